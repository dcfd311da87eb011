using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>A list of findings on the page of the Report: the first of them folded, and links to all.</summary>
internal sealed class ListSection(Sheet sheet)
{
    private const int Named = 10;
    private readonly HtmlWriter _html = sheet.Html;
    private readonly FindingEntry _entry = new(sheet, "h4", isOpen: false);

    /// <summary>Writes the section of a list of a chapter.</summary>
    public void Write(ReportChapter chapter, ListFile file)
    {
        var list = file.List;
        var id = sheet.Lists.Anchor(list.Id)!;
        using (_html.Open("section", ("class", "list"), ("aria-labelledby", id + "-title")))
        {
            using (_html.Open("h3", ("id", id + "-title")))
            {
                _html.Text(sheet.Say(list.Title) + " ");
                _html.Leaf("span", sheet.Numbers.Count(list.Count), ("class", "count"));
            }
            using (_html.Open("p", ("class", "from")))
                _html.Leaf("a", $"{chapter.Number} {sheet.Say(chapter.Title)}".TrimStart(), ("href", "#" + Page.Anchor(chapter.Id)));
            if (list.Count == 0)
                _html.Leaf("p", sheet.Say(ReportPageWords.NoFindings), ("id", id));
            else
                Findings(file, id);
        }
    }

    private void Findings(ListFile file, string id)
    {
        var (shown, all) = (sheet.Numbers.Count(file.First.Count), sheet.Numbers.Count(file.List.Count));
        var isPart = file.First.Count < file.List.Count;
        if (sheet.HasListFiles)
            Files(file, all);
        else if (isPart)
            _html.Leaf("p", sheet.Say(ReportPageWords.OnlyFirst(shown, all)), ("class", "note"));
        using (_html.Open("details", ("class", "fold")))
        {
            _html.Leaf("summary", sheet.Say(isPart ? ReportPageWords.FirstOf(shown, all) : ReportPageWords.AllOf(all, file.List.Count)));
            using (_html.Open("div", ("class", "findings"), ("id", id)))
            {
                foreach (var finding in file.First)
                    _entry.Write(finding);
            }
        }
    }

    /// <summary>The pages with all findings: the first ones and the last.</summary>
    private void Files(ListFile file, string all)
    {
        var pages = ListPlaces.Files(file.List);
        using (_html.Open("p", ("class", "pages")))
        {
            _html.Text(sheet.Say(ReportPageWords.InFull(all)) + " ");
            for (var number = 1L; number <= Math.Min(pages, Named); number++)
                Link(file.List, number);
            if (pages <= Named)
                return;
            if (pages > Named + 1)
                _html.Text("… ");
            Link(file.List, pages);
        }
    }

    private void Link(FindingList list, long number)
    {
        var to = Math.Min(list.Count, number * ListPlaces.InFile);
        _html.Leaf("a", $"{sheet.Numbers.Count((number - 1) * ListPlaces.InFile + 1)}–{sheet.Numbers.Count(to)}", ("href", sheet.Lists.File(list, number)));
        _html.Text(" ");
    }
}
