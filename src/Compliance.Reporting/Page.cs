using System.Text;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Html;
using Compliance.Reporting.Parts;

namespace Compliance.Reporting;

/// <summary>A page being written: the markup, its language, and what all parts of a report have in common.</summary>
internal sealed class Page(HtmlWriter html, Language language)
{
    /// <summary>By how many levels its headings stand higher than in the case report.</summary>
    public int Raised { get; init; }

    /// <summary>What a service writes at the foot of a finding: where it leads, what was decided; <c>null</c> in reports.</summary>
    public Func<Checking.Finding, IReadOnlyList<FindingNote>>? Notes { get; init; }

    /// <summary>The page that acts stand on; empty for this one.</summary>
    public string ActsAt { get; init; } = "";

    /// <summary>A heading of a level of the case report.</summary>
    public string H(int level) => "h" + Readable.Of(level - Raised);

    /// <summary>A class that only pages of a service have.</summary>
    public string? Beside(string name) => Notes is null ? null : name;

    /// <summary>The markup.</summary>
    public HtmlWriter Html { get; } = html;

    /// <summary>The words in the page's language.</summary>
    public string Say(Text text) => text.In(language);

    /// <summary>The words, beginning with a capital.</summary>
    public string Begin(Text text)
    {
        var words = Say(text);
        return words.Length == 0 ? words : Capital(words[0]) + words[1..];
    }

    /// <summary>A day as the page's readers write it.</summary>
    public string Day(DateOnly day) => language == Language.Az ? Readable.InAzerbaijani(day) : Readable.Of(day);

    /// <summary>A day with its machine-readable form.</summary>
    public void Time(DateOnly day) => Html.Leaf("time", Day(day), ("datetime", Readable.Of(day)));

    /// <summary>The shape of a kind of finding; its words always stand beside it or are said to who cannot see it.</summary>
    public void Shape(FindingKind kind)
    {
        using (Html.Open("svg", ("class", $"shape k-{kind.Code}"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")))
            Html.Leaf("use", "", ("href", $"#shape-{(kind.Outcome is null ? "under-review" : kind.Code)}"));
    }

    /// <summary>The badge of a finding that rests on a rule under review, by word and by shape.</summary>
    public void UnderReview()
    {
        Html.Text(" ");
        using (Html.Open("span", ("class", "badge"), ("title", Say(ReportWords.UnderReviewMeans))))
        {
            using (Html.Open("svg", ("class", "shape"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")))
                Html.Leaf("use", "", ("href", "#shape-under-review"));
            Html.Text(Say(ReportWords.UnderReview));
        }
    }

    /// <summary>A term with what it means.</summary>
    public void Entry(Text term, string description)
    {
        Html.Leaf("dt", Say(term));
        Html.Leaf("dd", description);
    }

    /// <summary>Where a fact stands in its file; the facts of an act lead to it.</summary>
    public void Path(string path, Places places)
    {
        if (path.Length == 0)
            return;
        using (Html.Open("span", ("class", "path")))
        {
            if (places.OfPath(path) is { } act)
                Html.Leaf("a", path, ("href", $"{ActsAt}#{act}"));
            else
                Html.Text(path);
        }
    }

    /// <summary>An id for the page made from words of a rule or a file: letters and digits stay, all else becomes a hyphen.</summary>
    public static string Anchor(string words)
    {
        var anchor = new StringBuilder(words.Length);
        foreach (var letter in words)
            anchor.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-');
        return anchor.ToString();
    }

    private string Capital(char letter) => (language, letter) switch
    {
        (Language.Az, 'i') => "İ",
        (_, 'ı') => "I",
        _ => char.ToUpperInvariant(letter).ToString(),
    };
}
