using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>
/// The findings and every table as CSV, for spreadsheets and statistics: <c>findings.csv</c>, a file for each table in <c>tables/</c>,
/// <c>particulars.csv</c> (labels with their values), <c>lists.csv</c>, <c>numbers.csv</c> and <c>acts.csv</c> (what stands behind numbers), <c>tables.csv</c> (which table shows what) and <c>columns.csv</c> (which column holds what).
/// </summary>
/// <param name="separator">What stands between cells.</param>
public sealed class CsvFormat(CsvSeparator separator = CsvSeparator.Comma) : ReportFormat
{
    private const string FindingsFile = "findings.csv";

    /// <inheritdoc/>
    public override string Code => "csv";

    /// <inheritdoc/>
    public override IReadOnlyList<Text> Losses { get; } =
    [
        new("Texts are written in one language only.", "Mətnlər yalnız bir dildə yazılır."),
        new("Paragraphs and headings of the chapters are left out; charts stand as their tables.", "Fəsillərin abzasları və başlıqları verilmir; diaqramların əvəzinə onların cədvəlləri verilir."),
        new("A number does not name the list behind it in its own cell: numbers.csv names it, lists.csv says by what to filter findings.csv or acts.csv.",
            "Rəqəmin arxasındakı siyahı onun öz xanasında göstərilmir: siyahını numbers.csv göstərir, findings.csv və ya acts.csv faylının nə üzrə süzüləcəyini lists.csv bildirir."),
        new("Of a finding that is compliant, not applicable or not checked only the rule, the act and the outcome are kept; its other cells are empty.",
            "Uyğun, tətbiq olunmayan və yoxlanılmayan nəticələrdən yalnız qayda, akt və yoxlamanın nəticəsi saxlanılır; qalan xanaları boşdur."),
        new("Facts, remedies and caveats of a finding stand in one cell each, an entry a line.", "Nəticənin faktları, düzəliş yolları və məhdudiyyətləri hər biri bir xanada, sətir-sətir verilir."),
        new("CSV has no types: opened by a double click, Excel can drop leading zeros of ids and take an id such as 28.5 for a day, and shows 1,048,576 rows at most. Import the columns as text, or use xlsx.",
            "CSV-də tip yoxdur: Excel faylı birbaşa açdıqda nömrələrin əvvəlindəki sıfırları ata, 28.5 kimi nömrəni tarix saya bilər və ən çoxu 1.048.576 sətir göstərir. Sütunları mətn kimi idxal edin və ya xlsx formatından istifadə edin."),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        var files = new List<string>();
        Write("particulars.csv", csv => Particulars(csv, output));
        Write(FindingsFile, csv => Findings(csv, output, stop));
        foreach (var table in output.Document.Tables)
            Write(FileOf(table), csv => CsvTable.Write(csv, table, output.Language));
        Write(CsvLists.Lists, csv => CsvLists.WriteLists(csv, output));
        Write(CsvLists.Numbers, csv => CsvLists.WriteNumbers(csv, output, FileOf));
        if (output.Cases is { } cases)
            Write(CsvLists.Acts, csv => CsvLists.WriteActs(csv, output, cases, stop));
        Write("tables.csv", csv => Tables(csv, output));
        Write("columns.csv", csv => Columns(csv, output));
        return files;

        void Write(string name, Action<CsvFile> write)
        {
            using var csv = new CsvFile(FlatFile.Open(output, name, withMark: true), separator);
            write(csv);
            files.Add(name);
        }
    }

    private static string FileOf(ReportTable table) => $"tables/{table.Id}.csv";

    private static void Particulars(CsvFile csv, ReportOutput output)
    {
        csv.Row("chapter", "label", "value");
        csv.Row("", output.Document.Title.In(output.Language), output.Document.Subtitle.In(output.Language));
        Write("", output.Document.Particulars);
        foreach (var chapter in output.Document.Chapters)
        {
            foreach (var list in chapter.Blocks.OfType<ParticularList>())
                Write(chapter.Number, list.Entries);
        }

        void Write(string chapter, IReadOnlyList<Particular> entries)
        {
            foreach (var entry in entries)
            {
                csv.Words(chapter);
                csv.Words(entry.Label.In(output.Language));
                CsvTable.Write(csv, entry.Value, output.Language);
                csv.EndRow();
            }
        }
    }

    private static void Findings(CsvFile csv, ReportOutput output, CancellationToken stop)
    {
        csv.Row([.. FindingColumns.All.Select(c => c.Name)]);
        foreach (var finding in output.Findings.Read(stop))
        {
            foreach (var column in FindingColumns.All)
                column.Write(csv, finding, output.Language);
            csv.EndRow();
        }
    }

    private static void Tables(CsvFile csv, ReportOutput output)
    {
        csv.Row("file", "chapter", "title", "caption", "note");
        foreach (var chapter in output.Document.Chapters)
        {
            foreach (var table in (output.Document with { Chapters = [chapter] }).Tables)
                csv.Row(FileOf(table), chapter.Number, chapter.Title.In(output.Language), table.Caption.In(output.Language), table.Note.In(output.Language));
        }
    }

    private static void Columns(CsvFile csv, ReportOutput output)
    {
        csv.Row("file", "column", "holds", "meaning");
        foreach (var column in FindingColumns.All)
            csv.Row(FindingsFile, column.Name, column.Holds, column.Meaning.In(output.Language));
        foreach (var table in output.Document.Tables)
        {
            foreach (var (heading, holds) in CsvTable.Columns(table, output.Language))
                csv.Row(FileOf(table), heading, holds, table.Caption.In(output.Language));
        }
        foreach (var (file, column, holds, meaning) in CsvLists.Columns.Where(c => c.File != CsvLists.Acts || output.Cases is not null))
            csv.Row(file, column, holds, meaning.In(output.Language));
    }
}
