using System.Text;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>What renderings without a layout share: files in UTF-8, and findings read one after the other.</summary>
internal static class FlatFile
{
    /// <summary>A new file of the rendering; what stood under its name is replaced.</summary>
    /// <param name="output">Where the rendering goes.</param>
    /// <param name="name">Relative to the folder, with forward slashes.</param>
    /// <param name="withMark">Whether the byte order mark goes before it, by which Excel knows UTF-8.</param>
    public static StreamWriter Open(ReportOutput output, string name, bool withMark = false)
    {
        var path = Path.Combine([output.Folder, .. name.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new(path, append: false, new UTF8Encoding(withMark, throwOnInvalidBytes: true)) { NewLine = "\n" };
    }

    /// <summary>The findings, until the work is called off.</summary>
    public static IEnumerable<ReportedFinding> Read(this FindingSpool findings, CancellationToken stop)
    {
        foreach (var finding in findings.Read())
        {
            stop.ThrowIfCancellationRequested();
            yield return finding;
        }
    }
}
