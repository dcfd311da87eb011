using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>How the pages of the Report look on screen and on paper; on paper every page says which chapter it belongs to.</summary>
internal static class ReportStyle
{
    private static readonly string Sheet = Own("Report.css");

    /// <summary>The shapes of the outcomes and the patterns of charts, for the top of a page.</summary>
    public static string Shapes { get; } = OutcomeShapes.Svg + Own("Patterns.svg");

    /// <summary>The style of the page of the Report.</summary>
    public static string OfReport(Sheet sheet, ReportDocument document)
    {
        var style = new StringBuilder(Sheet);
        for (var i = 0; i < document.Chapters.Count; i++)
        {
            var chapter = document.Chapters[i];
            var title = $"{chapter.Number} {sheet.Say(chapter.Title)}".TrimStart();
            var hasWide = chapter.Blocks.OfType<ReportTable>().Any(TableWriter.IsWide);
            Pages(style, string.Create(CultureInfo.InvariantCulture, $"p{i}"), "#" + Page.Anchor(chapter.Id), title, hasWide);
        }
        Pages(style, "lists", "#report-lists", sheet.Say(ReportPageWords.Lists), hasWide: false);
        return style.ToString();
    }

    /// <summary>The style of a page of lists.</summary>
    public static string OfPage(Sheet sheet, ReportDocument document, Text title)
    {
        var style = new StringBuilder(Sheet);
        Pages(style, "lists", "body", $"{sheet.Say(document.Title)}: {sheet.Say(title)}", hasWide: false);
        return style.ToString();
    }

    /// <summary>The security policy of a page: nothing is loaded, nothing runs, and only this very style applies.</summary>
    public static string Policy(string style)
    {
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return $"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'";
    }

    private static void Pages(StringBuilder style, string name, string selector, string title, bool hasWide)
    {
        style.Append(CultureInfo.InvariantCulture, $"@page {name} {{ @top-left {{ content: \"{Quoted(title)}\" }} }}\n");
        style.Append(CultureInfo.InvariantCulture, $"@media print {{ {selector} {{ page: {name} }} }}\n");
        if (!hasWide)
            return;
        style.Append(CultureInfo.InvariantCulture, $"@page {name}-wide {{ size: A4 landscape; @top-left {{ content: \"{Quoted(title)}\" }} }}\n");
        style.Append(CultureInfo.InvariantCulture, $"@media print {{ {selector} > .across, {selector} .broadside {{ page: {name}-wide }} }}\n");
    }

    /// <summary>Words inside quotation marks of a style: all but letters, digits and blanks as code points, so that none can end the quotation.</summary>
    private static string Quoted(string words)
    {
        var quoted = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',')
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X6} ");
        }
        return quoted.ToString();
    }

    private static string Own(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
