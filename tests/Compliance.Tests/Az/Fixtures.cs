using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;

namespace Compliance.Tests.Az;

/// <summary>The case files under <c>fixtures/cases/az</c>, read once for all tests.</summary>
internal static class Fixtures
{
    private static readonly string Root = RepositoryRoot.PathTo("fixtures", "cases", "az");

    /// <summary>Every file, by its path below the folder.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, "*.json*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The documents of a file: one, or one a line.</summary>
    public static IEnumerable<string> Documents(string name) =>
        name.EndsWith(".jsonl", StringComparison.Ordinal) ? File.ReadLines(PathOf(name)) : [File.ReadAllText(PathOf(name))];

    /// <summary>The cases of a file; a fault fails the test.</summary>
    public static IEnumerable<CaseFile> Cases(string name) => new CaseReader().ReadPath(PathOf(name)).Select(r =>
    {
        r.Faults.ShouldBeEmpty();
        return r.Case!;
    });

    /// <summary>Every case of every file.</summary>
    public static IReadOnlyList<CaseFile> All => field ??= [.. Names.SelectMany(Cases)];

    /// <summary>The rules that the remark says come out in one way, after <c>Expected violations:</c> and the like.</summary>
    public static IReadOnlyList<string> Expected(CaseFile file, string what)
    {
        file.Remark.TryGet(out var remark);
        var marker = $"Expected {what}: ";
        var start = remark.IndexOf(marker, StringComparison.Ordinal);
        if (start < 0)
            return [];
        var text = remark[(start + marker.Length)..];
        var end = text.IndexOf(" Expected ", StringComparison.Ordinal);
        text = (end < 0 ? text : text[..end]).TrimEnd('.');
        return text == "none" ? [] : text.Split(", ");
    }

    /// <summary>The findings of a case in the form in which they are approved.</summary>
    public static string Lines(CaseFile file)
    {
        var findings = AzRulebook.Checker.Check(file);
        var shown = findings.Where(f => f.Outcome != Outcome.NotApplicable).Select(Line);
        return $"{file.Id}\n{string.Join('\n', shown)}\n{findings.Count(f => f.Outcome == Outcome.NotApplicable)} not applicable\n";
    }

    private static string PathOf(string name) => Path.Combine(Root, name);

    private static string Line(Finding finding) => string.Join("  ", new[]
    {
        finding.Act.Id, finding.Rule, finding.IsToBeConfirmed ? "violation (to be confirmed)" : finding.Outcome.Code(),
        string.Join(' ', finding.Caveats), Missing(finding.Missing),
    }.Where(part => part.Length > 0));

    private static string Missing(IReadOnlyList<MissingFacts> ways) => ways.Count == 0 ? ""
        : "missing " + string.Join(" and ", ways[0].Facts.Select(f => f.Path)) + (ways.Count == 1 ? "" : $", or one of {ways.Count - 1} other ways");
}
