using Compliance.Facts;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks;

/// <summary>A text that can be reviewed as one.</summary>
/// <param name="Page">The page it stands on, inside the rulebook's folder.</param>
/// <param name="Provision">The number of the provision; empty for the page with all provisions that have no review lines of their own.</param>
/// <param name="Release">Its author, reviews and present digest.</param>
public sealed record ReviewedPart(string Page, string Provision, Release Release)
{
    /// <summary>Whether lines of its own name an author or a reviewer.</summary>
    public bool HasOwnLines => !Signing.IsEmpty;

    /// <summary>The lines of its own.</summary>
    internal Signing Signing { get; init; } = new();

    /// <summary>The line of its heading.</summary>
    internal int Heading { get; init; } = 1;

    /// <summary>Why a review by somebody on a day would not count; <c>null</c> if it would.</summary>
    public string? Objection(string by, DateOnly on) =>
        string.IsNullOrWhiteSpace(by) || by.Contains(',', StringComparison.Ordinal) || by.Any(char.IsControl) ? $"'{by}' is no name of a reviewer. Expected a name without a comma."
        : Release.Author.Length == 0 ? $"'{Page}' names no author. Put 'author: NAME, DAY' under {(Provision.Length == 0 ? "its title" : $"its title or the heading of {Provision}")} first."
        : ReviewReader.Objection(new(by, on, Release.Digest), Release.Author, Release.WrittenOn);

    /// <summary>The line that says that somebody reviewed the present text.</summary>
    public string LineBy(string by, DateOnly on) => $"reviewed: {by.Trim()}, {Readable.Of(on)}, {Release.Digest}";

    /// <summary>The text of the page with that line in it: in the place of an earlier review by the same person, else under the lines there are. All line ends become like the first.</summary>
    public string Signed(string text, string by, DateOnly on)
    {
        var end = text.AsSpan(0, text.IndexOf('\n') + 1).EndsWith("\r\n") ? "\r\n" : "\n";
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        var last = Signing.Reviews.Select(r => r.Line).Append(Signing.Author?.Line ?? Heading).Max();
        if (Signing.Reviews.Find(r => ReviewStates.IsSamePerson(r.Review.By, by)) is { Line: > 0 } earlier)
            lines[earlier.Line - 1] = LineBy(by, on);
        else
            lines.Insert(last < lines.Count && lines[last].StartsWith("az:", StringComparison.Ordinal) ? last + 1 : last, LineBy(by, on));
        return string.Join(end, lines);
    }
}

/// <summary>A page with its parts.</summary>
/// <param name="Name">The page inside the rulebook's folder.</param>
/// <param name="Path">The file as the caller would write it.</param>
/// <param name="Rest">The page with the provisions that have no review lines of their own; <c>null</c> where all have.</param>
/// <param name="Provisions">Every provision of the page, as a part of its own.</param>
public sealed record ReviewedPage(string Name, string Path, ReviewedPart? Rest, IReadOnlyList<ReviewedPart> Provisions)
{
    /// <summary>The parts whose reviews count: each provision is in one.</summary>
    public IEnumerable<ReviewedPart> Parts => (Rest is null ? [] : new[] { Rest }).Concat(Provisions.Where(p => p.HasOwnLines));
}

/// <summary>Reads who wrote and who reviewed the pages of a rulebook. Nothing is compiled.</summary>
public static class RulebookReviews
{
    /// <summary>The pages, in the order of their paths; or the faults that reading them shows.</summary>
    public static (IReadOnlyList<ReviewedPage> Pages, IReadOnlyList<PageFault> Faults) Read(string folder)
    {
        var faults = new List<PageFault>();
        if (RulebookSource.Read(folder, faults) is not { } source)
            return ([], faults);
        var builder = new RulebookBuilder(source, faults);
        builder.Build();
        return faults.Count > 0 ? ([], RulebookLoader.InOrder(faults)) : ([.. builder.Pages.Select(Of)], []);
    }

    private static ReviewedPage Of(Page page)
    {
        var rest = page.Provisions.Any(p => p.Signing.IsEmpty) ? new ReviewedPart(page.Name, "", page.Release) { Signing = page.Signing } : null;
        return new(page.Name, page.Path, rest, [.. page.Provisions.Select(p => new ReviewedPart(page.Name, p.Number, p.OwnRelease) { Signing = p.Signing, Heading = p.Line })]);
    }
}
