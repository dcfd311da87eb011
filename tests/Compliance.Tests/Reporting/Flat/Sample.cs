using System.Text;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Flat;

/// <summary>A small invented Report with every block, every cell and every kind of finding, and a folder to render it in.</summary>
internal sealed class Sample : IDisposable
{
    /// <summary>What spreadsheets, JSON and XML trip over.</summary>
    public const string Awkward = "=1+1,\"Əli\";\tş\r\nİ";

    private readonly string _folder = Directory.CreateTempSubdirectory("flat-").FullName;
    private readonly FindingSpool _spool;

    public Sample(IEnumerable<ReportedFinding>? findings = null)
    {
        _spool = new(Path.Combine(_folder, "findings.jsonl"));
        foreach (var finding in findings ?? Findings)
            _spool.Add(finding);
        _spool.Keep();
    }

    public static IReadOnlyList<string> Kinds { get; } =
    [
        "violation", "violation-to-be-confirmed", "needs-judgment", "lawful-when-done", "contrary-when-done", "undetermined", "waived", "error", "compliant", "not-applicable", "not-checked",
    ];

    public static IReadOnlyList<ReportedFinding> Findings { get; } = [.. Kinds.Select((kind, n) => Finding(n + 1, kind))];

    public static ReportDocument Document { get; } = new(
        new("Report", "Hesabat"), new("Invented bodies, 2022", "Uydurma orqanlar, 2022"),
        [new(new("Rulebook", "Qaydalar toplusu"), Words("sha256:5f2c0e")), new(new("Knowledge day", "Bilik günü"), new DayCell(new(2022, 12, 1)))],
        [
            new("chapter-1", "1", new("Scope", "Əhatə"),
            [
                new Paragraph(Text.None with { En = "Two files.", Az = "İki fayl." }), new SubHeading(new("Bodies", "Orqanlar")),
                new ParticularList([new(new("Files", "Fayllar"), new CountCell(2))]), Table("scope"),
                new FindingList("all", new("All findings", "Bütün nəticələr"), 11, new("", "")),
            ]),
            new("annex", "", new("Annex", "Əlavə"), [new ReportChart(ChartKind.RatesWithIntervals, Table("rates-by-body") with { Rows = [] })]),
        ]);

    /// <summary>Renders into the folder; the names of the files.</summary>
    public IReadOnlyList<string> Write(ReportFormat format, Language language = Language.En, ReportDocument? document = null, CancellationToken stop = default) =>
        format.Write(Output(language, document), stop);

    public ReportOutput Output(Language language, ReportDocument? document = null) => new(document ?? Document, _spool, language, _folder);

    public string Read(string name) => Encoding.UTF8.GetString(Bytes(name));

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine([_folder, .. name.Split('/')]));

    public StreamReader Open(string name) => new(Path.Combine([_folder, .. name.Split('/')]), Encoding.UTF8);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    public static ReportedFinding Finding(int number, string kind) => new()
    {
        Id = $"{number:x20}",
        File = number % 2 == 0 ? "DİM-2022/17" : "=ş-041",
        Source = number % 2 == 0 ? "cases/iş 1.jsonl" : "cases/b.json",
        Line = number % 2 == 0 ? 3 : 2,
        Subject = "0041",
        Body = number % 2 == 0 ? "" : "nazirlik",
        Act = $"m-{number}",
        ActKind = "application",
        ActPath = $"acts[{number}]",
        Date = number % 3 == 0 ? null : new(2022, 5, number),
        Rule = $"AZ-926-28.{number % 4}-rule",
        Provision = $"926-28.{number % 4}",
        Citation = new($"Law 926-IQ, Article 28.{number % 4}", $"926-IQ Qanun, {number % 4}-ci bənd"),
        Duty = kind is "compliant" or "not-applicable" or "not-checked" ? Text.None : new("Within {30} days.", "30 gün ərzində."),
        WordingFrom = kind == "not-checked" ? null : new(2016, 8, 10),
        Chapter = "1",
        Outcome = kind switch { "violation-to-be-confirmed" => "violation", "lawful-when-done" or "contrary-when-done" => "needs-judgment", _ => kind },
        Kind = kind,
        Severity = (number % 3) switch { 0 => "minor", 1 => "critical", _ => "major" },
        Grade = "official-copy",
        IsUnderReview = true,
        Caveats = number == 1 ? ["beyond-horizon:2023-05-06", "month-end:2022-05-31"] : [],
        Message = new(number == 2 ? Awkward : $"Finding {number}.", $"{number}-ci nəticə."),
        Facts = kind == "violation" ? [new($"acts[{number}].date", new("day", "gün"), new("2022-06-20", "20.06.2022"))] : [],
        Missing = kind is "undetermined" or "violation" ? [new($"acts[{number}].reason", new("reason", "səbəb"), new("order; HR", "əmr; kadrlar"))] : [],
        Remedies = kind == "violation" ? [new("16 June or earlier", "16 iyun və ya daha əvvəl")] : [],
        Remedy = kind == "violation" ? "still-possible" : "",
        Decision = kind is "violation" or "waived" ? "d-1" : "",
        DecisionKind = kind is "violation" ? "waiver" : "",
        Effect = kind == "violation" ? "could-have-changed" : "",
        Cause = kind == "violation" ? "=cause, ş" : "",
        Recommendation = kind == "violation" ? "tövsiyə" : "",
        Change = kind is "compliant" or "not-applicable" or "not-checked" ? "" : number % 2 == 0 ? "new" : "persisting",
    };

    public static ReportTable Table(string id) => new(id, new("Rates per 100 acts", "100 akta düşən nəticələr"),
        [
            new(new("Body", "Orqan"), ColumnKind.Words), new(new("Acts", "Aktlar"), ColumnKind.Count), new(new("Rate", "Faiz"), ColumnKind.Rate), new(new("Last", "Son gün"), ColumnKind.Day),
        ],
        [
            new([Words("-Əliyev & Co"), new CountCell(-5) { List = "all" }, new RateCell(12.5m, 3.10m, 25m, 1, 8) { List = "all" }, new DayCell(new(2022, 5, 4))]),
            new([Words("'quoted"), new SuppressedCell(), new SuppressedCell(), new NoCell()]),
            new([Words("b"), new CountCell(0), new NoCell(), new NoCell()]),
            new([Words("All"), new CountCell(1_234_567), new RateCell(0m, 0m, 100m, 0, 8), new NoCell()], IsTotal: true),
        ])
    {
        Note = new("Counted once.", "Bir dəfə sayılır."),
    };

    private static WordsCell Words(string words) => new(new(words, words));
}
