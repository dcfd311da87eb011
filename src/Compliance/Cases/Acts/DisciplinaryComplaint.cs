using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>A service inspection of a breach (Law 926-IQ, Arts. 25.3-25.5).</summary>
[Act("service-inspection", "service inspection", "xidməti yoxlama",
    DateEn = "day the inspection was ordered", DateAz = "yoxlamanın təyin edildiyi gün"), ShownBy(Document.Order)]
public sealed class ServiceInspection : PersonnelAct
{
    /// <summary>Who ordered it.</summary>
    [Words("ordered by", "təyin edən")] public Fact<DisciplinaryAuthority> OrderedBy { get; init; }
}

/// <summary>Why a complaint was not taken for examination.</summary>
public enum ComplaintRefusal
{
    /// <summary>It came too late.</summary>
    [Words("lodged too late", "müddət ötürülüb")] Late,

    /// <summary>The measure was said not to be open to complaint.</summary>
    [Words("measure said not to be open to complaint", "tədbirdən şikayət verilə bilmədiyi göstərilib")] KindOfMeasure,

    /// <summary>Anything else.</summary>
    [Words("other reason", "digər səbəb")] Other,
}

/// <summary>What was decided on a complaint against a disciplinary penalty.</summary>
public enum ComplaintDecision
{
    /// <summary>The measure is annulled.</summary>
    [Words("measure annulled", "tədbir ləğv edilib")] Annulled,

    /// <summary>The measure stays in force.</summary>
    [Words("measure upheld", "tədbir qüvvədə saxlanılıb")] Upheld,

    /// <summary>Anything else, such as another measure in its place.</summary>
    [Words("other decision", "digər qərar")] Other,
}

/// <summary>A complaint against a disciplinary order to the executive authority that decides on it (Law 926-IQ, Art. 25.8; Decree 571).</summary>
[Act("disciplinary-complaint", "complaint against a disciplinary penalty", "intizam tənbehindən şikayət",
    DateEn = "day the authority received the complaint", DateAz = "şikayətin orqana daxil olduğu gün"), ShownBy(Document.Complaint)]
public sealed class DisciplinaryComplaint : PersonnelAct
{
    /// <summary>The order complained of.</summary>
    [Words("order complained of", "şikayət edilən əmr"), Reference] public DisciplinaryOrder Order { get => Linked(field); init; }

    /// <summary>The day the servant sent the complaint or handed it in.</summary>
    [Words("day the complaint was sent", "şikayətin göndərildiyi gün"), Fixed(Unchangeable.Past)] public Fact<DateOnly> SentOn { get; init; }

    /// <summary>Whether it was taken for examination.</summary>
    [Words("taken for examination", "baxılmağa qəbul edilib")] public Truth IsTaken { get; init; }

    /// <summary>Why it was not taken; none if it was or no reason was given.</summary>
    [Words("reason for not taking it", "qəbul edilməməsinin səbəbi")] public Fact<ComplaintRefusal> Refusal { get; init; }

    /// <summary>The day it was decided or the servant withdrew it; none if neither happened.</summary>
    [Words("day of the decision", "qərarın tarixi")] public Fact<DateOnly> DecidedOn { get; init; }

    /// <summary>What was decided; none if nothing was, or the complaint was withdrawn.</summary>
    [Words("decision on the complaint", "şikayət üzrə qərar")] public Fact<ComplaintDecision> Decision { get; init; }
}
