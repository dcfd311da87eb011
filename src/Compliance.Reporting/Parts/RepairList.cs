using Compliance.Checking;
using Compliance.Law;

namespace Compliance.Reporting.Parts;

/// <summary>What would have made a violation lawful, and whether it still can: inside the card of the violation.</summary>
internal sealed class RepairList(Page page, Places places)
{
    private readonly Html.HtmlWriter _html = page.Html;

    /// <summary>Writes a term and its description; nothing where there is nothing to say.</summary>
    public void Write(Repairs repairs)
    {
        if (repairs.Ways.Count == 0 && repairs.WhyNone == Text.None)
            return;
        _html.Leaf("dt", page.Say(ReportWords.WouldBeLawful));
        using (_html.Open("dd"))
        {
            if (repairs.Ways.Count == 0)
            {
                _html.Text(page.Say(repairs.WhyNone));
                return;
            }
            using (_html.Open("ul", ("class", "repairs")))
            {
                foreach (var repair in repairs.Ways)
                    Write(repair);
            }
        }
    }

    private void Write(Repair repair)
    {
        using (_html.Open("li"))
        {
            for (var i = 0; i < repair.Changes.Count; i++)
            {
                if (i > 0)
                    _html.Text(page.Say(ReportWords.Together));
                _html.Text((i == 0 ? page.Begin(repair.Changes[i].Sentence) : page.Say(repair.Changes[i].Sentence)) + " ");
                page.Path(repair.Changes[i].Path, places);
            }
            var possible = repair.Possibility;
            using (_html.Open("span", ("class", possible.Kind == PossibilityKind.StillPossible ? "possible open" : "possible")))
            {
                _html.Leaf("strong", page.Begin(RepairWords.Of(possible)));
                _html.Text($": {page.Say(possible.Reason)}.");
                if (repair.Breaks.Count > 0)
                    _html.Text($" {page.Begin(RepairWords.Breaking(repair))}.");
            }
        }
    }
}
