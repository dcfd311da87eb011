using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>One page of a list of findings, that needs nothing else and leads to its neighbours and to the Report.</summary>
internal sealed class ListPage(Sheet sheet, ReportDocument document, FindingList list, long number)
{
    private readonly HtmlWriter _html = sheet.Html;
    private readonly FindingEntry _entry = new(sheet, "h2", isOpen: true);
    private readonly Stack<HtmlWriter.Element> _open = new();

    /// <summary>Writes what stands above the findings.</summary>
    public void Begin()
    {
        _html.Own("<!DOCTYPE html>\n");
        _open.Push(_html.Open("html", ("lang", sheet.LanguageCode)));
        ReportHead.Write(sheet, $"{sheet.Say(list.Title)} ({sheet.Numbers.Count(number)}) – {sheet.Say(document.Title)}", ReportStyle.OfPage(sheet, document, list.Title));
        _open.Push(_html.Open("body", ("class", "leaf")));
        _html.Leaf("a", sheet.Say(ReportPageWords.SkipToFindings), ("class", "skip"), ("href", "#findings"));
        _html.Own(ReportStyle.Shapes);
        using (_html.Open("header", ("class", "cover"), ("id", "top")))
        {
            _html.Leaf("p", sheet.Say(document.IsPublished ? ReportPageWords.Published : ReportPageWords.Internal), ("class", "edition"));
            using (_html.Open("p", ("class", "subtitle")))
                _html.Leaf("a", sheet.Say(document.Title), ("href", "../report.html#" + sheet.Lists.Anchor(list.Id)));
            _html.Leaf("h1", sheet.Say(list.Title));
            _html.Leaf("p", Span(), ("class", "subtitle"));
        }
        Neighbours("pages");
        _open.Push(_html.Open("main", ("id", "findings")));
    }

    /// <summary>Writes a finding.</summary>
    public void Write(ReportedFinding finding) => _entry.Write(finding);

    /// <summary>Writes what stands below the findings.</summary>
    public void End()
    {
        _open.Pop().Dispose();
        Neighbours("pages end");
        _html.Leaf("footer", sheet.Say(ReportPageWords.Evidence));
        while (_open.TryPop(out var element))
            element.Dispose();
    }

    private string Span()
    {
        var from = (number - 1) * ListPlaces.InFile + 1;
        var to = Math.Min(list.Count, number * ListPlaces.InFile);
        return sheet.Say(ReportPageWords.Span(sheet.Numbers.Count(from), sheet.Numbers.Count(to), sheet.Numbers.Count(list.Count)));
    }

    private void Neighbours(string place)
    {
        using (_html.Open("nav", ("class", place), ("aria-label", sheet.Say(ReportPageWords.Pages) + (place == "pages" ? "" : " (2)"))))
        {
            if (number > 1)
                Neighbour(number - 1, "← " + sheet.Say(ReportPageWords.Previous));
            _html.Leaf("a", sheet.Say(ReportPageWords.Report), ("href", "../report.html#" + sheet.Lists.Anchor(list.Id)));
            if (number < ListPlaces.Files(list))
                Neighbour(number + 1, sheet.Say(ReportPageWords.Next) + " →");
        }
    }

    private void Neighbour(long other, string words) =>
        _html.Leaf("a", words, ("href", "../" + sheet.Lists.File(list, other)), ("rel", other < number ? "prev" : "next"));
}
