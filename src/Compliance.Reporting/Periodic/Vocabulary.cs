using Compliance.Cases;
using Compliance.Law;
using Compliance.Reporting.Publishing;
using Compliance.Rules;

namespace Compliance.Reporting.Periodic;

/// <summary>The words that the rulebook and the program use in a Report, whatever files it is about.</summary>
internal static class Vocabulary
{
    /// <summary>Every word, in both languages, as written.</summary>
    public static IReadOnlySet<string> Of(ReportFrame frame) => Texts(frame.Rulebook).SelectMany(t => new[] { t.En, t.Az })
        .SelectMany(Telling.Tokens).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Text> Texts(Rulebook rulebook) =>
        rulebook.Provisions.SelectMany(p => new[] { p.Provision.Title, p.Provision.Cited, p.Provision.Act.Title, p.Reason })
        .Concat(rulebook.Chapters.Select(c => c.Title))
        .Concat(ActKinds.Codes.Select(c => ActKinds.WordsOf(ActKinds.Find(c)!)))
        .Concat(FindingKind.Every.SelectMany(k => new[] { k.Heading, k.Meaning }))
        .Concat(ReportTexts.All)
        .Concat(typeof(Record).Assembly.GetTypes().Where(t => t.IsPublic && !t.IsAbstract && t.IsAssignableTo(typeof(Record))).SelectMany(t => Shape.Of(t).Members).Select(m => m.Words));
}
