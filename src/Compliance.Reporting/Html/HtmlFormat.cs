using System.Text;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>The Report as pages for a browser: <c>report.html</c>, and every list of findings in pages of two hundred under <c>lists/</c>.</summary>
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
        var places = new ListPlaces(output.Document);
        var lists = places.All.ToDictionary(l => l, l => new ListFile(output, places, l, hasListFiles, hasListFiles ? ListPlaces.OnPage : places.OnPaper));
        try
        {
            if (hasListFiles && lists.Count > 0)
                Directory.CreateDirectory(Path.Combine(output.Folder, "lists"));
            Read(output, lists.Values, stop);
            using (var writer = new StreamWriter(Path.Combine(output.Folder, Name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                new ReportPage(new(writer, output.Language, places) { HasListFiles = hasListFiles }, output.Document, lists).Write();
            return [Name, .. places.All.SelectMany(l => lists[l].Files)];
        }
        finally
        {
            foreach (var list in lists.Values)
                list.Dispose();
        }
    }

    /// <summary>Reads the findings once, whatever the number of lists.</summary>
    private static void Read(ReportOutput output, IReadOnlyCollection<ListFile> lists, CancellationToken stop)
    {
        if (lists.Count == 0)
            return;
        foreach (var finding in output.Findings.Read())
        {
            stop.ThrowIfCancellationRequested();
            foreach (var list in lists)
                list.Offer(finding);
        }
        foreach (var list in lists)
            list.End();
    }
}
