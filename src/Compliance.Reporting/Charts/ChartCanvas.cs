using System.Globalization;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Charts;

/// <summary>A drawing: marks at places in its own units, 12 of which are the height of its letters. The same on every machine.</summary>
internal sealed class ChartCanvas(HtmlWriter html)
{
    /// <summary>Room that a letter takes on average; a little more than in most fonts, so that labels do not run into each other.</summary>
    public const decimal Letter = 6.6m;

    /// <summary>From one line of a label to the next.</summary>
    public const decimal Line = 15;

    /// <summary>A filled box; nothing where it has no extent.</summary>
    public void Box(string look, decimal x, decimal y, decimal width, decimal height)
    {
        if (width > 0 && height > 0)
            html.Leaf("rect", "", ("class", look), ("x", Of(x)), ("y", Of(y)), ("width", Of(width)), ("height", Of(height)));
    }

    /// <summary>A straight line.</summary>
    public void Stroke(string look, decimal x1, decimal y1, decimal x2, decimal y2) =>
        html.Leaf("line", "", ("class", look), ("x1", Of(x1)), ("y1", Of(y1)), ("x2", Of(x2)), ("y2", Of(y2)));

    /// <summary>A dot, or a diamond for a total.</summary>
    public void Dot(decimal x, decimal y, bool isTotal)
    {
        if (isTotal)
            html.Leaf("path", "", ("class", "dot"), ("d", $"M{Of(x)} {Of(y - 6)}l6 6-6 6-6-6z"));
        else
            html.Leaf("circle", "", ("class", "dot"), ("cx", Of(x)), ("cy", Of(y)), ("r", "4.5"));
    }

    /// <summary>Words, placed by the left end of their base line, or by its middle or right end.</summary>
    public void Words(string words, decimal x, decimal y, string anchor = "start", string? look = null) =>
        html.Leaf("text", words, ("class", look), ("x", Of(x)), ("y", Of(y)), ("text-anchor", anchor == "start" ? null : anchor));

    /// <summary>Words in lines.</summary>
    public void Words(IReadOnlyList<string> lines, decimal x, decimal y, string? look = null)
    {
        for (var i = 0; i < lines.Count; i++)
            Words(lines[i], x, y + i * Line, look: look);
    }

    /// <summary>How wide words are, about.</summary>
    public static decimal Width(string words) => words.Length * Letter;

    /// <summary>Words broken between words so that each line fits; a word that is too long by itself is cut.</summary>
    public static IReadOnlyList<string> Lines(string words, decimal room)
    {
        var most = Math.Max(1, (int)(room / Letter));
        var lines = new List<string>();
        foreach (var word in words.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
                lines[^1] += " " + word;
            else
                lines.AddRange(word.Chunk(most).Select(piece => new string(piece)));
        }
        return lines.Count == 0 ? [""] : lines;
    }

    /// <summary>A number of the drawing's units.</summary>
    public static string Of(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
