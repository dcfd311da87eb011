using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Kinds of structural units (Law 926-IQ, Arts. 1.1.20, 1.1.21, 7).</summary>
public enum UnitKind
{
    /// <summary>Department.</summary>
    [Words("department", "şöbə")] Department,

    /// <summary>Sector, inside a department or on its own.</summary>
    [Words("sector", "sektor")] Sector,

    /// <summary>Any other unit.</summary>
    [Words("other unit", "digər struktur bölmə")] Other,
}

/// <summary>A structural unit is created in a body (Law 926-IQ, Arts. 1.1.15, 4.2, 7).</summary>
[Act("unit-creation", "creation of a structural unit", "struktur bölmənin yaradılması",
    DateEn = "day the unit was created", DateAz = "struktur bölmənin yaradıldığı gün")]
public sealed class UnitCreation : PersonnelAct
{
    /// <summary>What it is.</summary>
    [Words("kind of unit", "struktur bölmənin növü")] public Fact<UnitKind> Kind { get; init; }

    /// <summary>Staff units it was created with, its head included.</summary>
    [Words("staff units with the head", "rəhbər daxil olmaqla ştat vahidləri"), ShownBy(Document.StaffTable)] public Fact<int> StaffUnits { get; init; }

    /// <summary>Whether it protects state secrets (Art. 7.2).</summary>
    [Words("unit for the protection of state secrets", "dövlət sirrinin mühafizəsi üzrə struktur bölmə"), ShownBy(Document.BodyStatute), Fixed(Unchangeable.Matter)] public Truth ProtectsStateSecrets { get; init; }

    /// <summary>Whether the head of the body decided on it.</summary>
    [Words("decided by the head of the body", "dövlət orqanının rəhbəri qərar verib")] public Truth WasDecidedByHead { get; init; }

    /// <summary>Headcount approved for the structural institution it belongs to.</summary>
    [Words("approved headcount", "müəyyən edilmiş say həddi"), ShownBy(Document.StaffTable)] public Fact<int> ApprovedHeadcount { get; init; }

    /// <summary>Staff units of that institution once the unit exists.</summary>
    [Words("staff units once the unit exists", "bölmə yaradıldıqdan sonra ştat vahidləri"), ShownBy(Document.StaffTable)] public Fact<int> StaffUnitsAfterwards { get; init; }

    /// <summary>Whether it is a structure of a political party or public association (Art. 4.2).</summary>
    [Words("structure of a party or public association", "siyasi partiyanın və ya ictimai birliyin strukturu"), Fixed(Unchangeable.Matter)] public Truth IsOfPartyOrAssociation { get; init; }
}
