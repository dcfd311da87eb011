using System.Security.Cryptography;
using System.Text.Json;
using Compliance.Checking.Decisions;
using Compliance.Json.Reading;

namespace Compliance.Json.Decisions;

/// <summary>Reads a file of decisions. One with any fault is refused with all its faults; nothing is guessed.</summary>
public static class DecisionsReader
{
    /// <summary>The only value of <c>format</c>.</summary>
    public const string Format = "compliance-decisions/1";

    private static readonly ReadLimits Limits = new() { Bytes = 64 * 1024 * 1024, Entries = 100_000 };

    /// <summary>Reads a file.</summary>
    public static DecisionsResult ReadPath(string path)
    {
        try
        {
            if (new FileInfo(path).Length > Limits.Bytes)
                return Refuse(DecisionObjections.TooLarge(Limits.Bytes), path, 0);
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(e is UnauthorizedAccessException ? FileObjections.Denied() : DecisionObjections.Missing(), path, 0);
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">The file in UTF-8, with or without a byte order mark.</param>
    /// <param name="path">What to call it in faults.</param>
    public static DecisionsResult Read(ReadOnlyMemory<byte> bytes, string path)
    {
        if (Encodings.ObjectionTo(bytes.Span) is { } encoding)
            return Refuse(encoding, path, 1);
        var text = bytes.Span.StartsWith(Encodings.Mark) ? bytes[Encodings.Mark.Length..] : bytes;
        if (text.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Refuse(DecisionObjections.Empty(), path, 1);
        var state = new ReadingState(Limits);
        state.Start(text, 1);
        var decisions = Document(state);
        if (state.HasObjections)
            return new(null, [.. state.Faults(path).Select(f => f with { Code = DecisionFaultCodes.Of(f.Code) })]);
        return new(new(decisions), []) { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) };
    }

    private static IReadOnlyList<Decision> Document(ReadingState state)
    {
        var text = state.Text.Span;
        if (Encodings.FirstNotUtf8(text) is >= 0 and var wrong)
        {
            state.Object(wrong, "$", FileObjections.NotUtf8(text[wrong]));
            return [];
        }
        try
        {
            return new DecisionsDocument(state).Read();
        }
        catch (JsonException broken)
        {
            var offset = CaseDocument.OffsetOf(broken, text);
            state.Object(offset, SyntaxFault.ObjectionTo(text, offset, state.Limits));
            return [];
        }
    }

    private static DecisionsResult Refuse(Objection objection, string path, int line) =>
        new(null, [new(DecisionFaultCodes.Of(objection.Code), path, line, line, line == 0 ? "" : "$", objection.Words)]);
}

/// <summary>What reading a file of decisions gave: the register, or the faults for which it was refused.</summary>
/// <param name="Register">The register; <c>null</c> when refused.</param>
/// <param name="Faults">All faults in order of place; none when it was read.</param>
public sealed record DecisionsResult(DecisionRegister? Register, IReadOnlyList<Fault> Faults)
{
    /// <summary>SHA-256 of its bytes; empty when refused.</summary>
    public string Sha256 { get; init; } = "";
}
