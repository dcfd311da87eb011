using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Compliance.Reporting.Word;

/// <summary>Writes the body of a document piece by piece, straight to the file: paragraphs, tables, bookmarks and the turning of the page.</summary>
internal sealed class WordWriter(OpenXmlWriter xml, Language language)
{
    private const uint Short = 11906, Long = 16838; // A4 in twentieths of a point
    private const int Margin = 1134; // 2 cm
    private const string FooterPart = "rId1";
    private bool _isLandscape;
    private int _bookmarks;

    /// <summary>The language of the document.</summary>
    public Language Language { get; } = language;

    /// <summary>How wide the text is on the page as it lies, in twentieths of a point.</summary>
    public static int TextWidth(bool isLandscape) => (int)(isLandscape ? Long : Short) - (2 * Margin);

    /// <summary>The words in the document's language.</summary>
    public string Say(Law.Text text) => text.In(Language);

    /// <summary>Writes an element as it is.</summary>
    public void Write(OpenXmlElement element) => xml.WriteElement(element);

    /// <summary>Begins an element whose content is written one by one; <see cref="Close"/> ends it.</summary>
    public void Open(OpenXmlElement element) => xml.WriteStartElement(element);

    /// <summary>Ends the element begun last.</summary>
    public void Close() => xml.WriteEndElement();

    /// <summary>Writes a paragraph of a style.</summary>
    public void Paragraph(string style, string text) => Write(Paragraph(style, Runs(text)));

    /// <summary>Writes a paragraph of a style that links lead to.</summary>
    public void Target(string style, string text, string bookmark)
    {
        var id = _bookmarks++.ToString(CultureInfo.InvariantCulture);
        Write(Paragraph(style, [new BookmarkStart { Id = id, Name = bookmark }, .. Runs(text), new BookmarkEnd { Id = id }]));
    }

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content, bool isRight = false)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        if (isRight)
            properties.Justification = new() { Val = JustificationValues.Right };
        return new(content.Prepend(properties));
    }

    /// <summary>Text in the document's language, of a character style if one is named. Tabs and line breaks stay.</summary>
    public IEnumerable<OpenXmlElement> Runs(string text, string style = "")
    {
        if (text.Length == 0)
            yield break;
        var run = new Run(Properties(style));
        var lines = OfficeText.Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Append(new Break());
            var pieces = lines[i].Split('\t');
            for (var p = 0; p < pieces.Length; p++)
            {
                if (p > 0)
                    run.Append(new TabChar());
                if (pieces[p].Length > 0)
                    run.Append(new WordText(pieces[p]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        yield return run;
    }

    /// <summary>Text that leads to a bookmark.</summary>
    public Hyperlink Link(string text, string bookmark) => new(Runs(text, WordStyles.Link)) { Anchor = bookmark, History = true };

    /// <summary>A field with what it shows until Word refreshes it.</summary>
    public IEnumerable<OpenXmlElement> Field(string code, string shown) =>
    [
        new Run(Properties(""), new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(Properties(""), new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(Properties(""), new FieldChar { FieldCharType = FieldCharValues.Separate }),
        .. Runs(shown),
        new Run(Properties(""), new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>Lays the page across or upright for what follows; nothing where it lies so already.</summary>
    public void Turn(bool isLandscape)
    {
        if (isLandscape == _isLandscape)
            return;
        Write(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.SectionEnd }, Section())));
        _isLandscape = isLandscape;
    }

    /// <summary>Ends the body.</summary>
    public void End() => Write(Section());

    private RunProperties Properties(string style)
    {
        var properties = new RunProperties();
        if (style.Length > 0)
            properties.RunStyle = new() { Val = style };
        properties.Languages = new() { Val = OfficeText.Tag(Language) };
        return properties;
    }

    private SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterPart },
        new PageSize { Width = _isLandscape ? Long : Short, Height = _isLandscape ? Short : Long, Orient = _isLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567U, Footer = 567U, Gutter = 0U });
}
