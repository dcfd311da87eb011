using Compliance.Law;
using Compliance.Reporting.Office;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compliance.Reporting.Word;

/// <summary>The styles of the document: Word's own where it has them, so that headings, contents and captions work as readers know them.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Chapter = "Heading1", Heading = "Heading2", Body = "BodyText", Caption = "Caption", Note = "Note";
    public const string ContentsHeading = "TOCHeading", ContentsEntry = "TOC1", Footer = "Footer", Cell = "TableText", SectionEnd = "SectionEnd";
    public const string Link = "Hyperlink", HeldBack = "HeldBack", Small = "Small", Strong = "Strong", Table = "ReportTable";
    private const string Ink = "1F2933", Muted = "52606D", Line = "BCC5CE", Shade = "E4E9EE", Blue = "0B5394";

    /// <summary>The styles, with the language of the document.</summary>
    public static Styles Of(Language language) => new(
        Defaults(language),
        Paragraph("Normal", "Normal", 20, isDefault: true),
        Paragraph(Title, "Title", 40, isBold: true, before: 1200, after: 120),
        Paragraph(Subtitle, "Subtitle", 26, colour: Muted, after: 360),
        Paragraph(Chapter, "heading 1", 30, isBold: true, before: 480, after: 160, level: 0),
        Paragraph(Heading, "heading 2", 24, isBold: true, before: 320, after: 100, level: 1),
        Paragraph(Body, "Body Text", 21, after: 140),
        Paragraph(Caption, "caption", 20, isBold: true, before: 280, after: 80, keepNext: true),
        Paragraph(Note, "Report note", 17, colour: Muted, before: 60, after: 60),
        Paragraph(ContentsHeading, "TOC Heading", 30, isBold: true, before: 480, after: 160),
        ContentsOf(),
        Paragraph(Footer, "footer", 17, colour: Muted),
        Paragraph(Cell, "Report table text", 17, before: 20, after: 20),
        Paragraph(SectionEnd, "Report section end", 2),
        Character(Link, "Hyperlink", new Color { Val = Blue }, new Underline { Val = UnderlineValues.Single }),
        Character(HeldBack, "Report held back", new Italic(), new Color { Val = Muted }),
        Character(Small, "Report small", new Color { Val = Muted }, new FontSize { Val = "15" }),
        Character(Strong, "Strong", new Bold()),
        new Style(new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Margins(0, 0)))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        TableStyle());

    private static DocDefaults Defaults(Language language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Arial", ComplexScript = "Arial" }, new Color { Val = Ink }, new FontSize { Val = "20" },
            new FontSizeComplexScript { Val = "20" }, new Languages { Val = OfficeText.Tag(language) })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = "259", LineRule = LineSpacingRuleValues.Auto })));

    private static Style Paragraph(
        string id, string name, int halfPoints, bool isBold = false, string colour = "", int before = 0, int after = 0, int level = -1, bool keepNext = false, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext || level >= 0)
            paragraph.Append(new KeepNext(), new KeepLines());
        paragraph.Append(new SpacingBetweenLines { Before = Twips(before), After = Twips(after) });
        if (level >= 0)
            paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (isBold)
            run.Append(new Bold());
        if (colour.Length > 0)
            run.Append(new Color { Val = colour });
        run.Append(new FontSize { Val = Twips(halfPoints) }, new FontSizeComplexScript { Val = Twips(halfPoints) });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new() { Val = name }, PrimaryStyle = new() };
        if (isDefault)
            style.Default = true;
        else
            style.BasedOn = new() { Val = "Normal" };
        style.Append(paragraph, run);
        return style;
    }

    private static Style ContentsOf()
    {
        var style = Paragraph(ContentsEntry, "toc 1", 21, after: 80);
        style.StyleParagraphProperties!.Tabs = new(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = WordWriter.TextWidth(isLandscape: false) });
        return style;
    }

    private static Style Character(string id, string name, params OpenXmlElement[] properties) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), new StyleRunProperties(properties)) { Type = StyleValues.Character, StyleId = id };

    /// <summary>Lines between rows only; the headings shaded and bold, the sum bold above a line of its own.</summary>
    private static Style TableStyle()
    {
        var style = new Style { Type = StyleValues.Table, StyleId = Table, CustomStyle = true, StyleName = new() { Val = "Report table" }, BasedOn = new() { Val = "TableNormal" } };
        style.Append(new StyleTableProperties(
            new TableBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = Muted }, new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Muted }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Line }),
            Margins(40, 80)));
        style.Append(new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Muted }), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade }))
        { Type = TableStyleOverrideValues.FirstRow });
        style.Append(new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Color = Ink })))
        { Type = TableStyleOverrideValues.LastRow });
        return style;
    }

    private static TableCellMarginDefault Margins(int upright, short across) => new(
        new TopMargin { Width = Twips(upright), Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = across, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = Twips(upright), Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = across, Type = TableWidthValues.Dxa });

    private static string Twips(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
