using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>Makes the published edition of a Report: no personal data, small cells held back, and none of them to be recomputed.</summary>
public static class PublishedEdition
{
    /// <summary>The edition of a document and its findings. The same document, findings and key give the same edition.</summary>
    /// <param name="document">The internal Report.</param>
    /// <param name="findings">Its findings; read twice.</param>
    /// <param name="options">Key, bodies, breach texts.</param>
    /// <param name="stop">The wish to stop.</param>
    public static PublishedReport Of(ReportDocument document, FindingSpool findings, PublishingOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(options);
        var pseudonyms = new Pseudonyms(options.Key);
        var bodies = new SmallBodies(options.Bodies);
        var telling = new Telling([.. bodies.Names.Concat(NamesIn(findings.Read(), stop)).Where(n => !options.Vocabulary.Contains(n))]);
        var edition = new EditionDocument(document, bodies, telling);
        edition.Suppress(stop);
        var classes = edition.HoldsBack ? null : new FindingClasses(findings.Read(), bodies, stop);
        var published = edition.Write(list => classes is not null && !FindingKind.IsOfDecision(list.Key.Kind) && classes.Open(list.Key));
        var lists = published.Lists.Select(l => l.Key).ToList();
        var writer = new FindingPublisher(pseudonyms, bodies, options.Breach);
        return new(published, f => classes?.LevelOf(f.Chapter, f.Kind) is { } level && lists.Exists(l => l.Holds(f)) ? writer.Publish(f, level) : null, edition.Suppressed, edition.LeftOut);
    }

    private static HashSet<string> NamesIn(IEnumerable<ReportedFinding> findings, CancellationToken stop)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            stop.ThrowIfCancellationRequested();
            names.UnionWith([finding.File, finding.Subject, finding.Source, finding.Id]);
        }
        return names;
    }
}

/// <summary>Writes what is published of a finding.</summary>
internal sealed class FindingPublisher(Pseudonyms pseudonyms, SmallBodies bodies, Func<ReportedFinding, Text> breach)
{
    public ReportedFinding Publish(ReportedFinding finding, int level) => new()
    {
        Id = pseudonyms.Finding(finding.Id),
        File = pseudonyms.File(finding.File),
        Subject = pseudonyms.Subject(finding.Subject),
        Act = pseudonyms.Act(finding.File, finding.Act),
        ActKind = finding.ActKind,
        Body = level > 0 || bodies.Holds(finding.Body) ? "" : finding.Body,
        Date = level > 1 || finding.Date is not { } day ? null : new DateOnly(day.Year, day.Month, 1),
        Rule = finding.Rule,
        Provision = finding.Provision,
        Citation = finding.Citation,
        Duty = finding.Duty,
        WordingFrom = finding.WordingFrom,
        Chapter = finding.Chapter,
        Outcome = finding.Outcome,
        Kind = finding.Kind,
        Severity = finding.Severity,
        Grade = finding.Grade,
        IsUnderReview = finding.IsUnderReview,
        Caveats = finding.Caveats,
        Change = finding.Change,
        Message = breach(finding),
    };
}
