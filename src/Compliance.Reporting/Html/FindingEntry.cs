using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Parts;
using Compliance.Rules;

namespace Compliance.Reporting.Html;

/// <summary>A finding in a list: criterion, condition, why, remedy, record, and the two places a person fills in.</summary>
/// <param name="sheet">The page.</param>
/// <param name="heading">Element of its heading, one level below the list's.</param>
/// <param name="isOpen">Whether all of it is shown at once.</param>
internal sealed class FindingEntry(Sheet sheet, string heading, bool isOpen)
{
    private const string Apart = " · ";
    private readonly HtmlWriter _html = sheet.Html;

    /// <summary>Writes the finding; where it stands on the page already, a line that leads there.</summary>
    public void Write(ReportedFinding finding)
    {
        var kind = Kind(finding);
        if (!sheet.IsFirst(finding))
        {
            Again(finding, kind);
            return;
        }
        using (_html.Open("article", ("class", $"finding k-{kind.Code}"), ("id", Sheet.Anchor(finding)), ("data-kind", finding.Kind)))
        {
            Head(finding, kind);
            _html.Leaf("p", sheet.Say(finding.Message), ("class", "message"));
            Who(finding);
            using (_html.Open("details", ("class", kind.IsQuiet ? "anatomy quiet" : "anatomy"), ("open", isOpen && !kind.IsQuiet ? "" : null)))
            {
                _html.Leaf("summary", sheet.Say(ReportPageWords.More));
                Anatomy(finding);
                if (!kind.IsQuiet && kind.Outcome is not null)
                    Blanks(finding);
            }
        }
    }

    private static FindingKind Kind(ReportedFinding finding) =>
        FindingKind.Find(finding.Kind) ?? FindingKind.Find(finding.Outcome) ?? FindingKind.All[^1];

    private void Again(ReportedFinding finding, FindingKind kind)
    {
        using (_html.Open("p", ("class", $"again k-{kind.Code}")))
        {
            sheet.Page.Shape(kind);
            _html.Leaf("a", sheet.Say(finding.Citation), ("href", "#" + Sheet.Anchor(finding)));
            _html.Text($" {finding.Body}{Apart}{sheet.Say(ReportPageWords.File)} {finding.File} ({sheet.Say(ReportPageWords.Above)})");
        }
    }

    private void Head(ReportedFinding finding, FindingKind kind)
    {
        using (_html.Open(heading))
        {
            sheet.Page.Shape(kind);
            _html.Leaf("span", Named(kind), ("class", "outcome"));
            _html.Text(" ");
            _html.Leaf("span", sheet.Say(finding.Citation), ("class", "cited"));
        }
        using (_html.Open("p", ("class", "chips")))
        {
            if (Codes.Of(typeof(Severity)).TryGet(finding.Severity, out var severity))
                _html.Leaf("span", $"{sheet.Say(ReportWords.Severity)}: {sheet.Say(SeverityWords.Of((Severity)severity))}");
            if (finding.Grade.Length > 0)
                _html.Leaf("span", Graded(finding.Grade));
            if (finding.Change.Length > 0)
                _html.Leaf("span", sheet.Say(ReportPageWords.Change(finding.Change)), ("class", "badge"));
            if (finding.IsUnderReview)
                sheet.Page.UnderReview();
        }
    }

    private string Named(FindingKind kind) => sheet.Page.Begin(kind.Outcome is { } outcome && kind.Code == outcome.Code() ? outcome.Words() : kind.Heading);

    private string Graded(string code)
    {
        foreach (var grade in Enum.GetValues<Grade>())
        {
            if (grade.Code() == code)
                return sheet.Say(SeverityWords.Of(grade));
        }
        return code;
    }

    private void Who(ReportedFinding finding)
    {
        using (_html.Open("p", ("class", "who")))
        {
            _html.Leaf("strong", finding.Body.Length > 0 ? finding.Body : sheet.Say(ReportPageWords.NoBody));
            _html.Text(Apart + (ActKinds.Find(finding.ActKind) is { } kind ? sheet.Say(ActKinds.WordsOf(kind)) : finding.ActKind) + " ");
            _html.Leaf("code", finding.Act);
            if (finding.Date is { } day)
            {
                _html.Text(Apart);
                sheet.Page.Time(day);
            }
            _html.Text($"{Apart}{sheet.Say(ReportPageWords.File)} ");
            _html.Leaf("code", finding.File);
            if (finding.Subject.Length == 0)
                return;
            _html.Text($"{Apart}{sheet.Say(ReportPageWords.Person)} ");
            _html.Leaf("code", finding.Subject);
        }
    }

    private void Anatomy(ReportedFinding finding)
    {
        using (_html.Open("dl", ("class", "reading")))
        {
            if (finding.Duty != Text.None)
                Part(ReportPageWords.Criterion, [finding.Duty], t => _html.Text(sheet.Say(t)));
            Part(ReportPageWords.Condition, finding.Facts, Fact);
            Part(ReportWords.SettledBy, finding.Missing, Fact);
            Part(ReportWords.Limits, finding.Caveats, c => _html.Text(sheet.Say(CaveatWords.Of(c))));
            Part(ReportPageWords.Remedy, finding.Remedies, r => _html.Text(sheet.Page.Begin(r)));
            Part(ReportPageWords.Effect, finding.Effect.Length > 0 ? new[] { finding.Effect } : [], e => _html.Text(sheet.Page.Begin(PlainWords.Effect(e))));
            Part(ReportPageWords.Decision, finding.Decision.Length > 0 ? new[] { finding.Decision } : [], d => _html.Leaf("code", d));
            Part(ReportPageWords.Record, [finding], Record);
        }
    }

    private void Part<T>(Text term, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        _html.Leaf("dt", sheet.Say(term));
        using (_html.Open("dd"))
        {
            foreach (var item in items)
            {
                using (_html.Open("p"))
                    write(item);
            }
        }
    }

    private void Fact(ReportedFact fact)
    {
        _html.Text(sheet.Page.Begin(fact.Words) + ": ");
        _html.Leaf("strong", sheet.Say(fact.Value));
        if (fact.Path.Length > 0)
            _html.Leaf("span", " " + fact.Path, ("class", "path"));
    }

    private void Record(ReportedFinding finding)
    {
        _html.Leaf("code", finding.Rule);
        _html.Text(Apart);
        if (finding.Source.Length > 0)
        {
            _html.Leaf("code", string.Create(CultureInfo.InvariantCulture, $"{finding.Source}({finding.Line}) {finding.ActPath}"));
            _html.Text(Apart);
        }
        _html.Leaf("a", finding.Id, ("class", "path"), ("href", "#" + Sheet.Anchor(finding)), ("title", sheet.Say(ReportPageWords.Address)));
    }

    private void Blanks(ReportedFinding finding)
    {
        using (_html.Open("div", ("class", "blanks")))
        {
            foreach (var (words, said) in new[] { (ReportPageWords.Cause, finding.Cause), (ReportPageWords.Recommendation, finding.Recommendation) })
                _html.Leaf("p", $"{sheet.Say(words)}: {said}".TrimEnd());
        }
    }
}
