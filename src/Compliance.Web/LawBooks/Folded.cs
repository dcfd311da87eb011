using System.Text;

namespace Compliance.Web.LawBooks;

/// <summary>Words as they are searched for: capitals, dots and hooks make no difference, on any machine and in any culture.</summary>
public static class Folded
{
    /// <summary>The words in small letters without marks: <c>IŞIQ</c>, <c>ışıq</c> and <c>isiq</c> become the same, as do the three letters that look like ə.</summary>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormC))
        {
            text.Append(letter switch
            {
                'I' or 'ı' or 'İ' or 'i' => 'i',
                'Ə' or 'ə' or 'Ǝ' or 'ǝ' or 'Ә' or 'ә' => 'e',
                'Ş' or 'ş' => 's',
                'Ç' or 'ç' => 'c',
                'Ğ' or 'ğ' => 'g',
                'Ö' or 'ö' => 'o',
                'Ü' or 'ü' => 'u',
                '‐' or '‑' or '–' => '-', // U+2010, U+2011, U+2013
                '\u0307' => '\0', // the dot that small letters of İ leave behind
                _ => char.ToLowerInvariant(letter),
            });
        }
        return text.Replace("\0", "").ToString();
    }

    /// <summary>The words of a search: apart, folded, numbers without the ending of an ordinal (<c>28.5-ci</c>).</summary>
    public static IReadOnlyList<string> Terms(string search) =>
        [.. Of(search).Split([' ', '\t', ',', ';', '"', '«', '»'], StringSplitOptions.RemoveEmptyEntries).Select(WithoutEnding).Where(t => t.Length > 0).Take(12)];

    private static string WithoutEnding(string term)
    {
        var at = term.LastIndexOf('-');
        return at > 0 && char.IsAsciiDigit(term[at - 1]) && term[(at + 1)..] is "ci" or "cu" ? term[..at] : term;
    }
}
