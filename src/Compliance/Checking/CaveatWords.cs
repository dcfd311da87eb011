using System.Globalization;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Checking;

/// <summary>Puts caveats of findings into words.</summary>
public static class CaveatWords
{
    private const string SeenUntil = "seen until ";

    /// <summary>The caveat as a sentence; an unknown one as it stands.</summary>
    public static Text Of(string caveat) => caveat.Split(':') switch
    {
        ["beyond-horizon", var day] => Dated(day, d => new(
            $"The law was read up to its edition of {Readable.Of(d)}; the day that governs lies later.",
            $"Qanun {Readable.InAzerbaijani(d)} tarixli redaksiyasınadək oxunub; tətbiq olunan gün bundan sonradır.")),
        ["ended-wording", var day] => Dated(day, d => new(
            $"Judged by a wording that was in force until {Readable.Of(d)}, before the day of the act: the day that governs, or a transition clause, chose it.",
            $"Aktın günündən əvvəl, {Readable.InAzerbaijani(d)} tarixinədək qüvvədə olmuş redaksiya üzrə yoxlanılıb: onu tətbiq olunan gün və ya keçid müddəası müəyyən edib.")),
        ["roll-over", var day] => Dated(day, d => new(
            $"The last day was a day of rest and was moved to the next working day; the provision that moves it was read up to its edition of {Readable.Of(d)}.",
            $"Son gün istirahət gününə düşdüyündən növbəti iş gününə keçirilib; bunu nəzərdə tutan müddəa {Readable.InAzerbaijani(d)} tarixli redaksiyasınadək oxunub.")),
        ["month-end", var day] => Dated(day, d => new(
            $"The term runs out at the end of a month because months differ in length; the provision this rests on was read up to its edition of {Readable.Of(d)}.",
            $"Ayların günlərinin sayı fərqli olduğundan müddət ayın sonunda başa çatır; bunun əsaslandığı müddəa {Readable.InAzerbaijani(d)} tarixli redaksiyasınadək oxunub.")),
        ["calendar", var year, "no calendar"] => new(
            $"There is no calendar of working days for {year}.",
            $"Bu il üçün iş günləri təqvimi yoxdur: {year}."),
        ["calendar", var year, var seen] when seen.StartsWith(SeenUntil, StringComparison.Ordinal) => Dated(seen[SeenUntil.Length..], d => new(
            $"The calendar of working days for {year} was read up to {Readable.Of(d)}; days moved since then are not known.",
            $"{year} üzrə iş günləri təqvimi {Readable.InAzerbaijani(d)} tarixinədək oxunub; bundan sonra köçürülmüş günlər məlum deyil.")),
        ["calendar", var day, "contested"] => Dated(day, d => new(
            $"The term rests on {Readable.Of(d)}; whether that day counts as a working day is contested.",
            $"Müddət {Readable.InAzerbaijani(d)} tarixinə əsaslanır; bu günün iş günü sayılıb-sayılmaması mübahisəlidir.")),
        ["calendar", var day, var certainty] => Dated(day, d => new(
            $"The term rests on {Readable.Of(d)}, known from {Source(certainty).En} and not from the official calendar.",
            $"Müddət {Readable.InAzerbaijani(d)} tarixinə əsaslanır; bu gün rəsmi təqvimdən deyil, başqa əsasla müəyyən edilib: {Source(certainty).Az}.")),
        _ => new(caveat, caveat),
    };

    private static Text Source(string certainty) => certainty switch
    {
        "two sources" => new("two other sources", "iki digər mənbə"),
        "one source" => new("one other source", "bir digər mənbə"),
        "computed" => new("a computation", "hesablama"),
        _ => new(certainty, certainty),
    };

    private static Text Dated(string day, Func<DateOnly, Text> words) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? words(known) : new(day, day);
}
