using Compliance.Reporting.Charts;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>What stands in a chapter. Lists of findings are named here and stand after the chapters, so that these can be read through.</summary>
internal sealed class BlockWriter(Sheet sheet)
{
    private readonly HtmlWriter _html = sheet.Html;
    private readonly TableWriter _tables = new(sheet);

    /// <summary>Whether the blocks begin with a table that takes a page across, so that the heading above them belongs on that page too.</summary>
    public static bool BeginBroad(IReadOnlyList<Block> blocks) => IsBroad(blocks, 0);

    /// <summary>Writes the blocks in order.</summary>
    public void Write(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is FindingList)
            {
                var lists = blocks.Skip(i).TakeWhile(b => b is FindingList).Cast<FindingList>().ToList();
                Name(lists);
                i += lists.Count - 1;
            }
            else if (IsBroad(blocks, i))
            {
                using (_html.Open("div", ("class", "broadside"))) // on paper a page across, its heading with it
                {
                    if (blocks[i] is SubHeading)
                        Write(blocks[i++]);
                    Write(blocks[i]);
                }
            }
            else
            {
                Write(blocks[i]);
            }
        }
    }

    private static bool IsBroad(IReadOnlyList<Block> blocks, int i) => i < blocks.Count
        && (blocks[i] is ReportTable table ? TableWriter.IsWide(table) : blocks[i] is SubHeading && i + 1 < blocks.Count && blocks[i + 1] is ReportTable next && TableWriter.IsWide(next));

    private void Write(Block block)
    {
        switch (block)
        {
            case SubHeading heading:
                _html.Leaf("h3", sheet.Say(heading.Words));
                break;
            case Paragraph paragraph:
                _html.Leaf("p", sheet.Say(paragraph.Words), ("class", "words"));
                break;
            case ParticularList list:
                Write(list.Entries);
                break;
            case ReportTable table:
                _tables.Write(table);
                break;
            case ReportChart chart:
                new ChartFigure(sheet, _tables).Write(chart);
                break;
            default:
                throw new ArgumentException($"'{block.GetType().Name}' is no block this page knows.", nameof(block));
        }
    }

    /// <summary>Labels with their values.</summary>
    public void Write(IReadOnlyList<Particular> entries)
    {
        if (entries.Count == 0)
            return;
        var cells = new CellWriter(sheet);
        using (_html.Open("dl", ("class", "facts")))
        {
            foreach (var entry in entries)
            {
                _html.Leaf("dt", sheet.Say(entry.Label));
                using (_html.Open("dd"))
                    cells.Write(entry.Value);
            }
        }
    }

    private void Name(IReadOnlyList<FindingList> lists)
    {
        _html.Leaf("p", sheet.Say(ReportPageWords.Behind), ("class", "behind"));
        using (_html.Open("ul", ("class", "behind")))
        {
            foreach (var list in lists)
            {
                using (_html.Open("li"))
                {
                    _html.Leaf("a", sheet.Say(list.Title), ("href", "#" + sheet.Lists.Anchor(list.Id)));
                    _html.Leaf("span", sheet.Numbers.Count(list.Count), ("class", "count"));
                }
            }
        }
    }
}
