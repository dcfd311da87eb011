using System.CommandLine;

namespace Compliance.Cli.Parsing;

/// <summary>The options that say where the rulebook is and where its compiled form is kept.</summary>
internal sealed class RulebookOptions
{
    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "The rulebook: a folder of rule pages or a packed file. Left out: rules/az in this folder or one above it, then beside the program.", HelpName = "path",
    };

    private readonly Option<string?> _cache = new("--cache")
    {
        Description = "Where compiled rulebooks are kept between runs. Left out: $COMPLIANCE_CACHE, else the user's local application data.", HelpName = "folder",
    };

    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Compile the rulebook anew and keep nothing." };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_rules);
        command.Add(_cache);
        command.Add(_noCache);
    }

    /// <summary>What was asked for.</summary>
    public RulebookRequest Of(ParseResult parsed) => new(parsed.GetValue(_rules), parsed.GetValue(_cache), parsed.GetValue(_noCache));
}

/// <summary>Which rulebook is wanted, and where its compiled form is kept.</summary>
internal sealed record RulebookRequest(string? Path, string? Cache, bool NoCache)
{
    /// <summary>The folder of compiled rulebooks; <c>null</c> for none.</summary>
    public string? CacheFolder => NoCache ? null : Cache ?? Environment.GetEnvironmentVariable("COMPLIANCE_CACHE") switch
    {
        { Length: > 0 } named => named,
        _ => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) switch
        {
            { Length: > 0 } local => System.IO.Path.Combine(local, "compliance", "rulebooks"),
            _ => null,
        },
    };
}
