using Compliance.Reporting.Excel;
using Compliance.Reporting.Flat;
using Compliance.Reporting.Html;
using Compliance.Reporting.Pdf;
using Compliance.Reporting.Word;

namespace Compliance.Reporting.Documents;

/// <summary>Every format the Report is written in.</summary>
public static class ReportFormats
{
    /// <summary>The formats, in the order they are written.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
        [new JsonFormat(), new HtmlFormat(), new PdfFormat(), new WordFormat(), new ExcelFormat(), new CsvFormat(), new SarifFormat(), new JUnitFormat()];
}
