using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What a unit counted in the figures of a body is (Law 926-IQ, Arts. 32-1.5, 32-1.6).</summary>
public enum CountedUnitKind
{
    /// <summary>Apparatus of the body.</summary>
    [Words("apparatus of the body", "dövlət orqanının aparatı")] Apparatus,

    /// <summary>Structural institution of the body other than its apparatus (counted since 2023-04-10).</summary>
    [Words("other structural institution", "digər struktur qurum")] StructuralInstitution,

    /// <summary>Institution subordinate to the body (counted until 2023-04-09).</summary>
    [Words("subordinate institution", "tabelikdə olan qurum")] SubordinateInstitution,
}

/// <summary>A body's figures for a day (Law 926-IQ, Arts. 8.1, 32-1.4 to 32-1.6).</summary>
[Act("body-figures", "figures of a body", "dövlət orqanına dair göstəricilər",
    DateEn = "day the figures are for", DateAz = "göstəricilərin aid olduğu gün"), ShownBy(Document.StaffTable)]
public sealed class BodyFigures : PersonnelAct
{
    /// <summary>Employees of all institutions that make up the single system of the body.</summary>
    [Words("employees of the whole system", "vahid sistemin işçilərinin ümumi sayı"), Fixed(Unchangeable.Result)] public Fact<int> SystemEmployees { get; init; }

    /// <summary>Civil servants of the system whose service is extended beyond the age of 65 under Art. 32-1.2 on that day.</summary>
    [Words("extended servants of the whole system", "vahid sistemdə qulluq müddəti uzadılmış dövlət qulluqçuları")] public Fact<int> ExtendedServants { get; init; }

    /// <summary>The apparatus and the other institutions.</summary>
    [Words("units counted", "sayılan qurumlar"), Fixed(Unchangeable.Result)] public FactList<UnitFigures> Units { get; init; }
}

/// <summary>Figures of the apparatus or another institution of a body.</summary>
[ShownBy(Document.StaffTable)]
public sealed class UnitFigures : Record
{
    /// <summary>What it is.</summary>
    [Words("kind of unit counted", "sayılan qurumun növü")] public Fact<CountedUnitKind> Kind { get; init; }

    /// <summary>All its employees.</summary>
    [Words("employees of the unit", "qurumun işçilərinin sayı"), Fixed(Unchangeable.Result)] public Fact<int> Employees { get; init; }

    /// <summary>Civil servants among them.</summary>
    [Words("civil servants of the unit", "qurumun dövlət qulluqçularının sayı"), Fixed(Unchangeable.Result)] public Fact<int> Servants { get; init; }

    /// <summary>Those whose service is extended under Art. 32-1.2 on that day.</summary>
    [Words("extended servants of the unit", "qurumda qulluq müddəti uzadılmış işçilər")] public Fact<int> Extended { get; init; }
}
