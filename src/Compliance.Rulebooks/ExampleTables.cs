using Compliance.Rulebooks.Pages;

namespace Compliance.Rulebooks;

/// <summary>A table of examples of a clause, as its page has it.</summary>
/// <param name="Given">What all rows share: fact and value.</param>
/// <param name="Headings">The facts of the columns; the last ones can be <c>outcome</c>, <c>note</c> and <c>known-on</c>.</param>
/// <param name="Rows">The rows; a cell for each heading.</param>
public sealed record ExampleTable(IReadOnlyList<(string Fact, string Value)> Given, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The examples on the pages of a rulebook, by the clause they are of. A packed rulebook holds none. Nothing is compiled.</summary>
public sealed class ExampleTables
{
    private readonly Dictionary<string, IReadOnlyList<ExampleTable>> _bySource = new(StringComparer.Ordinal);

    private ExampleTables(string identity) => Identity = identity;

    /// <summary>Identity of the rulebook that the pages make up now.</summary>
    public string Identity { get; }

    /// <summary>Reads the pages of a folder; <c>null</c> where they cannot be read.</summary>
    public static ExampleTables? Read(string folder)
    {
        var faults = new List<PageFault>();
        if (RulebookSource.Read(folder, faults) is not { } source)
            return null;
        var builder = new RulebookBuilder(source, faults);
        builder.Build();
        if (faults.Count > 0)
            return null;
        var tables = new ExampleTables(source.Identity);
        foreach (var page in builder.Pages)
        {
            foreach (var block in page.Provisions.SelectMany(p => p.Wordings).SelectMany(w => w.Blocks))
                tables._bySource[page.Source(block.Line)] = [.. block.Tables.Select(t => Of(page, t))];
        }
        return tables;
    }

    /// <summary>The tables of a clause in one wording, by the place it stands at.</summary>
    public IReadOnlyList<ExampleTable> Of(Rules.Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return _bySource.GetValueOrDefault(clause.Source) ?? [];
    }

    private static ExampleTable Of(Page page, PageTable table) => new(
        [.. page.Given.Where(g => !table.Headings.Contains(g.Path, StringComparer.Ordinal) && !table.Given.Any(t => t.Path == g.Path)).Concat(table.Given).Select(g => (g.Path, g.Value))],
        table.Headings, [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. table.Headings.Select((_, i) => i < r.Cells.Count ? r.Cells[i] : "")])]);
}
