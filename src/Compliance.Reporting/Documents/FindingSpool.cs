using System.Text;
using Newtonsoft.Json;

namespace Compliance.Reporting.Documents;

/// <summary>The findings of a Report on disk, one JSON object a line, in the order judged: they do not fit in memory and need not.</summary>
/// <remarks>Written once, then read as often as renderings need. The same findings give the same bytes. In memory stands only where each line begins.</remarks>
public sealed class FindingSpool : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerSettings Settings = new()
    {
        Culture = System.Globalization.CultureInfo.InvariantCulture,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 16,
        ObjectCreationHandling = ObjectCreationHandling.Replace, // else the texts of every finding are read into Text.None, which all share
    };

    private readonly string _path;
    private readonly List<long> _starts = [0];
    private readonly Dictionary<ListKey, List<int>> _lines = [];
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

    /// <summary>The chapters and kinds that have findings, each with how many, in the order they first came.</summary>
    public IEnumerable<(ListKey Key, int Count)> Keys => _lines.Select(l => (l.Key, l.Value.Count));

    /// <summary>Adds a finding. Not after the first reading.</summary>
    public void Add(ReportedFinding finding)
    {
        var line = JsonConvert.SerializeObject(finding, Settings);
        (_writer ?? throw new InvalidOperationException("The spool is being read.")).WriteLine(line);
        var key = new ListKey(finding.Chapter, finding.Kind);
        if (!_lines.TryGetValue(key, out var lines))
            _lines.Add(key, lines = []);
        lines.Add(_starts.Count - 1);
        _starts.Add(_starts[^1] + Utf8.GetByteCount(line) + 1);
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
    public IEnumerable<ReportedFinding> Read(FindingList list) => Read(list.Key);

    /// <summary>The findings of a chapter and a kind, in the order they were added; no others are read.</summary>
    public IEnumerable<ReportedFinding> Read(ListKey key)
    {
        Close();
        using var file = File.OpenHandle(_path, options: FileOptions.RandomAccess);
        foreach (var line in Lines(key))
        {
            var bytes = new byte[_starts[line + 1] - _starts[line] - 1];
            for (var read = 0; read < bytes.Length;)
            {
                var more = RandomAccess.Read(file, bytes.AsSpan(read), _starts[line] + read);
                read += more > 0 ? more : throw new EndOfStreamException($"'{_path}' is shorter than what was written to it.");
            }
            yield return JsonConvert.DeserializeObject<ReportedFinding>(Utf8.GetString(bytes), Settings)!;
        }
    }

    /// <summary>Removes the file.</summary>
    public void Dispose()
    {
        Close();
        if (File.Exists(_path))
            File.Delete(_path);
    }

    private IEnumerable<int> Lines(ListKey key)
    {
        var held = _lines.Where(l => (key.Chapter.Length == 0 || key.Chapter == l.Key.Chapter) && (key.Kind.Length == 0 || key.Kind == l.Key.Kind)).Select(l => l.Value).ToList();
        return held is [var only] ? only : held.SelectMany(l => l).Order();
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
