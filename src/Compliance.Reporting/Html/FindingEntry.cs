using System.Globalization;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Parts;
using Compliance.Rules;

namespace Compliance.Reporting.Html;

/// <summary>A finding in a list: criterion, condition, why, remedy, what a person decided and said of it, record, and blank places for what nobody has said yet.</summary>
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
        var kind = FindingKind.OfCode(finding.Kind, finding.Outcome);
        if (!sheet.IsFirst(finding))
        {
            Again(finding, kind);
            return;
        }
        using (_html.Open("article", ("class", $"finding k-{kind.Code}"), ("id", Sheet.Anchor(finding.Id)), ("data-kind", finding.Kind)))
        {
            Head(finding, kind);
            _html.Leaf("p", sheet.Say(finding.Message), ("class", "message"));
            Who(finding);
            using (_html.Open("details", ("class", kind.IsQuiet ? "anatomy quiet" : "anatomy"), ("open", isOpen && !kind.IsQuiet ? "" : null)))
            {
                _html.Leaf("summary", sheet.Say(ReportPageWords.More));
                Anatomy(finding);
                if (!kind.IsQuiet && kind.Outcome is not null)
                    Blanks(finding, kind);
            }
        }
    }

    private void Again(ReportedFinding finding, FindingKind kind)
    {
        using (_html.Open("p", ("class", $"again k-{kind.Code}")))
        {
            sheet.Page.Shape(kind);
            _html.Leaf("a", sheet.Say(finding.Citation), ("href", "#" + Sheet.Anchor(finding.Id)));
            _html.Text($" {sheet.BodyName(finding.Body)}{Apart}{sheet.Say(ReportPageWords.File)} {finding.File} ({sheet.Say(ReportPageWords.Above)})");
        }
    }

    private void Head(ReportedFinding finding, FindingKind kind)
    {
        using (_html.Open(heading))
        {
            sheet.Page.Shape(kind);
            _html.Leaf("span", sheet.Named(kind), ("class", "outcome"));
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
            _html.Leaf("strong", sheet.BodyName(finding.Body));
            if (sheet.BodyNames.ContainsKey(finding.Body))
            {
                _html.Text(" ");
                _html.Leaf("code", finding.Body);
            }
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
            Part(ReportPageWords.Possible, [finding.Remedy], code => _html.Text(sheet.Page.Begin(PlainWords.Remedy(code))));
            Part(ReportPageWords.Decision, [finding.Decision], id => _html.Leaf("code", id));
            Part(ReportPageWords.Effect, [finding.Effect], code => _html.Text(sheet.Page.Begin(PlainWords.Effect(code))));
            Part(ReportPageWords.Cause, [finding.Cause], _html.Text);
            Part(ReportPageWords.Recommendation, [finding.Recommendation], _html.Text);
            Part(ReportPageWords.Record, [finding], Record);
        }
    }

    private void Part<T>(Text term, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0 || items is [""])
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
        _html.Leaf("a", finding.Id, ("class", "path"), ("href", "#" + Sheet.Anchor(finding.Id)), ("title", sheet.Say(ReportPageWords.Address)));
    }

    /// <summary>The places that nobody has filled in yet; the effect is asked of errors only.</summary>
    private void Blanks(ReportedFinding finding, FindingKind kind)
    {
        List<Text> blanks = [.. finding.Cause.Length == 0 ? [ReportPageWords.Cause] : (Text[])[], .. finding.Recommendation.Length == 0 ? [ReportPageWords.Recommendation] : (Text[])[]];
        var asksEffect = finding.Effect.Length == 0 && kind.Outcome is Outcome.Violation or Outcome.Waived;
        if (blanks.Count == 0 && !asksEffect)
            return;
        using (_html.Open("div", ("class", "blanks")))
        {
            if (asksEffect)
                Effects();
            foreach (var words in blanks)
                _html.Leaf("p", sheet.Say(words) + ":", ("class", "blank"));
        }
    }

    private void Effects()
    {
        using (_html.Open("p", ("class", "choices")))
        {
            _html.Text(sheet.Say(ReportPageWords.Effect) + ":");
            foreach (var code in PlainWords.Effects)
            {
                using (_html.Open("span", ("class", "choice")))
                {
                    _html.Leaf("span", "", ("class", "box"));
                    _html.Text(sheet.Say(PlainWords.Effect(code)));
                }
            }
        }
    }
}
