using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>Why the days of a period may not count towards a term.</summary>
public enum PeriodKind
{
    /// <summary>Leave of any kind.</summary>
    [Words("leave", "məzuniyyət")] Leave,

    /// <summary>Business trip.</summary>
    [Words("business trip", "ezamiyyət")] BusinessTrip,

    /// <summary>Temporary incapacity for work.</summary>
    [Words("temporary incapacity", "əmək qabiliyyətinin müvəqqəti itirilməsi")] Incapacity,

    /// <summary>Service inspection of the person.</summary>
    [Words("service inspection", "xidməti yoxlama")] ServiceInspection,

    /// <summary>Criminal investigation of the person.</summary>
    [Words("criminal investigation", "cinayət işinin istintaqı")] CriminalInvestigation,

    /// <summary>Any other absence for a good reason.</summary>
    [Words("absence for a good reason", "üzrlü səbəbdən işə gəlməmə")] ExcusedAbsence,

    /// <summary>Absence without a good reason.</summary>
    [Words("absence without a good reason", "üzrsüz səbəbdən işə gəlməmə")] UnexcusedAbsence,
}

/// <summary>A period of days in a person's service: both ends belong to it.</summary>
[ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)]
public sealed class Period : Record
{
    /// <summary>What it was.</summary>
    [Words("kind of period", "dövrün növü")] public Fact<PeriodKind> Kind { get; init; }

    /// <summary>First day.</summary>
    [Words("first day of the period", "dövrün birinci günü")] public Fact<DateOnly> From { get; init; }

    /// <summary>Last day; none while it runs.</summary>
    [Words("last day of the period", "dövrün son günü")] public Fact<DateOnly> To { get; init; }
}
