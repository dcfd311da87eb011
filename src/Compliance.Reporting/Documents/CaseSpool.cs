using System.Text;
using Compliance.Json;
using Compliance.Reporting.Flat;
using Newtonsoft.Json;

namespace Compliance.Reporting.Documents;

/// <summary>The judged case files of a Report on disk with their acts, one canonical JSON object a line, in the order judged: what stands behind the numbers of files and acts.</summary>
/// <remarks>In memory stands only where each line begins and which lines have acts of a chapter, body, month and kind.</remarks>
public sealed class CaseSpool : IDisposable
{
    /// <summary>The file's name in a report folder.</summary>
    public const string Name = "cases.jsonl";

    private static readonly JsonSerializerSettings Settings = new() { Culture = System.Globalization.CultureInfo.InvariantCulture, TypeNameHandling = TypeNameHandling.None, MaxDepth = 16, NullValueHandling = NullValueHandling.Ignore };

    private readonly Dictionary<ActPlace, List<int>> _acts = [];
    private readonly Dictionary<string, List<int>> _files = new(StringComparer.Ordinal);
    private readonly List<long> _starts = [0];
    private FileStream? _writer;
    private ILookup<(string Chapter, string Body), ActPlace>? _bodies;
    private ILookup<string, ActPlace>? _chapters;
    private bool _isKept;

    /// <summary>A spool at a path; a file that stands there is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public CaseSpool(string path)
    {
        FilePath = path;
        _writer = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 256 * 1024);
    }

    /// <summary>Where it lies.</summary>
    public string FilePath { get; }

    /// <summary>The bodies of the files, in no order; an empty one for files that name none.</summary>
    public IEnumerable<string> Bodies => _files.Keys;

    /// <summary>Adds a case file. Not after the first reading.</summary>
    public void Add(ReportedCase file) => Add(file, LineOf(file));

    /// <summary>The line of a case file, without its line end.</summary>
    public static byte[] LineOf(ReportedCase file) => CanonicalCase.Of(file).ToBytes();

    /// <summary>Adds a case file with its line, made elsewhere. Not after the first reading.</summary>
    public void Add(ReportedCase file, ReadOnlySpan<byte> line)
    {
        ArgumentNullException.ThrowIfNull(file);
        var writer = _writer ?? throw new InvalidOperationException("The spool is being read.");
        var number = _starts.Count - 1;
        Add(_files, file.Body, number);
        foreach (var act in file.Acts)
        {
            foreach (var chapter in act.Chapters.Keys)
                Add(_acts, ActPlace.Of(act, chapter), number);
        }
        writer.Write(line);
        writer.WriteByte((byte)'\n');
        _starts.Add(writer.Position);
    }

    /// <summary>The files that have what a key counts, in the order judged, each with the acts it counts; none where files are counted.</summary>
    public IEnumerable<(ReportedCase File, IReadOnlyList<ReportedAct> Acts)> Read(ActListKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Close();
        using var handle = File.OpenHandle(FilePath, options: FileOptions.RandomAccess);
        foreach (var number in Lines(key))
        {
            var bytes = new byte[_starts[number + 1] - _starts[number] - 1];
            for (var read = 0; read < bytes.Length;)
            {
                var more = RandomAccess.Read(handle, bytes.AsSpan(read), _starts[number] + read);
                read += more > 0 ? more : throw new EndOfStreamException($"'{FilePath}' is shorter than what was written to it.");
            }
            if (Of(Encoding.UTF8.GetString(bytes), key) is { } held)
                yield return held;
        }
    }

    /// <summary>The file of a line with the acts a key counts; <c>null</c> where it has none of what the key counts.</summary>
    /// <exception cref="JsonException">The line is no case file.</exception>
    public static (ReportedCase File, IReadOnlyList<ReportedAct> Acts)? Of(string line, ActListKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (JsonConvert.DeserializeObject<ReportedCase>(line, Settings) is not { File: not null } file)
            throw new JsonReaderException("The line is no case file.");
        if (key.Counts == ActCount.Files)
            return key.Body is null || key.Body == file.Body ? (file, []) : null;
        var acts = file.Acts.Where(key.Holds).ToList();
        return acts.Count > 0 ? (file, acts) : null;
    }

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

    private IEnumerable<int> Lines(ActListKey key)
    {
        var held = key.Counts == ActCount.Files ? _files.Where(f => key.Body is null || key.Body == f.Key).Select(f => f.Value)
            : Places(key).Where(p => p.IsOf(key)).Select(p => _acts[p]);
        return held.SelectMany(l => l).Distinct().Order();
    }

    private IEnumerable<ActPlace> Places(ActListKey key) => key.Body is { } body
        ? (_bodies ??= _acts.Keys.ToLookup(p => (p.Chapter, p.Body)))[(key.Chapter, body)]
        : (_chapters ??= _acts.Keys.ToLookup(p => p.Chapter, StringComparer.Ordinal))[key.Chapter];

    private static void Add<TKey>(Dictionary<TKey, List<int>> places, TKey key, int number) where TKey : notnull
    {
        if (!places.TryGetValue(key, out var lines))
            places.Add(key, lines = []);
        if (lines.Count == 0 || lines[^1] != number)
            lines.Add(number);
    }

    private void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }
}

/// <summary>What lists of acts tell acts apart by.</summary>
internal readonly record struct ActPlace(string Chapter, string Body, string Month, string Kind, string Position, string Age)
{
    /// <summary>The place of an act in a chapter. What it is grouped by counts over all chapters only.</summary>
    public static ActPlace Of(ReportedAct act, string chapter) =>
        new(chapter, act.Body, FindingPlace.MonthOf(act.Date), act.Kind, chapter.Length == 0 ? act.Position : "", chapter.Length == 0 ? act.Age : "");

    /// <summary>Whether a key counts acts of this place.</summary>
    public bool IsOf(ActListKey key) => key.Chapter == Chapter && (key.Body is null || key.Body == Body) && (key.Month is null || key.Month == Month) && (key.ActKind is null || key.ActKind == Kind)
        && (Chapter.Length > 0 || ((key.Position is null || key.Position == Position) && (key.Age is null || key.Age == Age)));
}
