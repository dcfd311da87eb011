using System.Text.Encodings.Web;
using Compliance.Checking;
using Compliance.Cases;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Parts;
using Compliance.Rules;
using Microsoft.AspNetCore.Html;

namespace Compliance.Web.Pages;

/// <summary>How kinds, severities and grades stand on pages: by word and by shape, never by colour alone.</summary>
public static class Marks
{
    /// <summary>The shape of a kind; its words stand beside it.</summary>
    public static IHtmlContent Shape(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new HtmlString($"<svg class=\"shape k-{kind.Code}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#shape-{(kind.Outcome is null ? "under-review" : kind.Code)}\"></use></svg>");
    }

    /// <summary>What one finding of a kind is called.</summary>
    public static Text One(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Outcome is { } outcome && kind.Code == outcome.Code() ? outcome.Words() : kind.Heading;
    }

    /// <summary>Whether pages name a kind only where there is any of it.</summary>
    public static bool IsRare(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.IsChange || kind.Outcome == Outcome.Error;
    }

    /// <summary>The words of a kind.</summary>
    public static Text Kind(string code) => FindingKind.Find(code)?.Heading ?? new(code, code);

    /// <summary>The words of a severity.</summary>
    public static Text Severity(string code) => Codes.Of(typeof(Severity)).TryGet(code, out var severity) ? SeverityWords.Of((Severity)severity) : new(code, code);

    /// <summary>The words of a grade.</summary>
    public static Text Grade(string code) => Enum.GetValues<Grade>().Where(g => g.Code() == code).Select(SeverityWords.Of).FirstOrDefault() ?? new(code, code);

    /// <summary>The words of a kind of act.</summary>
    public static Text Act(string code) => ActKinds.Find(code) is { } type ? ActKinds.WordsOf(type) : new(code, code);
}
