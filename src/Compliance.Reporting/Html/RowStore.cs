using System.Text;

namespace Compliance.Reporting.Html;

/// <summary>Rows of lists as they are written, once each, on disk: lists that hold the same rows copy them. In memory stands only where the rows of each place begin.</summary>
internal sealed class RowStore<TPlace> : IDisposable where TPlace : notnull
{
    private readonly Dictionary<string, Dictionary<TPlace, List<(long Start, int Length)>>> _rows = new(StringComparer.Ordinal);
    private readonly FileStream _file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 256 * 1024, FileOptions.DeleteOnClose);

    /// <summary>Adds a row.</summary>
    /// <param name="chapter">The chapter it is counted in.</param>
    /// <param name="place">What lists tell it apart by.</param>
    /// <param name="row">Its markup.</param>
    public void Add(string chapter, TPlace place, string row)
    {
        if (!_rows.TryGetValue(chapter, out var places))
            _rows.Add(chapter, places = []);
        if (!places.TryGetValue(place, out var rows))
            places.Add(place, rows = []);
        var bytes = Encoding.UTF8.GetBytes(row);
        rows.Add((_file.Position, bytes.Length));
        _file.Write(bytes);
    }

    /// <summary>Where the rows of places begin and how long they are, in the order they were added.</summary>
    /// <param name="chapter">The chapter; <c>null</c> for any.</param>
    /// <param name="holds">Whether a place belongs to the list.</param>
    public List<(long Start, int Length)> Find(string? chapter, Func<TPlace, bool> holds)
    {
        IEnumerable<Dictionary<TPlace, List<(long, int)>>> chapters = chapter is null ? _rows.Values : _rows.TryGetValue(chapter, out var own) ? [own] : [];
        return [.. chapters.SelectMany(c => c).Where(p => holds(p.Key)).SelectMany(p => p.Value).Order()];
    }

    /// <summary>The markup of rows. Not before the last is added.</summary>
    public IEnumerable<string> Read(IEnumerable<(long Start, int Length)> rows)
    {
        _file.Flush();
        foreach (var (start, length) in rows)
        {
            var bytes = new byte[length];
            for (var read = 0; read < length;)
            {
                var more = RandomAccess.Read(_file.SafeFileHandle, bytes.AsSpan(read), start + read);
                read += more > 0 ? more : throw new EndOfStreamException("The rows of the lists are shorter than what was written.");
            }
            yield return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>Removes the rows.</summary>
    public void Dispose() => _file.Dispose();
}
