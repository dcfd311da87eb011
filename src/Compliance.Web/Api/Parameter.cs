using System.Globalization;
using Compliance.Facts;

namespace Compliance.Web.Api;

/// <summary>What the value of a query parameter is.</summary>
public enum ParameterKind
{
    /// <summary>An id or code.</summary>
    Word,

    /// <summary>A day: 2024-05-31.</summary>
    Day,

    /// <summary>A month: 2024-05.</summary>
    Month,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An id that this service gave.</summary>
    Id,

    /// <summary>Visible ASCII characters: a key of a request.</summary>
    Key,
}

/// <summary>A parameter of the query, or a header: what requests are held against, and what the description of the interface says of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Words">What it is for.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Words)
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>The most characters of a word.</summary>
    public int MostCharacters { get; init; } = 200;

    /// <summary>The words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The least number.</summary>
    public long Least { get; init; }

    /// <summary>The largest number.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>What applies where it is left out, in words of the parameter.</summary>
    public string Default { get; init; } = "";

    /// <summary>A value that works.</summary>
    public string Example { get; init; } = "";

    /// <summary>Whether requests without it are refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The language of messages.</summary>
    public static Parameter Language { get; } = new("language", ParameterKind.Choice, "The language of messages.") { Choices = ["en", "az"], Default = "en", Example = "az" };

    /// <summary>The knowledge day.</summary>
    public static Parameter KnownOn { get; } = new("knownOn", ParameterKind.Day, "Judge by what was published by this day; left out: by all that the rulebook knows.") { Example = "2024-01-31" };

    /// <summary>The sender's own key of a request that does something: sent again with it, it is done once.</summary>
    public static Parameter IdempotencyKey { get; } = new("Idempotency-Key", ParameterKind.Key, "The sender's own name for this request, 1 to 200 visible ASCII characters. Sent again with it, nothing is done twice; remembered for 90 days.") { IsRequired = true, Example = "2026-q3-1" };

    /// <summary>Whether proofs are given.</summary>
    public static Parameter Proof { get; } = new("proof", ParameterKind.Choice, "Whether every finding carries its proof.") { Choices = ["true", "false"], Default = "false" };

    /// <summary>The day of a text, within the days a case file can name.</summary>
    public static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last ? day : null;

    /// <summary>What was expected instead of a value; <c>null</c> where it is fine. The value is not repeated.</summary>
    public string? ObjectionTo(string value) => Kind switch
    {
        ParameterKind.Day => DayOf(value) is null ? "Expected a day from 1900-01-01 to 2199-12-31, for example 2024-05-31." : null,
        ParameterKind.Month => DayOf(value + "-01") is null ? "Expected a month, for example 2024-05." : null,
        ParameterKind.Number => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most ? null
            : $"Expected a whole number from {Readable.Of(Least)} to {Readable.Of(Most)}.",
        ParameterKind.Choice => Choices.Contains(value, StringComparer.Ordinal) ? null : $"Expected one of: {string.Join(", ", Choices)}.{Nearest.Hint(value, Choices)}",
        ParameterKind.Id => Guid.TryParseExact(value, "D", out _) ? null : "Expected an id of this service, such as 0193c1d2-7a4e-7c11-9d3b-5f0c2a1b4e6d.",
        ParameterKind.Key => value.Length is > 0 and <= 200 && value.All(c => c is > ' ' and <= '~') ? null : "Expected 1 to 200 visible ASCII characters: with it the request can be sent again and nothing is done twice.",
        _ => value.Length == 0 || value.Length > MostCharacters || value.Any(char.IsControl) || HasLoneSurrogate(value) ? $"Expected 1 to {Readable.Of(MostCharacters)} characters, without line ends." : null,
    };

    private static bool HasLoneSurrogate(string value) => value.Contains('\uFFFD', StringComparison.Ordinal) || value.Where((c, i) => char.IsHighSurrogate(c) ? i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]) : char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(value[i - 1]))).Any();
}
