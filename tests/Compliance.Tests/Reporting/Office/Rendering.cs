using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Reporting.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace Compliance.Tests.Reporting.Office;

/// <summary>A rendering of the sample in a folder of its own, removed afterwards.</summary>
internal sealed partial class Rendering : IDisposable
{
    public Rendering(ReportFormat format, int findings, Language language = Language.En, Func<FindingSpool, ReportDocument>? document = null, int quiet = 0, int files = 0)
    {
        Spool = OfficeSample.Fill(new FindingSpool(Path.Combine(Folder, "spool")), findings, quiet);
        Cases = OfficeSample.Fill(new CaseSpool(Path.Combine(Folder, "cases")), files);
        Document = (document ?? (s => OfficeSample.Document(s)))(Spool);
        Files = format.Write(new(Document, Spool, language, Folder) { Cases = files > 0 ? Cases : null }, CancellationToken.None);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("report-").FullName;

    public FindingSpool Spool { get; }

    public CaseSpool Cases { get; }

    public ReportDocument Document { get; }

    public IReadOnlyList<string> Files { get; }

    public string File => Path.Combine(Folder, Files[0]);

    /// <summary>What the package's own validator has against a file.</summary>
    public static IEnumerable<string> Faults(OpenXmlPackage file) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    /// <summary>The rows of a sheet: of each cell its text, or its number as written; of one that is left out nothing, up to the last column that has a heading.</summary>
    public static List<List<string>> Rows(SpreadsheetDocument file, string sheet)
    {
        var rows = SheetOf(file, sheet).Descendants<Row>().Select(r => r.Elements<Cell>().ToDictionary(Column, Value)).ToList();
        var columns = sheet.StartsWith("findings", StringComparison.Ordinal) ? rows[0].Count : 0;
        return [.. rows.Select(r => Enumerable.Range(0, Math.Max(columns, r.Keys.DefaultIfEmpty(-1).Max() + 1)).Select(c => r.GetValueOrDefault(c, "")).ToList())];
    }

    public static Worksheet SheetOf(SpreadsheetDocument file, string name)
    {
        var id = file.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!;
        return ((WorksheetPart)file.WorkbookPart.GetPartById(id!)).Worksheet;
    }

    /// <summary>The text or number of a cell as Excel shows the text: its escapes undone.</summary>
    public static string Value(Cell cell) => cell.InlineString is { } text
        ? Escapes().Replace(text.Text!.Text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : cell.CellValue?.Text ?? "";

    public void Dispose()
    {
        Spool.Dispose();
        Cases.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static int Column(Cell cell) => cell.CellReference!.Value!.TakeWhile(char.IsLetter).Aggregate(0, (n, l) => (n * 26) + l - 'A' + 1) - 1;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escapes();
}
