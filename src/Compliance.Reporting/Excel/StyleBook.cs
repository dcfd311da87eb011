using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Compliance.Law;
using OpenXmlFont = DocumentFormat.OpenXml.Spreadsheet.Font;

namespace Compliance.Reporting.Excel;

/// <summary>What a cell is: it decides font, fill, alignment and number format. Each is a named style of the workbook.</summary>
internal enum CellKind
{
    Words,
    Title,
    Subtitle,
    Heading,
    Header,
    Lead,
    Label,
    Note,
    Count,
    Rate,
    Day,
    Month,
    HeldBack,
    Nothing,
}

/// <summary>What a cell is besides its kind.</summary>
[Flags]
internal enum CellTraits
{
    None = 0,

    /// <summary>Of a row that sums those above.</summary>
    Total = 1,

    /// <summary>Leads somewhere.</summary>
    Link = 2,

    /// <summary>Text that begins like a formula: kept as text when somebody edits the cell.</summary>
    Quoted = 4,

    /// <summary>A number that stands beside its label, not in a column.</summary>
    Beside = 8,
}

/// <summary>The styles of a workbook: every combination used gets its number when it is first used.</summary>
internal sealed class StyleBook(Language language)
{
    private const uint FirstOwnFormat = 164; // those below are Excel's
    private const uint PlainThousands = 3; // #,##0
    private const string Ink = "FF1F2933", Muted = "FF52606D", Blue = "FF0B5394", Line = "FFBCC5CE";
    private static readonly CellKind[] Kinds = Enum.GetValues<CellKind>();
    private readonly Dictionary<(CellKind Kind, CellTraits Traits), uint> _numbers = [];

    /// <summary>The number of a style.</summary>
    public uint Of(CellKind kind, CellTraits traits = CellTraits.None)
    {
        if (_numbers.Count == 0)
            _numbers.Add((CellKind.Words, CellTraits.None), 0); // what a cell without a style looks like
        return _numbers.TryGetValue((kind, traits), out var number) ? number : _numbers[(kind, traits)] = (uint)_numbers.Count;
    }

    /// <summary>The styles used so far; asked for when all cells are written.</summary>
    public Stylesheet Sheet()
    {
        Of(CellKind.Words);
        var used = _numbers.OrderBy(n => n.Value).Select(n => n.Key).ToList();
        var looks = Kinds.Select(k => (Kind: k, Traits: CellTraits.None)).Concat(used).ToList();
        return new Stylesheet(
            new NumberingFormats(Format(0, "0.0"), Format(1, language == Language.Az ? @"dd\.mm\.yyyy" : @"yyyy\-mm\-dd"), Format(2, language == Language.Az ? @"mm\.yyyy" : @"yyyy\-mm")) { Count = 3 },
            new Fonts(looks.Select(l => FontOf(l.Kind, l.Traits))) { Count = (uint)looks.Count },
            new Fills(Fill(PatternValues.None, null), Fill(PatternValues.Gray125, null), Fill(PatternValues.Solid, "FFE4E9EE"), Fill(PatternValues.Solid, "FFF4F1E4")) { Count = 4 },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Edge(new TopBorder(), new BottomBorder { Style = BorderStyleValues.Medium, Color = new Color { Rgb = Line } }), Edge(new TopBorder { Style = BorderStyleValues.Thin, Color = new Color { Rgb = Ink } }, new BottomBorder())) { Count = 3 },
            new CellStyleFormats(Kinds.Select((k, i) => Look(k, CellTraits.None, (uint)i, null))) { Count = (uint)Kinds.Length },
            new CellFormats(used.Select((u, i) => Look(u.Kind, u.Traits, (uint)(Kinds.Length + i), (uint)u.Kind))) { Count = (uint)used.Count },
            new CellStyles(Kinds.Select((k, i) => new CellStyle { Name = k == CellKind.Words ? "Normal" : $"Report {k}", FormatId = (uint)i, BuiltinId = k == CellKind.Words ? 0U : null })) { Count = (uint)Kinds.Length });
    }

    private static NumberingFormat Format(uint number, string code) => new() { NumberFormatId = FirstOwnFormat + number, FormatCode = code };

    private static OpenXmlFont FontOf(CellKind kind, CellTraits traits)
    {
        var font = new OpenXmlFont();
        if (kind is CellKind.Title or CellKind.Heading or CellKind.Header or CellKind.Label || traits.HasFlag(CellTraits.Total))
            font.Append(new Bold());
        if (kind == CellKind.HeldBack)
            font.Append(new Italic());
        if (traits.HasFlag(CellTraits.Link))
            font.Append(new Underline());
        var size = kind switch { CellKind.Title => 16, CellKind.Heading => 13, CellKind.Subtitle => 12, CellKind.Note => 10, _ => 11 };
        var colour = traits.HasFlag(CellTraits.Link) ? Blue : kind is CellKind.HeldBack or CellKind.Nothing or CellKind.Note or CellKind.Subtitle ? Muted : Ink;
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static CellFormat Look(CellKind kind, CellTraits traits, uint font, uint? style) => new(AlignmentOf(kind, traits))
    {
        NumberFormatId = kind switch { CellKind.Count => PlainThousands, CellKind.Rate => FirstOwnFormat, CellKind.Day => FirstOwnFormat + 1, CellKind.Month => FirstOwnFormat + 2, _ => 0U },
        FontId = font,
        FillId = kind switch { CellKind.Header => 2U, CellKind.HeldBack => 3U, _ => 0U },
        BorderId = kind == CellKind.Header ? 1U : traits.HasFlag(CellTraits.Total) ? 2U : 0U,
        FormatId = style,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyNumberFormat = true,
        QuotePrefix = traits.HasFlag(CellTraits.Quoted) ? true : null,
    };

    private static Alignment AlignmentOf(CellKind kind, CellTraits traits) => new()
    {
        Horizontal = IsRight(kind, traits) ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
        Indent = IsRight(kind, traits) ? 1U : null, // apart from the words of the next column
        Vertical = kind == CellKind.Header ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
        WrapText = kind is not (CellKind.Title or CellKind.Subtitle or CellKind.Heading or CellKind.Lead),
    };

    private static bool IsRight(CellKind kind, CellTraits traits) =>
        (kind is CellKind.Count or CellKind.Rate or CellKind.Day or CellKind.Month or CellKind.HeldBack or CellKind.Nothing) && !traits.HasFlag(CellTraits.Beside);

    private static Fill Fill(PatternValues pattern, string? colour) =>
        new(colour is null ? new PatternFill { PatternType = pattern } : new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64U }) { PatternType = pattern });

    private static Border Edge(TopBorder top, BottomBorder bottom) => new(new LeftBorder(), new RightBorder(), top, bottom, new DiagonalBorder());
}
