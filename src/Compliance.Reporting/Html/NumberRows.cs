using System.Globalization;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>The entries of all lists behind numbers, gathered in one reading of the findings and of the files, which both come in the order judged.</summary>
internal sealed class NumberRows : IDisposable
{
    private static readonly Dictionary<string, string> Nowhere = [];

    private readonly RowStore<(FindingPlace Place, string Missing)> _findings = new();
    private readonly RowStore<(ActPlace Place, ActMarks Marks)> _acts = new();
    private readonly RowStore<string> _files = new();
    private readonly StringWriter _row = new(CultureInfo.InvariantCulture);
    private readonly RowWriter _writer;
    private readonly bool _hasFindings;
    private readonly HashSet<string> _chapters;
    private readonly IEnumerator<(ReportedCase File, IReadOnlyList<ReportedAct>)>? _cases;
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private (string Source, int Line, string File) _file = ("", 0, "");

    public NumberRows(ReportOutput output, ListPlaces places, IReadOnlyList<NumberList> lists)
    {
        _writer = new(new(_row, output.Language, places) { BodyNames = output.Document.BodyNames });
        _hasFindings = lists.Any(l => l.Findings is not null && l.IsWritten);
        var acts = lists.Where(l => l.Acts is not null && l.IsWritten).ToList();
        _chapters = [.. acts.Where(l => l.Acts!.Counts != ActCount.Files).Select(l => l.Chapter)];
        _cases = acts.Count > 0 ? output.Cases!.Read(new ActListKey(ActCount.Files)).GetEnumerator() : null;
    }

    /// <summary>Adds the next listed finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="address">The page that shows it in full, relative to the folder of the Report; <c>null</c> where none does.</param>
    public void Add(ReportedFinding finding, string? address)
    {
        if (_hasFindings)
        {
            _writer.Write(finding, address);
            _findings.Add(finding.Chapter, (FindingPlace.Of(finding), string.Join('\n', finding.Missing.Select(m => m.Words.En))), Row());
        }
        if (_cases is null)
            return;
        if (_file != (finding.Source, finding.Line, finding.File))
            Take();
        _file = (finding.Source, finding.Line, finding.File);
        if (address is not null)
            _addresses[finding.Id] = address;
    }

    /// <summary>Takes what files are left, when the last finding is added.</summary>
    public void End()
    {
        Take();
        while (_cases?.MoveNext() == true)
            Write(_cases.Current.File, Nowhere);
    }

    /// <summary>Where the entries of a list stand.</summary>
    /// <exception cref="InvalidOperationException">The list does not hold as many as the Report says.</exception>
    public IReadOnlyList<(long Start, int Length)> Find(NumberList list)
    {
        var chapter = list.Chapter.Length == 0 ? null : list.Chapter;
        var rows = list switch
        {
            { Findings: { } key } => _findings.Find(chapter, p => key.Holds(p.Place) && (key.Fact is null || p.Missing.Split('\n').Contains(key.Fact))),
            { Acts: { Counts: ActCount.Files } key } => _files.Find("", body => key.Body is null || key.Body == body),
            { Acts: var key } => _acts.Find(list.Chapter, a => a.Place.IsOf(key!) && key!.Has(a.Marks)),
        };
        return rows.Count == list.Count ? rows
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The Report says that list '{list.Id}' holds {list.Count} entries; it holds {rows.Count}."));
    }

    /// <summary>The markup of entries.</summary>
    public IEnumerable<string> Read(NumberList list, IEnumerable<(long Start, int Length)> rows) =>
        list.Findings is not null ? _findings.Read(rows) : list.Acts!.Counts == ActCount.Files ? _files.Read(rows) : _acts.Read(rows);

    /// <summary>Removes the entries.</summary>
    public void Dispose()
    {
        _cases?.Dispose();
        _findings.Dispose();
        _acts.Dispose();
        _files.Dispose();
        _row.Dispose();
    }

    /// <summary>Takes the files up to the one whose findings were all added.</summary>
    private void Take()
    {
        while (_file.Line > 0 && _cases?.MoveNext() == true)
        {
            var file = _cases.Current.File;
            var isIt = _file == (file.Source, file.Line, file.File);
            Write(file, isIt ? _addresses : Nowhere);
            if (isIt)
                break;
        }
        _addresses.Clear();
    }

    private void Write(ReportedCase file, IReadOnlyDictionary<string, string> addresses)
    {
        _writer.Write(file);
        _files.Add("", file.Body, Row());
        foreach (var act in file.Acts)
        {
            foreach (var (chapter, marks) in act.Chapters.Where(c => _chapters.Contains(c.Key)))
            {
                _writer.Write(file, act, chapter, addresses);
                _acts.Add(chapter, (ActPlace.Of(act, chapter), marks), Row());
            }
        }
    }

    private string Row()
    {
        var row = _row.ToString();
        _row.GetStringBuilder().Clear();
        return row;
    }
}
