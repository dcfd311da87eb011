using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;

namespace Compliance.Reporting.Parts;

/// <summary>The acts of a file along a line, with the days between them and what was found of each.</summary>
internal sealed class Timeline(Page page, CaseFile file, ILookup<PersonnelAct, Finding> findings, Places places)
{
    private readonly Html.HtmlWriter _html = page.Html;

    public void Write(IReadOnlyList<PersonnelAct> acts)
    {
        _html.Leaf(page.H(3), page.Say(ReportWords.Timeline), ("id", $"{places.File}-timeline"));
        if (acts.Count == 0)
        {
            var isKnown = file.Acts.TryGet(out _);
            _html.Leaf("p", page.Say(isKnown ? ReportWords.NoActs : ReportWords.ActsUnknown));
            return;
        }
        using (_html.Open("ol", ("class", "timeline")))
        {
            DateOnly? before = null;
            foreach (var act in acts)
            {
                Entry(act, before);
                before = act.Date.TryGet(out var day) ? day : null;
            }
        }
    }

    private void Entry(PersonnelAct act, DateOnly? before)
    {
        var isDated = act.Date.TryGet(out var day);
        using (_html.Open("li", ("class", isDated ? "dated" : "undated")))
        {
            using (_html.Open("div", ("class", "when")))
            {
                if (isDated)
                    page.Time(day);
                else
                    _html.Leaf("em", page.Say(act.Date.State == FactState.Absent ? ReportWords.NeverDone : ReportWords.Undated));
                if (isDated && before is { } earlier)
                    _html.Leaf("small", page.Say(day == earlier ? ReportWords.SameDay : ReportWords.Later(day.DayNumber - earlier.DayNumber)));
            }
            using (_html.Open("div", ("class", "what")))
            {
                _html.Leaf("a", page.Begin(ActKinds.WordsOf(act.GetType())), ("href", "#" + places.Of(act)));
                _html.Text(" ");
                _html.Leaf("code", act.Id);
                Counts(act);
            }
        }
    }

    private void Counts(PersonnelAct act)
    {
        var tally = Tally.Of(findings[act]);
        using (_html.Open("ul", ("class", "chips")))
        {
            foreach (var kind in FindingKind.All.Where(k => k.In(tally) > 0))
            {
                using (_html.Open("li"))
                using (_html.Open("a", ("class", $"chip k-{kind.Code}"), ("href", "#" + places.Of(act, kind))))
                {
                    page.Shape(kind);
                    _html.Leaf("span", page.Say(kind.Heading));
                    _html.Text(" ");
                    _html.Leaf("strong", Readable.Of(kind.In(tally)));
                }
            }
        }
    }
}
