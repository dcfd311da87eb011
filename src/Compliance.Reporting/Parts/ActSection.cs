using Compliance.Cases;
using Compliance.Checking;

namespace Compliance.Reporting.Parts;

/// <summary>One act and what was found of it, what asks for action first; what asks for nothing is folded.</summary>
internal sealed class ActSection(Page page, Places places, PersonnelAct act)
{
    private readonly Html.HtmlWriter _html = page.Html;

    public void Write(IReadOnlyList<Finding> findings)
    {
        using (_html.Open("section", ("class", "act"), ("id", places.Of(act)), ("aria-labelledby", $"{places.Of(act)}-title")))
        {
            Head();
            if (findings.Count == 0)
                _html.Leaf("p", page.Say(ReportWords.NoRule));
            foreach (var kind in FindingKind.All)
            {
                var own = findings.Where(f => FindingKind.Of(f) == kind).ToList();
                if (own.Count > 0)
                    Group(kind, own);
            }
        }
    }

    private void Head()
    {
        using (_html.Open(page.H(4), ("id", $"{places.Of(act)}-title")))
        {
            _html.Text(page.Begin(ActKinds.WordsOf(act.GetType())) + " ");
            _html.Leaf("code", act.Id);
        }
        using (_html.Open("p", ("class", "meta")))
        {
            var words = Shape.Of(act.GetType()).Find("date")!.Words;
            _html.Text(page.Begin(words) + ": ");
            if (act.Date.TryGet(out var day))
                page.Time(day);
            else
                _html.Text(page.Say(StepWords.Value(act.Date)));
            Party("person", act.Person.Id);
            Party("position", act.Position.Id);
        }
    }

    private void Party(string name, string id)
    {
        if (id.Length == 0)
            return;
        _html.Text(" · " + page.Say(Shape.Of(act.GetType()).Find(name)!.Words) + ": ");
        _html.Leaf("code", id);
    }

    private void Group(FindingKind kind, List<Finding> findings)
    {
        using (_html.Open("section", ("class", $"group k-{kind.Code}"), ("id", places.Of(act, kind))))
        {
            using (_html.Open(page.H(5), ("id", $"{places.Of(act, kind)}-title")))
            {
                page.Shape(kind);
                _html.Text(page.Say(kind.Heading) + " ");
                _html.Leaf("span", Facts.Readable.Of(findings.Count), ("class", "count"));
            }
            if (!kind.IsFolded)
            {
                Cards(kind, findings);
                return;
            }
            using (_html.Open("details", ("class", "fold")))
            {
                _html.Leaf("summary", string.Join("; ", findings.Select(f => page.Say(f.Provision.Title)).Distinct()));
                Cards(kind, findings);
            }
        }
    }

    private void Cards(FindingKind kind, List<Finding> findings)
    {
        foreach (var finding in findings)
            new FindingCard(page, places, kind, finding).Write();
    }
}
