using System.Globalization;
using Compliance.Cases;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>An entry of a list behind a number, in a line or two: a finding, an act or a file. What it says in full stands where it leads.</summary>
internal sealed class RowWriter(Sheet sheet)
{
    private const string Apart = " · ";
    private readonly HtmlWriter _html = sheet.Html;

    /// <summary>A finding; where its chapter lists it, its citation leads there.</summary>
    public void Write(ReportedFinding finding, string? address)
    {
        var kind = FindingKind.OfCode(finding.Kind, finding.Outcome);
        using (_html.Open("li", ("class", $"row k-{kind.Code}")))
        {
            using (_html.Open("p", ("class", "what")))
            {
                sheet.Page.Shape(kind);
                _html.Leaf("span", sheet.Named(kind), ("class", "outcome"));
                _html.Text(Apart);
                Link(sheet.Say(finding.Citation), address, finding.Id);
            }
            _html.Leaf("p", FirstSentence.Of(sheet.Say(finding.Message)));
            using (_html.Open("p", ("class", "who")))
            {
                _html.Text(sheet.BodyName(finding.Body) + Apart);
                Act(finding.ActKind, finding.Act, finding.Date);
                _html.Text($"{Apart}{sheet.Say(ReportPageWords.File)} ");
                _html.Leaf("code", finding.File);
            }
        }
    }

    /// <summary>An act as it came out in a chapter, with its findings there.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="act">The act.</param>
    /// <param name="chapter">Number of the chapter; empty for all.</param>
    /// <param name="addresses">Where findings are listed, by id.</param>
    public void Write(ReportedCase file, ReportedAct act, string chapter, IReadOnlyDictionary<string, string> addresses)
    {
        using (_html.Open("li", ("class", "row")))
        {
            using (_html.Open("p", ("class", "what")))
                Act(act.Kind, act.Act, act.Date);
            using (_html.Open("p"))
            {
                _html.Text(Marks(act.Chapters[chapter]));
                foreach (var finding in act.Findings.Where(f => chapter.Length == 0 || f.Chapter == chapter))
                {
                    var kind = FindingKind.OfCode(finding.Kind, "");
                    using (_html.Open("span", ("class", $"found k-{kind.Code}")))
                    {
                        sheet.Page.Shape(kind);
                        Link($"{sheet.Named(kind)}, {finding.Provision}", addresses.GetValueOrDefault(finding.Id), finding.Id);
                    }
                }
            }
            using (_html.Open("p", ("class", "who")))
            {
                _html.Text($"{sheet.BodyName(act.Body)}{Apart}{sheet.Say(ReportPageWords.File)} ");
                _html.Leaf("code", file.File);
            }
        }
    }

    /// <summary>A case file.</summary>
    public void Write(ReportedCase file)
    {
        using (_html.Open("li", ("class", "row")))
        {
            using (_html.Open("p", ("class", "what")))
            {
                _html.Text(sheet.Page.Begin(ReportPageWords.File) + " ");
                _html.Leaf("code", file.File);
            }
            _html.Leaf("p", sheet.Say(ReportPageWords.Acts(sheet.Numbers.Count(file.Acts.Count), file.Acts.Count)));
            using (_html.Open("p", ("class", "who")))
            {
                _html.Text(sheet.BodyName(file.Body));
                if (file.Source.Length == 0)
                    return;
                _html.Text(Apart);
                _html.Leaf("code", string.Create(CultureInfo.InvariantCulture, $"{file.Source}({file.Line})"));
            }
        }
    }

    private void Act(string code, string act, DateOnly? date)
    {
        _html.Text((ActKinds.Find(code) is { } kind ? sheet.Say(ActKinds.WordsOf(kind)) : code) + " ");
        _html.Leaf("code", act);
        _html.Text(Apart);
        if (date is { } day)
            sheet.Page.Time(day);
        else
            _html.Text(sheet.Say(ReportWords.Undated));
    }

    private string Marks(ActMarks marks)
    {
        IEnumerable<Text> words = marks == ActMarks.None ? [ReportPageWords.NotExamined] : [
            .. marks.HasFlag(ActMarks.Examined) ? [ReportPageWords.Examined] : (Text[])[],
            .. marks.HasFlag(ActMarks.Broken) ? [ReportPageWords.Broken] : (Text[])[],
            .. marks.HasFlag(ActMarks.Open) ? [ReportPageWords.Open] : (Text[])[]];
        return string.Join(", ", words.Select(sheet.Say));
    }

    private void Link(string words, string? address, string finding)
    {
        if (address is null)
            _html.Leaf("span", words);
        else
            _html.Leaf("a", words, ("href", $"../{address}#{Sheet.Anchor(finding)}"));
    }
}
