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

    private readonly Option<string?> _trust = new("--trust")
    {
        Description = "The public key of who makes the packed rulebook (PEM): only a pack signed with it is loaded. Left out: $COMPLIANCE_TRUST, else only packs you made here.", HelpName = "file",
    };

    private readonly Option<DateOnly?> _notBefore = SharedOptions.DayOption("--not-before", "Refuse a packed rulebook that was made before this day, however well it is signed (YYYY-MM-DD).");

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_rules);
        command.Add(_cache);
        command.Add(_noCache);
        command.Add(_trust);
        command.Add(_notBefore);
    }

    /// <summary>What was asked for.</summary>
    public RulebookRequest Of(ParseResult parsed) =>
        new(parsed.GetValue(_rules), parsed.GetValue(_cache), parsed.GetValue(_noCache)) { Trust = parsed.GetValue(_trust), NotBefore = parsed.GetValue(_notBefore) };
}

/// <summary>Which rulebook is wanted, and where its compiled form is kept.</summary>
internal sealed record RulebookRequest(string? Path, string? Cache, bool NoCache)
{
    /// <summary>The file of the public key that packs have to be signed with; <c>null</c>: none was named here.</summary>
    public string? Trust { get; init; }

    /// <summary>The first day on which a pack may have been made.</summary>
    public DateOnly? NotBefore { get; init; }

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
