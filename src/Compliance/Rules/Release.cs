using Compliance.Cases;

namespace Compliance.Rules;

/// <summary>One person's word that the rules of a provision say what the law says.</summary>
/// <param name="By">Who reviewed.</param>
/// <param name="On">The day of the review.</param>
/// <param name="Digest">The text that was seen: the first 12 hexadecimal digits of its SHA-256.</param>
public sealed record Review(string By, DateOnly On, string Digest);

/// <summary>Who wrote the rules of a provision, who reviewed them, and which text stands there now.</summary>
/// <param name="Author">The author; empty when none is named, and then no review counts.</param>
/// <param name="WrittenOn">The day of authorship.</param>
/// <param name="Reviews">Every review on the page, those of an earlier text included.</param>
/// <param name="Digest">The present text, as <see cref="Review.Digest"/>.</param>
public sealed record Release(string Author, DateOnly? WrittenOn, IReadOnlyList<Review> Reviews, string Digest)
{
    /// <summary>Reviews a release needs: by two persons, neither of them the author.</summary>
    public const int ReviewsNeeded = 2;

    /// <summary>Nobody is named.</summary>
    public static Release None { get; } = new("", null, [], "");
}

/// <summary>How far the review of a text has come.</summary>
public enum ReviewState
{
    /// <summary>Two persons other than the author reviewed the present text.</summary>
    [Words("released", "rəydən keçib")] Released,

    /// <summary>One review of the present text counts.</summary>
    [Words("one review of two", "iki rəydən biri var")] OneReview,

    /// <summary>The text was changed after every review it has.</summary>
    [Words("changed since it was reviewed", "rəydən sonra dəyişdirilib")] Stale,

    /// <summary>Nobody reviewed it.</summary>
    [Words("not reviewed", "rəy verilməyib")] NotReviewed,

    /// <summary>There are reviews, but no author is named from whom the reviewers could differ.</summary>
    [Words("reviewed, but its author is not named", "rəy verilib, lakin müəllif göstərilməyib")] NoAuthor,
}

/// <summary>Counts reviews.</summary>
public static class ReviewStates
{
    /// <summary>The reviews that count: of the present text, by different persons other than the author, on or after the day of authorship.</summary>
    public static IReadOnlyList<Review> Standing(this Release release) => release.WrittenOn is not { } written ? [] :
    [
        .. release.Reviews
            .Where(r => r.Digest.Length > 0 && r.Digest == release.Digest && r.On >= written && !IsSamePerson(r.By, release.Author))
            .DistinctBy(r => Key(r.By), StringComparer.Ordinal),
    ];

    /// <summary>How far the review has come.</summary>
    public static ReviewState State(this Release release) => release.Standing().Count switch
    {
        >= Release.ReviewsNeeded => ReviewState.Released,
        1 => ReviewState.OneReview,
        _ when release.Reviews.Count == 0 => ReviewState.NotReviewed,
        _ when release.Author.Length == 0 => ReviewState.NoAuthor,
        _ => ReviewState.Stale,
    };

    /// <summary>Whether two names are one person's: capitals, dots on the letter i and repeated blanks make no difference.</summary>
    public static bool IsSamePerson(string one, string other) => Key(one) == Key(other);

    private static string Key(string name) =>
        string.Join(' ', name.Replace('İ', 'i').Replace('ı', 'i').Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
