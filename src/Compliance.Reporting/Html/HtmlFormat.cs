using System.Text;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>
/// The Report as pages for a browser: <c>report.html</c>, every list of findings in pages of two hundred under <c>lists/</c>, and the lists behind single numbers under <c>numbers/</c>.
/// </summary>
/// <remarks>Each page stands alone: no script, no network, and its security policy says so. The same Report gives the same bytes on every machine.</remarks>
public sealed class HtmlFormat : ReportFormat
{
    private const string Name = "report.html";

    /// <inheritdoc/>
    public override string Code => "html";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop) => Write(output, hasListFiles: true, stop);

    /// <summary>Writes the page alone, for print: it names no other files.</summary>
    /// <returns>The page's name.</returns>
    internal static string WriteForPrint(ReportOutput output, CancellationToken stop) => Write(output, hasListFiles: false, stop)[0];

    private static List<string> Write(ReportOutput output, bool hasListFiles, CancellationToken stop)
    {
        var numbers = hasListFiles ? NumberList.Of(output.Document, hasCases: output.Cases is not null) : [];
        var places = new ListPlaces(output.Document, numbers);
        var lists = places.All.ToDictionary(l => l, l => new ListFile(output, places, l, hasListFiles, hasListFiles ? ListPlaces.OnPage : places.OnPaper));
        using var rows = new NumberRows(output, places, numbers);
        try
        {
            if (hasListFiles && lists.Count > 0)
                Directory.CreateDirectory(Path.Combine(output.Folder, "lists"));
            Read(output, [.. places.All.Select(l => lists[l])], rows, stop);
            using (var writer = new StreamWriter(Path.Combine(output.Folder, Name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                new ReportPage(new(writer, output.Language, places) { HasListFiles = hasListFiles, BodyNames = output.Document.BodyNames }, output.Document, lists).Write();
            return [Name, .. places.All.SelectMany(l => lists[l].Files), .. new NumberPageWriter(output, places, rows).Write(stop)];
        }
        finally
        {
            foreach (var list in lists.Values)
                list.Dispose();
        }
    }

    /// <summary>Reads the listed findings once, whatever the number of lists.</summary>
    private static void Read(ReportOutput output, IReadOnlyList<ListFile> lists, NumberRows rows, CancellationToken stop)
    {
        foreach (var finding in output.Findings.Read(new ListKey()))
        {
            stop.ThrowIfCancellationRequested();
            string? address = null;
            foreach (var list in lists)
            {
                var file = list.Offer(finding);
                address ??= file;
            }
            rows.Add(finding, address);
        }
        rows.End();
        foreach (var list in lists)
            list.End();
    }
}
