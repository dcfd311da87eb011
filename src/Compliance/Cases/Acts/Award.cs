using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>The reward of a servant, or of all staff of a body or unit (Law 926-IQ, Art. 24; Decree 774).</summary>
[Act("award", "reward", "mükafatlandırma",
    DateEn = "day of the reward", DateAz = "mükafatlandırma tarixi"), ShownBy(Document.Order)]
public sealed class Award : PersonnelAct
{
    /// <summary>Whether it rewards a body or unit as a whole and the person shares in it as staff.</summary>
    [Words("collective reward", "kollektiv mükafatlandırma")] public Truth IsCollective { get; init; }

    /// <summary>Whether it rests on the result of the appraisal.</summary>
    [Words("rests on the result of the appraisal", "qiymətləndirmənin nəticəsinə əsaslanır")] public Truth RestsOnAppraisal { get; init; }

    /// <summary>Last day of the person's traineeship; none if the person never was a trainee.</summary>
    [Words("last day of the traineeship", "stajın son günü")] public Fact<DateOnly> TraineeshipEndsOn { get; init; }
}
