using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Word;

/// <summary>The bookmarks of chapters, tables and lists. Word takes letters, digits and 40 characters only, so they are numbered.</summary>
internal sealed class WordLinks
{
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly List<FindingList> _printed = [];
    private readonly Dictionary<string, ReportChapter> _chapters = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _own = new(ReferenceEqualityComparer.Instance);

    public WordLinks(ReportDocument document)
    {
        foreach (var chapter in document.Chapters)
        {
            Add(chapter, "_Toc");
            _chapters.TryAdd(chapter.Number, chapter);
        }
        foreach (var table in document.Tables)
            Add(table, "table_");
        foreach (var list in document.Lists)
        {
            Add(list, "list_");
            if (_lists.TryAdd(list.Id, _own[list]))
                _printed.Add(list);
        }
        foreach (var slice in document.Slices)
            _lists.TryAdd(slice.Id, Around(slice.Key));
    }

    /// <summary>The bookmark of a chapter, table or list.</summary>
    public string Of(object part) => _own[part];

    /// <summary>
    /// The bookmark of the list behind a number; of a list that stands in no chapter that of the smallest list printed that holds all of it, else of its chapter;
    /// empty where there is none.
    /// </summary>
    public string Behind(string list) => _lists.GetValueOrDefault(list, "");

    /// <summary>Whether the findings of a list over several chapters all stand in lists of their chapters.</summary>
    public bool IsElsewhere(FindingList list) => list.Key.Chapter.Length == 0 && list.Count > 0
        && list.Count == _printed.Where(p => p.Key.Chapter.Length > 0 && p.Key with { Chapter = "" } == list.Key).Sum(p => p.Count);

    private string Around(ListKey key)
    {
        var kinds = key.Kind.Split('+');
        var around = _printed.Where(p => (p.Key.Chapter.Length == 0 || p.Key.Chapter == key.Chapter) && (p.Key.Kind.Length == 0 || kinds.All(k => p.Key.Kind.Split('+').Contains(k))))
            .Where(p => !p.Key.Named.Any(n => n.Name is not ("chapter" or "kind") && !key.Named.Contains(n))).MinBy(p => p.Count);
        return around is not null ? _own[around] : key.Chapter.Length > 0 && _chapters.TryGetValue(key.Chapter, out var chapter) ? _own[chapter] : "";
    }

    private void Add(object part, string prefix) => _own.TryAdd(part, FormattableString.Invariant($"{prefix}{_own.Count + 1:00000}"));
}
