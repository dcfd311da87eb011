using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>The page of the Report: cover, contents, chapters, and the lists behind their numbers.</summary>
internal sealed class ReportPage(Sheet sheet, ReportDocument document, IReadOnlyDictionary<FindingList, ListFile> lists)
{
    private readonly HtmlWriter _html = sheet.Html;
    private readonly BlockWriter _blocks = new(sheet);

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        _html.Own("<!DOCTYPE html>\n");
        using (_html.Open("html", ("lang", sheet.LanguageCode)))
        {
            ReportHead.Write(sheet, sheet.Say(document.Title), ReportStyle.OfReport(sheet, document));
            using (_html.Open("body"))
            {
                _html.Leaf("a", sheet.Say(ReportPageWords.Skip), ("class", "skip"), ("href", "#report-chapters"));
                _html.Own(ReportStyle.Shapes);
                Cover();
                using (_html.Open("div", ("class", "spread")))
                {
                    Contents();
                    using (_html.Open("main", ("id", "report-chapters")))
                    {
                        foreach (var chapter in document.Chapters)
                            Chapter(chapter);
                        Lists();
                    }
                }
                _html.Leaf("footer", sheet.Say(ReportPageWords.Evidence));
            }
        }
    }

    private void Cover()
    {
        using (_html.Open("header", ("class", "cover")))
        {
            _html.Leaf("p", sheet.Say(document.IsPublished ? ReportPageWords.Published : ReportPageWords.Internal), ("class", "edition"));
            _html.Leaf("h1", sheet.Say(document.Title));
            _html.Leaf("p", sheet.Say(document.Subtitle), ("class", "subtitle"));
            _blocks.Write(document.Particulars);
        }
    }

    private void Contents()
    {
        using (_html.Open("nav", ("class", "contents"), ("aria-labelledby", "report-contents")))
        {
            _html.Leaf("h2", sheet.Say(ReportPageWords.Contents), ("id", "report-contents"));
            using (_html.Open("ol"))
            {
                foreach (var chapter in document.Chapters)
                    Entry(chapter.Number, sheet.Say(chapter.Title), Page.Anchor(chapter.Id));
                if (document.Lists.Any())
                    Entry("", sheet.Say(ReportPageWords.Lists), "report-lists");
            }
        }
    }

    private void Entry(string number, string title, string id)
    {
        using (_html.Open("li"))
        using (_html.Open("a", ("href", "#" + id)))
        {
            _html.Leaf("span", number, ("class", "no"));
            _html.Text(" ");
            _html.Leaf("span", title);
        }
    }

    private void Chapter(ReportChapter chapter)
    {
        var id = Page.Anchor(chapter.Id);
        using (_html.Open("section", ("class", "chapter"), ("id", id), ("aria-labelledby", id + "-title")))
        {
            using (_html.Open("h2", ("id", id + "-title"), ("class", BlockWriter.BeginBroad(chapter.Blocks) ? "across" : null)))
            {
                if (chapter.Number.Length > 0)
                    _html.Leaf("span", chapter.Number, ("class", "no"));
                _html.Text((chapter.Number.Length > 0 ? " " : "") + sheet.Say(chapter.Title));
            }
            _blocks.Write(chapter.Blocks);
        }
    }

    private void Lists()
    {
        if (!document.Lists.Any())
            return;
        using (_html.Open("section", ("class", "chapter"), ("id", "report-lists"), ("aria-labelledby", "report-lists-title")))
        {
            _html.Leaf("h2", sheet.Say(ReportPageWords.Lists), ("id", "report-lists-title"));
            _html.Leaf("p", sheet.Say(ReportPageWords.ListsWhat), ("class", "words"));
            var section = new ListSection(sheet);
            foreach (var list in sheet.Lists.All)
                section.Write(document.Chapters.First(c => c.Blocks.Contains(list)), lists[list]);
        }
    }
}
