using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Compliance.Rulebooks.Pins;

/// <summary>
/// What two captures of the same text have in common: letters, digits and marks. Left out is what a capture adds or loses: references
/// to footnotes, line ends, the number of blanks, the kind of hyphens and quotes, letters that merely look alike. Case is kept.
/// </summary>
public static partial class Normaliser
{
    /// <summary>The text as it is digested.</summary>
    public static string Normalise(string text) => WithoutReferences(Letters(text));

    /// <summary>SHA-256 of a normalised text, 64 digits in lower case.</summary>
    public static string Digest(string normalised) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalised)));

    /// <summary>The text with one letter, hyphen, quote and blank for each kind; references to footnotes are still there.</summary>
    internal static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(letter))
                Blank(letters);
            else if (Plain(letter) is { } plain)
                letters.Append(plain);
        }
        return letters.ToString().Trim();
    }

    /// <summary>The text without <c>[146]</c> and the blanks before it.</summary>
    internal static string WithoutReferences(string text) => Reference().Replace(text, "").Trim();

    private static void Blank(StringBuilder letters)
    {
        if (letters.Length > 0 && letters[^1] != ' ')
            letters.Append(' ');
    }

    /// <summary>The letter that stands for all that look like it; <c>null</c> for one that is not seen.</summary>
    private static char? Plain(char letter) => letter switch
    {
        '\u01DD' or '\u04D9' => '\u0259', // turned e and Cyrillic schwa, for ə
        '\u018E' or '\u04D8' => '\u018F', // the same as capitals, for Ə
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        '\'' or '`' or '\u00B4' or '\u00AB' or '\u00BB' or (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A' or '\uFF02' or '\uFF07' => '"',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' => null, // soft hyphen, zero-width marks
        _ => letter,
    };

    [GeneratedRegex(@" ?\[ ?\d[\d ]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
