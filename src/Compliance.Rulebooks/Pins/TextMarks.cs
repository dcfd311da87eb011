using System.Text.RegularExpressions;

namespace Compliance.Rulebooks.Pins;

/// <summary>The marks by which the parts of an Azerbaijani act are told apart.</summary>
internal static partial class TextMarks
{
    /// <summary>Article number and title of a heading, or <c>null</c>.</summary>
    public static (string Number, string Title)? Article(string text) =>
        ArticleHeading().Match(text) is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value) : null;

    /// <summary>Number and text of a numbered part, or <c>null</c>. Parts numbered within their article, <c>2.</c>, get its number before them.</summary>
    public static (string Number, string Text)? Part(string text, string article, string? before)
    {
        if (FullNumber().Match(text) is { Success: true } full && full.Groups[1].Value.StartsWith(article + ".", StringComparison.Ordinal))
            return (full.Groups[1].Value, full.Groups[2].Value);
        if (ShortNumber().Match(text) is { Success: true } own && !IsItem(own.Groups[2].Value, before))
            return ($"{article}.{own.Groups[1].Value}", own.Groups[2].Value);
        return null;
    }

    /// <summary>The number of a part that belongs to another article, or <c>null</c>.</summary>
    public static string? Stranger(string text) => FullNumber().Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>Whether a line opens a section or chapter, whose title runs up to the next article.</summary>
    public static bool IsChapter(string text, bool isHeading) => isHeading ? ChapterWord().IsMatch(text) : ChapterLine().IsMatch(text);

    /// <summary>Whether the act ends before this line: signature, annexes, list of sources, first footnote. What follows holds earlier wordings under the same numbers.</summary>
    public static bool IsEnd(string text)
    {
        var bare = Normaliser.WithoutReferences(text);
        return FirstFootnote().IsMatch(text) || ListOrAnnex().IsMatch(bare) || Signature().IsMatch(bare);
    }

    /// <summary>The number an act gives itself under its signature, <c>№ 926-IQ</c>; <c>null</c> where the line is no such number.</summary>
    public static string? ActNumber(string text) => OwnNumber().Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>A numbered line that goes on with a list opened before it is an item, whatever number the converter gave it.</summary>
    private static bool IsItem(string text, string? before) =>
        text.Length > 0 && char.IsLower(text[0]) && before is [.., ':' or ';' or ','];

    [GeneratedRegex(@"^Maddə (\d+(?:-\d+)?)(?![\d-])\.? ?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleHeading();

    [GeneratedRegex(@"^(\d+(?:-\d+)?(?:\.\d+(?:-\d+)?)+)\.?(?: (.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex FullNumber();

    [GeneratedRegex(@"^(\d+(?:-\d+)?) ?\.(?: (.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"(?:^|\s)(?:fəsil|bölmə)(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterWord();

    [GeneratedRegex(@"^(?:[IVXLC]+|\p{Lu}\p{L}*(?: \p{L}+)?(?<=nc[iıuü])) (?:fəsil|bölmə)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterLine();

    [GeneratedRegex(@"^\[1\] (?!Maddə \d)(?!\d+(?:-\d+)?\.\d)(?=.*\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex FirstFootnote();

    [GeneratedRegex(@"^(?:[\p{Lu} ]*SİYAHISI|ƏLAVƏ(?:LƏR)?(?: ?№? ?\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ListOrAnnex();

    [GeneratedRegex(@"^Azərbaycan Respublikasının Prezidenti [\p{Lu} .]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^№ ?(\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnNumber();
}
