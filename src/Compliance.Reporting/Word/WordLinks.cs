using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Word;

/// <summary>The bookmarks of chapters, tables and lists. Word takes letters, digits and 40 characters only, so they are numbered.</summary>
internal sealed class WordLinks
{
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> _own = new(ReferenceEqualityComparer.Instance);

    public WordLinks(ReportDocument document)
    {
        foreach (var chapter in document.Chapters)
            Add(chapter, "_Toc");
        foreach (var table in document.Tables)
            Add(table, "table_");
        foreach (var list in document.Lists)
        {
            Add(list, "list_");
            _lists.TryAdd(list.Id, _own[list]);
        }
    }

    /// <summary>The bookmark of a chapter, table or list.</summary>
    public string Of(object part) => _own[part];

    /// <summary>The bookmark of the list behind a number; empty where there is none.</summary>
    public string Behind(string list) => _lists.GetValueOrDefault(list, "");

    private void Add(object part, string prefix) => _own.TryAdd(part, FormattableString.Invariant($"{prefix}{_own.Count + 1:00000}"));
}
