using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Reporting;

/// <summary>How the count behind a last day is told, in both languages.</summary>
internal static class DeadlineWords
{
    /// <summary>What the day of the event is to the count.</summary>
    public static Text CountedFrom(Deadline deadline)
    {
        var (en, az) = deadline.IsBackwards ? ("Counted back from", "Geriyə hesablamanın başlanğıcı") : ("Counted from", "Hesablamanın başlanğıcı");
        return deadline.Term.CountsFirstDay ? new($"{en} (that day counted)", $"{az} (həmin gün sayılır)") : new($"{en} (that day not counted)", $"{az} (həmin gün sayılmır)");
    }

    /// <summary>What happened to the days of a shift.</summary>
    public static Text Label(ShiftKind kind) => kind switch
    {
        ShiftKind.MovedOn => new("Last day moved on from", "Son gün bu gündən irəli keçirilib"),
        ShiftKind.MonthEnd => new("End of the month", "Ayın sonu"),
        _ => new("Days passed over", "Nəzərə alınmayan günlər"),
    };

    /// <summary>The days of a shift and, of several, how many.</summary>
    public static Text Days(DeadlineShift shift)
    {
        if (shift.Until == shift.Day)
            return new(Readable.Of(shift.Day), Readable.InAzerbaijani(shift.Day));
        var days = shift.Until.DayNumber - shift.Day.DayNumber + 1;
        return new($"{Readable.Of(shift.Day)} – {Readable.Of(shift.Until)} ({days} days)", $"{Readable.InAzerbaijani(shift.Day)} – {Readable.InAzerbaijani(shift.Until)} ({days} gün)");
    }

    /// <summary>Why they were, with every act behind it; what makes a day one of rest stands before what moves the last day.</summary>
    public static Text Why(DeadlineShift shift)
    {
        var law = Provision(shift.Provision);
        var acts = shift.Kind != ShiftKind.MovedOn ? law
            : new($"{shift.Source}; moved by {law.En}", $"{Provision(new(shift.Source, shift.Source)).Az}; keçirilməsi: {law.Az}");
        return shift.Provision.En.Length == 0 ? shift.Reason : new($"{shift.Reason.En} ({acts.En})", $"{shift.Reason.Az} ({acts.Az})");
    }

    private static Text Provision(Text provision) =>
        provision with { Az = provision.Az.Replace("Labour Code Art. ", "Əmək Məcəlləsi, maddə ", StringComparison.Ordinal) };
}
