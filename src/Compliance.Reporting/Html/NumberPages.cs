using System.Globalization;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>A part of a list on one page: entries <paramref name="From"/> (from 0) up to, not with, <paramref name="To"/>.</summary>
internal sealed record NumberPart(NumberList List, int From, int To)
{
    /// <summary>Whether the list begins on an earlier page.</summary>
    public bool IsContinued => From > 0;
}

/// <summary>A page of lists behind numbers of one chapter.</summary>
/// <param name="Chapter">Number of the chapter; empty for all.</param>
/// <param name="Number">The page of its chapter, from 1.</param>
/// <param name="Parts">What stands on it.</param>
internal sealed record NumberPage(string Chapter, int Number, IReadOnlyList<NumberPart> Parts)
{
    /// <summary>Its file, relative to the folder of the Report.</summary>
    public string File => FileOf(Chapter, Number);

    /// <summary>The file of a page.</summary>
    public static string FileOf(string chapter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"numbers/{(chapter.Length == 0 ? "all" : "chapter-" + Page.Anchor(chapter))}-{number:0000}.html");
}

/// <summary>Which list behind a number stands on which page: the lists of a chapter fill pages one after the other, so that thousands of numbers need few files.</summary>
internal sealed class NumberPages
{
    /// <summary>How many entries a page holds; a heading takes the room of some.</summary>
    public const int Room = 500;

    private const int Heading = 3;
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly List<NumberPage> _pages = [];

    /// <summary>Plans the pages.</summary>
    /// <exception cref="ArgumentException">Two lists have one id.</exception>
    public NumberPages(IReadOnlyList<NumberList> lists)
    {
        foreach (var chapter in lists.GroupBy(l => l.Chapter, StringComparer.Ordinal))
            Fill(chapter.Key, chapter);
    }

    /// <summary>The pages, in order.</summary>
    public IReadOnlyList<NumberPage> All => _pages;

    /// <summary>How many pages a chapter has.</summary>
    public int CountOf(string chapter) => _pages.Count(p => p.Chapter == chapter);

    /// <summary>Where a list begins, relative to the folder of the Report; <c>null</c> where there is no such list.</summary>
    public string? Address(string list) => _places.GetValueOrDefault(list);

    /// <summary>The place of a list on its page.</summary>
    public static string Anchor(NumberList list) => "n-" + Page.Anchor(list.Id);

    private void Fill(string chapter, IEnumerable<NumberList> lists)
    {
        var parts = new List<NumberPart>();
        var number = 1;
        var room = Room;
        foreach (var list in lists)
        {
            var count = list.IsWritten ? (int)list.Count : 0;
            if (parts.Count > 0 && room < Heading + Math.Min(count, Room - Heading))
                Turn();
            if (!_places.TryAdd(list.Id, $"{NumberPage.FileOf(chapter, number)}#{Anchor(list)}"))
                throw new ArgumentException($"Two lists of findings have the id '{list.Id}'.", nameof(lists));
            for (var from = 0; ;)
            {
                var to = Math.Min(count, from + room - Heading);
                parts.Add(new(list, from, to));
                room -= Heading + to - from;
                if (to == count)
                    break;
                from = to;
                Turn();
            }
        }
        if (parts.Count > 0)
            Turn();

        void Turn()
        {
            _pages.Add(new(chapter, number++, parts));
            parts = [];
            room = Room;
        }
    }
}
