using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Parts;
using Compliance.Rules;

namespace Compliance.Reporting.Periodic;

/// <summary>What heads the rows and columns of tables: provisions, bodies, months, kinds and chapters in words.</summary>
internal sealed class TableWords(ReportFrame frame, ReportCounts counts)
{
    private readonly Dictionary<string, (Provision Provision, int Place)> _provisions = frame.Rulebook.Provisions.Select((p, i) => (p.Provision, Place: i)).DistinctBy(p => p.Provision.Id)
        .ToDictionary(p => p.Provision.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, Text> _chapters = frame.Rulebook.Chapters.ToDictionary(c => Readable.Of(c.Number), c => c.Title, StringComparer.Ordinal);

    /// <summary>The place of a provision in the rulebook.</summary>
    public int Place(string provision) => _provisions.TryGetValue(provision, out var found) ? found.Place : int.MaxValue;

    /// <summary>The provision as it is cited, with its title.</summary>
    public Text Provision(string id) => _provisions.TryGetValue(id, out var found) ? Around(Cited(found.Provision), ". ", found.Provision.Title) : new(id, id);

    /// <summary>The provision as it is cited.</summary>
    public Text Cited(string id) => _provisions.TryGetValue(id, out var found) ? Cited(found.Provision) : new(id, id);

    public Text Body(string id) => id.Length == 0 ? ReportTexts.NoBody : counts.BodyNames.TryGetValue(id, out var name) ? Same($"{name} ({id})") : Same(id);

    public static Text ActKind(string code) => ActKinds.Find(code) is { } type ? ActKinds.WordsOf(type) : Same(code);

    public Text Chapter(string number) => _chapters.TryGetValue(number, out var title) ? Chapter(number, title) : Same(number);

    public static Text Chapter(string number, Text title) => new($"{number}. {title.En}", $"{number}. {title.Az}");

    /// <summary>A month, <c>2024-05</c>; empty for undated acts.</summary>
    public static Text Month(string month) => month.Length == 0 ? ReportTexts.Undated : new(month, $"{month[5..]}.{month[..4]}");

    public static Text Severity(string code) => Codes.Of(typeof(Severity)).TryGet(code, out var severity) ? SeverityWords.Of((Severity)severity) : Same(code);

    public static Text Grade(string code) => Enum.GetValues<Grade>().Where(g => g.Code() == code).Select(SeverityWords.Of).FirstOrDefault() ?? Same(code);

    public static Text Remedy(string code) => code.Length == 0 ? ReportTexts.NoRemedy : PlainWords.Remedy(code);

    public static Text Effect(string code) => code.Length == 0 ? ReportTexts.NoEffect : PlainWords.Effect(code);

    /// <summary>Kinds of findings, joined by <c>+</c>.</summary>
    public static Text Kinds(string codes)
    {
        var kinds = FindingKind.All.Where(k => codes.Split('+').Contains(k.Code)).ToList();
        return kinds.Count == 0 ? ReportTexts.Findings : new(string.Join(" + ", kinds.Select(k => k.Heading.En)), string.Join(" + ", kinds.Select(k => k.Heading.Az)));
    }

    private static Text Cited(Provision provision) => new($"{provision.Act.Number}, {provision.Cited.En}", $"{provision.Act.Number}, {provision.Cited.Az}");

    private static Text Around(Text one, string between, Text other) => new(one.En + between + other.En, one.Az + between + other.Az);

    private static Text Same(string words) => new(words, words);
}
