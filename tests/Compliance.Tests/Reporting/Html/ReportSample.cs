using System.Globalization;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Html;

/// <summary>A Report as it could be: eighteen chapters and an annex, twelve bodies, twenty-four months. Bodies, persons and numbers are invented.</summary>
internal static class ReportSample
{
    public static readonly Text[] Bodies =
    [
        new("State Agency for Regional Development and Communal Services", "Regional İnkişaf və Kommunal Xidmətlər üzrə Dövlət Agentliyi"),
        new("Ministry of Inland Waterways", "Daxili Su Yolları Nazirliyi"),
        new("State Committee on the Protection of Mountain Pastures and Rural Traditions", "Dağ Otlaqlarının Mühafizəsi və Kənd Ənənələri üzrə Dövlət Komitəsi"),
        new("State Service for Measures", "Ölçülər üzrə Dövlət Xidməti"),
        new("Ministry of Archives and Manuscripts", "Arxivlər və Əlyazmalar Nazirliyi"),
        new("Executive Authority of the Example District", "Nümunə Rayon İcra Hakimiyyəti"),
        new("State Inspectorate of Light and Sound", "İşıq və Səs üzrə Dövlət Müfəttişliyi"),
        new("Agency for the Oversight of Public Weighing, Sampling and Laboratory Services of the Ministry of Measures", "Ölçülər Nazirliyi yanında İctimai Çəki, Nümunəgötürmə və Laboratoriya Xidmətlərinə Nəzarət Agentliyi"),
        new("Ministry of Orchards", "Bağçılıq Nazirliyi"),
        new("State Fund for Bridges and Crossings", "Körpülər və Keçidlər Dövlət Fondu"),
        new("Chamber of Public Registers", "Dövlət Reyestrləri Palatası"),
        new("Committee on Youth Libraries", "Gənclər Kitabxanaları Komitəsi"),
    ];

    private static readonly Text[] Titles =
    [
        new("Scope and denominators", "Əhatə dairəsi və hesablama bazası"), new("Recruitment and vacancies", "Qulluğa qəbul və vakant vəzifələr"),
        new("Competitions and interviews", "Müsabiqələr və müsahibələr"), new("Appointments, traineeship, probation, oath", "Vəzifəyə təyinat, stajçılıq, sınaq müddəti və and"),
        new("Certificates", "Sertifikatlar"), new("Qualification ranks", "İxtisas dərəcələri"), new("Appraisal", "Xidməti fəaliyyətin qiymətləndirilməsi"),
        new("Additional education and career plans", "Əlavə təhsil və karyera planları"), new("Rotation and transfer", "Rotasiya və başqa vəzifəyə keçirmə"),
        new("Leave, working time, business trips, pay guarantees", "Məzuniyyət, iş vaxtı, ezamiyyətlər və əməkhaqqı təminatları"), new("Discipline and ethics", "İntizam məsuliyyəti və etik davranış"),
        new("Restrictions and conflicts of interest", "Məhdudiyyətlər və maraqların toqquşması"), new("Termination and age limit", "Dövlət qulluğuna xitam verilməsi və yaş həddi"),
        new("Register and personal files", "Reyestr və şəxsi işlər"), new("Provisions most often broken, bodies compared, change", "Ən çox pozulan müddəalar, orqanların müqayisəsi və dəyişikliklər"),
        new("To be confirmed", "Təsdiq edilməli nəticələr"), new("Judgments awaited", "Səlahiyyətli şəxsin qərarını gözləyən məsələlər"), new("Waivers", "Güzəştlər"),
    ];

    private static readonly (string Kind, Text Words)[] Kinds =
    [
        ("violation", new("Violations", "Pozuntular")), ("violation-to-be-confirmed", new("To be confirmed by legal staff", "Hüquqşünas tərəfindən təsdiq edilməlidir")),
        ("needs-judgment", new("Needs judgment", "Səlahiyyətli şəxsin qərarı tələb olunur")), ("undetermined", new("Undetermined", "Müəyyən edilməyib")),
        ("waived", new("Waived", "Güzəşt edilib")), ("compliant", new("Compliant", "Uyğundur")),
    ];

    /// <summary>The Report on these findings.</summary>
    public static ReportDocument Document(IReadOnlyList<ReportedFinding> findings) => new(
        new("Report on the Application of Civil Service Legislation", "Dövlət qulluğu haqqında qanunvericiliyin tətbiqi barədə Hesabat"),
        new("1 January 2022 to 31 December 2023, twelve state bodies", "1 yanvar 2022 – 31 dekabr 2023, on iki dövlət orqanı"),
        [
            new(new("Rulebook", "Qaydalar toplusu"), Words("az-civil-service 0.3.0")),
            new(new("Digest of the rulebook", "Toplunun rəqəmsal izi"), Words("sha256:5f1d7c9ee3d8c2b14a7c6b3be2b0f2f7a3c1c5b8f0d94e1b7a6d5c4b3a291807")),
            new(new("Knowledge day", "Bilik günü"), new DayCell(new(2024, 1, 15))),
            new(new("Acts examined", "Yoxlanılmış aktlar"), new CountCell(48_213)),
            new(new("Violations per 100 acts", "Hər 100 akta düşən pozuntu"), Rate(1_234, 48_213)),
        ],
        [.. Titles.Select((title, i) => Chapter(Number(i + 1), title, findings)), Annex()]);

    /// <summary>Findings in the order judged, over all chapters and kinds; every tenth body is silent.</summary>
    public static IEnumerable<ReportedFinding> Findings(int count) => Enumerable.Range(0, count).Select(Finding);

    /// <summary>The first findings of them that lists show.</summary>
    public static IEnumerable<ReportedFinding> Listed(int count) => Findings(2 * count).Where(f => f.IsListed).Take(count);

    public static ReportedFinding Finding(int i)
    {
        var kind = Kinds[i * 7 % 11 % Kinds.Length].Kind;
        var day = new DateOnly(2022, 1, 1).AddDays(i * 13 % 730);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{i * 2654435761L % 4294967296:x8}{i:x6}"), File = $"DİM-2022/{Number(i / 3)}", Source = "işlər/2022/dim.jsonl", Line = i / 3 + 1,
            Subject = $"ş-{Number(i / 3)}", Body = i % 10 == 9 ? "" : $"orqan-{Number(i % 12 + 1)}", Act = $"m-{Number(i % 5)}", ActKind = "application", ActPath = $"acts[{Number(i % 5)}]", Date = day,
            Rule = "AZ-926-28.5-application-in-time", Provision = "926-28.5",
            Citation = new("Law No. 926-IQ, Art. 28.5, in the wording of 2016-08-10", "926-IQ nömrəli Qanun, 28.5-ci maddə, 10.08.2016 tarixli redaksiyada"),
            Duty = new("An application to take part reaches the body within 30 calendar days of the announcement.", "İştirak üçün ərizə elanın verildiyi gündən 30 təqvim günü ərzində orqana daxil olmalıdır."),
            WordingFrom = new(2016, 8, 10), Chapter = Number(i * 5 % 18 + 1), Outcome = kind == "violation-to-be-confirmed" ? "violation" : kind, Kind = kind,
            Severity = (i % 3) switch { 0 => "critical", 1 => "major", _ => "minor" }, Grade = kind == "violation-to-be-confirmed" ? "secondary" : "official-copy", IsUnderReview = i % 4 == 0,
            Caveats = i % 6 == 0 ? ["beyond-horizon:2023-05-06"] : [],
            Message = new($"The application came on {Readable.Of(day)}, 5 days after the last day.", $"Ərizə son gündən 5 gün sonra, {Readable.InAzerbaijani(day)} tarixində daxil olub."),
            Facts = kind == "compliant" ? [] :
            [
                new($"acts[{Number(i % 5)}].date", new("day the application was received", "ərizənin qəbul edildiyi gün"), new(Readable.Of(day), Readable.InAzerbaijani(day))),
                new("acts[0].date", new("day of the announcement", "elanın verildiyi gün"), new("2022-05-16", "16.05.2022")),
            ],
            Missing = kind == "undetermined" ? [new("acts[2].privateLifeWasChecked", new("private life was checked", "şəxsi həyatı yoxlanılıb"), new("record of the check, HR unit of the body", "yoxlamanın qeydi, orqanın kadrlar bölməsi"))] : [],
            Remedies = kind == "violation" ? [new("received on 2022-06-16 or earlier: no longer possible", "16.06.2022 və ya daha əvvəl qəbul edilməli idi: artıq mümkün deyil")] : [],
            Change = (i % 5) switch { 0 => "new", 1 => "persisting", _ => "" },
        };
    }

    private static ReportChapter Chapter(string number, Text title, IReadOnlyList<ReportedFinding> findings)
    {
        var lists = Kinds.Select(k => new ListKey(number, k.Kind)).Select((key, i) => new FindingList(
            $"{number}-{key.Kind}", new($"{Kinds[i].Words.En}: {title.En.ToLowerInvariant()}", $"{Kinds[i].Words.Az}: {title.Az}"), findings.LongCount(f => f.IsListed && key.Holds(f)), key)).ToList();
        return new($"chapter-{number}", number, title, [.. Shown(number, lists), .. lists]);
    }

    private static IEnumerable<Block> Shown(string number, List<FindingList> lists)
    {
        yield return new Paragraph(new(
            "Counts are of acts dated in the period. A rate is of 100 acts to which the requirement applies; an act that no rule could settle is not in the rate and is counted apart.",
            "Rəqəmlər tarixi hesabat dövrünə düşən aktlara aiddir. Nisbət tələbin şamil olunduğu hər 100 akt üzrədir; heç bir qaydanın həll edə bilmədiyi akt nisbətə daxil edilmir və ayrıca sayılır."));
        yield return SampleTables.ByBody(number, lists);
        yield return new SubHeading(new("How it stands", "Vəziyyət"));
        yield return int.Parse(number, CultureInfo.InvariantCulture) switch
        {
            1 => new ReportChart(ChartKind.Columns, SampleTables.Months("columns-1")),
            2 or 11 => new ReportChart(ChartKind.StackedBars, SampleTables.Outcomes("stacked-" + number, lists)),
            3 or 15 => new ReportChart(ChartKind.RatesWithIntervals, SampleTables.Rates("rates-" + number)),
            4 => new ReportChart(ChartKind.Bars, SampleTables.Outcomes("bars-4", lists)),
            5 => SampleTables.Broad("broad-5"),
            _ => SampleTables.Outcomes("table-" + number, lists),
        };
    }

    private static ReportChapter Annex() => new("annex", "", new("Annex: method and identity", "Əlavə: metod və identifikasiya"),
    [
        new Paragraph(new("Every number can be counted again from the files with the rulebook named here.", "Hər bir rəqəm burada göstərilən qaydalar toplusu ilə fayllardan yenidən hesablana bilər.")),
        new ParticularList([new(new("Engine", "Proqram"), Words("0.3.0")), new(new("Refused files", "Qəbul edilməyən fayllar"), new CountCell(17))]),
        SampleTables.Broad("annex-months"),
    ]);

    public static WordsCell Words(string words) => new(new Text(words, words));

    public static RateCell Rate(long part, long whole)
    {
        var rate = 100m * part / whole;
        return new(rate, Math.Max(0, rate - 1.3m), Math.Min(100, rate + 1.7m), part, whole);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
