using System.Globalization;
using System.Text;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>A fault before its place is worked out: the code and the words.</summary>
internal sealed record Objection(string Code, Text Words)
{
    internal static Objection Of(string code, FormattableString en, FormattableString az) =>
        new(code, new(en.ToString(CultureInfo.InvariantCulture), az.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A text of the file between quotes: at most 60 characters, without line breaks or control characters.</summary>
    internal static string Quoted(string text)
    {
        var result = new StringBuilder("'");
        foreach (var letter in text.Length > 60 ? text.AsSpan(0, 60) : text)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                result.Append(letter);
        }
        return result.Append(text.Length > 60 ? "…'" : "'").ToString();
    }

    /// <summary>"Did you mean …?", else the list of what is known.</summary>
    internal static Text Hint(string word, IReadOnlyCollection<string> known)
    {
        if (Nearest.To(word, known) is { } near)
            return new($"Did you mean '{near}'?", $"Bəlkə '{near}' nəzərdə tutulub?");
        return OneOf(known);
    }

    internal static Text OneOf(IReadOnlyCollection<string> known)
    {
        var list = string.Join(", ", known.Take(40).Select(k => $"'{k}'"));
        return new($"Expected one of: {list}.", $"Gözlənilir: {list}.");
    }
}
