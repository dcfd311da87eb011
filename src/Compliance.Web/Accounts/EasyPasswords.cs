using System.Globalization;
using System.Text;

namespace Compliance.Web.Accounts;

/// <summary>Passwords that are guessed first: words everybody takes, words of this office, rows of keys and letters, years, repetitions. A password is easy if little is left of it without them.</summary>
public static class EasyPasswords
{
    /// <summary>How many different characters beyond them a password needs.</summary>
    public const int Left = 5;

    private const int RowLength = 3;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "qwertzuiop", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
    ];

    private static readonly string[] Words =
    [
        // words everybody takes
        "password", "passwort", "parol", "sifre", "passphrase", "welcome", "letmein", "login", "admin", "administrator", "root", "user", "guest", "test", "demo", "changeme", "default", "secret", "master", "access", "hello", "iloveyou",
        "sevirem", "salam", "dragon", "monkey", "football", "futbol", "sunshine", "princess", "superman", "batman", "computer", "internet", "google", "samsung", "iphone", "windows", "temp", "first", "qwerty", "пароль",
        "spring", "summer", "autumn", "winter", "yaz", "yay", "payiz", "qis", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "friday", "sunday",
        // words of this office
        "compliance", "uygunluq", "azerbaijan", "azerbaycan", "aze", "baku", "baki", "gence", "sumqayit", "qarabag", "karabakh", "susa", "xazar", "neftci", "qarabagfk", "dim", "sec", "imtahan", "merkezi", "exam", "center", "centre",
        "civil", "service", "servant", "dovlet", "qullugu", "qulluq", "qulluqcu", "kadr", "kadrlar", "nazirlik", "nazirliyi", "ministry", "komite", "agentlik", "gov", "state", "legal", "huquq", "hesab", "hesabat", "report", "auditor", "reviewer", "officer",
    ];

    /// <summary>Whether a password is guessed first.</summary>
    /// <param name="password">The password.</param>
    /// <param name="login">The name it belongs to: its parts are guessed too.</param>
    public static bool IsEasy(string password, string login)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(login);
        var parts = login.Split('.', '-', '_', '@').Append(login).Select(Fold).Where(p => p.Length >= 3);
        return new[] { Fold(password), Plain(Fold(password)) }.Any(folded =>
        {
            var rest = folded;
            foreach (var word in parts.Concat(Words).OrderByDescending(w => w.Length))
                rest = rest.Replace(word, " ", StringComparison.Ordinal);
            rest = WithoutRows(rest);
            return rest.Where(c => !char.IsWhiteSpace(c)).Distinct().Count() < Left || IsRepetition(folded);
        });
    }

    /// <summary>Letters without case and marks: <c>Ə</c> as <c>e</c>, <c>ş</c> as <c>s</c>.</summary>
    private static string Fold(string words)
    {
        var folded = new StringBuilder();
        foreach (var c in words.ToLowerInvariant().Replace('ə', 'e').Replace('ı', 'i').Replace('İ', 'i').Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            folded.Append(c);
        return folded.ToString();
    }

    /// <summary>Signs that stand in for letters, read as letters.</summary>
    private static string Plain(string words) => string.Concat(words.Select(c => c switch
    {
        '0' => 'o', '1' or '!' or '|' => 'i', '3' or '€' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' or '+' => 't', '8' => 'b', _ => c,
    }));

    private static string WithoutRows(string words)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < words.Length;)
        {
            var length = Rows.SelectMany(r => new[] { r, string.Concat(r.Reverse()) }).Select(r => RowAt(words, at, r)).Max();
            if (length < RowLength)
                rest.Append(words[at]);
            at += length < RowLength ? 1 : length;
        }
        return rest.ToString();
    }

    private static int RowAt(string words, int at, string row)
    {
        var start = row.IndexOf(words[at], StringComparison.Ordinal);
        var length = 0;
        while (start >= 0 && at + length < words.Length && start + length < row.Length && words[at + length] == row[start + length])
            length++;
        return length;
    }

    /// <summary>Whether it is a piece of at most four characters, again and again.</summary>
    private static bool IsRepetition(string words) => Enumerable.Range(1, 4).Any(size => words.Select((c, i) => c == words[i % size]).All(same => same));
}
