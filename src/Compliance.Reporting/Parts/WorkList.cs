using Compliance.Checking;

namespace Compliance.Reporting.Parts;

/// <summary>The facts a file lacks as a work list: whom to ask, for which document, and what it would settle.</summary>
internal sealed class WorkList(Page page, Places places)
{
    private readonly Html.HtmlWriter _html = page.Html;

    public void Write(IReadOnlyList<Finding> findings)
    {
        var missing = findings
            .SelectMany(f => f.Missing.SelectMany(m => m.Facts.Select(fact => (Fact: fact, Finding: f, IsAlone: m.Facts.Count == 1))))
            .GroupBy(m => m.Fact.Holder).ToList();
        if (missing.Count == 0)
            return;
        var id = $"{places.File}-missing";
        using (_html.Open("section", ("class", "work"), ("id", id)))
        {
            _html.Leaf(page.H(3), page.Say(ReportWords.WorkList), ("id", $"{id}-title"));
            foreach (var holder in missing)
            {
                _html.Leaf(page.H(4), page.Begin(holder.Key));
                using (_html.Open("table", ("class", "cards"), ("role", "table")))
                {
                    Head();
                    using (_html.Open("tbody", ("role", "rowgroup")))
                    {
                        foreach (var fact in holder.GroupBy(m => m.Fact.Path, StringComparer.Ordinal))
                            Row(fact.First().Fact, [.. fact.GroupBy(m => m.Finding).Select(f => (f.Key, f.Any(m => m.IsAlone)))]);
                    }
                }
            }
        }
    }

    private void Head()
    {
        using (_html.Open("thead", ("role", "rowgroup")))
        using (_html.Open("tr", ("role", "row")))
        {
            foreach (var words in new[] { ReportWords.Fact, ReportWords.Document, ReportWords.WouldSettle })
                _html.Leaf("th", page.Say(words), ("scope", "col"), ("role", "columnheader"));
        }
    }

    private void Row(MissingFact fact, IReadOnlyList<(Finding Finding, bool IsAlone)> findings)
    {
        using (_html.Open("tr", ("role", "row")))
        {
            using (_html.Open("th", ("scope", "row"), ("role", "rowheader")))
            {
                _html.Text(page.Begin(fact.Words) + " ");
                page.Path(fact.Path, places);
            }
            _html.Leaf("td", page.Begin(fact.Document), ("role", "cell"), ("data-label", page.Say(ReportWords.Document)));
            using (_html.Open("td", ("role", "cell"), ("data-label", page.Say(ReportWords.WouldSettle))))
            using (_html.Open("ul"))
            {
                foreach (var (finding, isAlone) in findings)
                {
                    using (_html.Open("li"))
                    {
                        _html.Leaf("a", page.Say(finding.Provision.Title), ("href", "#" + places.Of(finding)));
                        _html.Text($" {finding.Provision.Number}, ");
                        _html.Leaf("code", finding.Act.Id);
                        if (!isAlone)
                            _html.Text($" ({page.Say(ReportWords.WithOthers)})");
                    }
                }
            }
        }
    }
}
