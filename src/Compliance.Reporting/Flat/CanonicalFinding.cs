using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>A finding as canonical JSON, with all it carries in both languages: a line of <c>findings.jsonl</c>, and what digests of findings are made of.</summary>
public static class CanonicalFinding
{
    /// <summary>The finding. Every property is always there; a day that is not known is <c>null</c>.</summary>
    public static CanonicalObject Of(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new()
        {
            { "id", finding.Id },
            { "file", finding.File },
            { "source", finding.Source },
            { "line", finding.Line },
            { "subject", finding.Subject },
            { "body", finding.Body },
            { "act", finding.Act },
            { "actKind", finding.ActKind },
            { "actPath", finding.ActPath },
            { "date", Day(finding.Date) },
            { "rule", finding.Rule },
            { "provision", finding.Provision },
            { "citation", Both(finding.Citation) },
            { "duty", Both(finding.Duty) },
            { "wordingFrom", Day(finding.WordingFrom) },
            { "chapter", finding.Chapter },
            { "outcome", finding.Outcome },
            { "kind", finding.Kind },
            { "severity", finding.Severity },
            { "grade", finding.Grade },
            { "isUnderReview", finding.IsUnderReview },
            { "caveats", CanonicalJson.List(finding.Caveats) },
            { "message", Both(finding.Message) },
            { "facts", CanonicalJson.List(finding.Facts.Select(Fact)) },
            { "missing", CanonicalJson.List(finding.Missing.Select(Fact)) },
            { "remedies", CanonicalJson.List(finding.Remedies.Select(Both)) },
            { "change", finding.Change },
        };
    }

    internal static CanonicalJson Both(Text words) => new CanonicalObject { { "en", words.En }, { "az", words.Az } };

    internal static CanonicalJson Day(DateOnly? day) => day is { } known ? Readable.Of(known) : CanonicalJson.Null;

    private static CanonicalJson Fact(ReportedFact fact) =>
        new CanonicalObject { { "path", fact.Path }, { "words", Both(fact.Words) }, { "value", Both(fact.Value) } };
}
