namespace Compliance.Reporting.Charts;

/// <summary>Where the rows of a horizontal chart stand: labels beside the marks, or above them where it is narrow.</summary>
internal sealed class RowLayout
{
    private const decimal Gap = 9;
    private readonly bool _isNarrow;

    /// <summary>The layout for labels on a width, with a column for numbers at the right end.</summary>
    public RowLayout(IEnumerable<string> labels, decimal width, bool isNarrow, decimal mark, decimal numbers)
    {
        _isNarrow = isNarrow;
        Mark = mark;
        Left = isNarrow ? 0 : Math.Round(width * 0.38m);
        Room = width - Left - numbers;
        var top = 4m;
        var rows = new List<Place>();
        foreach (var label in labels)
        {
            var lines = ChartCanvas.Lines(label, isNarrow ? width : Left - 14);
            rows.Add(new(lines, top, top + Offset(lines.Count)));
            top += (isNarrow ? lines.Count * ChartCanvas.Line + mark : Math.Max(mark, lines.Count * ChartCanvas.Line)) + Gap;
        }
        Rows = rows;
        Bottom = top;
    }

    /// <summary>Where the marks begin.</summary>
    public decimal Left { get; }

    /// <summary>How much room the marks have across.</summary>
    public decimal Room { get; }

    /// <summary>How high a mark is.</summary>
    public decimal Mark { get; }

    /// <summary>Below the last row.</summary>
    public decimal Bottom { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Place> Rows { get; }

    /// <summary>How far below the top of its row a mark begins.</summary>
    private decimal Offset(int lines) => _isNarrow ? lines * ChartCanvas.Line
        : Math.Max(0, (lines * ChartCanvas.Line - Mark) / 2);

    /// <summary>A row: its label in lines, its top, and the top of its mark.</summary>
    internal sealed record Place(IReadOnlyList<string> Lines, decimal Top, decimal MarkTop);
}
