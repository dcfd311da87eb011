using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Office;

/// <summary>An invented Report with everything that is hard on Word and Excel in it.</summary>
internal static class OfficeSample
{
    public const string Attack = "=cmd|'/C calc'!A0";

    public static readonly Text Awkward = new("-1+1 \"quoted\"\ttab\nnew line _x0041_ \u0001 <b>&amp;", "@Əlavə «işçi»\r\nğışöüçİI");

    private static readonly string[] Bodies =
    [
        "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi", "İqtisadiyyat Nazirliyi", "Gəncə Şəhər İcra Hakimiyyəti", "Dövlət Gömrük Komitəsi", "Ədliyyə Nazirliyi",
        "Şəki Rayon İcra Hakimiyyəti", "Maliyyə Nazirliyi", "Səhiyyə Nazirliyi", "Naxçıvan Muxtar Respublikası Nazirlər Kabineti yanında Dövlət Agentliyi",
    ];

    private static readonly ListKey Violations = new("11", "violation");
    private static readonly ListKey Undetermined = new("11", "undetermined");

    /// <summary>The Report; lists say how many findings <see cref="Fill"/> gave them.</summary>
    public static ReportDocument Document(FindingSpool findings, bool isPublished = false) => new(
        new("Report on the application of civil service legislation", "Dövlət qulluğu haqqında qanunvericiliyin tətbiqinə dair Hesabat"),
        new("2024, invented bodies, internal edition", "2024-cü il, uydurma orqanlar, daxili nəşr"),
        [
            new(new("Rulebook", "Qaydalar toplusu"), new WordsCell(new("az 0.3", "az 0.3"))),
            new(new("Knowledge day", "Bilik günü"), new DayCell(new(2024, 12, 31))),
            new(new("Acts", "Aktlar"), new CountCell(1_234_567)),
            new(new("Settled", "Müəyyən edilib"), new RateCell(87.46m, 81.2m, 92.15m, 874, 1000)),
        ],
        [Scope(), Discipline(findings), new("annex", "", new("Annex", "Əlavə"), [new Paragraph(Awkward), Months("a-very-long-table-id-of-31-letters"), Wide()])])
    {
        IsPublished = isPublished,
    };

    public static ReportTable Months(string id) => new(id, new("Acts by month", "Aylar üzrə aktlar"),
        [new(new("Month", "Ay"), ColumnKind.Words), new(new("Acts", "Aktlar"), ColumnKind.Count)],
        [.. Enumerable.Range(1, 24).Select(m => new Row([new WordsCell(Same($"{2023 + (m - 1) / 12}-{(m - 1) % 12 + 1:00}")), new CountCell(m * 37)]))]);

    /// <summary>Adds findings to a spool: the kinds take turns, so that lists do not lie together.</summary>
    /// <param name="spool">Where they go.</param>
    /// <param name="count">How many that lists show.</param>
    /// <param name="quiet">How many that ask for nothing, one after each of the others.</param>
    public static FindingSpool Fill(FindingSpool spool, int count, int quiet = 0)
    {
        for (var i = 0; i < Math.Max(count, quiet); i++)
        {
            if (i < count)
                spool.Add(Finding(i));
            if (i < quiet)
                spool.Add(Finding(i) with { Id = $"q-{i}", Kind = "compliant", Outcome = "compliant", Change = "" });
        }
        return spool;
    }

    /// <summary>Adds files to a spool: bodies take turns, every file has two acts, every seventh none.</summary>
    public static CaseSpool Fill(CaseSpool spool, int files)
    {
        for (var i = 0; i < files; i++)
            spool.Add(new() { File = $"DİM-2024/{i}", Source = "işlər.jsonl", Line = i + 1, Body = $"b-{i % 3}", Acts = i % 7 == 6 ? [] : [Act(i, 0), Act(i, 1)] });
        return spool;
    }

    /// <summary>The Report with lists behind numbers that are no list of a chapter.</summary>
    public static ReportDocument WithSlices(FindingSpool findings, IEnumerable<ListKey> slices, IEnumerable<ActList> acts)
    {
        var lists = slices.Select((k, i) => new FindingList($"s{i}", new($"Slice {i}", $"Hissə {i}"), findings.Read(k).Count(), k)).ToList();
        var cells = lists.Select(l => (l.Title, l.Count, l.Id)).Concat(acts.Select(a => (a.Title, a.Count, a.Id)));
        var table = new ReportTable("numbers", new("Numbers", "Rəqəmlər"), [new(new("List", "Siyahı"), ColumnKind.Words), new(new("Number", "Say"), ColumnKind.Count)],
            [.. cells.Select(c => new Row([new WordsCell(c.Title), new CountCell(c.Count) { List = c.Id }]))]);
        return Document(findings) with { Chapters = [Scope(), Discipline(findings), new("annex", "", new("Annex", "Əlavə"), [table])], Slices = lists, ActLists = [.. acts] };
    }

    public static ReportedFinding Finding(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{number:x8}"),
        File = number == 0 ? Attack : $"DİM-2024/{number}",
        Source = "+bodies/işlər.jsonl",
        Line = number + 1,
        Subject = $"ş-{number % 97:000}",
        Body = $"b-{number % Bodies.Length}",
        Act = "m-1",
        ActKind = "application",
        ActPath = "acts[2]",
        Date = number % 10 == 9 ? null : new DateOnly(2024, 1, 1).AddDays(number % 360),
        Rule = "AZ-926-27.3-checked-beforehand",
        Provision = "926-27.3",
        Citation = new("Law 926-IQ, Art. 27.3", "926-IQ Qanun, 27.3-cü maddə"),
        Duty = new("What was stated in the application is checked beforehand.", "Ərizədə göstərilənlər qabaqcadan yoxlanılır."),
        WordingFrom = new(2016, 8, 10),
        Chapter = number % 5 == 4 ? "1" : "11",
        Outcome = number % 2 == 0 ? "violation" : "undetermined",
        Kind = number % 2 == 0 ? "violation" : "undetermined",
        Severity = "critical",
        Grade = "official-copy",
        IsUnderReview = true,
        Caveats = ["beyond-horizon:2023-05-06"],
        Message = number == 1 ? Awkward : new("The file shows that it was not met.", "Fayl tələbin yerinə yetirilmədiyini göstərir."),
        Facts = [new("acts[2].date", new("day of the application", "ərizənin günü"), new("2024-06-20", "20.06.2024"))],
        Missing = [new("acts[2].checked", new("was checked", "yoxlanılıb"), new("record of the check; HR unit", "yoxlama aktı; kadrlar şöbəsi"))],
        Remedy = number % 4 == 0 ? "still-possible" : "no-longer-possible",
        Decision = number % 6 == 0 ? "d-1" : "",
        Effect = number % 6 == 0 ? "could-have-changed" : "",
        Cause = number % 6 == 0 ? "@Səbəb" : "",
        Recommendation = number % 6 == 0 ? "Yenidən yoxlansın." : "",
        Remedies = [new("Check it until 2024-07-01.", "01.07.2024 tarixinədək yoxlanılsın.")],
        Change = number % 3 == 0 ? "new" : "persisting",
    };

    private static ReportedAct Act(int file, int number) => new()
    {
        Act = $"m-{number}", Kind = number == 0 ? "application" : "oath", Body = $"b-{(file + number) % 3}", Date = file % 5 == 4 ? null : new DateOnly(2024, 1 + file % 12, 1),
        Chapters = new Dictionary<string, ActMarks>(StringComparer.Ordinal) { [""] = Marks(file), [file % 2 == 0 ? "1" : "11"] = Marks(file) },
        Findings = file % 4 == 0 ? [] : [new($"{file:x8}", "11", "violation", "926-27.3")],
    };

    private static ActMarks Marks(int file) => (file % 4) switch { 0 => ActMarks.None, 1 => ActMarks.Examined, 2 => ActMarks.Examined | ActMarks.Broken, _ => ActMarks.Examined | ActMarks.Open };

    private static ReportChapter Scope() => new("chapter-1", "1", new("Scope and denominators", "Əhatə dairəsi və hesablama bazası"),
    [
        new Paragraph(new("Received = judged + refused, body by body.", "Daxil olub = yoxlanılıb + qəbul edilməyib, hər orqan üzrə.")),
        new ParticularList([new(new("First day", "İlk gün"), new DayCell(new(2024, 1, 1))), new(new("Before the calendar", "Təqvimdən əvvəl"), new DayCell(new(1899, 5, 4)))]),
        new ReportTable("bodies", new("Files by body: counts, and violations per 100 acts", "Orqanlar üzrə işlər: saylar və 100 akta düşən pozuntular"),
            [
                new(new("State body", "Dövlət orqanı"), ColumnKind.Words), new(new("Received", "Daxil olub"), ColumnKind.Count),
                new(new("Violations per 100 acts", "100 akta düşən pozuntular"), ColumnKind.Rate), new(new("Last act", "Sonuncu akt"), ColumnKind.Day),
            ],
            [.. Bodies.Select((b, i) => BodyRow(b, i)), new Row([new WordsCell(new("All", "Cəmi")), new CountCell(98_765), new RateCell(12.345678m, 10.1m, 14.95m, 123, 1000), new NoCell()], IsTotal: true)])
        {
            Note = new("An act counts for the body that made it. Acts of refused files are left out, so that no rate rests on what nobody could read.",
                "Akt onu qəbul edən orqanın hesabına yazılır. Qəbul edilməyən faylların aktları sayılmır ki, heç bir göstərici oxunmayan məlumata əsaslanmasın."),
        },
    ]);

    private static ReportChapter Discipline(FindingSpool findings) => new("chapter-11", "11", new("Discipline and ethics", "İntizam və etika"),
    [
        new SubHeading(new("Grounds and terms", "Əsaslar və müddətlər")),
        new ReportChart(ChartKind.Bars, new("discipline", new("Findings of the chapter", "Fəsil üzrə nəticələr"),
            [new(new("Kind", "Növ"), ColumnKind.Words), new(new("Findings", "Nəticələr"), ColumnKind.Count)],
            [
                new([new WordsCell(new("Violations", "Pozuntular")), new CountCell(Of(findings, Violations)) { List = "list-11-violation" }]),
                new([new WordsCell(new(Attack, Attack)), new CountCell(Of(findings, Undetermined)) { List = "list-11-undetermined" }]),
                new([new WordsCell(Awkward), new CountCell(3) { List = "no-such-list" }]),
            ])),
        new ReportTable("History", new("An empty table", "Boş cədvəl"), [new(new("Kind", "Növ"), ColumnKind.Words), new(new("Rate", "Göstərici"), ColumnKind.Rate)], []),
        new FindingList("list-11-violation", new("Violations", "Pozuntular"), Of(findings, Violations), Violations),
        new FindingList("list-11-undetermined", new("Undetermined", "Müəyyən edilməyib"), Of(findings, Undetermined), Undetermined),
        new FindingList("list-11-waived", new("Waived", "Güzəşt edilib"), 0, new("11", "waived")),
    ]);

    private static ReportTable Wide() => new("months-by-body", new("Acts by month and body", "Aylar və orqanlar üzrə aktlar"),
        [new(new("State body", "Dövlət orqanı"), ColumnKind.Words), .. Enumerable.Range(1, 24).Select(m => new Column(Same($"{2023 + (m - 1) / 12}-{(m - 1) % 12 + 1:00}"), ColumnKind.Count))],
        [.. Bodies.Select((b, i) => new Row([new WordsCell(Same(b)), .. Enumerable.Range(1, 24).Select(m => new CountCell(1000 * i + m))]))]);

    private static Row BodyRow(string body, int number) => number switch
    {
        0 => new([new WordsCell(Same(body)), new SuppressedCell(), new SuppressedCell(), new DayCell(new(2024, 11, 3))]),
        1 => new([new WordsCell(Same(body)), new CountCell(0), new NoCell(), new NoCell()]),
        _ => new([new WordsCell(Same(body)), new CountCell(1000 + number), new RateCell(3.25m + number, 1.5m, 9.75m + number, 30 + number, 1000 + number), new DayCell(new(2024, 12, number))]),
    };

    private static long Of(FindingSpool findings, ListKey key) => findings.CountOf(key);

    private static Text Same(FormattableString words) => Same(words.ToString(CultureInfo.InvariantCulture));

    private static Text Same(string words) => new(words, words);
}
