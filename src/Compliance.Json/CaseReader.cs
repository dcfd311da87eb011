using System.Text.Json;
using Compliance.Cases;
using Compliance.Json.Reading;

namespace Compliance.Json;

/// <summary>Reads case files from JSON and JSON Lines. A document with any fault is refused with all its faults; nothing is guessed.</summary>
/// <remarks>
/// One reader can be used again and again, and by several threads: what it needs while it reads is kept for the next document.
/// Only trouble with the file system and faults of the text become results; a <c>null</c> argument is a mistake of the caller.
/// </remarks>
public sealed class CaseReader(ReadLimits? limits = null)
{
    /// <summary>The only value of <c>format</c>.</summary>
    public const string Format = "compliance-case/1";

    private readonly ReadLimits _limits = limits ?? ReadLimits.Default;
    private ReadingState? _spare;

    /// <summary>Reads one document.</summary>
    /// <param name="bytes">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="path">What to call it in faults.</param>
    public ReadResult ReadDocument(ReadOnlyMemory<byte> bytes, string path) => Read(bytes, new(path, 1, false, bytes.Length));

    /// <summary>Reads one case a line, however many lines there are, and holds one line at a time. Lines without text are passed over.</summary>
    /// <param name="stream">JSON Lines in UTF-8. It is read as the results are taken, and left open.</param>
    /// <param name="path">What to call it in faults.</param>
    /// <returns>One result for each line with text; a stream without any gives one refusal.</returns>
    public IEnumerable<ReadResult> ReadLines(Stream stream, string path)
    {
        using var lines = new LineReader(stream, _limits.Bytes);
        var (isEmpty, before) = (true, 0L);
        while (lines.TryNext())
        {
            isEmpty = false;
            yield return ReadLine(lines.Line, lines.Objection, path, lines.Number, lines.Position - before);
            before = lines.Position;
        }
        if (isEmpty)
            yield return RefuseEmpty(path);
    }

    /// <summary>Reads a file by its ending (<c>.jsonl</c> and <c>.ndjson</c> as JSON Lines, all others as one document), or the case files of a folder and the folders in it, in ordinal order.</summary>
    public IEnumerable<ReadResult> ReadPath(string path) => CaseFolder.Read(this, _limits, path);

    /// <summary>Whether a file in a folder is taken for a case file by its name: <c>.json</c>, <c>.jsonl</c>, <c>.ndjson</c>, in whatever case.</summary>
    public static bool IsCaseFile(string name) => CaseFolder.IsCaseFile(name);

    /// <summary>Reads one line that was cut out, or refuses it for what was found while cutting.</summary>
    internal ReadResult ReadLine(ReadOnlyMemory<byte> line, Objection? objection, string path, int number, long bytes)
    {
        var place = new Origin(path, number, true, bytes);
        return objection is { } found ? Refuse(found, place) : Read(line, place);
    }

    /// <summary>Refuses JSON Lines without a line.</summary>
    internal static ReadResult RefuseEmpty(string path) => Refuse(FileObjections.Empty(), new Origin(path, 1, false, 0));

    /// <summary>Refuses what could not be opened or read to its end: it has no lines.</summary>
    internal static ReadResult Refuse(Objection objection, string path) =>
        new(path, null, [new(objection.Code, path, 0, 0, "", objection.Words)]);

    private static ReadResult Refuse(Objection objection, Origin place) =>
        place.Result(null, [new(objection.Code, place.Path, place.Line, 1, "$", objection.Words)]);

    /// <summary>Reads the document that stands at a place.</summary>
    private ReadResult Read(ReadOnlyMemory<byte> bytes, Origin place)
    {
        if (bytes.Length > _limits.Bytes)
            return Refuse(FileObjections.TooLarge(_limits.Bytes), place);
        if (Encodings.ObjectionTo(bytes.Span) is { } encoding)
            return Refuse(encoding, place);
        var text = bytes.Span.StartsWith(Encodings.Mark) ? bytes[Encodings.Mark.Length..] : bytes;
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Refuse(FileObjections.Empty(), place);
        return FastDocument.Read(text.Span, place.Line, _limits) is { } file ? place.Result(file, []) : ReadWithCare(text, place);
    }

    private ReadResult ReadWithCare(ReadOnlyMemory<byte> text, Origin place)
    {
        var state = Interlocked.Exchange(ref _spare, null) ?? new ReadingState(_limits);
        state.Start(text, place.Line);
        var file = CaseDocument.Read(state);
        var result = state.HasObjections ? place.Result(null, state.Faults(place.Path)) : place.Result(file, []);
        state.Start(default, 1);
        Interlocked.Exchange(ref _spare, state);
        return result;
    }

    /// <summary>Where a document comes from.</summary>
    private readonly record struct Origin(string Path, int Line, bool IsOneOfLines, long Bytes)
    {
        public ReadResult Result(CaseFile? file, IReadOnlyList<Fault> faults) =>
            new(Path, file, faults) { Line = Line, IsOneOfLines = IsOneOfLines, Bytes = Bytes };
    }
}
