using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>What the holder of a position is in the body, as far as the law of entry treats posts differently.</summary>
public enum PositionRole
{
    /// <summary>Specialist.</summary>
    [Words("specialist", "mütəxəssis")] Specialist,

    /// <summary>Head of a department or of a structural unit equal to it.</summary>
    [Words("head of a department or equal unit", "şöbənin və ya ona bərabər struktur bölmənin rəhbəri")] UnitHead,

    /// <summary>Deputy of such a head.</summary>
    [Words("deputy head of a department or equal unit", "şöbə və ya ona bərabər struktur bölmə rəhbərinin müavini")] DeputyUnitHead,

    /// <summary>Head of a sector or of another unit inside a department.</summary>
    [Words("head of a sector", "sektor müdiri")] SectorHead,

    /// <summary>Adviser of the head of the body.</summary>
    [Words("adviser of the head of the body", "dövlət orqanı rəhbərinin müşaviri")] HeadsAdviser,

    /// <summary>Assistant of the head of the body.</summary>
    [Words("assistant of the head of the body", "dövlət orqanı rəhbərinin köməkçisi")] HeadsAssistant,

    /// <summary>Assistant of a deputy of the head of the body.</summary>
    [Words("assistant of a deputy head of the body", "dövlət orqanı rəhbərinin müavininin köməkçisi")] DeputyHeadsAssistant,

    /// <summary>Assistant of the President, of the First Vice-President or of a Vice-President.</summary>
    [Words("assistant of the President or of a Vice-President", "Prezidentin və ya vitse-prezidentin köməkçisi")] PresidentsAssistant,

    /// <summary>Head of the apparatus.</summary>
    [Words("head of the apparatus", "aparat rəhbəri")] ApparatusHead,

    /// <summary>Deputy head of the apparatus.</summary>
    [Words("deputy head of the apparatus", "aparat rəhbərinin müavini")] DeputyApparatusHead,

    /// <summary>Head of the body, of a local unit or of a body under it.</summary>
    [Words("head of a body or local unit", "orqanın və ya yerli bölmənin rəhbəri")] BodyHead,

    /// <summary>First deputy or deputy of such a head.</summary>
    [Words("deputy head of a body or local unit", "orqanın və ya yerli bölmənin rəhbərinin müavini")] DeputyBodyHead,

    /// <summary>Deputy of the head of a local executive body.</summary>
    [Words("deputy of the head of a local executive body", "yerli icra hakimiyyəti orqanı rəhbərinin müavini")] DeputyHeadOfLocalExecutive,

    /// <summary>Trade representative in a foreign country.</summary>
    [Words("trade representative abroad", "xarici ölkədə ticarət nümayəndəsi")] TradeRepresentative,

    /// <summary>Technical staff.</summary>
    [Words("technical staff", "texniki işçi")] Technical,
}

/// <summary>A civil-service position: a staff unit of the body's staff table (Law 926-IQ, Arts. 1.1.7, 10, 11).</summary>
[ShownBy(Document.StaffTable)]
public sealed class Position : Record
{
    /// <summary>Its title under the Classification Collection.</summary>
    [Words("title of the position", "vəzifənin adı")] public Fact<string> Title { get; init; }

    /// <summary>Administrative or auxiliary.</summary>
    [Words("kind of position", "vəzifənin növü")] public Fact<PositionKind> Kind { get; init; }

    /// <summary>Its classification.</summary>
    [Words("classification of the position", "vəzifənin təsnifatı")] public Fact<Classification> Classification { get; init; }

    /// <summary>What the holder is in the body.</summary>
    [Words("role of the position", "vəzifənin funksiyası")] public Fact<PositionRole> Role { get; init; }

    /// <summary>Whether it carries special, military or diplomatic ranks (special type of civil service, Art. 2.3).</summary>
    [Words("post of the special type of civil service", "dövlət qulluğunun xüsusi növünə aid vəzifə")] public Truth IsSpecialType { get; init; }

    /// <summary>Whether the staff table has the unit.</summary>
    [Words("staff unit in the staff table", "ştat cədvəlindəki ştat vahidi")] public Truth IsInStaffTable { get; init; }

    /// <summary>Id of the person who supervises the holder directly; none for the head of the body.</summary>
    [Words("direct supervisor", "bilavasitə rəhbər"), ShownBy(Document.JobDescription)] public Fact<string> DirectSupervisor { get; init; }

    /// <summary>The day the head of the body approved the job description; none if there is none.</summary>
    [Words("day the job description was approved", "vəzifə təlimatının təsdiq edildiyi gün"), ShownBy(Document.JobDescription)] public Fact<DateOnly> JobDescriptionApprovedOn { get; init; }

    /// <summary>The day the job description was agreed with the body that has to agree to it; none if it was not.</summary>
    [Words("day the job description was agreed", "vəzifə təlimatının razılaşdırıldığı gün"), ShownBy(Document.JobDescription)] public Fact<DateOnly> JobDescriptionAgreedOn { get; init; }
}
