using Compliance.Json;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>The lists behind the numbers of a Report: each comes to be with the first number that names it, and counts of nothing name none.</summary>
internal sealed class ReportLists(ListTitles titles)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<FindingList> _findings = [];
    private readonly List<ActList> _acts = [];

    /// <summary>The lists of files and acts, in the order they were first named.</summary>
    public IReadOnlyList<ActList> Acts => _acts;

    /// <summary>The lists of findings that do not stand in a chapter, in the order they were first named.</summary>
    public IReadOnlyList<FindingList> Besides(IEnumerable<ReportChapter> chapters)
    {
        var standing = chapters.SelectMany(c => c.Blocks).OfType<FindingList>().Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _findings.Where(l => !standing.Contains(l.Id))];
    }

    /// <summary>The id of a list: words where its key has such as are codes of the product, else a digest. The same key has the same id in every Report.</summary>
    public static string IdOf(ListKey key)
    {
        var parts = key.Named.Where(n => n.Name is not "chapter" and not "kind").ToList();
        var head = key.Kind.Length == 0 ? "findings" : key.Kind.Replace("+", "-or-", StringComparison.Ordinal);
        return parts.TrueForAll(p => p.Name is "change" or "severity" or "grade" or "remedy" or "effect" or "recommended")
            ? string.Join('-', [head, .. key.Chapter.Length == 0 ? [] : new[] { key.Chapter }, .. parts.Select(p => p.Value.Length == 0 ? $"no-{p.Name}" : p.Name == "recommended" ? $"recommended-{p.Value}" : p.Value)])
            : $"list-{Digest(key.Named)}";
    }

    /// <summary>The id of a list of files or acts.</summary>
    public static string IdOf(ActListKey key)
    {
        var parts = key.Named.ToList();
        var head = key.Counts is ActCount.Files or ActCount.Acts ? key.Counts.ToString().ToLowerInvariant() : $"acts-{key.Counts.ToString().ToLowerInvariant()}";
        return parts.TrueForAll(p => p.Name == "chapter") ? string.Join('-', [head, .. parts.Select(p => p.Value)]) : $"{head}-{Digest(parts)}";
    }

    /// <summary>A count of findings.</summary>
    public CountCell Count(long count, ListKey key) => new(count) { List = Behind(count, key) };

    /// <summary>A count of files or acts.</summary>
    public CountCell Count(long count, ActListKey key) => new(count) { List = Behind(count, key) };

    /// <summary>A rate of findings; behind it stand those it counts.</summary>
    public Cell Rate(long part, long whole, ListKey key) => Periodic.Rate.Of(part, whole) with { List = Behind(part, key) };

    /// <summary>A rate of acts; behind it stand those it counts.</summary>
    public Cell Rate(long part, long whole, ActListKey key) => Periodic.Rate.Of(part, whole) with { List = Behind(part, key) };

    private string Behind(long count, ListKey key)
    {
        if (count == 0)
            return "";
        var id = IdOf(key);
        if (_ids.Add(id))
            _findings.Add(new(id, titles.Of(key), count, key));
        return id;
    }

    private string Behind(long count, ActListKey key)
    {
        if (count == 0)
            return "";
        var id = IdOf(key);
        if (_ids.Add(id))
            _acts.Add(new(id, titles.Of(key), count, key));
        return id;
    }

    private static string Digest(IEnumerable<(string Name, string Value)> named) =>
        Convert.ToHexStringLower(CanonicalJson.List(named.Select(n => CanonicalJson.List([n.Name, n.Value]))).Digest().AsSpan(0, 6));
}
