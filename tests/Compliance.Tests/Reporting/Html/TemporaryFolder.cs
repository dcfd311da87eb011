using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Html;

/// <summary>A folder for the renderings of one test; it goes with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("report-test-").FullName;

    public FindingSpool Spool(IEnumerable<ReportedFinding> findings)
    {
        var spool = new FindingSpool(System.IO.Path.Combine(Path, "findings.jsonl"));
        foreach (var finding in findings)
            spool.Add(finding);
        return spool;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
