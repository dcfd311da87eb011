using System.Text;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>Writes the pages of lists behind numbers; each stands alone and leads to its neighbours and to the chapter.</summary>
internal sealed class NumberPageWriter(ReportOutput output, ListPlaces places, NumberRows rows)
{
    private (NumberList List, IReadOnlyList<(long Start, int Length)> Rows)? _last;

    /// <summary>Writes all pages.</summary>
    /// <returns>Their files, relative to the folder of the Report.</returns>
    public IReadOnlyList<string> Write(CancellationToken stop)
    {
        var pages = places.Numbers.All;
        if (pages.Count > 0)
            Directory.CreateDirectory(Path.Combine(output.Folder, "numbers"));
        foreach (var page in pages)
        {
            stop.ThrowIfCancellationRequested();
            using var writer = new StreamWriter(
                Path.Combine(output.Folder, page.File.Replace('/', Path.DirectorySeparatorChar)), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Write(page, new(writer, output.Language, places) { BodyNames = output.Document.BodyNames });
        }
        return [.. pages.Select(p => p.File)];
    }

    private void Write(NumberPage page, Sheet sheet)
    {
        var html = sheet.Html;
        var chapter = output.Document.Chapters.FirstOrDefault(c => c.Number.Length > 0 && c.Number == page.Chapter);
        var of = chapter is null ? sheet.Say(ReportPageWords.AllChapters) : $"{chapter.Number} {sheet.Say(chapter.Title)}";
        var title = $"{sheet.Say(ReportPageWords.Numbers)}: {of}";
        var report = chapter is null ? "../report.html" : "../report.html#" + Page.Anchor(chapter.Id);
        html.Own("<!DOCTYPE html>\n");
        using (html.Open("html", ("lang", sheet.LanguageCode)))
        {
            ReportHead.Write(sheet, $"{title} ({sheet.Numbers.Count(page.Number)}) – {sheet.Say(output.Document.Title)}", ReportStyle.OfPage(sheet, output.Document, new(title, title)));
            using (html.Open("body", ("class", "leaf")))
            {
                html.Leaf("a", sheet.Say(ReportPageWords.SkipToFindings), ("class", "skip"), ("href", "#findings"));
                html.Own(ReportStyle.Shapes);
                using (html.Open("header", ("class", "cover"), ("id", "top")))
                {
                    html.Leaf("p", sheet.Say(output.Document.IsPublished ? ReportPageWords.Published : ReportPageWords.Internal), ("class", "edition"));
                    using (html.Open("p", ("class", "subtitle")))
                        html.Leaf("a", sheet.Say(output.Document.Title), ("href", report));
                    html.Leaf("h1", of);
                    html.Leaf("p", sheet.Say(ReportPageWords.NumbersWhat), ("class", "subtitle"));
                }
                Neighbours(sheet, page, report, "pages");
                using (html.Open("main", ("id", "findings")))
                {
                    foreach (var part in page.Parts)
                        Write(part, sheet);
                }
                Neighbours(sheet, page, report, "pages end");
                html.Leaf("footer", sheet.Say(ReportPageWords.Evidence));
            }
        }
    }

    private void Write(NumberPart part, Sheet sheet)
    {
        var (html, list) = (sheet.Html, part.List);
        var id = NumberPages.Anchor(list);
        using (html.Open("section", ("class", "number-list"), ("id", id), ("aria-labelledby", id + "-title")))
        {
            using (html.Open("h2", ("id", id + "-title")))
            {
                html.Text(sheet.Say(list.Title) + " ");
                html.Leaf("span", sheet.Numbers.Count(list.Count), ("class", "count"));
                if (part.IsContinued)
                    html.Leaf("span", $" ({sheet.Say(ReportPageWords.Continued)})", ("class", "count"));
            }
            if (!list.IsWritten)
                TooLong(list, sheet);
            else if (list.Count == 0)
                html.Leaf("p", sheet.Say(ReportPageWords.NoRows));
            else
                Entries(part, html);
        }
    }

    private void Entries(NumberPart part, HtmlWriter html)
    {
        if (_last?.List != part.List)
            _last = (part.List, rows.Find(part.List));
        using (html.Open("ul", ("class", "rows")))
        {
            foreach (var row in rows.Read(part.List, _last.Value.Rows.Take(part.From..part.To)))
                html.Copy(row);
        }
    }

    private static void TooLong(NumberList list, Sheet sheet)
    {
        sheet.Html.Leaf("p", sheet.Say(ReportPageWords.TooLong(sheet.Numbers.Count(list.Count), sheet.Numbers.Count(NumberList.Most))));
        sheet.Html.Leaf("p", list.Command, ("class", "command"), ("lang", "en"));
    }

    private void Neighbours(Sheet sheet, NumberPage page, string report, string place)
    {
        var html = sheet.Html;
        using (html.Open("nav", ("class", place), ("aria-label", sheet.Say(ReportPageWords.Pages) + (place == "pages" ? "" : " (2)"))))
        {
            if (page.Number > 1)
                html.Leaf("a", "← " + sheet.Say(ReportPageWords.Previous), ("href", "../" + NumberPage.FileOf(page.Chapter, page.Number - 1)), ("rel", "prev"));
            html.Leaf("a", sheet.Say(ReportPageWords.Report), ("href", report));
            if (page.Number < places.Numbers.CountOf(page.Chapter))
                html.Leaf("a", sheet.Say(ReportPageWords.Next) + " →", ("href", "../" + NumberPage.FileOf(page.Chapter, page.Number + 1)), ("rel", "next"));
        }
    }
}
