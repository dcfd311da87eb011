using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>A finding as a result of SARIF, anchored at the line of its case file.</summary>
internal static class SarifResult
{
    public static CanonicalJson Of(ReportedFinding finding, int rule, Language language)
    {
        var result = new CanonicalObject
        {
            { "ruleId", finding.Rule },
            { "ruleIndex", rule },
            { "kind", SarifOutcome.Kind(finding) },
            { "level", SarifOutcome.Level(finding) },
            { "message", SarifText.Message(finding.Message.In(language), FindingKind.Find(finding.Kind)?.Heading.In(language) ?? finding.Kind) },
            { "locations", CanonicalJson.List([Location(finding)]) },
            // The second name is the one by which GitHub tells results apart; ours would else be all alike, at line 1 of their file.
            { "partialFingerprints", new CanonicalObject { { "findingId/v1", finding.Id }, { "primaryLocationLineHash", finding.Id } } },
            { "properties", Properties(finding, language) },
        };
        if (SarifOutcome.Baseline(finding) is { } state)
            result.Add("baselineState", state);
        if (finding.Kind == "waived")
            result.Add("suppressions", CanonicalJson.List([Suppression(finding, language)]));
        return result;
    }

    /// <summary>What tells that a rule itself failed: results alone could be read as something about the act.</summary>
    public static CanonicalJson Notification(ReportedFinding finding, int rule, Language language) => new CanonicalObject
    {
        { "level", "error" },
        { "message", SarifText.Message(finding.Message.In(language), finding.Citation.In(language)) },
        { "associatedRule", new CanonicalObject { { "id", finding.Rule }, { "index", rule } } },
        { "locations", CanonicalJson.List([Location(finding)]) },
    };

    private static CanonicalJson Suppression(ReportedFinding finding, Language language) => new CanonicalObject
    {
        { "kind", "external" }, { "status", "accepted" }, { "justification", finding.Message.In(language) },
    };

    private static CanonicalJson Location(ReportedFinding finding) => new CanonicalObject
    {
        {
            "physicalLocation", new CanonicalObject
            {
                { "artifactLocation", new CanonicalObject { { "uri", SarifText.Uri(finding) } } },
                { "region", new CanonicalObject { { "startLine", Math.Max(1, finding.Line) } } },
            }
        },
        { "logicalLocations", CanonicalJson.List([Act(finding)]) },
    };

    private static CanonicalJson Act(ReportedFinding finding) => new CanonicalObject
    {
        { "fullyQualifiedName", finding.ActPath.Length > 0 ? finding.ActPath : finding.Act }, { "name", finding.Act }, { "kind", "object" },
    };

    /// <summary>What SARIF has no place for; what is empty is left out.</summary>
    private static CanonicalObject Properties(ReportedFinding finding, Language language)
    {
        var properties = new CanonicalObject { { "outcome", finding.Outcome }, { "kind", finding.Kind } };
        foreach (var (name, words) in new[]
        {
            ("severity", finding.Severity), ("grade", finding.Grade), ("chapter", finding.Chapter), ("body", finding.Body), ("file", finding.File), ("subject", finding.Subject), ("actKind", finding.ActKind),
            ("provision", finding.Provision), ("citation", finding.Citation.In(language)), ("duty", finding.Duty.In(language)), ("remedy", finding.Remedy), ("change", finding.Change),
            ("decision", finding.Decision), ("decisionKind", finding.DecisionKind), ("effect", finding.Effect), ("cause", finding.Cause), ("recommendation", finding.Recommendation),
        })
        {
            SarifText.Known(properties, name, words);
        }
        if (finding.IsUnderReview)
            properties.Add("underReview", true);
        foreach (var (name, day) in new[] { ("date", finding.Date), ("wordingFrom", finding.WordingFrom) }.Where(d => d.Item2 is not null))
            properties.Add(name, CanonicalFinding.Day(day));
        if (finding.Caveats.Count > 0)
            properties.Add("caveats", CanonicalJson.List(finding.Caveats));
        foreach (var (name, facts) in new[] { ("facts", finding.Facts), ("missing", finding.Missing) }.Where(f => f.Item2.Count > 0))
            properties.Add(name, Facts(facts, language));
        if (finding.Remedies.Count > 0)
            properties.Add("remedies", CanonicalJson.List(finding.Remedies.Select(r => r.In(language))));
        return properties;
    }

    private static CanonicalJson Facts(IReadOnlyList<ReportedFact> facts, Language language) => CanonicalJson.List(facts.Select(f =>
        new CanonicalObject { { "path", f.Path }, { "words", f.Words.In(language) }, { "value", f.Value.In(language) } }));
}
