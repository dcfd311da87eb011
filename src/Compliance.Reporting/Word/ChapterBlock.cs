using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Word;

/// <summary>The chapters, one after the other. Words lie as what follows them does: a turn of the page between would leave them alone on the page before.</summary>
internal sealed class ChapterBlock(WordWriter writer, WordLinks links, ReportOutput output, CancellationToken stop)
{
    private readonly int _inFull = ListBlock.Share([.. output.Document.Lists.Where(l => !links.IsElsewhere(l)).Select(l => l.Count)]);

    /// <summary>Writes it.</summary>
    public void Write(ReportChapter chapter)
    {
        writer.Turn(LiesAcross(chapter.Blocks, 0) ?? false);
        writer.Target(WordStyles.Chapter, FrontPage.Heading(chapter, writer.Language), links.Of(chapter));
        for (var i = 0; i < chapter.Blocks.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (IsWords(chapter.Blocks[i]) && LiesAcross(chapter.Blocks, i) is { } across)
                writer.Turn(across);
            Write(chapter.Blocks[i]);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case SubHeading heading:
                writer.Paragraph(WordStyles.Heading, writer.Say(heading.Words));
                break;
            case Paragraph paragraph:
                writer.Paragraph(WordStyles.Body, writer.Say(paragraph.Words));
                break;
            case ParticularList particulars:
                FrontPage.Particulars(writer, links, particulars.Entries);
                break;
            case ReportTable table:
                new TableBlock(writer, links, table).Write(Text.None);
                break;
            case ReportChart chart:
                new TableBlock(writer, links, chart.Data).Write(OfficeWords.AsChart);
                break;
            case FindingList list:
                new ListBlock(writer, links, new(output.Language, output.Document.IsPublished), list, _inFull).Write(output.Findings, stop);
                break;
        }
    }

    /// <summary>Whether the first of the blocks from a place on that is more than words lies across the page; <c>null</c> where none follows: those words stay on the page as it lies.</summary>
    private bool? LiesAcross(IReadOnlyList<Block> blocks, int from) => blocks.Skip(from).FirstOrDefault(b => !IsWords(b)) switch
    {
        ReportTable table => new TableBlock(writer, links, table).IsLandscape,
        ReportChart chart => new TableBlock(writer, links, chart.Data).IsLandscape,
        FindingList list => list.Count > 0,
        _ => null,
    };

    private static bool IsWords(Block block) => block is SubHeading or Paragraph or ParticularList;
}
