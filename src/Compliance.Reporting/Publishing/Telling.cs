using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Law;

namespace Compliance.Reporting.Publishing;

/// <summary>Words that would tell what the published edition holds back: a person's or small body's name or id, a path, a number held back, a rate.</summary>
/// <remarks>Numbers of provisions ("Art. 28") and years tell nothing of a count, but a year is a number like any other here: too much is left out rather than too little.</remarks>
internal sealed partial class Telling(IReadOnlyCollection<string> names)
{
    private readonly HashSet<string> _names = [.. names.Where(n => n.Length > 0)];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    /// <summary>Adds a number that is held back.</summary>
    public void HoldBack(long number) => _numbers.Add(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The words of a text, one by one, as they are looked for; an id with signs in it is one word.</summary>
    public static IEnumerable<string> Tokens(string words) => Token().Matches(words).Select(m => m.Value);

    /// <summary>Whether words name somebody or something that is not published.</summary>
    public bool Names(Text words) => Names(words.En) || Names(words.Az);

    /// <summary>Whether words name somebody, or a number held back, or, where anything is held back, a rate.</summary>
    public bool Tells(Text words) => Names(words) || TellsNumber(words.En) || TellsNumber(words.Az);

    // Token by token and up to six together: ids may hold blanks and signs. Looking up beats searching for each of 100,000 ids.
    private bool Names(string words)
    {
        if (_names.Contains(words))
            return true;
        var tokens = Token().Matches(words);
        for (var from = 0; from < tokens.Count; from++)
        {
            for (var to = from; to < tokens.Count && to < from + 6; to++)
            {
                if (_names.Contains(words[tokens[from].Index..(tokens[to].Index + tokens[to].Length)]))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Words with every number that would tell replaced by dots: for captions, which have to stay.</summary>
    public Text Blank(Text words) => new(Blank(words.En), Blank(words.Az));

    private string Blank(string words) => _numbers.Count == 0 ? words : Number().Replace(words, m => IsTelling(m) ? m.Groups[1].Value + "…" + m.Groups[3].Value : m.Value);

    private bool TellsNumber(string words) => _numbers.Count > 0 && Number().Matches(words).Any(IsTelling);

    // "95 %" is the interval of every rate.
    private bool IsTelling(Match match) => match.Groups[1].Length == 0 && (match.Groups[3].Length > 0 ? match.Groups[2].Value != "95"
        : _numbers.Contains(match.Groups[2].Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"[\p{L}\p{N}_\-/.=]*[\p{L}\p{N}]")]
    private static partial Regex Token();

    [GeneratedRegex(@"((?:Art\.|Arts\.|[Mm]addə|§)\s*)?(\d+(?:[.,]\d+)*)(\s*(?:%|faiz|per cent))?")]
    private static partial Regex Number();
}
