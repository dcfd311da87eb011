using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Parts;
using Compliance.Rules;

namespace Compliance.Reporting.Office;

/// <summary>What stands in a finding, in the words of one language. A code the product does not know stays as it is.</summary>
/// <param name="language">The language.</param>
/// <param name="isPublished">Whether days of acts show their month only, as the published edition does.</param>
internal sealed class FindingText(Language language, bool isPublished)
{
    public string Kind(string code) => FindingKind.Find(code)?.Heading.In(language) ?? code;

    public string Outcome(ReportedFinding finding) => OutcomeWords.TryParse(finding.Outcome, out var outcome) ? outcome.Words().In(language) : finding.Outcome;

    public string Severity(string code) => Codes.Of(typeof(Severity)).TryGet(code, out var severity) ? SeverityWords.Of((Severity)severity).In(language) : code;

    public string Grade(string code) => Enum.GetValues<Grade>().Where(g => g.Code() == code).Select(g => SeverityWords.Of(g).In(language)).FirstOrDefault(code);

    public string ActKind(string code) => ActKinds.Find(code) is { } type ? ActKinds.WordsOf(type).In(language) : code;

    public string UnderReview(ReportedFinding finding) => finding.IsUnderReview ? ReportWords.UnderReview.In(language) : "";

    public string Caveats(ReportedFinding finding) => Lines(finding.Caveats.Select(c => CaveatWords.Of(c).In(language)));

    public string Facts(IEnumerable<ReportedFact> facts) =>
        Lines(facts.Select(f => $"{f.Words.In(language)}: {f.Value.In(language)}{(f.Path.Length > 0 ? $" [{f.Path}]" : "")}"));

    public string Remedies(ReportedFinding finding) => Lines(finding.Remedies.Select(r => r.In(language)));

    public string Change(ReportedFinding finding) => PlainWords.Change(finding.Change).In(language);

    public string Remedy(ReportedFinding finding) => PlainWords.Remedy(finding.Remedy).In(language);

    public string Effect(ReportedFinding finding) => PlainWords.Effect(finding.Effect).In(language);

    /// <summary>The day of the act; its month in the published edition; empty where the file gives none.</summary>
    public string Day(ReportedFinding finding) => finding.Date is not { } day ? "" : isPublished ? Figures.Month(day, language) : Figures.Of(day, language);

    public string Say(Text text) => text.In(language);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
