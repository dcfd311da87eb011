using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A former civil servant asks to come back after military or alternative service, and the body's answer.</summary>
[Act("reinstatement", "return after military or alternative service", "hərbi və ya alternativ xidmətdən sonra qayıdış",
    DateEn = "day the application was received", DateAz = "müraciətin daxil olduğu gün"), ShownBy(Document.Order)]
public sealed class Reinstatement : PersonnelAct
{
    /// <summary>The end of the service by call-up.</summary>
    [Words("end of the service by call-up", "çağırışla əlaqədar xitam"), Reference] public Termination Termination { get => Linked(field); init; }

    /// <summary>The day of discharge from military or alternative service.</summary>
    [Words("day of discharge", "xidmətdən buraxıldığı gün"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> DischargedOn { get; init; }

    /// <summary>Whether the body was liquidated by then.</summary>
    [Words("the body was liquidated", "dövlət orqanı ləğv edilib"), ShownBy(Document.BodyStatute)] public Truth BodyWasLiquidated { get; init; }

    /// <summary>Whether the body refused.</summary>
    [Words("the body refused", "orqan imtina edib")] public Truth WasRefused { get; init; }

    /// <summary>Whether the position given is the former one or a like one; where the body refused it says nothing.</summary>
    [Words("the same or a like position was given", "əvvəlki və ya analoji vəzifə verilib")] public Truth IsSameOrLikePosition { get; init; }
}
