using Compliance.Facts;

namespace Compliance.Cases;

/// <summary>The branch or system a state body belongs to.</summary>
public enum BodySystem
{
    /// <summary>Bodies that directly serve the head of state.</summary>
    [Words("bodies serving the head of state", "dövlət başçısının fəaliyyətini təmin edən orqanlar")] HeadOfState,

    /// <summary>Legislature.</summary>
    [Words("legislative power", "qanunvericilik hakimiyyəti")] Legislative,

    /// <summary>Executive bodies: central, agencies and services, their local units.</summary>
    [Words("executive power", "icra hakimiyyəti")] Executive,

    /// <summary>Local executive bodies and bodies under them.</summary>
    [Words("local executive power", "yerli icra hakimiyyəti")] LocalExecutive,

    /// <summary>Courts.</summary>
    [Words("judicial power", "məhkəmə hakimiyyəti")] Judicial,

    /// <summary>Prosecution.</summary>
    [Words("prosecution", "prokurorluq")] Prosecution,

    /// <summary>Any other.</summary>
    [Words("other state bodies", "digər dövlət orqanları")] Other,
}

/// <summary>A state body (Law 926-IQ, Arts. 1.1.4, 8).</summary>
[ShownBy(Document.BodyStatute)]
public sealed class StateBody : Record
{
    /// <summary>What it is called.</summary>
    [Words("name of the body", "dövlət orqanının adı")] public Fact<string> Name { get; init; }

    /// <summary>Its category under Art. 8.</summary>
    [Words("category of the body", "dövlət orqanının kateqoriyası")] public Fact<BodyCategory> Category { get; init; }

    /// <summary>What body it is in the list of Art. 8.1.</summary>
    [Words("kind of body", "dövlət orqanının növü")] public Fact<BodyKind> Kind { get; init; }

    /// <summary>Whether the head of a state agency or service and the head's deputies are appointed by the executive authority that Arts. 11.1.5.2-1 and 11.1.6.1-1 mean.</summary>
    [Words("leadership appointed by the executive authority", "rəhbərliyi müvafiq icra hakimiyyəti orqanı təyin edir")] public Truth HasLeadershipAppointedByExecutive { get; init; }

    /// <summary>The system it belongs to.</summary>
    [Words("system of the body", "dövlət orqanının aid olduğu sistem")] public Fact<BodySystem> System { get; init; }

    /// <summary>Whether it is a central executive body (the 2nd-category executive body of Art. 28.12).</summary>
    [Words("central executive body", "mərkəzi icra hakimiyyəti orqanı")] public Truth IsCentralExecutive { get; init; }

    /// <summary>Who stands in its reserve of candidates, with past entries.</summary>
    [Words("reserve of candidates", "ehtiyat kadrlar siyahısı"), ShownBy(Document.ReserveList)] public FactList<ReserveCandidate> Reserve { get; init; }
}

/// <summary>One entry of a body's reserve of candidates (Law 926-IQ, Art. 28.11).</summary>
[ShownBy(Document.ReserveList)]
public sealed class ReserveCandidate : Record
{
    /// <summary>Id of the person.</summary>
    [Words("reserve candidate", "ehtiyat kadr"), Fixed(Unchangeable.File)] public Fact<string> PersonId { get; init; }

    /// <summary>The title under the Classification Collection for which the candidate is kept.</summary>
    [Words("position the candidate is kept for", "ehtiyatda saxlanıldığı vəzifə"), Fixed(Unchangeable.Past)] public Fact<string> PositionTitle { get; init; }

    /// <summary>First day in the reserve.</summary>
    [Words("day of entry in the reserve", "ehtiyat siyahısına daxil edilmə tarixi"), Fixed(Unchangeable.Past)] public Fact<DateOnly> EnteredOn { get; init; }

    /// <summary>The day the candidate left the list; none while still on it.</summary>
    [Words("day of removal from the reserve", "ehtiyat siyahısından çıxarılma tarixi")] public Fact<DateOnly> RemovedOn { get; init; }
}
