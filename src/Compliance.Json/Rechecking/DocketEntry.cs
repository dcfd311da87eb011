using System.Buffers.Binary;
using System.Text;
using Compliance.Checking;
using Compliance.Rules;

namespace Compliance.Json.Rechecking;

/// <summary>What one rule said of one act, in short.</summary>
/// <param name="Rule">The key of the rule: <see cref="DocketHeader.KeyOf"/>.</param>
/// <param name="Marks">Outcome, statement on a change of the law, severity, whether it waits for confirmation, whether it is under review; see <see cref="MarksOf"/>.</param>
/// <param name="Digest">The first 8 bytes of the digest of the finding as a line of JSON.</param>
public readonly record struct DocketFinding(uint Rule, ushort Marks, ulong Digest)
{
    /// <summary>What is counted of the finding.</summary>
    public Outcome Outcome => (Outcome)(Marks & 0xF);

    /// <summary>What a text given effect back makes of the act.</summary>
    public TextChange Change => (TextChange)((Marks >> 4) & 0x3);

    private Severity Severity => (Severity)((Marks >> 6) & 0x3);

    /// <summary>Whether it is a violation that waits for the text to be confirmed.</summary>
    public bool IsToBeConfirmed => (Marks & 0x100) != 0;

    /// <summary>The marks of a finding.</summary>
    public static ushort MarksOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (ushort)((int)finding.Outcome | ((int)finding.Change << 4) | ((int)finding.Severity << 6) | (finding.IsToBeConfirmed ? 0x100 : 0) | (finding.IsUnderReview ? 0x200 : 0));
    }

    /// <summary>Counts it.</summary>
    public void AddTo(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        tally.Add(Outcome, Change, Severity, (Marks & 0x200) != 0, IsToBeConfirmed);
    }
}

/// <summary>An act and what was found on it.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Id">Its id; empty where it has none.</param>
/// <param name="Findings">The findings, by the keys of the rules.</param>
public sealed record DocketAct(string Kind, string Id, IReadOnlyList<DocketFinding> Findings);

/// <summary>A case file as it was judged. It holds ids and digests, nothing else of what the file says.</summary>
/// <param name="Digest">The first 16 bytes of the SHA-256 of the document.</param>
/// <param name="File">Id of the file; empty for one that was refused.</param>
/// <param name="IsJudged">Whether it was judged; if not, it was refused.</param>
/// <param name="IsDecided">Whether decisions of a register named it: such a file is judged anew each time.</param>
/// <param name="Acts">Its acts, in their order.</param>
public sealed record DocketEntry(UInt128 Digest, string File, bool IsJudged, bool IsDecided, IReadOnlyList<DocketAct> Acts)
{
    private const int SizeOfFinding = 14;

    /// <summary>How many findings there are on its acts.</summary>
    public int Findings => Acts.Sum(a => a.Findings.Count);

    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream(256 + (Findings * SizeOfFinding));
        using var writer = new BinaryWriter(stream);
        Span<byte> digest = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(digest, Digest);
        writer.Write(digest);
        writer.Write((byte)((IsJudged ? 1 : 0) | (IsDecided ? 2 : 0)));
        writer.Write(File);
        writer.Write7BitEncodedInt(Acts.Count);
        foreach (var act in Acts)
        {
            writer.Write(act.Kind);
            writer.Write(act.Id);
            writer.Write7BitEncodedInt(act.Findings.Count);
            foreach (var finding in act.Findings)
            {
                writer.Write(finding.Rule);
                writer.Write(finding.Marks);
                writer.Write(finding.Digest);
            }
        }
        return stream.ToArray();
    }

    internal static DocketEntry From(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[17..];
        var (digest, flags, file) = (BinaryPrimitives.ReadUInt128BigEndian(bytes), bytes[16], Word(ref rest));
        var acts = new DocketAct[Number(ref rest)];
        for (var i = 0; i < acts.Length; i++)
        {
            var (kind, id) = (Word(ref rest), Word(ref rest));
            var findings = new DocketFinding[Number(ref rest)];
            for (var f = 0; f < findings.Length; f++)
            {
                findings[f] = new(BinaryPrimitives.ReadUInt32LittleEndian(rest), BinaryPrimitives.ReadUInt16LittleEndian(rest[4..]), BinaryPrimitives.ReadUInt64LittleEndian(rest[6..]));
                rest = rest[SizeOfFinding..];
            }
            acts[i] = new(kind, id, findings);
        }
        return new(digest, file, (flags & 1) != 0, (flags & 2) != 0, acts);
    }

    /// <summary>Digest and id of a file, without the rest.</summary>
    internal static (UInt128 Digest, string File) HeadOf(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[17..];
        return (BinaryPrimitives.ReadUInt128BigEndian(bytes), Word(ref rest));
    }

    private static int Number(ref ReadOnlySpan<byte> rest)
    {
        var (value, shift) = (0, 0);
        for (byte next = 0x80; (next & 0x80) != 0; shift += 7)
        {
            next = rest[0];
            rest = rest[1..];
            value |= (next & 0x7F) << shift;
        }
        return value;
    }

    private static string Word(ref ReadOnlySpan<byte> rest)
    {
        var length = Number(ref rest);
        var word = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[length..];
        return word;
    }
}
