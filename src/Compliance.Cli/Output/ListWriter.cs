using Compliance.Cases;
using Compliance.Cli.Commands;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;
using Compliance.Reporting.Office;

namespace Compliance.Cli.Output;

/// <summary>Writes a list of findings, acts or case files, one after the other, its count last.</summary>
internal abstract class ListWriter(ListRequest request, TextWriter output) : IDisposable
{
    /// <summary>How many findings, acts or files were written.</summary>
    public long Count { get; private set; }

    /// <summary>The count with what is counted.</summary>
    public string CountInWords
    {
        get
        {
            var number = Figures.Of(Count, Language);
            var (one, many, az) = request.Acts switch
            {
                null => ("finding", "findings", "nəticə"),
                { Counts: ActCount.Files } => ("case file", "case files", "iş faylı"),
                _ => ("act", "acts", "akt"),
            };
            return Language == Language.Az ? $"{number} {az}." : $"{number} {(Count == 1 ? one : many)}.";
        }
    }

    protected TextWriter Output { get; } = output;

    protected Language Language => request.Language;

    protected bool IsOfActs => request.Acts is not null;

    /// <summary>The chapter whose acts are listed; empty for all.</summary>
    protected string Chapter => request.Acts?.Chapter ?? "";

    /// <summary>The writer of a format.</summary>
    public static ListWriter For(ListRequest request, TextWriter output) => request.Format switch
    {
        ListFormat.Json => new ListJson(request, output),
        ListFormat.Csv => new ListCsv(request, output),
        _ => new ListText(request, output),
    };

    /// <summary>Writes a finding.</summary>
    public void Write(ReportedFinding finding)
    {
        Count++;
        WriteFinding(finding);
    }

    /// <summary>Writes a case file with its acts that are counted; where files are counted it has none.</summary>
    public void Write(ReportedCase file, IReadOnlyList<ReportedAct> acts)
    {
        Count += acts.Count == 0 ? 1 : acts.Count;
        WriteFile(file with { Acts = acts });
    }

    /// <summary>Writes what stands after the last.</summary>
    public abstract void End();

    public virtual void Dispose()
    {
    }

    protected abstract void WriteFinding(ReportedFinding finding);

    protected abstract void WriteFile(ReportedCase file);
}

/// <summary>A list for people: finding, legal basis, body, record, what the file shows, what is expected.</summary>
internal sealed class ListText(ListRequest request, TextWriter output) : ListWriter(request, output)
{
    private readonly FindingText _text = new(request.Language, isPublished: false);

    public override void End() => Output.WriteLine(CountInWords);

    protected override void WriteFinding(ReportedFinding finding)
    {
        Line("", _text.Kind(finding.Kind), _text.Severity(finding.Severity), finding.Citation == Text.None ? finding.Provision : finding.Citation.In(Language), finding.Provision == finding.Rule ? "" : finding.Rule);
        Line("  ", finding.Body, PlaceOf(finding.Source, finding.File, finding.Line), finding.Act, _text.ActKind(finding.ActKind), finding.Date is { } day ? Figures.Of(day, Language) : "");
        foreach (var said in new[] { finding.Message, finding.Duty }.Where(t => t != Text.None))
            Line("  ", said.In(Language));
        foreach (var fact in finding.Facts.Concat(finding.Missing))
            Line("    ", $"{fact.Words.In(Language)}: {fact.Value.In(Language)} ({fact.Path})");
        foreach (var remedy in finding.Remedies)
            Line("    → ", remedy.In(Language));
        if (finding.Recommendation.Length > 0)
            Line("    → ", finding.Recommendation);
        Line("  ", finding.Id);
        Output.WriteLine();
    }

    protected override void WriteFile(ReportedCase file)
    {
        Line("", PlaceOf(file.Source, file.File, file.Line), file.File, file.Body);
        foreach (var act in file.Acts)
        {
            Line("  ", act.Act, ActKinds.Find(act.Kind) is { } type ? ActKinds.WordsOf(type).In(Language) : act.Kind, act.Body, act.Date is { } day ? Figures.Of(day, Language) : "");
            foreach (var finding in act.Findings)
                Line("    ", _text.Kind(finding.Kind), finding.Provision, finding.Id);
        }
    }

    private static string PlaceOf(string source, string file, int line) => source.Length == 0 ? file : line == 1 ? source : $"{source}({Counted.In(line)})";

    private void Line(string indent, params IEnumerable<string> parts) => Output.WriteLine(indent + string.Join(" · ", parts.Where(p => p.Length > 0)).ReplaceLineEndings(" "));
}

/// <summary>A list for programs: one object, in both languages, with the count at its end.</summary>
internal sealed class ListJson(ListRequest request, TextWriter output) : ListWriter(request, output)
{
    public override void End()
    {
        if (Count == 0)
            Begin();
        Output.Write("],\"count\":");
        Output.Write(((CanonicalJson)Count).ToString());
        Output.WriteLine("}");
    }

    protected override void WriteFinding(ReportedFinding finding) => Add(CanonicalFinding.Of(finding));

    protected override void WriteFile(ReportedCase file) => Add(CanonicalCase.Of(file));

    private void Add(CanonicalObject item)
    {
        if (_hasBegun)
            Output.Write(',');
        else
            Begin();
        Output.Write('\n');
        item.WriteTo(Output);
    }

    private bool _hasBegun;

    private void Begin()
    {
        _hasBegun = true;
        Output.Write(IsOfActs ? "{\"cases\":[" : "{\"findings\":[");
    }
}

/// <summary>A list for spreadsheets: the columns of <c>findings.csv</c>, or an act a row. The count stands beside it, not in it.</summary>
internal sealed class ListCsv : ListWriter
{
    private readonly CsvFile _csv;

    public ListCsv(ListRequest request, TextWriter output) : base(request, output)
    {
        if (request.Out is not null)
            output.Write('\uFEFF'); // by which Excel knows UTF-8
        _csv = new(output, CsvSeparator.Comma, leaveOpen: true);
        _csv.Row(IsOfActs ? ["file", "source", "line", "file_body", "act", "act_kind", "body", "date", "position", "age", "examined", "broken", "open", "findings"] : [.. FindingColumns.All.Select(c => c.Name)]);
    }

    public override void End() => _csv.Dispose();

    public override void Dispose() => _csv.Dispose();

    protected override void WriteFinding(ReportedFinding finding)
    {
        foreach (var column in FindingColumns.All)
            column.Write(_csv, finding, Language);
        _csv.EndRow();
    }

    protected override void WriteFile(ReportedCase file)
    {
        if (file.Acts.Count == 0)
            Row(file, null);
        foreach (var act in file.Acts)
            Row(file, act);
    }

    private void Row(ReportedCase file, ReportedAct? act)
    {
        _csv.Words(file.File);
        _csv.Words(file.Source);
        _csv.Number(file.Line);
        foreach (var words in new[] { file.Body, act?.Act, act?.Kind, act?.Body })
            _csv.Words(words ?? "");
        _csv.Day(act?.Date);
        _csv.Words(act?.Position ?? "");
        _csv.Words(act?.Age ?? "");
        foreach (var mark in new[] { ActMarks.Examined, ActMarks.Broken, ActMarks.Open })
            Marked(act, mark);
        _csv.Words(string.Join('\n', (act?.Findings ?? []).Select(f => $"{f.Kind} {f.Provision} {f.Id}")));
        _csv.EndRow();
    }

    /// <summary>How the act came out in the chapter asked for.</summary>
    private void Marked(ReportedAct? act, ActMarks mark)
    {
        if (act is null)
            _csv.Nothing();
        else
            _csv.Flag(act.Chapters.GetValueOrDefault(Chapter).HasFlag(mark));
    }
}
