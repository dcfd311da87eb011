using System.Text.RegularExpressions;

namespace Compliance.Rulebooks.Pins;

/// <summary>A line of a captured text: letters normalised, references to footnotes still there.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">What it says, without marks of Markdown.</param>
/// <param name="IsHeading">Whether Markdown marks it as a heading.</param>
internal sealed record TextLine(int Number, string Text, bool IsHeading);

/// <summary>Takes a capture apart into lines: plain text as it stands, Markdown without its marks.</summary>
internal static partial class TextLines
{
    /// <summary>The lines that say something. A text with a heading marked by <c>#</c> is Markdown.</summary>
    public static IReadOnlyList<TextLine> Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var isMarkdown = lines.Any(l => Heading().IsMatch(l));
        return [.. lines.Select((line, at) => isMarkdown ? Markdown(line, at + 1) : new(at + 1, Normaliser.Letters(line), false)).Where(l => l.Text.Length > 0)];
    }

    /// <summary>A dash is a bullet before a letter or number of an item only: elsewhere it may be a dash of the text.</summary>
    private static TextLine Markdown(string line, int number)
    {
        var isHeading = Heading().IsMatch(line);
        var bare = isHeading ? Heading().Replace(line, "") : Bullet().Replace(line, "");
        var text = Normaliser.Letters(Escape().Replace(bare, "$1").Replace("**", "", StringComparison.Ordinal));
        return new(number, CountedLetter().Replace(text, ""), isHeading); // "5. ç)", "6. 5-1.": converters count on in a list of their own
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-*+]\s+(?=\p{Ll}{1,2}\)|\d[\d.-]*\s*\.|\[\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"^\d+ ?\. ?(?=\p{Ll}\)|\d+-\d+ ?\.)", RegexOptions.CultureInvariant)]
    private static partial Regex CountedLetter();
}
