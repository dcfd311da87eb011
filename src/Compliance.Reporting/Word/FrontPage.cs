using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Compliance.Reporting.Word;

/// <summary>What stands before the chapters: title, particulars and the table of contents.</summary>
internal sealed class FrontPage(WordWriter writer, WordLinks links, ReportDocument document)
{
    private const string Contents = "TOC \\o \"1-1\" \\h \\z \\u";

    /// <summary>The heading of a chapter, with its number.</summary>
    public static string Heading(ReportChapter chapter, Language language) =>
        chapter.Number.Length == 0 ? chapter.Title.In(language) : $"{chapter.Number}. {chapter.Title.In(language)}";

    public void Write()
    {
        writer.Paragraph(WordStyles.Title, writer.Say(document.Title));
        writer.Paragraph(WordStyles.Subtitle, writer.Say(document.Subtitle));
        Particulars(writer, links, document.Particulars);
        writer.Paragraph(WordStyles.ContentsHeading, writer.Say(OfficeWords.Contents));
        WriteContents();
        writer.Write(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new Break { Type = BreakValues.Page })));
    }

    /// <summary>Writes labels with their values.</summary>
    public static void Particulars(WordWriter writer, WordLinks links, IReadOnlyList<Particular> entries)
    {
        if (entries.Count == 0)
            return;
        var table = new WordTable(writer, [34, 66], isLandscape: false, writer.Say(OfficeWords.Particulars), hasHeader: false);
        foreach (var entry in entries)
        {
            var anchor = links.Behind(entry.Value.List);
            var value = Figures.Of(entry.Value, writer.Language);
            table.Row(
            [
                [WordWriter.Paragraph(WordStyles.Cell, writer.Runs(writer.Say(entry.Label), WordStyles.Strong))],
                [WordWriter.Paragraph(WordStyles.Cell, anchor.Length > 0 ? [writer.Link(value, anchor)] : writer.Runs(value))],
            ]);
        }
        table.End();
        writer.Paragraph(WordStyles.Note, "");
    }

    /// <summary>The field that Word refreshes, filled with the chapters. It is not marked stale: Word would then ask every reader about fields that refer to other files.</summary>
    private void WriteContents()
    {
        var chapters = document.Chapters;
        for (var i = 0; i < chapters.Count; i++)
        {
            var entry = WordWriter.Paragraph(WordStyles.ContentsEntry, [writer.Link(Heading(chapters[i], writer.Language), links.Of(chapters[i]))]);
            if (i == 0)
                entry.InsertAfter(Field(FieldCharValues.Begin), entry.ParagraphProperties).InsertAfterSelf(new Run(new FieldCode($" {Contents} ") { Space = SpaceProcessingModeValues.Preserve })).InsertAfterSelf(Field(FieldCharValues.Separate));
            if (i == chapters.Count - 1)
                entry.Append(Field(FieldCharValues.End));
            writer.Write(entry);
        }
    }

    private static Run Field(FieldCharValues place) => new(new FieldChar { FieldCharType = place });
}
