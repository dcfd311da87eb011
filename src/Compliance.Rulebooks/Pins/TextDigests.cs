namespace Compliance.Rulebooks.Pins;

/// <summary>
/// Digests of an official text under given numbers. A number takes with it whatever stands below it and has no number of its own among them;
/// an article's own number is its title and first words, or all of it where nothing in it has a number.
/// </summary>
internal sealed class TextDigests
{
    private readonly Dictionary<string, List<TextUnit>> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys;
    private readonly HashSet<string> _divided;
    private readonly bool _byLines;

    /// <summary>Digests under numbers; <paramref name="byLines"/>: how parts are told apart (<see cref="TextUnit.Paragraphs"/>).</summary>
    public TextDigests(OfficialText text, IEnumerable<string> numbers, bool byLines = false)
    {
        _byLines = byLines;
        var all = numbers.ToList();
        _keys = all.Select(Base).ToHashSet(StringComparer.Ordinal);
        _divided = _keys.Where(k => k != Article(k)).Select(Article).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in ClosedLists(text.Units, all))
        {
            if (Owner(unit) is not { } owner)
                Left.Add(unit);
            else if (_units.TryGetValue(owner, out var units))
                units.Add(unit);
            else
                _units.Add(owner, [unit]);
        }
    }

    /// <summary>Units that no number takes.</summary>
    public List<TextUnit> Left { get; } = [];

    /// <summary>The digest under a number, <c>28.5</c> or <c>28.5 part 2</c>; <c>null</c> where the text has none.</summary>
    public string? Of(string number)
    {
        if (!_units.TryGetValue(Base(number), out var units))
            return null;
        if (Part(number) is not { } part)
            return Normaliser.Digest(string.Join(' ', units.Select((u, at) => at == 0 && u.Number == number ? u.Text : $"{u.Number}. {u.Text}")));
        var paragraphs = ParagraphsOf(number);
        return part <= paragraphs.Count ? Normaliser.Digest(paragraphs[part - 1]) : null;
    }

    /// <summary>The paragraphs of a number, without what stands below it.</summary>
    public IReadOnlyList<string> ParagraphsOf(string number) =>
        _units.GetValueOrDefault(Base(number), []).Find(u => u.Number == Base(number))?.Paragraphs(_byLines) ?? [];

    /// <summary>Numbers for what is left: an article as a whole where no number lies in it, else each unit.</summary>
    public IEnumerable<string> LeftNumbers() =>
        Left.Select(u => _divided.Contains(u.Article) ? u.Number : u.Article).Distinct(StringComparer.Ordinal);

    /// <summary>The number without its part.</summary>
    public static string Base(string number) => number.Split(" part ")[0];

    /// <summary>The part a number names, from 1; <c>null</c> for none.</summary>
    public static int? Part(string number) =>
        number.Split(" part ") is [_, var part] && int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    /// <summary>
    /// A paragraph after the last item of a numbered list is the item's, as far as the text shows. Where pages name more parts of the provision above
    /// than it has before the list (<c>30.3 part 2</c> after <c>30.3.3</c>), it is that provision's.
    /// </summary>
    private List<TextUnit> ClosedLists(IReadOnlyList<TextUnit> units, List<string> numbers)
    {
        var result = units.ToList();
        foreach (var parts in numbers.Where(n => Part(n) is not null).GroupBy(Base, StringComparer.Ordinal))
        {
            var head = result.FindIndex(u => u.Number == parts.Key);
            var last = result.FindLastIndex(u => u.Number.StartsWith(parts.Key + ".", StringComparison.Ordinal));
            if (head < 0 || last < head || result[head].Paragraphs(_byLines).Count >= parts.Max(Part) || result[last].Paragraphs(_byLines) is not [var item, .., _] paragraphs)
                continue;
            result[head] = result[head].With([.. result[head].Paragraphs(_byLines), .. paragraphs.Skip(1)]);
            result[last] = result[last].With([item]);
        }
        return result;
    }

    private static string Article(string number) => number.Split('.', ' ')[0];

    private string? Owner(TextUnit unit)
    {
        for (var number = unit.Number; number != unit.Article; number = number[..number.LastIndexOf('.')])
        {
            if (_keys.Contains(number))
                return number;
        }
        return _keys.Contains(unit.Article) && (unit.Number == unit.Article || !_divided.Contains(unit.Article)) ? unit.Article : null;
    }
}
