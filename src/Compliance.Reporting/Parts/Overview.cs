using System.Globalization;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Reporting.Parts;

/// <summary>The head of the page: what was checked by which rulebook, and how many findings of each kind there are.</summary>
internal sealed class Overview(Page page, CaseReportInput input)
{
    private readonly Html.HtmlWriter _html = page.Html;
    private readonly Tally _tally = Tally.Of(input.Judged.SelectMany(f => f.Findings));

    public void Write()
    {
        using (_html.Open("header", ("class", "masthead")))
        {
            _html.Leaf("p", page.Say(ReportWords.Subtitle), ("class", "kicker"));
            _html.Leaf("h1", page.Say(ReportWords.Title));
            using (_html.Open("section", ("aria-labelledby", "overview")))
            {
                _html.Leaf("h2", page.Say(ReportWords.Overview), ("id", "overview"));
                Facts();
            }
            using (_html.Open("section", ("aria-labelledby", "outcomes")))
            {
                _html.Leaf("h2", page.Say(ReportWords.Outcomes), ("id", "outcomes"));
                Bar();
                Legend();
                Meanings();
            }
            if (input.Judged.Count > 1)
                new FileTable(page, input.Judged).Write();
        }
    }

    private void Facts()
    {
        using (_html.Open("dl", ("class", "facts")))
        {
            var (judged, refused) = (input.Judged.Count, input.Refused.Count);
            page.Entry(ReportWords.Received, page.Say(ReportWords.Balance(judged + refused, judged, refused)));
            page.Entry(ReportWords.Acts, Readable.Of(input.Judged.Sum(f => f.File.Acts.TryGet(out var acts) ? acts.Count : 0)));
            page.Entry(ReportWords.Findings, Readable.Of(_tally.Total));
            page.Entry(ReportWords.UnderReview, page.Say(ReportWords.RestOnReview(_tally.UnderReview, _tally.Total)) + (input.ReleasedOnly ? $"; {page.Say(ReportWords.LeftOut)}" : ""));
            page.Entry(ReportWords.Rulebook, $"{input.Rulebook.Jurisdiction} · {input.Rulebook.Identity}");
            page.Entry(ReportWords.KnownOn, input.KnownOn is { } day ? page.Day(day) : page.Say(ReportWords.KnowsAll));
            var speaking = input.Judged.SelectMany(f => f.Findings).Where(f => f.Outcome != Outcome.NotApplicable).Select(f => f.Provision.Act).ToHashSet();
            foreach (var act in input.Rulebook.Acts.Where(speaking.Contains)) // an act that says nothing of these files need not be shown
                page.Entry(ReportWords.LawRead, $"{act.Number} · {page.Say(act.Title)} · {page.Day(act.Horizon)}");
        }
    }

    /// <summary>A drawing of the counts: the legend below says the same in words and numbers.</summary>
    private void Bar()
    {
        using (_html.Open("div", ("class", "bar"), ("aria-hidden", "true")))
        {
            foreach (var kind in FindingKind.All.Where(k => k.In(_tally) > 0))
            {
                var share = kind.In(_tally).ToString(CultureInfo.InvariantCulture);
                _html.Leaf("span", "", ("class", $"fill k-{kind.Code}"), ("style", $"flex-grow:{share}"));
            }
        }
    }

    private void Legend()
    {
        using (_html.Open("ul", ("class", "legend")))
        {
            foreach (var kind in FindingKind.Named(_tally))
            {
                var count = kind.In(_tally);
                using (_html.Open("li", ("class", count == 0 ? $"k-{kind.Code} nil" : $"k-{kind.Code}")))
                {
                    page.Shape(kind);
                    _html.Leaf("strong", Readable.Of(count));
                    _html.Leaf("span", page.Say(kind.Heading));
                }
            }
        }
    }

    private void Meanings()
    {
        using (_html.Open("details", ("class", "meanings")))
        {
            _html.Leaf("summary", page.Say(ReportWords.HowToRead));
            using (_html.Open("dl"))
            {
                foreach (var kind in FindingKind.Named(_tally))
                {
                    using (_html.Open("dt"))
                    {
                        page.Shape(kind);
                        _html.Text(page.Say(kind.Heading));
                    }
                    _html.Leaf("dd", page.Say(kind.Meaning));
                }
            }
        }
    }
}
