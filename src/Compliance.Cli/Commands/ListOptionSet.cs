using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Cli.Parsing;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary>The options of <c>list</c>: the names of <see cref="ListKey.Named"/> and <see cref="ActListKey.Named"/>, as a Report shows them under its lists.</summary>
internal sealed class ListOptionSet
{
    private readonly Argument<string> _report = new Argument<string>("report") { Description = "The folder of the report, or its findings.jsonl." }.WithoutOptions();
    private readonly Option<string?> _chapter = Words("--chapter", "Findings or acts of this chapter.", "number");
    private readonly Option<string?> _kind = new("--kind")
    {
        Description = $"Findings of this kind, or of several joined by '+': {string.Join(", ", FindingKind.Every.Select(k => k.Code))}.", HelpName = "kind", CustomParser = r => ReadKind(r),
    };

    private readonly Option<string?> _provision = Words("--provision", "Findings on the provision of this id.", "id");
    private readonly Option<string?> _body = Words("--body", "What the state body of this id did; \"\" for acts that name none.", "id");
    private readonly Option<string?> _month = new("--month") { Description = "Acts of this month (2024-05); \"\" for undated ones.", HelpName = "month", CustomParser = ReadMonth };
    private readonly Option<string?> _actKind = Code("--act-kind", "Acts of this kind, as 'compliance template' names it", [.. ActKinds.Codes], "kind");
    private readonly Option<string?> _change = Code("--change", "What changed against the earlier report", ["new", "persisting", "resolved", "unsettled"]);
    private readonly Option<string?> _severity = Code("--severity", "Findings of this severity", Codes.Of(typeof(Severity)).All);
    private readonly Option<string?> _grade = Code("--grade", "Findings by how the text of the law was seen", [.. Enum.GetValues<Grade>().Select(g => g.Code())]);
    private readonly Option<string?> _remedy = Code("--remedy", "Whether what would have been lawful can still be done; \"\" where nothing is known that would", ["", .. Codes.Of(typeof(PossibilityKind)).All]);
    private readonly Option<string?> _fact = Words("--fact", "Findings that this missing fact would help to settle, by its English name.", "name");
    private readonly Option<string?> _effect = Code("--effect", "What a person said of the effect of the error; \"\" where nobody did", ["", "none-identified", "could-have-changed", "changed"]);
    private readonly Option<string?> _recommended = Code("--recommended", "Whether a person recommends something", ["yes", "no"]);
    private readonly Option<string?> _acts = Code("--acts", "List case files or acts instead of findings, all or those examined, with a violation, with an open finding", [.. Enum.GetValues<ActCount>().Select(CodeOf)]);
    private readonly Option<string?> _position = Code("--position", "With --acts: kind and classification of the position, for example administrative-3; \"\" for acts whose file does not give it", ActGroups.Positions, "code");
    private readonly Option<string?> _age = Code("--age", "With --acts: the age of the person on the day of the act; \"\" for acts whose file does not give it", ActGroups.Ages);
    private readonly Option<ListFormat> _format = SharedOptions.Choice("--format", "How it is written.", ListFormat.Text, ("text", ListFormat.Text), ("json", ListFormat.Json), ("csv", ListFormat.Csv));
    private readonly Option<Language> _language = SharedOptions.InLanguage();
    private readonly Option<string?> _out = new("--out") { Description = "Write to this file instead of standard output. It appears whole at the end or not at all.", HelpName = "file" };

    /// <summary>Gives the command its options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_report);
        foreach (var option in new Option[] { _chapter, _kind, _provision, _body, _month, _actKind, _change, _severity, _grade, _remedy, _fact, _effect, _recommended, _acts, _position, _age, _format, _language, _out })
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public ListRequest Of(ParseResult parsed)
    {
        var acts = parsed.GetValue(_acts);
        return new()
        {
            Report = parsed.GetRequiredValue(_report), Format = parsed.GetValue(_format), Language = parsed.GetValue(_language), Out = parsed.GetValue(_out),
            Findings = new(parsed.GetValue(_chapter) ?? "", parsed.GetValue(_kind) ?? "")
            {
                Provision = parsed.GetValue(_provision), Body = parsed.GetValue(_body), Month = parsed.GetValue(_month), ActKind = parsed.GetValue(_actKind), Change = parsed.GetValue(_change),
                Severity = parsed.GetValue(_severity), Grade = parsed.GetValue(_grade), Remedy = parsed.GetValue(_remedy), Fact = parsed.GetValue(_fact), Effect = parsed.GetValue(_effect),
                Recommended = parsed.GetValue(_recommended),
            },
            Acts = acts is null ? null : new(Enum.GetValues<ActCount>().First(c => CodeOf(c) == acts), parsed.GetValue(_chapter) ?? "")
            {
                Body = parsed.GetValue(_body), Month = parsed.GetValue(_month), ActKind = parsed.GetValue(_actKind), Position = parsed.GetValue(_position), Age = parsed.GetValue(_age),
            },
            Misplaced = Misplaced(parsed, acts is not null),
        };
    }

    private static string CodeOf(ActCount count) => count.ToString().ToLowerInvariant();

    /// <summary>The options that do not go with what is listed.</summary>
    private IReadOnlyList<string> Misplaced(ParseResult parsed, bool isOfActs)
    {
        Option[] others = !isOfActs ? [_position, _age] : parsed.GetValue(_acts) == CodeOf(ActCount.Files)
            ? [_chapter, _month, _actKind, _position, _age, .. OfFindings] : parsed.GetValue(_chapter) is null ? OfFindings : [_position, _age, .. OfFindings];
        return [.. others.Where(o => parsed.GetResult(o) is not null).Select(o => o.Name)];
    }

    private Option[] OfFindings => [_kind, _provision, _change, _severity, _grade, _remedy, _fact, _effect, _recommended];

    private static Option<string?> Words(string name, string description, string holds) => new(name) { Description = description, HelpName = holds };

    /// <summary>An option that takes a code of the product.</summary>
    private static Option<string?> Code(string name, string description, IReadOnlyList<string> codes, string? holds = null)
    {
        var named = codes.Where(c => c.Length > 0).ToList();
        return new(name)
        {
            Description = holds is null ? $"{description}. One of {string.Join(", ", named)}." : $"{description}.", HelpName = holds ?? "code",
            CustomParser = result => Known(result, result.Tokens[^1].Value, codes, name),
        };
    }

    private static string Known(ArgumentResult result, string word, IReadOnlyList<string> codes, string name)
    {
        if (!codes.Contains(word))
            result.AddError($"'{name} {word}': expected {(codes.Count > 15 ? "another word" : string.Join(", ", codes.Where(c => c.Length > 0)))}.{Nearest.Hint(word, codes)}");
        return word;
    }

    private static string ReadKind(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        foreach (var kind in word.Split('+'))
            Known(result, kind, [.. FindingKind.Every.Select(k => k.Code)], "--kind");
        return word;
    }

    private static string ReadMonth(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (word.Length > 0 && !DateOnly.TryParseExact(word + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            result.AddError($"'--month {word}' is no month. Expected one like 2024-05.");
        return word;
    }
}

/// <summary>How a list is written.</summary>
internal enum ListFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For spreadsheets.</summary>
    Csv,
}

/// <summary>What a run of <c>list</c> is asked for.</summary>
internal sealed record ListRequest
{
    public required string Report { get; init; }

    public required ListKey Findings { get; init; }

    /// <summary>Which files or acts to list; <c>null</c> for findings.</summary>
    public ActListKey? Acts { get; init; }

    /// <summary>Names of options that do not go with what is listed.</summary>
    public IReadOnlyList<string> Misplaced { get; init; } = [];

    public ListFormat Format { get; init; }

    public Language Language { get; init; }

    public string? Out { get; init; }
}
