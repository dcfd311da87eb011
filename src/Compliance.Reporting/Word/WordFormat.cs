using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compliance.Reporting.Word;

/// <summary>The Report as a document to read, print and write in: chapters with their headings, tables and captions, and the first findings of each list.</summary>
/// <remarks>No macro, nothing from outside. The same Report gives the same bytes in every run and culture.</remarks>
public sealed class WordFormat : ReportFormat
{
    private const string Name = "report.docx";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly OfficePart Body = new("word/document.xml", TypePrefix + "document.main+xml", "officeDocument");
    private static readonly OfficePart Foot = new("word/footer1.xml", TypePrefix + "footer+xml", "footer");
    private static readonly OfficePart Styles = new("word/styles.xml", TypePrefix + "styles+xml", "styles");
    private static readonly OfficePart Settings = new("word/settings.xml", TypePrefix + "settings+xml", "settings");

    /// <inheritdoc/>
    public override string Code => "docx";

    /// <inheritdoc/>
    public override IReadOnlyList<Law.Text> Losses => [OfficeWords.ChartsAsTables, OfficeWords.FirstOfLists(ListBlock.InFull, ListBlock.InFullTogether, ListBlock.Most), OfficeWords.NoActsInWord, OfficeWords.ContentsWithoutPages];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        using var package = new OfficePackage(Path.Combine(output.Folder, Name), Body, [Foot, Styles, Settings]);
        package.Properties(output.Document, output.Language);
        package.Write(Body, xml => WriteBody(xml, output, stop));
        package.Write(Foot, xml => xml.WriteElement(Footer(new(xml, output.Language), output.Document)));
        package.Write(Styles, xml => xml.WriteElement(WordStyles.Of(output.Language)));
        package.Write(Settings, xml => xml.WriteElement(SettingsOf(output.Language)));
        package.Finish();
        return [Name];
    }

    private static void WriteBody(OpenXmlWriter xml, ReportOutput output, CancellationToken stop)
    {
        var writer = new WordWriter(xml, output.Language);
        var links = new WordLinks(output.Document);
        xml.WriteStartDocument(standalone: true);
        writer.Open(new Document());
        writer.Open(new Body());
        new FrontPage(writer, links, output.Document).Write();
        var chapters = new ChapterBlock(writer, links, output, stop);
        foreach (var chapter in output.Document.Chapters)
            chapters.Write(chapter);
        writer.End();
        writer.Close();
        writer.Close();
    }

    private static Footer Footer(WordWriter writer, ReportDocument document)
    {
        const string Number = "\uE000", All = "\uE001"; // private letters: where the fields go
        var words = $"{writer.Say(document.Title)} · {writer.Say(OfficeWords.Page(Number, All))}".Split(Number[0], All[0]);
        var content = writer.Runs(words[0]).Concat(writer.Field("PAGE", "1")).Concat(writer.Runs(words[1])).Concat(writer.Field("NUMPAGES", "1")).Concat(writer.Runs(words[2]));
        return new(WordWriter.Paragraph(WordStyles.Footer, content, isRight: true));
    }

    private static Settings SettingsOf(Language language) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 567 },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = OfficeText.Tag(language) });
}
