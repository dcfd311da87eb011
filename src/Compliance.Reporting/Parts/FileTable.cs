using Compliance.Checking;
using Compliance.Facts;

namespace Compliance.Reporting.Parts;

/// <summary>One row for each case file: every number leads to the file's timeline, which leads to the findings. On a phone each row becomes a card.</summary>
internal sealed class FileTable(Page page, IReadOnlyList<JudgedFile> files)
{
    private readonly Html.HtmlWriter _html = page.Html;
    private readonly List<FindingKind> _kinds = [.. FindingKind.Named(Tally.Of(files.SelectMany(f => f.Findings)))];

    public void Write()
    {
        using (_html.Open("section", ("aria-labelledby", "by-file")))
        {
            _html.Leaf("h2", page.Say(ReportWords.ByFile), ("id", "by-file"));
            using (_html.Open("table", ("class", "cards files"), ("role", "table"), ("aria-labelledby", "by-file")))
            {
                using (_html.Open("thead", ("role", "rowgroup")))
                    Head();
                using (_html.Open("tbody", ("role", "rowgroup")))
                {
                    for (var i = 0; i < files.Count; i++)
                        Row(files[i], i + 1);
                }
            }
        }
    }

    private void Head()
    {
        using (_html.Open("tr", ("role", "row")))
        {
            _html.Leaf("th", page.Say(ReportWords.CaseFile), ("scope", "col"), ("role", "columnheader"));
            foreach (var kind in _kinds)
            {
                using (_html.Open("th", ("scope", "col"), ("role", "columnheader"), ("class", "number")))
                {
                    page.Shape(kind);
                    _html.Leaf("span", page.Say(kind.Heading), ("class", "label"));
                }
            }
        }
    }

    private void Row(JudgedFile file, int number)
    {
        var tally = Tally.Of(file.Findings);
        using (_html.Open("tr", ("role", "row")))
        {
            using (_html.Open("th", ("scope", "row"), ("role", "rowheader")))
                _html.Leaf("a", file.File.Id, ("href", $"#f{Readable.Of(number)}"));
            foreach (var kind in _kinds)
            {
                var count = kind.In(tally);
                using (_html.Open("td", ("role", "cell"), ("class", count == 0 ? "number nil" : "number"), ("data-label", page.Say(kind.Heading))))
                {
                    if (count == 0)
                        _html.Text("0");
                    else
                        _html.Leaf("a", Readable.Of(count), ("href", $"#f{Readable.Of(number)}-timeline"));
                }
            }
        }
    }
}
