namespace Compliance.Rules;

/// <summary>The nearest known word to one that is not known.</summary>
public static class Nearest
{
    /// <summary><c> Did you mean 'x'?</c>, or nothing when no known word is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Word(word, known) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>The known word with the fewest letters to change, at most a third of them; <c>null</c> if there is none.</summary>
    public static string? Word(string word, IEnumerable<string> known) =>
        known.Distinct(StringComparer.Ordinal)
            .Select(k => (Word: k, Distance: Distance(word.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Distance <= Math.Max(2, word.Length / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8 || a.Length > 100)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
