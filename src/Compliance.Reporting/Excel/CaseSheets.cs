using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>The sheets of judged files and of their acts: a row each below one row of headings, as filters want it.</summary>
internal sealed class CaseSheets(WorkbookPlan plan, CasesIndex cases)
{
    /// <summary>How many columns stay in sight.</summary>
    public const int Frozen = 1;

    private const double Short = 13, Middle = 22;
    private readonly FindingText _text = new(plan.Language, plan.Document.IsPublished);
    private readonly IReadOnlyList<(string Number, string Heading)> _chapters = Chapters(plan, cases);

    /// <summary>How many columns the sheets of files have.</summary>
    public const int FileColumns = 5;

    /// <summary>How many columns the sheets of acts have.</summary>
    public int ActColumns => 9 + _chapters.Count;

    /// <summary>What the column of a chapter is called; the empty chapter stands for all together.</summary>
    public string HeadingOf(string chapter) => _chapters.FirstOrDefault(c => c.Number == chapter).Heading ?? chapter;

    /// <summary>Writes the next sheet of files, taken one by one.</summary>
    public void WriteFiles(SheetWriting to, IEnumerator<ReportedCase> files) => Write(
        to, [(FindingHeadings.File, Middle), (FindingHeadings.Source, Middle), (FindingHeadings.Line, Short), (FindingHeadings.FileBody, Middle), (OfficeWords.ActsOfFile, Short)], [],
        () => files.MoveNext() ? [Words(files.Current.File), Words(files.Current.Source), Line(files.Current), Words(files.Current.Body), SheetCell.Count(files.Current.Acts.Count)] : null);

    /// <summary>Writes the next sheet of acts, taken one by one.</summary>
    public void WriteActs(SheetWriting to, IEnumerator<(ReportedCase File, ReportedAct Act)> acts) => Write(
        to,
        [
            (FindingHeadings.File, Middle), (FindingHeadings.Act, Short), (FindingHeadings.ActKind, Middle), (FindingHeadings.Day, Short), (FindingHeadings.Body, Middle),
            (FindingHeadings.FileBody, Middle), (FindingHeadings.Source, Middle), (FindingHeadings.Line, Short), (OfficeWords.FindingsOfAct, Short),
        ],
        _chapters.Select(c => c.Heading), () => acts.MoveNext() ? [.. Cells(acts.Current.File, acts.Current.Act)] : null);

    private IEnumerable<SheetCell> Cells(ReportedCase file, ReportedAct act) =>
    [
        Words(file.File), Words(act.Act), Words(_text.ActKind(act.Kind)), act.Date is { } day ? SheetCell.Day(day, plan.Language) : SheetCell.Empty, Words(act.Body),
        Words(file.Body), Words(file.Source), Line(file), SheetCell.Count(act.Findings.Count),
        .. _chapters.Select(c => act.Chapters.TryGetValue(c.Number, out var marks) ? Words(plan.Say(MarkWords.Of(marks))) : SheetCell.Empty),
    ];

    private void Write(SheetWriting to, IReadOnlyList<(Text Heading, double Width)> columns, IEnumerable<string> more, Func<SheetCell[]?> next)
    {
        var headings = columns.Select(c => plan.Say(c.Heading)).Concat(more).ToList();
        var sheet = new SheetWriter(to.Xml, to.Styles, new([.. headings.Select((_, i) => i < columns.Count ? columns[i].Width : Middle)], Header: 1) { Frozen = Frozen, IsWide = true });
        sheet.Row([.. headings.Select(h => new SheetCell(CellKind.Header, h))]);
        for (var i = 0; i < plan.PerSheet && next() is { } cells; i++)
        {
            to.Stop.ThrowIfCancellationRequested();
            sheet.Row(cells);
        }
        sheet.End($"A1:{SheetWriter.Name(headings.Count - 1, sheet.NextRow - 1)}");
    }

    private static List<(string, string)> Chapters(WorkbookPlan plan, CasesIndex cases) =>
    [
        ("", plan.Say(OfficeWords.AllChapters)),
        .. plan.Document.Chapters.Where(c => c.Number.Length > 0 && cases.Has(c.Number)).Select(c => (c.Number, ChaptersSheet.Heading(c, plan))),
    ];

    private static SheetCell Words(string words) => new(CellKind.Words, words);

    private static SheetCell Line(ReportedCase file) => file.Source.Length > 0 ? SheetCell.Count(file.Line) : SheetCell.Empty;
}
