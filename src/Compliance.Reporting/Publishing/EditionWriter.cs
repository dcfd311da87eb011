using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>Writes the document of the published edition.</summary>
/// <param name="telling">Words that would tell what is held back.</param>
/// <param name="lists">Ids of the lists that stay.</param>
/// <param name="isHeldBack">Whether a cell of a table or of particulars is held back.</param>
/// <param name="isLeftOut">Whether a table or particulars are left out whole.</param>
internal sealed class EditionWriter(Telling telling, HashSet<string> lists, Func<object, int, int, bool> isHeldBack, Func<object, bool> isLeftOut)
{
    public ReportDocument Write(ReportDocument document) => document with
    {
        IsPublished = true,
        Slices = [],
        ActLists = [],
        BodyNames = new Dictionary<string, string>(StringComparer.Ordinal),
        Subtitle = telling.Tells(document.Subtitle) ? Text.None : document.Subtitle,
        Particulars = Entries(document.Particulars, document.Particulars),
        Chapters = [.. document.Chapters.Select(c => c with { Blocks = [.. c.Blocks.Select(Write).OfType<Block>()] })],
    };

    private Block? Write(Block block) => block switch
    {
        Paragraph { Words: var words } => telling.Tells(words) ? null : block,
        SubHeading { Words: var words } => telling.Tells(words) ? null : block,
        FindingList list => lists.Contains(list.Id) ? block : null,
        ReportTable table => Table(table),
        ReportChart chart => Table(chart.Data) is { } data ? chart with { Data = data } : null,
        ParticularList list => Entries(list, list.Entries) is { Count: > 0 } entries ? new ParticularList(entries) : null,
        _ => throw new ArgumentException($"'{block.GetType().Name}' is a block that the published edition does not know.", nameof(block)),
    };

    private ReportTable? Table(ReportTable table)
    {
        if (isLeftOut(table))
            return null;
        return table with
        {
            Caption = telling.Blank(table.Caption),
            Note = telling.Tells(table.Note) ? Text.None : table.Note,
            Rows = [.. table.Rows.Select((r, y) => r with { Cells = [.. r.Cells.Select((c, x) => Cell(c, isHeldBack(table, y, x), isHead: x == 0))] })],
        };
    }

    private List<Particular> Entries(object key, IReadOnlyList<Particular> entries) => isLeftOut(key) ? []
        : [.. entries.Select((e, x) => e with { Value = Cell(e.Value, isHeldBack(key, 0, x), isHead: false) }).Where(e => !telling.Tells(e.Label) && e.Value is not NoCell)];

    private Cell Cell(Cell cell, bool isHeldBack, bool isHead) =>
        isHeldBack ? new SuppressedCell() : cell is WordsCell words && !isHead && telling.Tells(words.Words) ? new NoCell() : cell.List.Length == 0 || lists.Contains(cell.List) ? cell : cell with { List = "" };
}
