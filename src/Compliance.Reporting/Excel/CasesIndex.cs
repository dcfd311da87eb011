using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Excel;

/// <summary>Where judged files and their acts stand on the sheets of files and of acts: by the body of the file, then in the order judged.</summary>
internal sealed class CasesIndex
{
    private readonly CaseSpool _cases;
    private readonly Dictionary<ActListKey, RowRuns> _runs = [];
    private readonly HashSet<string> _chapters = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _bodies = new(StringComparer.Ordinal);

    /// <param name="lists">The lists asked for.</param>
    /// <param name="cases">The files; read once here.</param>
    /// <param name="perSheet">How many rows a sheet holds below its headings.</param>
    public CasesIndex(IEnumerable<ActList> lists, CaseSpool cases, int perSheet)
    {
        _cases = cases;
        foreach (var list in lists)
            _runs.TryAdd(Plain(list.Key), new(perSheet));
        var forms = _runs.Keys.Select(k => k with { Chapter = "", Body = Form(k.Body), Month = Form(k.Month), ActKind = Form(k.ActKind) }).Distinct().ToList();
        _bodies.UnionWith(cases.Bodies);
        foreach (var file in Read())
        {
            foreach (var form in forms.Where(f => f.Counts == ActCount.Files))
                Note(form with { Body = form.Body is null ? null : file.Body }, Files);
            Files++;
            foreach (var act in file.Acts)
            {
                _chapters.UnionWith(act.Chapters.Keys);
                foreach (var form in forms.Where(f => f.Counts != ActCount.Files))
                    Note(form, act);
                Acts++;
            }
        }
    }

    /// <summary>How many files there are.</summary>
    public long Files { get; private set; }

    /// <summary>How many acts they have.</summary>
    public long Acts { get; private set; }

    /// <summary>Whether an act came out in a chapter at all.</summary>
    public bool Has(string chapter) => _chapters.Contains(chapter);

    /// <summary>The files, in the order of the sheets.</summary>
    public IEnumerable<ReportedCase> Read() => _bodies.SelectMany(b => _cases.Read(new ActListKey(ActCount.Files) { Body = b })).Select(c => c.File);

    /// <summary>Where the files or acts of a list stand.</summary>
    public RowRuns Of(ActListKey list) => _runs[Plain(list)];

    /// <summary>The key without what has no meaning for files.</summary>
    private static ActListKey Plain(ActListKey key) => key.Counts == ActCount.Files ? new(ActCount.Files) { Body = key.Body } : key;

    private void Note(ActListKey form, ReportedAct act)
    {
        var month = form.Month is null ? null : FindingPlace.MonthOf(act.Date);
        foreach (var chapter in act.Chapters.Keys)
        {
            var key = form with { Chapter = chapter, Body = form.Body is null ? null : act.Body, Month = month, ActKind = form.ActKind is null ? null : act.Kind };
            if (key.Holds(act))
                Note(key, Acts);
        }
    }

    private void Note(ActListKey key, long row)
    {
        if (_runs.TryGetValue(key, out var runs))
            runs.Add(row);
    }

    private static string? Form(string? asked) => asked is null ? null : "";
}
