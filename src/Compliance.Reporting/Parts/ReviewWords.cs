using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Reporting.Parts;

/// <summary>What is said of the review of rules.</summary>
internal static class ReviewWords
{
    private static readonly Text RestsOn = new("rests on what is under review", "rəydə olana əsaslanır");

    private static readonly Text Earlier = new("of an earlier text", "əvvəlki mətnə");

    /// <summary>The state as programs read it.</summary>
    public static string Code(ReviewState state) => Codes.Of(typeof(ReviewState)).CodeOf(state);

    /// <summary>The state in a few words, with what keeps the clause under review.</summary>
    public static Text Of(ClauseRelease release) => release.RestsOn.Count == 0 ? Codes.Words(release.State)
        : new($"{RestsOn.En}: {string.Join(", ", release.RestsOn)}", $"{RestsOn.Az}: {string.Join(", ", release.RestsOn)}");

    /// <summary>Each review: who, when, and whether the text was changed since.</summary>
    public static IEnumerable<string> Reviews(Release release, Language language = Language.En) =>
        release.Reviews.Select(r => $"{r.By}, {Readable.Of(r.On)}{(r.Digest == release.Digest ? "" : $" ({Earlier.In(language)})")}");
}
