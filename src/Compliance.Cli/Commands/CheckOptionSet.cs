using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Law;

namespace Compliance.Cli.Commands;

/// <summary>The options of <c>check</c>.</summary>
internal sealed class CheckOptionSet
{
    private readonly Argument<string[]> _paths = new Argument<string[]>("path")
    {
        Description = "Case files (.json), JSON Lines (.jsonl, .ndjson), or folders of them.", Arity = ArgumentArity.OneOrMore,
    }.WithoutOptions();

    private readonly RulebookOptions _rulebook = new();

    private readonly Option<OutputKind> _format = SharedOptions.Choice(
        "--format", "How findings are written.", OutputKind.Text, ("text", OutputKind.Text), ("json", OutputKind.Json), ("html", OutputKind.Html));

    private readonly Option<string?> _out = new("--out") { Description = "Write to this file instead of standard output. It appears whole at the end or not at all.", HelpName = "file" };
    private readonly Option<Language> _language = SharedOptions.InLanguage();
    private readonly Option<DateOnly?> _knownOn = SharedOptions.KnownOn();
    private readonly Option<bool> _releasedOnly = SharedOptions.ReleasedOnly();
    private readonly Option<string?> _decisions = DecisionsFile.Option();
    private readonly Option<DateOnly?> _on = DecisionsFile.OnOption();
    private readonly Option<bool> _proof = new("--proof") { Description = "Give every finding its proof; violations and undetermined findings have theirs in any case." };
    private readonly Option<bool> _repairs = new("--repairs") { Description = "Show with each violation the smallest changes that would have made the act lawful. HTML shows them in any case." };
    private readonly Option<bool> _all = new("--all") { Description = "In text, show what is compliant, does not apply or is not checked too, instead of counting it." };
    private readonly Option<bool> _brief = new("--brief") { Description = "In JSON, leave out what is compliant, does not apply or is not checked: the sums count it." };

    private readonly Option<int> _threads = SharedOptions.Threads();

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        _rulebook.AddTo(command);
        foreach (var option in new Option[] { _format, _out, _language, _knownOn, _releasedOnly, _decisions, _on, _proof, _repairs, _all, _brief, _threads })
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public CheckRequest Of(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Rulebook = _rulebook.Of(parsed),
        Format = parsed.GetValue(_format),
        Out = parsed.GetValue(_out),
        Language = parsed.GetValue(_language),
        KnownOn = parsed.GetValue(_knownOn),
        ReleasedOnly = parsed.GetValue(_releasedOnly),
        Decisions = parsed.GetValue(_decisions),
        On = parsed.GetValue(_on),
        WithProof = parsed.GetValue(_proof),
        WithRepairs = parsed.GetValue(_repairs),
        ShowsAll = parsed.GetValue(_all),
        IsBrief = parsed.GetValue(_brief),
        Threads = parsed.GetValue(_threads),
    };
}
