using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>A finding as canonical JSON, with all it carries in both languages: a line of <c>findings.jsonl</c>, and what digests of findings are made of.</summary>
/// <remarks>What is empty is left out: most findings ask for nothing and say little.</remarks>
public static class CanonicalFinding
{
    /// <summary>The finding.</summary>
    public static CanonicalObject Of(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var json = new CanonicalObject { { "id", finding.Id }, { "kind", finding.Kind }, { "outcome", finding.Outcome } };
        Words(json, "file", finding.File);
        Words(json, "source", finding.Source);
        if (finding.Line != 1)
            json.Add("line", finding.Line);
        Words(json, "subject", finding.Subject);
        Words(json, "body", finding.Body);
        Words(json, "act", finding.Act);
        Words(json, "actKind", finding.ActKind);
        Words(json, "actPath", finding.ActPath);
        Known(json, "date", finding.Date);
        Words(json, "rule", finding.Rule);
        Words(json, "provision", finding.Provision);
        Both(json, "citation", finding.Citation);
        Both(json, "duty", finding.Duty);
        Known(json, "wordingFrom", finding.WordingFrom);
        Words(json, "chapter", finding.Chapter);
        Words(json, "severity", finding.Severity);
        Words(json, "grade", finding.Grade);
        if (finding.IsUnderReview)
            json.Add("isUnderReview", true);
        Many(json, "caveats", [.. finding.Caveats.Select(c => (CanonicalJson)c)]);
        Both(json, "message", finding.Message);
        Many(json, "facts", [.. finding.Facts.Select(Fact)]);
        Many(json, "missing", [.. finding.Missing.Select(Fact)]);
        Many(json, "remedies", [.. finding.Remedies.Select(Both)]);
        Words(json, "remedy", finding.Remedy);
        Words(json, "change", finding.Change);
        Words(json, "decision", finding.Decision);
        Words(json, "decisionKind", finding.DecisionKind);
        Words(json, "effect", finding.Effect);
        Words(json, "cause", finding.Cause);
        Words(json, "recommendation", finding.Recommendation);
        return json;
    }

    internal static CanonicalJson Both(Text words) => new CanonicalObject { { "en", words.En }, { "az", words.Az } };

    internal static CanonicalJson Day(DateOnly? day) => day is { } known ? Readable.Of(known) : CanonicalJson.Null;

    private static CanonicalJson Fact(ReportedFact fact) =>
        new CanonicalObject { { "path", fact.Path }, { "words", Both(fact.Words) }, { "value", Both(fact.Value) } };

    private static void Words(CanonicalObject json, string name, string words)
    {
        if (words.Length > 0)
            json.Add(name, words);
    }

    private static void Both(CanonicalObject json, string name, Text words)
    {
        if (words != Text.None)
            json.Add(name, Both(words));
    }

    private static void Known(CanonicalObject json, string name, DateOnly? day)
    {
        if (day is { } known)
            json.Add(name, Readable.Of(known));
    }

    private static void Many(CanonicalObject json, string name, List<CanonicalJson> items)
    {
        if (items.Count > 0)
            json.Add(name, CanonicalJson.List(items));
    }
}
