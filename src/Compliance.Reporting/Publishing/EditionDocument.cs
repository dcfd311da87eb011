using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>A document on its way to the published edition: its numbers, what is held back of them, and the document without that.</summary>
internal sealed class EditionDocument
{
    private readonly ReportDocument _document;
    private readonly Telling _telling;
    private readonly Quantities _quantities = new();
    private readonly Dictionary<object, Grid> _grids = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    private IReadOnlyList<Quantity> _made = [];

    public EditionDocument(ReportDocument document, SmallBodies bodies, Telling telling)
    {
        _telling = telling;
        _document = document with { Chapters = [.. document.Chapters.Select(c => c with { Blocks = [.. c.Blocks.Select(b => Merged(b, bodies)).OfType<Block>()] })] };
    }

    /// <summary>Whether a number is held back, in its cell or with its table.</summary>
    public bool HoldsBack => Suppressed > 0 || _leftOut.Count > 0;

    /// <summary>How many cells are held back.</summary>
    public int Suppressed { get; private set; }

    /// <summary>The tables left out whole: to hold back numbers, or because they name persons, paths or small bodies.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Decides what is held back.</summary>
    public void Suppress(CancellationToken stop)
    {
        Add(_document.Particulars, _document.Particulars, "document");
        foreach (var block in _document.Chapters.SelectMany(c => c.Blocks))
        {
            if (TableOf(block) is { } table)
                _grids.Add(table, Grid.Of(table, KeyOf(table.Id), _quantities));
            else if (block is ParticularList list)
                Add(list, list.Entries, "particulars");
        }
        var sums = new Sums(_quantities);
        foreach (var grid in _grids.Values)
            sums.Find(grid);
        new Links(_quantities, sums).Find([.. _grids.Values]);
        var lists = _document.Lists.Select(l => (List: l, Number: _quantities.Add(l.Count))).ToList();
        foreach (var (list, number) in lists)
            JoinToCells(list, number);
        _made = _quantities.Make();
        new Suppressor(_made, LeaveOut).Run(stop);
        foreach (var held in _made.Where(q => q.IsSuppressed))
            _telling.HoldBack(held.Value);
        LeftOut.AddRange(_grids.Where(g => g.Key is ReportTable && _leftOut.Contains(g.Value.Key)).Select(g => ((ReportTable)g.Key).Id));
        Suppressed = _grids.Where(g => !_leftOut.Contains(g.Value.Key)).Sum(g => CountHeldBack(g.Key, g.Value));
    }

    /// <summary>The document without what is held back.</summary>
    /// <param name="keeps">Which lists of findings stay.</param>
    public ReportDocument Write(Func<FindingList, bool> keeps)
    {
        var lists = _document.Lists.Where(l => l.Count >= PublishingOptions.MinimumCell && !_telling.Tells(l.Title) && keeps(l)).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var writer = new EditionWriter(_telling, lists, (grid, row, column) => _grids[grid].At(row, column).Any(n => _quantities.Of(n).IsSuppressed), grid => _leftOut.Contains(_grids[grid].Key));
        return writer.Write(_document);
    }

    private static ReportTable? TableOf(Block block) => block switch { ReportTable table => table, ReportChart chart => chart.Data, _ => null };

    private Block? Merged(Block block, SmallBodies bodies)
    {
        if (TableOf(block) is not { } table)
            return block;
        if (!bodies.HeadsColumnOf(table) && !Names(bodies.Merge(table)))
            return block is ReportChart chart ? chart with { Data = bodies.Merge(table) } : bodies.Merge(table);
        LeftOut.Add(table.Id);
        return null;
    }

    private bool Names(ReportTable table) =>
        _telling.Names(table.Caption) || table.Columns.Any(c => _telling.Names(c.Heading)) || table.Rows.SelectMany(r => r.Cells).OfType<WordsCell>().Any(w => _telling.Names(w.Words));

    private void Add(object key, IReadOnlyList<Particular> entries, string name) => _grids.Add(key, Grid.Of(entries, KeyOf(name), _quantities));

    private string KeyOf(string id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_grids.Count}:{id}");

    private void JoinToCells(FindingList list, int number)
    {
        foreach (var (block, grid) in _grids)
        {
            var cells = block is ReportTable table ? table.Rows.SelectMany((r, y) => r.Cells.Select((c, x) => (Cell: c, Row: y, Column: x)))
                : EntriesOf(block).Select((e, x) => (Cell: e.Value, Row: 0, Column: x));
            foreach (var (cell, row, column) in cells.Where(c => c.Cell.List == list.Id && c.Cell is CountCell { Count: var count } && count == list.Count))
                _quantities.Join(number, grid.At(row, column)[0]);
        }
    }

    private static IReadOnlyList<Particular> EntriesOf(object block) => block is ParticularList list ? list.Entries : block as IReadOnlyList<Particular> ?? [];

    private void LeaveOut(IReadOnlyList<Quantity> shown)
    {
        var tables = shown.SelectMany(q => q.ShownBy).ToHashSet(StringComparer.Ordinal);
        _leftOut.UnionWith(tables);
        foreach (var quantity in _made)
            quantity.ShownBy.ExceptWith(tables);
    }

    private int CountHeldBack(object block, Grid grid)
    {
        var (rows, columns) = block is ReportTable table ? (table.Rows.Count, table.Columns.Count) : (1, EntriesOf(block).Count);
        return Enumerable.Range(0, rows).Sum(r => Enumerable.Range(0, columns).Count(c => grid.At(r, c).Any(n => _quantities.Of(n).IsSuppressed)));
    }
}
