namespace Compliance.Tests.Cli;

/// <summary>A rulebook of two pages: a term, a requirement known from a summary only, a question, and a provision nobody checks.</summary>
internal static class MiniRulebook
{
    public const string InTime = "XX-1-1.1-in-time";
    public const string Signed = "XX-1-2.1-signed";
    public const string Solemn = "XX-1-2.2-solemn";

    private const string Manifest = """
        jurisdiction: xx
        acts:
          - id: "1"
            folder: law
            number: 1-X
            en: Example Law
            az: Nümunə Qanun
            horizon: 2030-01-01
            provisions:
              "1": 1.1 1.2
              "2": 2.1 2.2
        """;

    private const string Calendar = """
        first-year: 2020
        last-year: 2024
        seen-until: 2024-12-31
        rest: { weekly: Labour Code Art. 104, roll-over: Labour Code Art. 8(4), horizon: 2024-12-31 }
        days:
          - { day: 2022-05-28, kind: holiday, works: no, en: "Independence Day", az: "Müstəqillik Günü", certainty: official, source: "Labour Code Art. 105" }
        """;

    private const string Terms = """
        # Article 1. Terms
        az: Müddətlər

        ## 1.1. Application in time
        az: Müraciət müddəti

        ### 2021-01-01 · 1-X · official-copy

        Whoever wants to take part applies within 30 days.

        az: İştirak etmək istəyən 30 gün ərzində müraciət edir.

        ```rule
        Rule("XX-1-1.1-in-time")
            .On<Application>()
            .When(x => x.IsAdmitted)
            .Within(CalendarDays(30), after: x => x.Announcement.Date, done: x => x.Date)
            .Weighs(Severity.Major)
            .Otherwise(en: "A late application was admitted.", az: "Gecikmiş müraciət qəbul edilib.");
        ```

        | isAdmitted | announcement.date | date       | outcome        |
        |------------|-------------------|------------|----------------|
        | yes        | 2022-05-04        | 2022-06-03 | compliant      |
        | yes        | 2022-05-04        | 2022-06-06 | violation      |
        | yes        |                   | 2022-06-03 | undetermined   |
        | no         | 2022-05-04        | 2022-06-03 | not-applicable |

        ## 1.2. Where to apply
        az: Hara müraciət edilir
        status: not-checked on application
        reason: No rule judges it yet.
        reason az: Hələ heç bir qayda yoxlamır.

        """;

    private const string Oath = """
        # Article 2. Oath
        az: And

        ## 2.1. Signed oath
        az: İmzalanmış and

        ### 2021-01-01 · 1-X · secondary

        The oath is signed.

        az: And imzalanır.

        ```rule
        Rule("XX-1-2.1-signed")
            .On<Oath>()
            .When(x => x.UnderStateFlag)
            .Require(x => x.IsSigned)
            .Weighs(Severity.Minor)
            .Otherwise(en: "The oath is not signed.", az: "And imzalanmayıb.");
        ```

        | date       | underStateFlag | isSigned | outcome        |
        |------------|----------------|----------|----------------|
        | 2022-05-04 | yes            | yes      | compliant      |
        | 2022-05-04 | yes            | no       | violation      |
        | 2022-05-04 | yes            |          | undetermined   |
        | 2022-05-04 | no             | no       | not-applicable |

        ## 2.2. Solemn oath
        az: Təntənəli and

        ### 2021-01-01 · 1-X · official-copy

        The oath is solemn.

        az: And təntənəlidir.

        ```rule
        Rule("XX-1-2.2-solemn")
            .On<Oath>()
            .When(x => x.UnderStateFlag)
            .Ask(en: "Was it solemn?", az: "Təntənəli idi?", byEn: "head of the body", byAz: "orqanın rəhbəri")
            .Otherwise(en: "The oath was not solemn.", az: "And təntənəli olmayıb.");
        ```

        | date       | underStateFlag | outcome        |
        |------------|----------------|----------------|
        | 2022-05-04 | yes            | needs-judgment |
        | 2022-05-04 |                | undetermined   |
        | 2022-05-04 | no             | not-applicable |

        """;

    /// <summary>Writes the rulebook into a folder.</summary>
    public static void WriteTo(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "law"));
        File.WriteAllText(Path.Combine(folder, "rulebook.yaml"), Manifest);
        File.WriteAllText(Path.Combine(folder, "calendar.yaml"), Calendar);
        File.WriteAllText(Path.Combine(folder, "law", "1-terms.md"), Terms);
        File.WriteAllText(Path.Combine(folder, "law", "2-oath.md"), Oath);
    }
}
