using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Html;

/// <summary>Tables of every shape: totals, rates, rates of nothing, cells held back, days, and more columns than a page is wide.</summary>
internal static class SampleTables
{
    private static readonly Column Body = new(new("State body", "Dövlət orqanı"), ColumnKind.Words);

    public static ReportTable ByBody(string number, IReadOnlyList<FindingList> lists) => new(
        "bodies-" + number, new("Acts and violations by state body, per 100 acts", "Dövlət orqanları üzrə aktlar və pozuntular, hər 100 akt üzrə"),
        [Body, Count("Acts", "Aktlar"), Count("Violations", "Pozuntular"), new(new("Rate per 100", "Hər 100-ə nisbət"), ColumnKind.Rate), new(new("Last act", "Son akt"), ColumnKind.Day)],
        [
            .. ReportSample.Bodies.Select((b, i) => i switch
            {
                3 => new Row([new WordsCell(b), new CountCell(0), new CountCell(0), new NoCell(), new NoCell()]),
                9 => new Row([new WordsCell(b), new CountCell(41), new SuppressedCell(), new SuppressedCell(), new DayCell(new(2023, 12, 29))]),
                _ => new Row([new WordsCell(b), new CountCell(1_100 + 317 * i), new CountCell(9 * i + 2) { List = lists[0].Id }, ReportSample.Rate(9 * i + 2, 1_100 + 317 * i) with { List = lists[0].Id }, new DayCell(new(2023, 12, 1 + i))]),
            }),
            new([new WordsCell(new("All bodies", "Bütün orqanlar")), new CountCell(38_124), new CountCell(541) { List = lists[0].Id }, ReportSample.Rate(541, 38_124), new DayCell(new(2023, 12, 29))], IsTotal: true),
        ])
    {
        Note = new("An act counts where its own day lies in the period.", "Akt öz günü hesabat dövrünə düşdükdə sayılır."),
    };

    public static ReportTable Outcomes(string id, IReadOnlyList<FindingList> lists) => new(
        id, new("Acts by what was found, by state body", "Nəticələrə görə aktlar, dövlət orqanları üzrə"),
        [Body, Count("Violations", "Pozuntular"), Count("Needs judgment", "Səlahiyyətli şəxsin qərarı tələb olunur"), Count("Undetermined", "Müəyyən edilməyib"), Count("Compliant", "Uyğundur")],
        [
            .. ReportSample.Bodies.Select((b, i) => new Row([
                new WordsCell(b), i == 9 ? new SuppressedCell() : new CountCell(40 + i * 11 % 37) { List = lists[0].Id }, new CountCell(i * 5 % 23) { List = lists[2].Id }, new CountCell(60 + i * 29 % 90) { List = lists[3].Id }, new CountCell(180 + i * 53 % 240)])),
            new([new WordsCell(new("All bodies", "Bütün orqanlar")), new CountCell(700), new CountCell(120), new CountCell(1_200), new CountCell(3_600)], IsTotal: true),
        ]);

    public static ReportTable Rates(string id) => new(
        id, new("Violations per 100 acts, with the 95% interval", "Hər 100 akta düşən pozuntu, 95%-lik etibarlılıq intervalı ilə"),
        [Body, new(new("Rate per 100", "Hər 100-ə nisbət"), ColumnKind.Rate)],
        [
            .. ReportSample.Bodies.Select((b, i) => new Row([new WordsCell(b), i == 3 ? new NoCell() : i == 9 ? new SuppressedCell() : ReportSample.Rate(3 + i * 17 % 61, 420 + 35 * i)])),
            new([new WordsCell(new("All bodies", "Bütün orqanlar")), ReportSample.Rate(333, 7_140)], IsTotal: true),
        ]);

    public static ReportTable Months(string id) => new(
        id, new("Acts by month", "Aylar üzrə aktlar"), [new(new("Month", "Ay"), ColumnKind.Words), Count("Acts", "Aktlar")],
        [.. Enumerable.Range(0, 24).Select(i => new Row([new WordsCell(Month(i)), i == 8 ? new SuppressedCell() : new CountCell(1_480 + i * 379 % 911)]))]);

    public static ReportTable Broad(string id) => new(
        id, new("Acts by body and month", "Orqanlar və aylar üzrə aktlar"), [Body, .. Enumerable.Range(0, 12).Select(i => new Column(Month(i), ColumnKind.Count)), Count("All", "Cəmi")],
        [.. ReportSample.Bodies.Select((b, i) => new Row([new WordsCell(b), .. Enumerable.Range(0, 12).Select(m => (Cell)new CountCell(1_000 + i * m * 31 % 900)), new CountCell(15_000 + i)]))]);

    public static ReportTable Empty { get; } = new("empty", new("Nothing", "Heç nə"), [Body, Count("Acts", "Aktlar")], []);

    private static Column Count(string en, string az) => new(new(en, az), ColumnKind.Count);

    private static Text Month(int i)
    {
        var day = new DateOnly(2022, 1, 1).AddMonths(i);
        return new(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), day.ToString("MM.yyyy", CultureInfo.InvariantCulture));
    }
}
