using System.Globalization;
using Compliance.Cases;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>What stands behind numbers, as CSV: the lists, which number has which, and the acts with how they came out in each chapter.</summary>
internal static class CsvLists
{
    /// <summary>The file of the lists.</summary>
    public const string Lists = "lists.csv";

    /// <summary>The file that names the list of each number.</summary>
    public const string Numbers = "numbers.csv";

    /// <summary>The file of the acts; not in the published edition.</summary>
    public const string Acts = "acts.csv";

    private static readonly string[] Keys = ["chapter", "kind", "provision", "body", "month", "actKind", "change", "severity", "grade", "remedy", "fact"];

    /// <summary>The columns of the three files, each with what it holds and means.</summary>
    public static IReadOnlyList<(string File, string Column, string Holds, Text Meaning)> Columns { get; } =
    [
        (Lists, "list", "words", new("id of the list", "siyahının nömrəsi")),
        (Lists, "of", "words", new("what is listed: findings, files, acts, examined, broken or open (acts)", "nə sadalanır: findings (nəticələr), files (işlər), acts (aktlar), examined (araşdırılmış), broken (pozuntusu olan) və ya open (açıq nəticəsi olan aktlar)")),
        (Lists, "title", "words", new("what is listed, in words", "siyahının adı")),
        (Lists, "count", "count", new("how many there are", "neçədir")),
        .. Keys.Select(k => (Lists, Name(k), "words", new Text("only with this value; * for any; empty: those that name none", "yalnız bu qiymətlə; * hər hansı; boş: göstərilməyənlər"))),
        (Numbers, "file", "words", new("file of the table", "cədvəlin faylı")),
        (Numbers, "row", "count", new("row of the table, from 1, below the headings", "cədvəlin sətri, başlıqdan sonra 1-dən")),
        (Numbers, "column", "words", new("heading of the number", "rəqəmin sütunu")),
        (Numbers, "list", "words", new("id of the list behind it", "arxasındakı siyahının nömrəsi")),
        (Acts, "file", "words", new("id of the case file", "işin nömrəsi")),
        (Acts, "source", "words", new("path of the case file", "iş faylının yeri")),
        (Acts, "line", "count", new("line of a JSON Lines file; 1 for a file of its own", "JSON Lines faylının sətri; ayrıca fayl üçün 1")),
        (Acts, "file_body", "words", new("id of the state body of the file", "faylın dövlət orqanının nömrəsi")),
        (Acts, "act", "words", new("id of the act; empty for a file without acts", "aktın nömrəsi; aktı olmayan iş üçün boş")),
        (Acts, "act_kind", "words", new("kind of act", "aktın növü")),
        (Acts, "body", "words", new("id of the state body that acted", "aktı qəbul etmiş dövlət orqanının nömrəsi")),
        (Acts, "date", "day", new("day of the act", "aktın tarixi")),
        (Acts, "chapter", "words", new("number of the chapter; empty for all together", "fəslin nömrəsi; boş: hamısı birlikdə")),
        (Acts, "examined", "flag", new("whether a rule was decided on it", "ən azı bir qayda üzrə araşdırılıb-araşdırılmadığı")),
        (Acts, "broken", "flag", new("whether it has a violation", "pozuntusu olub-olmadığı")),
        (Acts, "open", "flag", new("whether it has an open finding", "açıq nəticəsi olub-olmadığı")),
    ];

    public static void WriteLists(CsvFile csv, ReportOutput output)
    {
        Headings(csv, Lists);
        foreach (var list in output.Document.Lists.Concat(output.Document.Slices).DistinctBy(l => l.Id))
            Write(list.Id, "findings", list.Title, list.Count, list.Key.Named);
        foreach (var list in output.Document.ActLists)
            Write(list.Id, Codes.Of(typeof(ActCount)).CodeOf(list.Key.Counts), list.Title, list.Count, list.Key.Named);

        void Write(string id, string of, Text title, long count, IEnumerable<(string Name, string Value)> key)
        {
            csv.Words(id);
            csv.Words(of);
            csv.Words(title.In(output.Language));
            csv.Number(count);
            var named = key.ToDictionary(k => k.Name, k => k.Value, StringComparer.Ordinal);
            foreach (var name in Keys)
                csv.Words(named.GetValueOrDefault(name, "*"));
            csv.EndRow();
        }
    }

    public static void WriteNumbers(CsvFile csv, ReportOutput output, Func<ReportTable, string> fileOf)
    {
        Headings(csv, Numbers);
        foreach (var table in output.Document.Tables)
        {
            foreach (var (number, row) in table.Rows.Index())
            {
                foreach (var (column, cell) in table.Columns.Zip(row.Cells).Where(c => c.Second.List.Length > 0))
                    csv.Row(fileOf(table), (number + 1).ToString(CultureInfo.InvariantCulture), column.Heading.In(output.Language), cell.List);
            }
        }
    }

    public static void WriteActs(CsvFile csv, ReportOutput output, CaseSpool cases, CancellationToken stop)
    {
        Headings(csv, Acts);
        foreach (var (file, _) in cases.Read(new ActListKey(ActCount.Files)))
        {
            stop.ThrowIfCancellationRequested();
            if (file.Acts.Count == 0)
                Write(csv, file, null, "", ActMarks.None);
            foreach (var act in file.Acts)
            {
                foreach (var (chapter, marks) in act.Chapters.OrderBy(c => c.Key, StringComparer.Ordinal))
                    Write(csv, file, act, chapter, marks);
            }
        }
    }

    private static void Write(CsvFile csv, ReportedCase file, ReportedAct? act, string chapter, ActMarks marks)
    {
        csv.Words(file.File);
        csv.Words(file.Source);
        csv.Number(file.Line);
        csv.Words(file.Body);
        csv.Words(act?.Act ?? "");
        csv.Words(act?.Kind ?? "");
        csv.Words(act?.Body ?? "");
        csv.Day(act?.Date);
        csv.Words(chapter);
        foreach (var mark in new[] { ActMarks.Examined, ActMarks.Broken, ActMarks.Open })
            csv.Flag(marks.HasFlag(mark));
        csv.EndRow();
    }

    private static void Headings(CsvFile csv, string file) => csv.Row([.. Columns.Where(c => c.File == file).Select(c => c.Column)]);

    private static string Name(string key) => key == "actKind" ? "act_kind" : key;
}
