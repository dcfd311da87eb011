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
    public ReadResult ReadDocument(ReadOnlyMemory<byte> bytes, string path) => Read(bytes, path, path, 1) with { Bytes = bytes.Length };

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
            yield return ReadLine(lines.Line, lines.Objection, path, lines.Number) with { Bytes = lines.Position - before };
            before = lines.Position;
        }
        if (isEmpty)
            yield return RefuseEmpty(path);
    }

    /// <summary>Reads a file by its ending (<c>.jsonl</c> and <c>.ndjson</c> as JSON Lines, all others as one document), or the case files of a folder and the folders in it, in ordinal order.</summary>
    public IEnumerable<ReadResult> ReadPath(string path) => CaseFolder.Read(this, _limits, path);

    /// <summary>Whether a file in a folder is taken for a case file by its name: <c>.json</c>, <c>.jsonl</c>, <c>.ndjson</c>, in whatever case.</summary>
    public static bool IsCaseFile(string name) => CaseFolder.IsCaseFile(name);

    internal static ReadResult Refuse(Objection objection, string path, string source, int line) =>
        new(source, null, [new(objection.Code, path, line, line == 0 ? 0 : 1, line == 0 ? "" : "$", objection.Words)]) { Path = path, Line = Math.Max(1, line) };

    /// <summary>Reads one line that was cut out, or refuses it for what was found while cutting.</summary>
    internal ReadResult ReadLine(ReadOnlyMemory<byte> line, Objection? objection, string path, int number) =>
        objection is { } found ? Refuse(found, path, SourceOf(path, number), number) : Read(line, path, SourceOf(path, number), number);

    /// <summary>Refuses JSON Lines without a line.</summary>
    internal static ReadResult RefuseEmpty(string path) => Refuse(FileObjections.Empty(), path, path, 1);

    private static string SourceOf(string path, int line) => $"{path}(line {Facts.Readable.Of(line)})";

    private ReadResult Read(ReadOnlyMemory<byte> bytes, string path, string source, int line)
    {
        if (bytes.Length > _limits.Bytes)
            return Refuse(FileObjections.TooLarge(_limits.Bytes), path, source, line);
        if (Encodings.ObjectionTo(bytes.Span) is { } encoding)
            return Refuse(encoding, path, source, line);
        var text = bytes.Span.StartsWith(Encodings.Mark) ? bytes[Encodings.Mark.Length..] : bytes;
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Refuse(FileObjections.Empty(), path, source, line);
        var state = Interlocked.Exchange(ref _spare, null) ?? new ReadingState(_limits);
        state.Start(text, line);
        var file = CaseDocument.Read(state);
        var result = (state.HasObjections ? new ReadResult(source, null, state.Faults(path)) : new ReadResult(source, file, [])) with { Path = path, Line = line };
        state.Start(default, 1);
        Interlocked.Exchange(ref _spare, state);
        return result;
    }
}
