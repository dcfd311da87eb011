using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Publishing;
using Compliance.Rules;

namespace Compliance.Reporting.Periodic;

/// <summary>The published edition of a Report: the document without small cells, and what may be published of its findings, in a spool of their own.</summary>
/// <param name="Document">The document.</param>
/// <param name="Findings">The findings that may be published; few or none where counts are held back.</param>
/// <param name="Suppressed">How many cells are held back.</param>
/// <param name="LeftOut">Ids of the tables left out whole.</param>
public sealed record Edition(ReportDocument Document, FindingSpool Findings, int Suppressed, IReadOnlyList<string> LeftOut) : IDisposable
{
    /// <summary>Makes the edition.</summary>
    /// <param name="frame">What the Report was asked for.</param>
    /// <param name="builder">What was counted.</param>
    /// <param name="findings">The findings of the internal Report.</param>
    /// <param name="key">The key of the pseudonyms.</param>
    /// <param name="path">Where the spool of the edition goes.</param>
    /// <param name="stop">The wish to stop.</param>
    public static Edition Of(ReportFrame frame, ReportBuilder builder, FindingSpool findings, byte[] key, string path, CancellationToken stop)
    {
        var names = builder.Counts.BodyNames;
        var bodies = builder.Counts.Files.Keys.Union(builder.Counts.Acts.Keys.Select(a => a.Body)).Where(b => b.Length > 0).Order(StringComparer.Ordinal)
            .Select(b => new ReportedBody(b, Named(names, b), builder.Counts.Files.GetValueOrDefault(b))).ToList();
        var edition = PublishedEdition.Of(builder.Build(isPublished: true), findings, new() { Key = key, Bodies = bodies, Breach = f => Breach(frame.Rulebook, f), Vocabulary = Vocabulary.Of(frame) }, stop);
        var spool = new FindingSpool(path);
        foreach (var finding in findings.Read().Select(edition.Finding).OfType<ReportedFinding>())
            spool.Add(finding);
        return new(edition.Document with { IsPublished = true }, spool, edition.Suppressed, edition.LeftOut);
    }

    /// <summary>Removes the spool.</summary>
    public void Dispose() => Findings.Dispose();

    private static Text Named(SortedDictionary<string, string> names, string id) => names.TryGetValue(id, out var name) ? new($"{name} ({id})", $"{name} ({id})") : new(id, id);

    /// <summary>What a finding says without the facts of its file: the breach in the words of the rule, else its outcome.</summary>
    private static Text Breach(Rulebook rulebook, ReportedFinding finding)
    {
        var rule = rulebook.FindRule(finding.Rule)?.Versions.FirstOrDefault(v => v.Version.From == finding.WordingFrom);
        return finding.Outcome == Outcome.Violation.Code() && rule is not null ? rule.Breach : FindingKind.Find(finding.Kind)!.Heading;
    }
}
