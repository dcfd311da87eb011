namespace Compliance.Reporting.Html;

/// <summary>The first sentence of words, for lists of one line each.</summary>
internal static class FirstSentence
{
    private const int ShortestWord = 4; // "Art. 28", "No. 926" and "m. 5" go on

    /// <summary>The words up to the first full stop that ends a sentence: one after a word that is no abbreviation and before a capital.</summary>
    public static string Of(string words)
    {
        for (var i = 1; i + 2 < words.Length; i++)
        {
            if (words[i] is '.' or '!' or '?' && char.IsWhiteSpace(words[i + 1]) && char.IsUpper(words[i + 2]) && Ends(words[..i]))
                return words[..(i + 1)];
        }
        return words;
    }

    private static bool Ends(string words) => !char.IsLetter(words[^1]) || words.Length - 1 - words.LastIndexOf(' ') >= ShortestWord;
}
