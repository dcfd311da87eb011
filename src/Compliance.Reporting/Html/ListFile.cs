using System.Text;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>A list of findings as it is read once: its first findings for the page, all of them in files of their own.</summary>
/// <param name="output">The Report.</param>
/// <param name="places">Where its lists stand.</param>
/// <param name="list">The list.</param>
/// <param name="hasFiles">Whether files are written.</param>
/// <param name="onPage">How many findings the page shows.</param>
internal sealed class ListFile(ReportOutput output, ListPlaces places, FindingList list, bool hasFiles, int onPage) : IDisposable
{
    private readonly List<ReportedFinding> _first = [];
    private readonly List<string> _files = [];
    private long _count;
    private StreamWriter? _writer;
    private ListPage? _page;

    /// <summary>The findings the page itself shows.</summary>
    public IReadOnlyList<ReportedFinding> First => _first;

    /// <summary>The files written.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>The list.</summary>
    public FindingList List => list;

    /// <summary>Adds the next finding, if the list holds it.</summary>
    /// <returns>The file that shows it; <c>null</c> where the list does not hold it, or has no files.</returns>
    public string? Offer(ReportedFinding finding)
    {
        if (!list.Key.Holds(finding))
            return null;
        if (_first.Count < onPage)
            _first.Add(finding);
        if (hasFiles && _count % ListPlaces.InFile == 0)
            Begin();
        _page?.Write(finding);
        _count++;
        return _files.Count > 0 ? _files[^1] : null;
    }

    /// <summary>Ends the last file.</summary>
    /// <exception cref="InvalidOperationException">The list does not hold as many findings as the Report says.</exception>
    public void End()
    {
        Dispose();
        if (_count != list.Count)
            throw new InvalidOperationException($"The Report says that list '{list.Id}' holds {list.Count} findings; it holds {_count}.");
    }

    /// <summary>Closes the file that is open.</summary>
    public void Dispose()
    {
        _page?.End();
        _page = null;
        _writer?.Dispose();
        _writer = null;
    }

    private void Begin()
    {
        Dispose();
        var file = places.File(list, _files.Count + 1);
        _files.Add(file);
        _writer = new(Path.Combine(output.Folder, file.Replace('/', Path.DirectorySeparatorChar)), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _page = new(new(_writer, output.Language, places) { BodyNames = output.Document.BodyNames }, output.Document, list, _files.Count);
        _page.Begin();
    }
}
