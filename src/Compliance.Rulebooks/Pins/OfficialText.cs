using System.Globalization;
using System.Security.Cryptography;

namespace Compliance.Rulebooks.Pins;

/// <summary>Something about a text that a reader should know: where, and what.</summary>
public sealed record TextNote(int Line, string Message);

/// <summary>The official text of an act, as somebody captured it. It is read where it lies and never copied: only digests leave this class.</summary>
public sealed class OfficialText
{
    /// <summary>Largest text, in bytes.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    internal OfficialText(string path, byte[] bytes, IReadOnlyList<TextUnit> units, IReadOnlyList<string> actNumbers, IReadOnlyList<TextNote> notes)
    {
        (Path, Units, ActNumbers, Notes) = (path, units, actNumbers, notes);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>The file as the caller named it.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the whole file.</summary>
    public string Sha256 { get; }

    /// <summary>The numbers under signatures, for example <c>926-IQ</c>; often none was captured.</summary>
    public IReadOnlyList<string> ActNumbers { get; }

    /// <summary>What in the text is not as it should be: a number that stands twice, a part under a foreign article.</summary>
    public IReadOnlyList<TextNote> Notes { get; }

    /// <summary>The numbered units, in the order of the text.</summary>
    internal IReadOnlyList<TextUnit> Units { get; }

    /// <summary>Reads a captured text, plain or Markdown; <c>null</c> and faults if it is none.</summary>
    public static OfficialText? Read(string path, List<PageFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (StrictText.Read(path, MostBytes, faults) is not var (bytes, text))
            return null;
        var reader = new OfficialTextReader(TextLines.Of(text));
        reader.Read();
        if (reader.Units.Count > 0)
            return new(path, bytes, reader.Units, reader.ActNumbers, reader.Notes);
        faults.Add(new(path, 1, 1, PinFaultCodes.NoArticle, text.Length == 0 ? "The file is empty. Expected the text of an act with headings like 'Maddə 28. …'."
            : "The text has no heading like 'Maddə 28. …' before its footnotes. Expected the text of an act, plain or as Markdown."));
        return null;
    }
}

/// <summary>Puts lines together to numbered units, up to the end of the act: footnotes with earlier wordings do not get in.</summary>
internal sealed class OfficialTextReader(IReadOnlyList<TextLine> lines)
{
    private readonly Dictionary<string, TextUnit> _byNumber = new(StringComparer.Ordinal);
    private readonly List<TextLine> _held = [];
    private string? _article;
    private string? _before;
    private TextUnit? _unit;
    private bool _isInChapterTitle;

    public List<TextUnit> Units { get; } = [];

    public List<TextNote> Notes { get; } = [];

    public List<string> ActNumbers { get; } = [];

    public void Read()
    {
        var at = 0;
        while (at < lines.Count && !TextMarks.IsEnd(lines[at].Text) && Take(lines[at]))
            at++;
        if (Units.Count > 0 && at == lines.Count)
            Notes.Add(new(lines[^1].Number, "The text runs to the end of the file: no signature, annex or footnote '[1] …' ends it."));
        ActNumbers.AddRange(lines.Skip(at).Select(l => TextMarks.ActNumber(l.Text)).OfType<string>().Distinct(StringComparer.Ordinal));
    }

    /// <summary>Takes a line in; false where the act has ended before it.</summary>
    private bool Take(TextLine line)
    {
        var text = Normaliser.WithoutReferences(line.Text);
        if (TextMarks.Article(text) is var (number, title))
            return Begin(number, title, line);
        if (_article is null || text.Length == 0)
            return true;
        if (TextMarks.IsChapter(text, line.IsHeading))
            _isInChapterTitle = true;
        else if (!_isInChapterTitle)
            Add(line, text);
        return true;
    }

    private bool Begin(string number, string title, TextLine line)
    {
        _held.Clear(); // headings right before an article are titles of chapters
        if (_byNumber.TryGetValue(number, out var first) && first.Article == number)
        {
            Notes.Add(new(line.Number, FormattableString.Invariant($"Article '{number}' stands twice, first in line {first.Line}: the text is read up to the second.")));
            return false;
        }
        if (IsGap(_article, number))
            Notes.Add(new(line.Number, $"After article '{_article}' comes '{number}': a heading between them may not have been captured; what stands under it is digested as article '{_article}'."));
        (_article, _isInChapterTitle) = (number, false);
        Open(number, title, line);
        return true;
    }

    private static bool IsGap(string? before, string number) =>
        before is not null && Whole(number) > Whole(before) + (number.Contains('-', StringComparison.Ordinal) ? 0 : 1);

    private static int Whole(string number) => int.TryParse(number.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : 0;

    private void Add(TextLine line, string text)
    {
        if (TextMarks.Part(text, _article!, _before) is var (number, words))
        {
            Release();
            Open(number, words, line);
        }
        else if (line.IsHeading)
        {
            _held.Add(line);
        }
        else
        {
            Release();
            if (TextMarks.Stranger(text) is { } stranger)
                Notes.Add(new(line.Number, $"'{stranger}' stands under article '{_article}': it is taken for a paragraph of '{_unit!.Number}'."));
            Append(text);
        }
    }

    /// <summary>Headings that text follows belong to the text.</summary>
    private void Release()
    {
        foreach (var heading in _held)
            Append(Normaliser.WithoutReferences(heading.Text));
        _held.Clear();
    }

    private void Open(string number, string text, TextLine line)
    {
        if (_byNumber.TryGetValue(number, out var first))
        {
            Notes.Add(new(line.Number, FormattableString.Invariant($"'{number}' stands twice, first in line {first.Line}: both are digested as one.")));
            _unit = first;
        }
        else
        {
            _byNumber.Add(number, _unit = new(number, _article!, line.Number));
            Units.Add(_unit);
        }
        Append(text);
        _before ??= "";
    }

    private void Append(string text)
    {
        _unit!.Add(text);
        _before = text.Length > 0 ? text : _before;
    }
}
