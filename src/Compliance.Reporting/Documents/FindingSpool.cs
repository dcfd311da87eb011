using System.Text;
using Compliance.Reporting.Evidence;
using Newtonsoft.Json;

namespace Compliance.Reporting.Documents;

/// <summary>
/// The findings of a Report on disk, one canonical JSON object a line, in the order judged: they do not fit in memory and need not. The file is <see cref="FindingLines.Name"/> of the Report itself.
/// </summary>
/// <remarks>Written once, then read as often as renderings need. The same findings give the same bytes. In memory stands only where the findings begin that lists can ask for.</remarks>
public sealed class FindingSpool : IDisposable
{
    private const int BetweenSteps = 1000;

    private readonly FindingChain _chain = new();
    private readonly Dictionary<FindingPlace, List<(long Start, int Length)>> _places = [];
    private readonly SortedDictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private FileStream? _writer;
    private PlaceIndex? _index;
    private Action<long>? _watch;
    private long _watched;
    private bool _isKept;

    /// <summary>A spool at a path; a file that stands there is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public FindingSpool(string path)
    {
        FilePath = path;
        _writer = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 256 * 1024);
    }

    /// <summary>Where it lies.</summary>
    public string FilePath { get; }

    /// <summary>How many findings it holds.</summary>
    public long Count => _chain.Count;

    /// <summary>Where the chain over its findings ends.</summary>
    public ChainEnd Chain => _chain.State;

    /// <summary>How many findings there are of each kind.</summary>
    public IReadOnlyDictionary<string, long> Kinds => _kinds;

    /// <summary>The places of listed findings, each with how many, in the order they first came.</summary>
    public IEnumerable<(FindingPlace Place, int Count)> Places => _places.Select(p => (p.Key, p.Value.Count));

    /// <summary>Is told now and then how many findings were read from the first to the last, all readings since it was set together: how far a rendering is.</summary>
    public Action<long>? Watch
    {
        get => _watch;
        set => (_watch, _watched) = (value, 0);
    }

    /// <summary>Adds what is kept of a finding. Not after the first reading.</summary>
    public void Add(ReportedFinding finding) => Add(FindingLine.Of(finding));

    /// <summary>Adds what is kept of a finding, its line made elsewhere. Not after the first reading.</summary>
    public void Add(FindingLine made)
    {
        ArgumentNullException.ThrowIfNull(made);
        var (finding, line) = (made.Finding, made.Bytes);
        var file = _writer ?? throw new InvalidOperationException("The spool is being read.");
        if (finding.IsListed)
        {
            var place = FindingPlace.Of(finding);
            if (!_places.TryGetValue(place, out var lines))
            {
                _places.Add(place, lines = []);
                _index = null;
            }
            lines.Add((file.Position, line.Length));
        }
        file.Write(line);
        file.WriteByte((byte)'\n');
        _chain.AddDigest(made.Digest);
        _kinds[finding.Kind] = _kinds.GetValueOrDefault(finding.Kind) + 1;
    }

    /// <summary>The findings, in the order they were added.</summary>
    public IEnumerable<ReportedFinding> Read()
    {
        Close();
        foreach (var finding in FindingLineReader.Read(FilePath).OnAllProcessors(l => FindingReading.Read(l.Line)))
        {
            if (++_watched % BetweenSteps == 0)
                _watch?.Invoke(_watched);
            yield return finding;
        }
    }

    /// <summary>A finding from its line.</summary>
    /// <exception cref="JsonException">The line is no finding.</exception>
    public static ReportedFinding Parse(string line)
    {
        try
        {
            if (FindingReading.Read(Encoding.UTF8.GetBytes(line)) is { Id.Length: > 0, Kind.Length: > 0, Chapter.Length: > 0 } finding)
                return finding;
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or FormatException or InvalidOperationException)
        {
            throw new JsonReaderException("The line is no finding.", error);
        }
        throw new JsonReaderException("The line is no finding.");
    }

    /// <summary>How many findings a list holds, as far as places tell.</summary>
    public long CountOf(ListKey key) => Held(key).Sum(l => (long)l.Count);

    /// <summary>The findings of a list, in the order they were added.</summary>
    public IEnumerable<ReportedFinding> Read(FindingList list) => Read(list.Key);

    /// <summary>The listed findings that a key holds, in the order they were added; no others are read.</summary>
    public IEnumerable<ReportedFinding> Read(ListKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Read(Lines(key)).Where(f => key.Fact is null || key.Holds(f));
    }

    /// <summary>The listed findings of places, one place after the other.</summary>
    public IEnumerable<ReportedFinding> Read(IEnumerable<FindingPlace> places) => Read(places.SelectMany(p => _places[p]));

    /// <summary>Leaves the file where it is.</summary>
    public void Keep()
    {
        Close();
        _isKept = true;
    }

    /// <summary>Removes the file, unless it is kept.</summary>
    public void Dispose()
    {
        Close();
        if (!_isKept && File.Exists(FilePath))
            File.Delete(FilePath);
    }

    private IEnumerable<ReportedFinding> Read(IEnumerable<(long Start, int Length)> lines)
    {
        Close();
        using var file = File.OpenHandle(FilePath, options: FileOptions.RandomAccess);
        foreach (var (start, length) in lines)
        {
            var bytes = new byte[length];
            for (var read = 0; read < bytes.Length;)
            {
                var more = RandomAccess.Read(file, bytes.AsSpan(read), start + read);
                read += more > 0 ? more : throw new EndOfStreamException($"'{FilePath}' is shorter than what was written to it.");
            }
            yield return FindingReading.Read(bytes);
        }
    }

    private List<(long Start, int Length)> Lines(ListKey key)
    {
        var held = Held(key).ToList();
        return held is [var only] ? only : [.. held.SelectMany(l => l).Order()];
    }

    private IEnumerable<List<(long Start, int Length)>> Held(ListKey key) => (_index ??= new(_places.Keys)).Of(key).Select(p => _places[p]);

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
