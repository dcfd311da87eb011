namespace Compliance.Cases;

/// <summary>Qualification ranks of civil servants (Law 926-IQ, Art. 16), the highest first: administrative, then auxiliary.</summary>
public enum QualificationRank
{
    /// <summary>Actual state counsellor.</summary>
    [Words("actual state counsellor", "həqiqi dövlət müşaviri")] ActualStateCounsellor,

    /// <summary>1st-degree state counsellor.</summary>
    [Words("1st-degree state counsellor", "1-ci dərəcə dövlət müşaviri", Code = "state-counsellor-1")] StateCounsellor1,

    /// <summary>2nd-degree state counsellor.</summary>
    [Words("2nd-degree state counsellor", "2-ci dərəcə dövlət müşaviri", Code = "state-counsellor-2")] StateCounsellor2,

    /// <summary>3rd-degree state counsellor.</summary>
    [Words("3rd-degree state counsellor", "3-cü dərəcə dövlət müşaviri", Code = "state-counsellor-3")] StateCounsellor3,

    /// <summary>Chief adviser of the civil service.</summary>
    [Words("chief adviser of the civil service", "dövlət qulluğunun baş müşaviri")] ChiefAdviser,

    /// <summary>Adviser of the civil service.</summary>
    [Words("adviser of the civil service", "dövlət qulluğunun müşaviri")] Adviser,

    /// <summary>Junior adviser of the civil service.</summary>
    [Words("junior adviser of the civil service", "dövlət qulluğunun kiçik müşaviri")] JuniorAdviser,

    /// <summary>1st-degree civil servant.</summary>
    [Words("1st-degree civil servant", "1-ci dərəcə dövlət qulluqçusu", Code = "civil-servant-1")] CivilServant1,

    /// <summary>2nd-degree civil servant.</summary>
    [Words("2nd-degree civil servant", "2-ci dərəcə dövlət qulluqçusu", Code = "civil-servant-2")] CivilServant2,

    /// <summary>3rd-degree civil servant.</summary>
    [Words("3rd-degree civil servant", "3-cü dərəcə dövlət qulluqçusu", Code = "civil-servant-3")] CivilServant3,

    /// <summary>Junior civil servant.</summary>
    [Words("junior civil servant", "kiçik dövlət qulluqçusu")] JuniorCivilServant,

    /// <summary>Chief referent.</summary>
    [Words("chief referent of the civil service", "dövlət qulluğunun baş referenti")] ChiefReferent,

    /// <summary>Senior referent.</summary>
    [Words("senior referent of the civil service", "dövlət qulluğunun böyük referenti")] SeniorReferent,

    /// <summary>1st-degree referent.</summary>
    [Words("1st-degree referent of the civil service", "dövlət qulluğunun 1-ci dərəcə referenti", Code = "referent-1")] Referent1,

    /// <summary>2nd-degree referent.</summary>
    [Words("2nd-degree referent of the civil service", "dövlət qulluğunun 2-ci dərəcə referenti", Code = "referent-2")] Referent2,

    /// <summary>3rd-degree referent.</summary>
    [Words("3rd-degree referent of the civil service", "dövlət qulluğunun 3-cü dərəcə referenti", Code = "referent-3")] Referent3,

    /// <summary>Junior referent.</summary>
    [Words("junior referent of the civil service", "dövlət qulluğunun kiçik referenti")] JuniorReferent,
}
