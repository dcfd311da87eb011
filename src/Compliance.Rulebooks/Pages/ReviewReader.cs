using System.Globalization;
using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Rulebooks.Pages;

/// <summary>The lines under a heading that name the author of what stands there and its reviewers.</summary>
internal sealed class Signing
{
    public (string Name, DateOnly On, int Line)? Author { get; set; }

    public List<(Review Review, int Line)> Reviews { get; } = [];

    /// <summary>Whether the heading says nothing of its own.</summary>
    public bool IsEmpty => Author is null && Reviews.Count == 0;

    /// <summary>Who wrote and reviewed a text with this digest; the author is another heading's where this one names none.</summary>
    public Release ToRelease(string digest, Signing? above = null)
    {
        var author = Author ?? above?.Author;
        return new(author?.Name ?? "", author?.On, [.. Reviews.Select(r => r.Review)], digest);
    }
}

/// <summary>Reads the lines <c>author:</c> and <c>reviewed:</c> of a rule page.</summary>
internal sealed class ReviewReader(PageDraft draft)
{
    private const string AuthorForm = "Expected 'author: NAME, 2026-11-21'.";
    private const string ReviewForm = "Expected 'reviewed: NAME, 2026-11-22, DIGEST'; 'compliance rules review --page PAGE --as NAME --on DAY' writes it.";

    private Signing Here => draft.Provision?.Signing ?? draft.Signing;

    public void TakeAuthor(string value, int line)
    {
        draft.SigningLines.Add(line);
        if (Here.Author is { } first)
            draft.Fault(line, RulebookFaultCodes.Review, $"'{value}' is a second author; the first is '{first.Name}' on line {Readable.Of(first.Line)}. One person answers for a text.", value);
        else if (Parts(value, 2, AuthorForm, line) is { } parts && Day(parts[1], line, AuthorForm) is { } day)
            Here.Author = (parts[0], day, line);
    }

    public void TakeReview(string value, int line)
    {
        draft.SigningLines.Add(line);
        if (Parts(value, 3, ReviewForm, line) is not { } parts || Day(parts[1], line, ReviewForm) is not { } day)
            return;
        if (parts[2].Length != ReviewedText.Digits || !parts[2].All(char.IsAsciiHexDigitLower))
            draft.Fault(line, RulebookFaultCodes.Review, $"'{parts[2]}' is no digest of the text that was reviewed: {ReviewedText.Digits} digits from 0 to f. {ReviewForm}", parts[2]);
        else
            Here.Reviews.Add((new(parts[0], day, parts[2]), line));
    }

    /// <summary>Holds the reviews of every heading against its author and each other; the page has been read to its end.</summary>
    public void Finish()
    {
        Compare(draft.Signing, draft.Signing);
        foreach (var provision in draft.Provisions)
            Compare(provision.Signing, draft.Signing);
    }

    /// <summary>Why a review cannot count, in words; <c>null</c> if it can. Both names are given as written.</summary>
    public static string? Objection(Review review, string author, DateOnly? writtenOn) =>
        ReviewStates.IsSamePerson(review.By, author) ? $"'{review.By}' is the author. A reviewer is somebody else."
        : review.On < writtenOn ? $"The review of '{Readable.Of(review.On)}' lies before the day of authorship, '{Readable.Of(writtenOn.Value)}'. A review is of a text that exists."
        : null;

    private void Compare(Signing signing, Signing page)
    {
        var author = signing.Author ?? page.Author;
        for (var i = 0; i < signing.Reviews.Count; i++)
        {
            var (review, line) = signing.Reviews[i];
            var earlier = signing.Reviews.Take(i).FirstOrDefault(r => ReviewStates.IsSamePerson(r.Review.By, review.By));
            if (earlier.Review is not null)
                draft.Fault(line, RulebookFaultCodes.Review, $"'{review.By}' reviewed twice: here and on line {Readable.Of(earlier.Line)}. Keep the later line; two reviews are by two persons.", review.By);
            if (author is { } known && Objection(review, known.Name, known.On) is { } objection)
                draft.Fault(line, RulebookFaultCodes.Review, objection, review.By);
        }
    }

    private string[]? Parts(string value, int number, string form, int line)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == number && parts.All(p => p.Length > 0))
            return parts;
        var what = parts[0].Length == 0 || IsDay(parts[0]) ? "names nobody"
            : parts.Length < 2 || parts[1].Length == 0 ? "gives no day"
            : parts.Length < number || parts[^1].Length == 0 ? "does not say which text was seen"
            : "has too many commas; a name is written without one";
        draft.Fault(line, RulebookFaultCodes.Review, $"'{value}' {what}. {form}", value);
        return null;
    }

    private DateOnly? Day(string word, int line, string form)
    {
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        draft.Fault(line, RulebookFaultCodes.Review, $"'{word}' is no day of the calendar. {form}", word);
        return null;
    }

    private static bool IsDay(string word) => word.Length == 10 && char.IsAsciiDigit(word[0]) && word[4] == '-';
}
