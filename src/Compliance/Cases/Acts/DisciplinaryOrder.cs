using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What a disciplinary penalty answers (Law 926-IQ, Arts. 25.1, 25.2, 31.11).</summary>
public enum BreachKind
{
    /// <summary>Duties not done or done improperly (Art. 18).</summary>
    [Words("duties not done, or done improperly", "vəzifələrin yerinə yetirilməməsi və ya lazımınca yerinə yetirilməməsi")] Duties,

    /// <summary>Restrictions of the service not kept (Art. 20).</summary>
    [Words("restrictions of the service not kept", "dövlət qulluğu ilə əlaqədar məhdudiyyətlərə əməl edilməməsi")] Restrictions,

    /// <summary>Breaches of the law against corruption that are neither an administrative offence nor a crime (Art. 25.11).</summary>
    [Words("breach of the law against corruption", "korrupsiyaya qarşı mübarizə qanunvericiliyinin pozulması")] AntiCorruption,

    /// <summary>Absence from the attestation without a good reason (Art. 31.11, until 2016-08-09).</summary>
    [Words("absence from the attestation without a good reason", "attestasiyaya üzrsüz səbəbdən gəlməmə")] AbsenceFromAttestation,

    /// <summary>Anything else.</summary>
    [Words("other", "digər")] Other,
}

/// <summary>Disciplinary measures (Law 926-IQ, Art. 25.2).</summary>
public enum DisciplinaryMeasure
{
    /// <summary>Reprimand (25.2.1).</summary>
    [Words("reprimand", "töhmət")] Reprimand,

    /// <summary>Cut of the position salary (25.2.2).</summary>
    [Words("cut of the position salary", "vəzifə maaşının azaldılması")] PayCut,

    /// <summary>Move to a lower-paid position of the same classification (25.2.3).</summary>
    [Words("move to a lower-paid position of the same classification", "həmin təsnifatdan aşağı maaşlı vəzifəyə keçirilmə")] LowerPaidPosition,

    /// <summary>Move to a position of a lower classification (25.2.4).</summary>
    [Words("move to a position of a lower classification", "daha aşağı təsnifatdan olan vəzifəyə keçirilmə")] LowerClassification,

    /// <summary>Lowering of the qualification rank (25.2.5).</summary>
    [Words("lowering of the qualification rank", "ixtisas dərəcəsinin aşağı salınması")] LoweringOfRank,

    /// <summary>Deprivation of the qualification rank (25.2.6 until 2008-10-03).</summary>
    [Words("deprivation of the qualification rank", "ixtisas dərəcəsindən məhrum edilmə")] DeprivationOfRank,

    /// <summary>Dismissal from the civil service (25.2.6; 25.2.7 until 2008-10-03).</summary>
    [Words("dismissal from the civil service", "dövlət qulluğundan azad edilmə")] Dismissal,

    /// <summary>Anything else.</summary>
    [Words("other measure", "digər tədbir")] Other,
}

/// <summary>An order that imposes a disciplinary penalty.</summary>
[Act("disciplinary-order", "order on a disciplinary penalty", "intizam tənbehi haqqında əmr",
    DateEn = "day the order was signed", DateAz = "əmrin imzalandığı gün"), ShownBy(Document.Order)]
public sealed class DisciplinaryOrder : PersonnelAct
{
    /// <summary>What it answers.</summary>
    [Words("ground of the penalty", "tənbehin əsası")] public Fact<BreachKind> Breach { get; init; }

    /// <summary>The day of the breach; the last one of several.</summary>
    [Words("day of the breach", "xətanın törədildiyi gün")] public Fact<DateOnly> BreachOn { get; init; }

    /// <summary>The day the ground came to light.</summary>
    [Words("day the ground came to light", "əsasın aşkar edildiyi gün")] public Fact<DateOnly> DiscoveredOn { get; init; }

    /// <summary>Periods between that day and the order: leave, trips, incapacity, service inspection, criminal investigation.</summary>
    [Words("periods since then", "həmin vaxtdan sonrakı dövrlər"), ShownBy(Document.PersonalFile)] public FactList<Period> Periods { get; init; }

    /// <summary>The measure imposed.</summary>
    [Words("measure imposed", "tətbiq edilmiş tədbir")] public Fact<DisciplinaryMeasure> Measure { get; init; }
}
