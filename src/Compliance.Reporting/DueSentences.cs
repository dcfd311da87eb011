using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Reporting;

/// <summary>What is said of what falls due, in both languages. Months and weekdays are spelt out here: the machine's culture is never asked.</summary>
internal static class DueSentences
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Aylar = ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"];
    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] Günlər = ["bazar", "bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə axşamı", "cümə", "şənbə"];

    public static readonly Text NoDay = new("Day not settled", "Günü müəyyən edilməyib");
    public static readonly Text Concerns = new("to be seen to by", "görməlidir");
    public static readonly Text Breaks = new("breached the day after", "ertəsi gün pozulmuş olur");

    public static Text Before(DateOnly day) => new($"Before {Readable.Of(day)}", $"{Readable.InAzerbaijani(day)} tarixindən əvvəl");

    public static Text Month(int year, int month) => new(FormattableString.Invariant($"{Months[month - 1]} {year}"), FormattableString.Invariant($"{year}, {Aylar[month - 1]}"));

    public static Text Weekday(DateOnly day) => new(Weekdays[(int)day.DayOfWeek], Günlər[(int)day.DayOfWeek]);

    /// <summary>How far off a day is; negative numbers lie back.</summary>
    public static Text Left(int days) => days switch
    {
        0 => new("today", "bu gün"),
        1 => new("in 1 day", "1 gün qalıb"),
        -1 => new("1 day ago", "1 gün keçib"),
        > 0 => new(FormattableString.Invariant($"in {days} days"), FormattableString.Invariant($"{days} gün qalıb")),
        _ => new(FormattableString.Invariant($"{-days} days ago"), FormattableString.Invariant($"{-days} gün keçib")),
    };

    public static Text Counted(Deadline deadline)
    {
        var (start, term) = (deadline.Start, deadline.Term.Words);
        return deadline.IsBackwards
            ? new($"counted: {term.En} before {Readable.Of(start)}", $"hesablanıb: {Readable.InAzerbaijani(start)} tarixindən {term.Az} əvvəl")
            : new($"counted: {term.En} after {Readable.Of(start)}", $"hesablanıb: {Readable.InAzerbaijani(start)} tarixindən {term.Az} sonra");
    }

    /// <summary>The days a term passed over, and for which reasons, each reason once.</summary>
    public static Text Shifts(IReadOnlyList<DeadlineShift> shifts)
    {
        var (first, last, days) = (shifts[0].Day, shifts[^1].Until, shifts.Sum(s => s.Until.DayNumber - s.Day.DayNumber + 1));
        var reasons = shifts.Select(s => s.Reason).Distinct().ToList();
        var (en, az) = (string.Join(", ", reasons.Select(r => r.En)), string.Join(", ", reasons.Select(r => r.Az)));
        return days == 1 ? new($"passed over: {Readable.Of(first)} ({en})", $"keçilib: {Readable.InAzerbaijani(first)} ({az})")
            : new(FormattableString.Invariant($"passed over: {days} days from {Readable.Of(first)} to {Readable.Of(last)} ({en})"),
                FormattableString.Invariant($"keçilib: {Readable.InAzerbaijani(first)} – {Readable.InAzerbaijani(last)} arasında {days} gün ({az})"));
    }

    public static Text MoreMissing(int number) => new(FormattableString.Invariant($"and {number} more facts"), FormattableString.Invariant($"və daha {number} fakt"));

    public static Text AsOf(DateOnly? day) => day is { } known
        ? new($"facts as of {Readable.Of(known)}: what was done since is not on file", $"faktlar {Readable.InAzerbaijani(known)} tarixinədir: sonra görülənlər faylda yoxdur")
        : new("the file does not say as of which day its facts are", "faktların hansı tarixə olduğu faylda göstərilməyib");

    public static Text Window(DateOnly on, DateOnly until) => new(
        $"Due from {Readable.Of(on)} to {Readable.Of(until)}", $"{Readable.InAzerbaijani(on)} – {Readable.InAzerbaijani(until)} tarixlərində vaxtı çatanlar");

    public static Text RestOnReview(int number, int all) => new(
        FormattableString.Invariant($"{number} of {all} rest on rules or duties under review"), FormattableString.Invariant($"{all} qeyddən {number} rəydə olan müddəalara əsaslanır"));

    public static Text Older(int files, DateOnly day) => new(
        FormattableString.Invariant($"facts older than {Readable.Of(day)} in {files} {(files == 1 ? "file" : "files")}: what was done since is not on file"),
        FormattableString.Invariant($"{files} faylda faktlar {Readable.InAzerbaijani(day)} tarixindən əvvəldir: sonra görülənlər faylda yoxdur"));
}
