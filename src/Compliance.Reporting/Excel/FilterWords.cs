using Compliance.Cases;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>By which columns and values a reader filters the sheets of findings, files and acts to see a list.</summary>
/// <param name="language">The language.</param>
/// <param name="isPublished">Whether it is the published edition.</param>
/// <param name="facts">What missing facts are called, by their English name.</param>
internal sealed class FilterWords(Language language, bool isPublished, IReadOnlyDictionary<string, Text> facts)
{
    private readonly FindingText _text = new(language, isPublished);

    /// <summary>For a list of findings.</summary>
    public string Of(ListKey key) => Joined(key.Named.Select(n => n.Name switch
    {
        "chapter" => (FindingHeadings.Chapter, n.Value),
        "kind" => (FindingHeadings.Kind, string.Join($" {OfficeWords.Or.In(language)} ", n.Value.Split('+').Select(_text.Kind))),
        "provision" => (FindingHeadings.Provision, n.Value),
        "body" => (FindingHeadings.Body, n.Value),
        "month" => (isPublished ? FindingHeadings.Month : FindingHeadings.Day, Month(n.Value)),
        "actKind" => (FindingHeadings.ActKind, _text.ActKind(n.Value)),
        "change" => (FindingHeadings.Change, PlainWords.Change(n.Value).In(language)),
        "severity" => (FindingHeadings.Severity, _text.Severity(n.Value)),
        "grade" => (FindingHeadings.Grade, _text.Grade(n.Value)),
        "remedy" => (FindingHeadings.Remedy, PlainWords.Remedy(n.Value).In(language)),
        _ => (FindingHeadings.Missing, (facts.TryGetValue(n.Value, out var fact) ? fact : new(n.Value, n.Value)).In(language)),
    }));

    /// <summary>For a list of files or acts.</summary>
    public string Of(ActListKey key, Func<string, string> chapter)
    {
        var mark = key.Counts switch
        {
            ActCount.Examined => MarkWords.Of(ActMarks.Examined),
            ActCount.Broken => MarkWords.Of(ActMarks.Broken),
            ActCount.Open => MarkWords.Of(ActMarks.Open),
            _ => OfficeWords.NotEmpty,
        };
        var named = key.Named.Where(n => n.Name != "chapter").Select(n => n.Name switch
        {
            "body" => (key.Counts == ActCount.Files ? FindingHeadings.FileBody : FindingHeadings.Body, n.Value),
            "month" => (FindingHeadings.Day, Month(n.Value)),
            _ => (FindingHeadings.ActKind, _text.ActKind(n.Value)),
        });
        var words = chapter(key.Chapter);
        return Joined(key.Counts == ActCount.Files ? named : named.Append((new(words, words), mark.In(language))));
    }

    private string Month(string month) => month.Length == 0 ? "" : language == Language.Az ? $"{month[5..]}.{month[..4]}" : month;

    private string Joined(IEnumerable<(Text Column, string Value)> parts) =>
        string.Join("; ", parts.Select(p => $"{p.Column.In(language)} = {(p.Value.Length == 0 ? OfficeWords.Blank.In(language) : p.Value)}"));
}

/// <summary>How an act came out in a chapter, in words.</summary>
internal static class MarkWords
{
    private static readonly (ActMarks Mark, Text Words)[] Marks =
    [
        (ActMarks.Examined, new("examined", "araşdırılıb")), (ActMarks.Broken, new("violation", "pozuntu")), (ActMarks.Open, new("open", "açıq")),
    ];

    /// <summary>Every mark it has; words of their own where it has none.</summary>
    public static Text Of(ActMarks marks) => marks == ActMarks.None ? new("asked about only", "yalnız soruşulub")
        : new(string.Join(", ", Words(marks).Select(w => w.En)), string.Join(", ", Words(marks).Select(w => w.Az)));

    private static IEnumerable<Text> Words(ActMarks marks) => Marks.Where(m => marks.HasFlag(m.Mark)).Select(m => m.Words);
}
