using System.CommandLine;
using System.CommandLine.Parsing;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;

namespace Compliance.Cli.Commands;

/// <summary>The options of <c>report</c>.</summary>
internal sealed class ReportOptionSet
{
    private readonly Argument<string[]> _paths = new Argument<string[]>("path")
    {
        Description = "Case files (.json), JSON Lines (.jsonl, .ndjson), or folders of them.", Arity = ArgumentArity.OneOrMore,
    }.WithoutOptions();

    private readonly RulebookOptions _rulebook = new();

    private readonly Option<ReportPeriod> _period = new("--period")
    {
        Description = "The days whose acts it is about: all, a year (2024), a quarter (2024-Q1), a month (2024-05) or two days (2024-01-15..2024-03-31).",
        HelpName = "period", DefaultValueFactory = _ => ReportPeriod.All, CustomParser = ReadPeriod,
    };

    private readonly Option<string?> _body = new("--body") { Description = "Only acts of the state body of this id.", HelpName = "id" };

    private readonly Option<string?> _baseline = new("--baseline") { Description = "An earlier report (its folder, or its findings.jsonl): violations are new, persisting or resolved against it.", HelpName = "path" };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder to write. It appears whole at the end or not at all; an earlier report there is replaced.", HelpName = "folder", DefaultValueFactory = _ => "report",
    };

    private readonly Option<IReadOnlyList<ReportFormat>?> _formats = new("--formats")
    {
        Description = $"Formats, with commas between: {string.Join(", ", ReportFormats.All.Select(f => f.Code))}. Left out: all.",
        HelpName = "list", CustomParser = ReadFormats,
    };

    private readonly Option<string?> _published = new("--published")
    {
        Description = "Write the edition for the public: no personal data, counts of 1 to 4 and what would tell them held back. Names the file with the key of its pseudonyms (32 bytes or more).", HelpName = "key-file",
    };

    private readonly Option<string?> _decisions = DecisionsFile.Option();
    private readonly Option<string?> _sign = new("--sign") { Description = "Sign the manifest with this private key (PEM), or certificate with key. 'compliance key new' makes one.", HelpName = "file" };
    private readonly Option<string?> _passphrase = KeyCommand.PassphraseOption();
    private readonly Option<DateOnly?> _on = SharedOptions.DayOption("--on", "The day the manifest says it was made, on which decisions are held to their last day where --known-on gives none. Left out: today.");
    private readonly Option<Language> _language = SharedOptions.InLanguage();
    private readonly Option<DateOnly?> _knownOn = SharedOptions.KnownOn();
    private readonly Option<bool> _releasedOnly = SharedOptions.ReleasedOnly();
    private readonly Option<int> _threads = SharedOptions.Threads();

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in new Option[] { _period, _body, _baseline, _out, _formats, _language, _knownOn, _releasedOnly, _decisions, _threads, _published, _sign, _passphrase, _on })
            command.Add(option);
        _rulebook.AddTo(command);
    }

    /// <summary>What was asked for.</summary>
    public ReportRequest Of(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Rulebook = _rulebook.Of(parsed),
        Out = parsed.GetRequiredValue(_out),
        Period = parsed.GetRequiredValue(_period),
        Body = parsed.GetValue(_body),
        Baseline = parsed.GetValue(_baseline),
        Formats = parsed.GetValue(_formats) ?? ReportFormats.All,
        Language = parsed.GetValue(_language),
        KnownOn = parsed.GetValue(_knownOn),
        ReleasedOnly = parsed.GetValue(_releasedOnly),
        Decisions = parsed.GetValue(_decisions),
        Threads = parsed.GetValue(_threads),
        Published = parsed.GetValue(_published),
        Sign = parsed.GetValue(_sign),
        PassphraseVariable = parsed.GetValue(_passphrase),
        On = parsed.GetValue(_on) ?? DateOnly.FromDateTime(DateTime.Now),
    };

    private static ReportPeriod ReadPeriod(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (!ReportPeriod.TryParse(word, out var period))
            result.AddError($"'--period {word}' is no period. Expected all, 2024, 2024-Q1, 2024-05 or 2024-01-15..2024-03-31.");
        return period;
    }

    private static IReadOnlyList<ReportFormat> ReadFormats(ArgumentResult result)
    {
        var codes = ReportFormats.All.Select(f => f.Code).ToList();
        var words = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        foreach (var word in words.Where(w => !codes.Contains(w)))
            result.AddError($"'--formats {word}': expected {string.Join(", ", codes)}.{Nearest.Hint(word, codes)}");
        return [.. ReportFormats.All.Where(f => words.Contains(f.Code))];
    }
}
