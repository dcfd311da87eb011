using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>Whose duties a servant takes on (Labour Code, Art. 61).</summary>
public enum ActingKind
{
    /// <summary>Those of an absent servant.</summary>
    [Words("duties of an absent servant", "olmayan işçinin funksiyası")] AbsentServant,

    /// <summary>Those of a vacant post.</summary>
    [Words("duties of a vacant post", "boş vəzifənin funksiyası")] VacantPost,

    /// <summary>Those of a vacant post of the same nature, to which the servant is appointed as well (since 2006).</summary>
    [Words("vacant post of the same nature as well", "eyni xarakterli boş vəzifəyə də təyinat")] SimilarPost,
}

/// <summary>A servant takes on the duties of another post (Labour Code, Art. 61).</summary>
[Act("acting", "acting in another post", "başqa vəzifənin icrası",
    DateEn = "first day of the duties", DateAz = "icranın birinci günü"), ShownBy(Document.Order)]
public sealed class Acting : PersonnelAct
{
    /// <summary>Whose duties they are.</summary>
    [Words("whose duties", "kimin funksiyası")] public Fact<ActingKind> Kind { get; init; }

    /// <summary>Last day of the duties; none while they run.</summary>
    [Words("last day of the duties", "icranın son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>Whether the servant consented, in the contract or the job description as well.</summary>
    [Words("the servant consented", "dövlət qulluqçusu razılıq verib"), ShownBy(Document.Consent)] public Truth HasConsented { get; init; }

    /// <summary>Whether the own duties go on beside them.</summary>
    [Words("own duties go on", "öz vəzifəsini də icra edir")] public Truth KeepsOwnDuties { get; init; }

    /// <summary>The servant's own position salary, in AZN.</summary>
    [Words("own position salary", "öz vəzifə maaşı"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Fact<decimal> OwnSalary { get; init; }

    /// <summary>The salary of the post acted in, in AZN.</summary>
    [Words("salary of the post acted in", "icra edilən vəzifənin maaşı"), ShownBy(Document.StaffTable), Fixed(Unchangeable.Past)] public Fact<decimal> PostSalary { get; init; }

    /// <summary>Extra pay for a full month, in AZN; 0 if there is none.</summary>
    [Words("extra pay for a full month", "tam ay üçün əlavə haqq"), ShownBy(Document.PaySheet), CanFollow] public Fact<decimal> ExtraPay { get; init; }
}

/// <summary>Grounds of a contract for a term (Labour Code, Art. 47).</summary>
public enum FixedTermGround
{
    /// <summary>In place of a servant absent for a time (47, a).</summary>
    [Words("replacement of an absent servant", "müvəqqəti olmayan işçinin əvəz edilməsi")] Replacement,

    /// <summary>By the consent of both sides as equals (47, f).</summary>
    [Words("mutual consent", "qarşılıqlı razılıq")] MutualConsent,

    /// <summary>Any other ground of Art. 47.</summary>
    [Words("other ground of Article 47", "47-ci maddənin digər əsası")] Other,
}

/// <summary>A labour contract for a term (Labour Code, Arts. 45, 47).</summary>
[Act("fixed-term-contract", "fixed-term contract", "müddətli əmək müqaviləsi",
    DateEn = "first day of the contract", DateAz = "müqavilənin birinci günü"), ShownBy(Document.Contract)]
public sealed class FixedTermContract : PersonnelAct
{
    /// <summary>Last day of the contract as agreed.</summary>
    [Words("last day of the contract", "müqavilənin son günü"), SetByAct] public Fact<DateOnly> EndsOn { get; init; }

    /// <summary>The ground it names; none if it names none.</summary>
    [Words("ground of the term", "müddətin əsası")] public Fact<FixedTermGround> Ground { get; init; }

    /// <summary>Whether the post has a holder who is absent for a time with the post kept.</summary>
    [Words("the post has an absent holder", "vəzifənin müvəqqəti olmayan sahibi var"), ShownBy(Document.Order), Fixed(Unchangeable.Past)] public Truth IsHolderAbsent { get; init; }

    /// <summary>Whether the work is known to be of a permanent nature.</summary>
    [Words("work of a permanent nature", "daimi xarakterli iş"), Fixed(Unchangeable.Past)] public Truth IsPermanentWork { get; init; }

    /// <summary>First day of the unbroken work under contracts for a term.</summary>
    [Words("first day of unbroken fixed-term work", "fasiləsiz müddətli işin birinci günü"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<DateOnly> UnbrokenSince { get; init; }

    /// <summary>Whether the body treats it as a contract without a term.</summary>
    [Words("treated as a contract without a term", "müddətsiz sayılır")] public Truth IsTreatedAsIndefinite { get; init; }
}
