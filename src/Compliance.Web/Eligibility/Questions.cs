using System.Globalization;
using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;

namespace Compliance.Web.Eligibility;

/// <summary>An answer to a question: the fact by its path, and its value as the form sent it; an empty value says that it is not known.</summary>
public sealed record GivenAnswer(string Path, string Value);

/// <summary>A fact that can still change the answer.</summary>
/// <param name="Fact">The fact, with the document that shows it and who holds that.</param>
/// <param name="Kind"><c>flag</c>, <c>day</c>, <c>number</c>, <c>code</c>, <c>text</c>, <c>record</c> or <c>list</c>.</param>
/// <param name="Choices">Values to choose from, for <c>code</c>.</param>
public sealed record Question(MissingFact Fact, string Kind, IReadOnlyList<(string Code, Text Words)> Choices);

/// <summary>Asks for the facts of an application that can still change whether the person may take part, and says what follows from them. Nothing of it is kept.</summary>
public sealed class Questions
{
    /// <summary>How many questions stand on one screen.</summary>
    public const int MostAtOnce = 6;

    /// <summary>How many answers can be given in all.</summary>
    public const int MostAnswers = 200;

    private const int MostEntries = 5;
    private static readonly string[] Later = ["feeWasCharged", "privateLifeWasChecked", "isCheckedBeforehand"]; // the body does these after the question is answered

    private const string Blank =
        """
        { "format": "compliance-case/1", "id": "eligibility", "jurisdiction": "az", "body": { "id": "body" }, "positions": [ { "id": "position" } ], "persons": [ { "id": "person" } ],
          "acts": [
            { "act": "announcement", "id": "announcement", "position": "position" },
            { "act": "certificate", "id": "certificate", "person": "person" },
            { "act": "application", "id": "application", "person": "person", "position": "position", "announcement": "announcement", CERTIFICATE "isAdmitted": true } ] }
        """;

    private readonly HashSet<string> _answered;

    private Questions(CaseFile file, IReadOnlyList<Finding> findings, HashSet<string> answered) => (File, Findings, _answered) = (file, findings, answered);

    /// <summary>The case file that the answers make.</summary>
    public CaseFile File { get; }

    /// <summary>What the rules on the application say of it.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Breaches: each stands against taking part.</summary>
    public IEnumerable<Finding> Against => Findings.Where(f => f.Outcome == Outcome.Violation);

    /// <summary>What the answers do not settle.</summary>
    public IEnumerable<Finding> Open => Findings.Where(f => f.Outcome == Outcome.Undetermined && IsAskable(f));

    /// <summary>Whether a breach is shown whose text is certain: no other fact changes that any more.</summary>
    public bool IsDecided => Against.Any(f => !f.IsToBeConfirmed);

    /// <summary>The facts to ask for next; none once nothing can change the answer, or nobody knows what could.</summary>
    public IReadOnlyList<Question> Next => IsDecided ? [] :
    [
        .. Open.Select(f => f.Missing.FirstOrDefault(m => m.Facts.All(x => !_answered.Contains(x.Path)))).OfType<MissingFacts>().SelectMany(m => m.Facts)
            .GroupBy(f => f.Path, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Of(g.First())).OfType<Question>().Take(MostAtOnce),
    ];

    /// <summary>Judges what is known.</summary>
    /// <param name="checker">Judges.</param>
    /// <param name="isByCertificate">Whether the person takes part with a civil service certificate.</param>
    /// <param name="answers">The answers so far, in the order given.</param>
    public static Questions Of(Checker checker, bool isByCertificate, IEnumerable<GivenAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(checker);
        ArgumentNullException.ThrowIfNull(answers);
        var blank = Blank.Replace("CERTIFICATE", isByCertificate ? "\"certificate\": \"certificate\"," : "\"certificate\": null,", StringComparison.Ordinal);
        var (file, answered) = (new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(blank), "eligibility").Case!, new HashSet<string>(StringComparer.Ordinal));
        foreach (var answer in answers.Take(MostAnswers))
        {
            answered.Add(answer.Path);
            if (answer.Value.Length > 0 && MemberAt(file, answer.Path) is { } member && ChangeOf(answer, member) is { } change)
                file = file.With(change);
        }
        return new(file, [.. checker.Check(file).Where(f => f.Act.Id == "application")], answered);
    }

    /// <summary>Whether a value can be an answer to a question.</summary>
    public static bool IsAnswer(Question question, string value)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 || (value == "none" && (question.Kind is "day" or "number")) || question.Kind switch
        {
            "flag" or "record" => value is "yes" or "no",
            "day" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2199,
            "number" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "list" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var entries) && entries <= MostEntries,
            "code" => value == "none" || question.Choices.Any(c => c.Code == value),
            _ => value.Length <= 200,
        };
    }

    /// <summary>Whether the rule speaks of the person: one that what the body does later can settle speaks of the body, and bars nobody.</summary>
    private static bool IsAskable(Finding finding) => !finding.Missing.Any(m => m.Facts.Any(f => Later.Any(l => f.Path.EndsWith(l, StringComparison.Ordinal))));

    private Question? Of(MissingFact fact)
    {
        if (MemberAt(File, fact.Path) is not { } member)
            return null;
        return member.Kind switch
        {
            MemberKind.Flag => new(fact, "flag", []),
            MemberKind.List when member.Type.IsAssignableTo(typeof(Record)) => new(fact, "list", []),
            MemberKind.Record or MemberKind.Reference => new(fact, "record", []),
            MemberKind.Fact when member.Type == typeof(DateOnly) => new(fact, "day", []),
            MemberKind.Fact when member.Type == typeof(int) => new(fact, "number", []),
            MemberKind.Fact when member.Type.IsEnum => new(fact, "code", [.. Codes.Of(member.Type).All.Select(c => (c, Codes.Of(member.Type).TryGet(c, out var value) ? Codes.Words((Enum)value) : Text.None))]),
            MemberKind.Fact when member.Type == typeof(string) => new(fact, "text", []),
            _ => null,
        };
    }

    private static Change? ChangeOf(GivenAnswer answer, Member member) => member.Kind switch
    {
        MemberKind.Flag => new ValueChange(answer.Path, answer.Value == "yes"),
        MemberKind.Record or MemberKind.Reference => new RecordChange(answer.Path, answer.Value == "yes"),
        MemberKind.List => new EntriesChange(answer.Path, [], [], Math.Min(MostEntries, int.Parse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture))),
        _ when answer.Value == "none" => new ValueChange(answer.Path, null),
        _ when member.Type == typeof(DateOnly) => new ValueChange(answer.Path, DateOnly.ParseExact(answer.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ when member.Type == typeof(int) => new ValueChange(answer.Path, int.Parse(answer.Value, NumberStyles.None, CultureInfo.InvariantCulture)),
        _ when member.Type.IsEnum => Codes.Of(member.Type).TryGet(answer.Value, out var value) ? new ValueChange(answer.Path, value) : null,
        _ => new ValueChange(answer.Path, answer.Value),
    };

    /// <summary>The property at a path of the file; <c>null</c> where there is none that can be set.</summary>
    private static Member? MemberAt(CaseFile file, string path)
    {
        Record? record = file;
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            var bracket = name.IndexOf('[', StringComparison.Ordinal);
            var held = record is null ? null : Shape.Of(record.GetType()).Find(bracket < 0 ? name : name[..bracket])?.Get(record);
            record = bracket < 0 ? held as Record
                : held is IFact { Value: System.Collections.IList list } && int.TryParse(name[(bracket + 1)..].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count ? list[at] as Record : null;
        }
        return record is null or CaseFile ? null : Shape.Of(record.GetType()).Find(names[^1]);
    }
}
