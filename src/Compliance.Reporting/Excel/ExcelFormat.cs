using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compliance.Reporting.Excel;

/// <summary>The Report as a workbook: its contents, its words, a sheet for each table, every finding, file and act a row, and the lists whose rows do not stand together.</summary>
/// <remarks>No formula, no macro, nothing from outside. The same Report gives the same bytes in every run and culture.</remarks>
public sealed class ExcelFormat : ReportFormat
{
    /// <summary>The most characters a cell holds.</summary>
    internal const int LongestText = 32_767;

    private const string Name = "report.xlsx";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly OfficePart Workbook = new("xl/workbook.xml", TypePrefix + "sheet.main+xml", "officeDocument");
    private static readonly OfficePart Styles = new("xl/styles.xml", TypePrefix + "styles+xml", "styles");
    private readonly int _perSheet;

    /// <summary>The format, with as many rows to a sheet as Excel has rows below the headings.</summary>
    public ExcelFormat()
        : this(perSheet: 1_048_575)
    {
    }

    internal ExcelFormat(int perSheet) => _perSheet = perSheet;

    /// <inheritdoc/>
    public override string Code => "xlsx";

    /// <inheritdoc/>
    public override IReadOnlyList<Compliance.Law.Text> Losses => [OfficeWords.ChartsAsTables, OfficeWords.CutTexts(LongestText), OfficeWords.FirstStretches(RowRuns.Most), OfficeWords.MostLinks(SheetWriter.MostLinks), OfficeWords.SignsByMachine];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        var plan = new WorkbookPlan(output, _perSheet);
        using var findings = output.Findings.Read(plan.Findings.Order).Concat(output.Findings.Read().Where(f => !f.IsListed)).GetEnumerator();
        using var files = (plan.Cases?.Read() ?? []).GetEnumerator();
        using var acts = (plan.Cases?.Read() ?? []).SelectMany(f => f.Acts, (f, a) => (f, a)).GetEnumerator();
        var sheets = Sheets(plan, new(plan, findings), files, acts);
        var parts = sheets.Select((_, i) => Part(i)).ToList();
        using var package = new OfficePackage(Path.Combine(output.Folder, Name), Workbook, [.. parts, Styles]);
        package.Properties(output.Document, output.Language);
        package.Write(Workbook, xml => xml.WriteElement(WorkbookOf(sheets)));
        var styles = new StyleBook(output.Language);
        for (var i = 0; i < sheets.Count; i++)
            package.WriteRows(parts[i], xml => sheets[i].Write(new(xml, styles, stop)));
        package.Write(Styles, xml => xml.WriteElement(styles.Sheet()));
        package.Finish();
        return [Name];
    }

    private static List<PlannedSheet> Sheets(WorkbookPlan plan, FindingsSheet findings, IEnumerator<ReportedCase> files, IEnumerator<(ReportedCase File, ReportedAct Act)> acts) =>
    [
        new(plan.Contents, 0, 0, new ContentsSheet(plan).Write),
        new(plan.Chapters, 0, 0, new ChaptersSheet(plan).Write),
        .. plan.Tables.Select(t => new PlannedSheet(plan.SheetOf(t), TableSheet.Header, TableSheet.Frozen, new TableSheet(plan, t).Write)),
        .. plan.FindingSheets.Names.Select((n, i) => new PlannedSheet(n, 1, FindingsSheet.Frozen, findings.Write) { Printed = FindingsSheet.Printed(plan, i) }),
        .. (plan.FileSheets?.Names ?? []).Select(n => new PlannedSheet(n, 1, CaseSheets.Frozen, to => plan.CaseSheets!.WriteFiles(to, files))),
        .. (plan.ActSheets?.Names ?? []).Select(n => new PlannedSheet(n, 1, CaseSheets.Frozen, to => plan.CaseSheets!.WriteActs(to, acts))),
        .. plan.ListSheets.Select((n, i) => new PlannedSheet(n, ListsSheet.Header, ListsSheet.Frozen, new ListsSheet(plan, plan.Lists.Sheets[i]).Write)),
    ];

    private static Workbook WorkbookOf(List<PlannedSheet> sheets)
    {
        var workbook = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0, TabRatio = 800 }),
            new Sheets(sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)(i + 1), Id = "rId" + Number(i + 1) })));
        var printed = sheets.Index().Where(s => s.Item.Header > 0)
            .Select(s => new DefinedName(Titles(s.Item)) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)s.Index });
        var areas = sheets.Index().Where(s => s.Item.Printed is not null).Select(s => new DefinedName(Area(s.Item)) { Name = "_xlnm.Print_Area", LocalSheetId = (uint)s.Index });
        workbook.Append(new DefinedNames(areas.Concat(printed)));
        return workbook;
    }

    /// <summary>The columns and the row that every printed page repeats.</summary>
    private static string Titles(PlannedSheet sheet) =>
        $"'{sheet.Name}'!$A:${(char)('A' + sheet.Frozen - 1)},'{sheet.Name}'!${Number(sheet.Header)}:${Number(sheet.Header)}";

    private static string Area(PlannedSheet sheet) => $"'{sheet.Name}'!$A$1:${SheetWriter.Column(sheet.Printed!.Value.Columns - 1)}${Number(sheet.Printed.Value.LastRow)}";

    private static OfficePart Part(int sheet) => new($"xl/worksheets/sheet{Number(sheet + 1)}.xml", TypePrefix + "worksheet+xml", "worksheet");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
