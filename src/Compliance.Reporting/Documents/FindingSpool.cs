using System.Text;
using Newtonsoft.Json;

namespace Compliance.Reporting.Documents;

/// <summary>The findings of a Report on disk, one JSON object a line, in the order judged: they do not fit in memory and need not.</summary>
/// <remarks>Written once, then read as often as renderings need. The same findings give the same bytes.</remarks>
public sealed class FindingSpool : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerSettings Settings = new()
    {
        Culture = System.Globalization.CultureInfo.InvariantCulture,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 16,
        ObjectCreationHandling = ObjectCreationHandling.Replace, // else the words read would be written into Text.None, which all share
    };

    private readonly string _path;
    private StreamWriter? _writer;

    /// <summary>A spool at a path; a file that stands there is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public FindingSpool(string path)
    {
        _path = path;
        _writer = new(path, append: false, Utf8) { NewLine = "\n" };
    }

    /// <summary>How many findings it holds.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a finding. Not after the first reading.</summary>
    public void Add(ReportedFinding finding)
    {
        (_writer ?? throw new InvalidOperationException("The spool is being read.")).WriteLine(JsonConvert.SerializeObject(finding, Settings));
        Count++;
    }

    /// <summary>The findings, in the order they were added.</summary>
    public IEnumerable<ReportedFinding> Read()
    {
        Close();
        foreach (var line in File.ReadLines(_path, Utf8))
            yield return JsonConvert.DeserializeObject<ReportedFinding>(line, Settings)!;
    }

    /// <summary>The findings of a list, in the order they were added.</summary>
    public IEnumerable<ReportedFinding> Read(FindingList list) => Read().Where(list.Key.Holds);

    /// <summary>Removes the file.</summary>
    public void Dispose()
    {
        Close();
        File.Delete(_path);
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
