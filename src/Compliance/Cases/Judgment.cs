using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>A person's answer to a question of a rule. Answers that contradict each other leave the question open.</summary>
public sealed class Judgment : Record
{
    /// <summary>Id of the rule that asks.</summary>
    [Words("rule", "qayda")] public Fact<string> Rule { get; init; }

    /// <summary>Id of the act it is about.</summary>
    [Words("act", "akt")] public Fact<string> Act { get; init; }

    /// <summary>Whether the duty was met.</summary>
    [Words("the duty was met", "tələb yerinə yetirilib")] public Truth IsMet { get; init; }

    /// <summary>Who answered, by office.</summary>
    [Words("answered by", "cavab verən")] public Fact<string> By { get; init; }

    /// <summary>When.</summary>
    [Words("answered on", "cavab tarixi")] public Fact<DateOnly> On { get; init; }

    /// <summary>Why.</summary>
    [Words("reason", "əsas")] public Fact<string> Reason { get; init; }
}

/// <summary>A violation that a competent person accepted, until a day. The violation stays visible beside it.</summary>
public sealed class Waiver : Record
{
    /// <summary>Id of the rule broken.</summary>
    [Words("rule", "qayda")] public Fact<string> Rule { get; init; }

    /// <summary>Id of the act.</summary>
    [Words("act", "akt")] public Fact<string> Act { get; init; }

    /// <summary>The ground.</summary>
    [Words("ground", "əsas")] public Fact<string> Ground { get; init; }

    /// <summary>Who approved it, by office.</summary>
    [Words("approved by", "təsdiq edən")] public Fact<string> ApprovedBy { get; init; }

    /// <summary>When it was given; a waiver without that day covers nothing.</summary>
    [Words("given on", "verildiyi gün")] public Fact<DateOnly> On { get; init; }

    /// <summary>Last day it holds; none if it does not end.</summary>
    [Words("holds until", "qüvvədə olduğu son gün")] public Fact<DateOnly> ExpiresOn { get; init; }
}
