using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Where a trip inside the country leads, as the daily norms distinguish it.</summary>
public enum TripDestination
{
    /// <summary>Baku.</summary>
    [Words("Baku", "Bakı")] Baku,

    /// <summary>Ganja.</summary>
    [Words("Ganja", "Gəncə")] Ganja,

    /// <summary>Sumgait.</summary>
    [Words("Sumgait", "Sumqayıt")] Sumgait,

    /// <summary>Nakhchivan.</summary>
    [Words("Nakhchivan", "Naxçıvan")] Nakhchivan,

    /// <summary>Any other town or district.</summary>
    [Words("elsewhere in the country", "ölkənin digər yerləri")] Elsewhere,

    /// <summary>A foreign country.</summary>
    [Words("abroad", "xarici ölkə")] Abroad,
}

/// <summary>What the receiving side pays for.</summary>
public enum HostSupport
{
    /// <summary>Lodging and food.</summary>
    [Words("lodging and food", "yaşayış və yemək")] LodgingAndFood,

    /// <summary>Lodging only.</summary>
    [Words("lodging", "yaşayış")] Lodging,

    /// <summary>Food only.</summary>
    [Words("food", "yemək")] Food,
}

/// <summary>A business trip (Law 926-IQ, Art. 30.4; Rules Q-01).</summary>
[Act("business-trip", "business trip", "xidməti ezamiyyət",
    DateEn = "first day of the trip", DateAz = "ezamiyyətin birinci günü"), ShownBy(Document.Order)]
public sealed class BusinessTrip : PersonnelAct
{
    /// <summary>Last day of the trip.</summary>
    [Words("last day of the trip", "ezamiyyətin son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>The day of the head's order; none if there is none.</summary>
    [Words("day of the order on the trip", "ezamiyyət əmrinin tarixi")] public Fact<DateOnly> OrderOn { get; init; }

    /// <summary>Where it leads.</summary>
    [Words("destination", "ezamiyyət yeri"), Fixed(Unchangeable.Matter)] public Fact<TripDestination> Destination { get; init; }

    /// <summary>Whether a trip certificate was issued (trips inside the country).</summary>
    [Words("trip certificate", "ezamiyyə vəsiqəsi")] public Truth HasCertificate { get; init; }

    /// <summary>Days on the way there and back.</summary>
    [Words("days on the way", "yolda keçən günlər")] public Fact<int> TravelDays { get; init; }

    /// <summary>Whether the servant belongs to those the limit of 40 days leaves out, such as diplomats.</summary>
    [Words("outside the limit of 40 days", "40 gün həddinin şamil edilmədiyi şəxs")] public Truth IsExemptFromLimit { get; init; }

    /// <summary>What the receiving side pays for; none if nothing.</summary>
    [Words("paid by the receiving side", "qəbul edən tərəfin ödədiyi")] public Fact<HostSupport> Host { get; init; }

    /// <summary>Whether the order says what the receiving side pays.</summary>
    [Words("the order names the share of the receiving side", "qəbul edən tərəfin payı əmrdə göstərilib")] public Truth OrderNamesHostShare { get; init; }

    /// <summary>The norm of expenses for a day the body applied, in AZN.</summary>
    [Words("daily norm applied", "tətbiq edilmiş gündəlik norma"), ShownBy(Document.PaySheet)] public Fact<decimal> DailyNorm { get; init; }

    /// <summary>What was paid for a day, in AZN.</summary>
    [Words("paid for a day", "bir gün üçün ödənilmiş məbləğ"), ShownBy(Document.PaySheet), CanFollow] public Fact<decimal> DailyPaid { get; init; }

    /// <summary>Days for which daily expenses were paid.</summary>
    [Words("days paid", "ödənilmiş günlərin sayı"), ShownBy(Document.PaySheet), CanFollow] public Fact<int> DaysPaid { get; init; }

    /// <summary>Whether a place in a hotel or service dwelling was provided or paid for, or the nights were spent on the way (Art. 30.4.1).</summary>
    [Words("place in a hotel or service dwelling", "mehmanxanada və ya xidməti yaşayış sahəsində yer")] public Truth HasLodging { get; init; }

    /// <summary>Whether a separate service flat was provided (trips over six months).</summary>
    [Words("separate service flat", "ayrıca xidməti mənzil")] public Truth HasSeparateFlat { get; init; }

    /// <summary>Whether a place of work and means of communication were provided (Art. 30.4.2).</summary>
    [Words("place of work and communications", "iş yeri və rabitə vasitələri")] public Truth HasWorkplace { get; init; }
}

/// <summary>A servant is moved to serve elsewhere for a time (Law 926-IQ, Art. 30.5).</summary>
[Act("temporary-relocation", "temporary move to serve elsewhere", "müvəqqəti olaraq başqa yerə qulluğa keçirilmə",
    DateEn = "first day of the service elsewhere", DateAz = "başqa yerdə qulluğun birinci günü"), ShownBy(Document.Order)]
public sealed class TemporaryRelocation : PersonnelAct
{
    /// <summary>Whether the family may come along; yes where nobody was denied it.</summary>
    [Words("the family may come along", "ailəsini apara bilər")] public Truth MayBringFamily { get; init; }

    /// <summary>Whether a service flat within the norms and fitted for living was given, or declined by a servant who lives there in an own dwelling.</summary>
    [Words("furnished service flat within the norms", "normalara uyğun, məişət ləvazimatı olan xidməti mənzil verilib")] public Truth HasServiceFlat { get; init; }

    /// <summary>Whether the dwelling at the former place is kept; yes for an own dwelling.</summary>
    [Words("the former dwelling is kept", "əvvəlki yaşayış sahəsi saxlanılır")] public Truth KeepsFormerDwelling { get; init; }

    /// <summary>Whether the family came along.</summary>
    [Words("the family came along", "ailəsi onunla gedib")] public Truth IsFamilyAlong { get; init; }
}
