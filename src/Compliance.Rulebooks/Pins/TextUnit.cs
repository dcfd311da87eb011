namespace Compliance.Rulebooks.Pins;

/// <summary>A numbered unit of an official text with the unnumbered paragraphs under it. The number of an article alone stands for its title and what comes before its first part.</summary>
internal sealed class TextUnit(string number, string article, int line, params IEnumerable<string> lines)
{
    private readonly List<string> _lines = [.. lines];

    /// <summary>The number as the rulebook writes it: <c>28.5</c>, <c>17.4-1.1</c>, <c>77.1</c>, <c>34</c>.</summary>
    public string Number { get; } = number;

    /// <summary>The article it stands in.</summary>
    public string Article { get; } = article;

    /// <summary>The line it begins on.</summary>
    public int Line { get; } = line;

    /// <summary>All of its text, normalised.</summary>
    public string Text => string.Join(' ', _lines);

    /// <summary>Adds a line, normalised already.</summary>
    public void Add(string line)
    {
        if (line.Length > 0)
            _lines.Add(line);
    }

    /// <summary>The same unit with other text.</summary>
    public TextUnit With(IEnumerable<string> text) => new(Number, Article, Line, text);

    /// <summary>
    /// Its paragraphs: lists belong to the paragraph that opens them, and a line that goes on in mid-sentence to the one before it.
    /// <paramref name="byLines"/>: what the line before ends with is not asked; for captures with a line for each paragraph.
    /// </summary>
    public IReadOnlyList<string> Paragraphs(bool byLines)
    {
        var paragraphs = new List<List<string>>();
        foreach (var line in _lines)
        {
            if (paragraphs.Count == 0 || (CanBegin(line) && (byLines || CanFollow(paragraphs[^1][^1], line))))
                paragraphs.Add([line]);
            else
                paragraphs[^1].Add(line);
        }
        return [.. paragraphs.Select(p => string.Join(' ', p))];
    }

    private static bool CanBegin(string line) => First(line) is not '\0' and var first && !char.IsLower(first);

    private static bool CanFollow(string before, string line) => before.TrimEnd('"', ')', ' ') switch
    {
        [.., '.' or '!' or '?'] => true,
        [.., ':' or ';'] => char.IsUpper(First(line)),
        _ => false,
    };

    private static char First(string line) => line.TrimStart('"', '(', '-', ' ') is [var first, ..] ? first : '\0';
}
