using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>A list that opens behind a number and stands in no chapter: findings, or files and acts.</summary>
/// <param name="Id">What cells name it by.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Chapter">Number of the chapter; empty for all.</param>
internal sealed record NumberList(string Id, Text Title, long Count, string Chapter)
{
    /// <summary>The most entries that are written; longer lists are named with the command that prints them.</summary>
    public const int Most = 2_000;

    /// <summary>Which findings it holds; <c>null</c> for a list of files or acts.</summary>
    public ListKey? Findings { get; private init; }

    /// <summary>Which files or acts it holds; <c>null</c> for a list of findings.</summary>
    public ActListKey? Acts { get; private init; }

    /// <summary>Whether its entries are written.</summary>
    public bool IsWritten => Count <= Most;

    /// <summary>The command that prints it, with <c>REPORT</c> for the folder of the Report.</summary>
    public string Command => string.Join(' ', ["compliance", "list", "REPORT", .. Acts is { } acts ? ["--acts", Kebab(acts.Counts.ToString())] : (string[])[],
        .. (Findings?.Named ?? Acts!.Named).Select(n => $"--{Kebab(n.Name)} {Quoted(n.Value)}")]);

    /// <summary>The lists of a Report, chapter by chapter.</summary>
    /// <param name="document">The Report.</param>
    /// <param name="hasCases">Whether the files and acts are known.</param>
    public static IReadOnlyList<NumberList> Of(ReportDocument document, bool hasCases)
    {
        var findings = document.Slices.Select(s => new NumberList(s.Id, s.Title, s.Count, s.Key.Chapter) { Findings = s.Key });
        var acts = document.ActLists.Where(_ => hasCases).Select(a => new NumberList(a.Id, a.Title, a.Count, a.Key.Chapter) { Acts = a.Key });
        return [.. findings.Concat(acts).GroupBy(l => l.Chapter, StringComparer.Ordinal).SelectMany(g => g)];
    }

    private static string Kebab(string name) => string.Concat(name.Select((letter, i) => !char.IsAsciiLetterUpper(letter) ? $"{letter}" : i == 0 ? $"{char.ToLowerInvariant(letter)}" : $"-{char.ToLowerInvariant(letter)}"));

    /// <summary>A value as a shell takes it.</summary>
    private static string Quoted(string value) =>
        value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '+' or '/') ? value : $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
