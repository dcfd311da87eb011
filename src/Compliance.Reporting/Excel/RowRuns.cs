namespace Compliance.Reporting.Excel;

/// <summary>Where the rows of a list stand, as stretches of rows that follow each other. Rows are counted from 0 over all sheets of their kind; a stretch ends with its sheet.</summary>
/// <param name="perSheet">How many rows a sheet holds below its headings.</param>
internal sealed class RowRuns(int perSheet)
{
    /// <summary>How many stretches are kept; the others are only counted, so that memory does not grow with the rows.</summary>
    public const int Most = 25;

    private readonly List<(long First, int Count)> _kept = [];
    private long _next = -1;

    /// <summary>How many stretches there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first stretches.</summary>
    public IReadOnlyList<(long First, int Count)> Kept => _kept;

    /// <summary>Adds rows; those of one list come in order, and one that comes twice counts once.</summary>
    public void Add(long first, long count = 1)
    {
        if (count == 1 && first == _next - 1)
            return;
        while (count > 0)
        {
            var piece = (int)Math.Min(count, perSheet - (first % perSheet));
            Piece(first, piece);
            (first, count) = (first + piece, count - piece);
        }
    }

    private void Piece(long first, int count)
    {
        if (first == _next && first % perSheet != 0)
        {
            if (Count <= Most)
                _kept[^1] = (_kept[^1].First, _kept[^1].Count + count);
        }
        else
        {
            Count++;
            if (Count <= Most)
                _kept.Add((first, count));
        }
        _next = first + count;
    }
}
