using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>The rules that results refer to, in the order of their ids: as many as the rulebook has, however many the findings.</summary>
internal sealed class SarifRules
{
    private readonly SortedDictionary<string, ReportedFinding> _latest = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _places;

    /// <summary>Notes the rule of a finding; it is described by the last wording that says what it requires, else by the last that is cited.</summary>
    public void Add(ReportedFinding finding)
    {
        if (!_latest.TryGetValue(finding.Rule, out var known) || Order(finding).CompareTo(Order(known)) > 0)
            _latest[finding.Rule] = finding;
        _places = null;
    }

    /// <summary>The place of a rule in <see cref="Write"/>.</summary>
    public int PlaceOf(string rule) =>
        (_places ??= _latest.Keys.Select((id, place) => (id, place)).ToDictionary(p => p.id, p => p.place, StringComparer.Ordinal))[rule];

    /// <summary>The rules as SARIF describes them.</summary>
    public CanonicalJson Write(Language language) => CanonicalJson.List(_latest.Values.Select(f => Rule(f, language)));

    private static (bool, bool, DateOnly) Order(ReportedFinding finding) => (finding.Duty != Text.None, finding.Citation != Text.None, finding.WordingFrom ?? DateOnly.MinValue);

    private static CanonicalJson Rule(ReportedFinding finding, Language language)
    {
        var (cited, duty) = (finding.Citation.In(language), finding.Duty.In(language));
        var citation = cited.Length > 0 ? cited : finding.Provision; // all its findings ask for nothing: nothing else is kept of them
        var rule = new CanonicalObject
        {
            { "id", finding.Rule },
            { "shortDescription", SarifText.Description(citation) },
            { "fullDescription", SarifText.Description(duty.Length > 0 ? duty : citation) },
            { "help", SarifText.Description(duty.Length > 0 ? $"{citation}\n{duty}" : citation) },
            { "properties", Properties(finding) },
        };
        if (finding.Severity.Length > 0)
            rule.Add("defaultConfiguration", new CanonicalObject { { "level", SarifOutcome.Level(finding.Severity) } });
        return rule;
    }

    private static CanonicalObject Properties(ReportedFinding finding)
    {
        var properties = new CanonicalObject
        {
            { "provision", finding.Provision },
            { "wordingFrom", finding.WordingFrom is { } day ? Readable.Of(day) : CanonicalJson.Null },
            { "tags", CanonicalJson.List(new[] { finding.Provision, finding.Severity }.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)) },
        };
        SarifText.Known(properties, "severity", finding.Severity);
        SarifText.Known(properties, "grade", finding.Grade);
        return properties;
    }
}
