using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Html;

/// <summary>Lists behind the numbers of a sample: findings by chapter, kind and body, and the files and acts they are of.</summary>
internal static class NumberSample
{
    private static readonly string[] Kinds = ["violation", "undetermined", "needs-judgment"];

    /// <summary>The names of the bodies of <see cref="ReportSample"/>.</summary>
    public static IReadOnlyDictionary<string, string> BodyNames { get; } =
        ReportSample.Bodies.Select((b, i) => (Id: string.Create(CultureInfo.InvariantCulture, $"orqan-{i + 1}"), Name: b.Az)).ToDictionary(b => b.Id, b => b.Name, StringComparer.Ordinal);

    /// <summary>The Report with lists behind the numbers of its first table of each chapter.</summary>
    public static ReportDocument With(ReportDocument document, FindingSpool findings, CaseSpool cases)
    {
        var slices = document.Chapters.Where(c => c.Number.Length > 0)
            .SelectMany(c => BodyNames.Keys.SelectMany(b => Kinds.Select(k => new ListKey(c.Number, k) { Body = b })))
            .Select(key => new FindingList($"s-{key.Chapter}-{key.Kind}-{key.Body}", new($"{key.Kind}, {key.Body}", $"{key.Kind}, {key.Body}"), findings.CountOf(key), key))
            .Where(s => s.Count > 0).ToList();
        var acts = Enum.GetValues<ActCount>().SelectMany(c => new[] { "", "1", "6" }.Where(n => c != ActCount.Files || n.Length == 0).Select(n => new ActListKey(c, n)))
            .Select(key => new ActList($"a-{key.Counts}-{key.Chapter}", new($"{key.Counts} {key.Chapter}", $"{key.Counts} {key.Chapter}"), CountOf(cases, key), key)).ToList();
        var all = slices.Select(s => (s.Id, s.Count)).Concat(acts.Select(a => (a.Id, a.Count))).Chunk(3)
            .Select(ids => new Row([new WordsCell(new Text("·", "·")), .. ids.Select(i => (Cell)new CountCell(i.Count) { List = i.Id }), .. Enumerable.Repeat(new NoCell(), 3 - ids.Length)])).ToList();
        var table = new ReportTable("numbers", new("Numbers", "Rəqəmlər"),
            [new(new("List", "Siyahı"), ColumnKind.Words), .. Enumerable.Range(1, 3).Select(i => new Column(new(new string('I', i), new string('I', i)), ColumnKind.Count))], all);
        return document with { Slices = slices, ActLists = acts, BodyNames = BodyNames, Chapters = [document.Chapters[0] with { Blocks = [table, .. document.Chapters[0].Blocks] }, .. document.Chapters.Skip(1)] };
    }

    /// <summary>The files of findings, and one without findings after every tenth.</summary>
    public static CaseSpool Cases(string path, IEnumerable<ReportedFinding> findings)
    {
        var cases = new CaseSpool(path);
        foreach (var (i, file) in findings.GroupBy(f => (f.File, f.Source, f.Line)).Index())
        {
            cases.Add(new()
            {
                File = file.Key.File, Source = file.Key.Source, Line = file.Key.Line, Body = file.First().Body,
                Acts = [.. file.GroupBy(f => f.Act, StringComparer.Ordinal).Select(a => Act([.. a]))],
            });
            if (i % 10 == 9)
                cases.Add(new() { File = $"{file.Key.File}-quiet", Source = "quiet.json", Acts = [new() { Act = "m-1", Kind = "oath", Chapters = new Dictionary<string, ActMarks>(StringComparer.Ordinal) { [""] = ActMarks.None } }] });
        }
        return cases;
    }

    public static long CountOf(CaseSpool cases, ActListKey key) => cases.Read(key).Sum(c => key.Counts == ActCount.Files ? 1 : c.Acts.Count);

    private static ReportedAct Act(List<ReportedFinding> findings) => new()
    {
        Act = findings[0].Act, Kind = findings[0].ActKind, Body = findings[0].Body, Date = findings[0].Date,
        Findings = [.. findings.Where(f => f.IsListed).Select(f => new FindingReference(f.Id, f.Chapter, f.Kind, f.Provision))],
        Chapters = findings.Select(f => f.Chapter).Append("").Distinct().ToDictionary(
            c => c, c => Marks(findings.Where(f => c.Length == 0 || f.Chapter == c).Select(f => f.Kind).ToHashSet(StringComparer.Ordinal)), StringComparer.Ordinal),
    };

    private static ActMarks Marks(HashSet<string> kinds) =>
        (kinds.Overlaps(["compliant", "violation", "waived"]) ? ActMarks.Examined : 0) | (kinds.Overlaps(["violation", "waived"]) ? ActMarks.Broken : 0) | (kinds.Overlaps(["undetermined", "needs-judgment"]) ? ActMarks.Open : 0);
}
