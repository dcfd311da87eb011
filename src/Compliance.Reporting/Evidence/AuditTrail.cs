using System.Security.Cryptography;
using System.Text;
using Compliance.Law;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>What a verification of an audit log looks at, each apart from the others.</summary>
public enum AuditPart
{
    /// <summary>Each entry holds the digest of the one before it.</summary>
    Links,

    /// <summary>The signed heads in the log fit its entries and are signed by the key trusted.</summary>
    Heads,

    /// <summary>A head kept elsewhere fits the log.</summary>
    Kept,
}

/// <summary>One thing a verification of an audit log established, or did not.</summary>
public sealed record AuditStatement(AuditPart Part, VerifiedState State, Text Words);

/// <summary>Verifies an exported audit log (JSON Lines: entries, then signed heads), offline.</summary>
/// <remarks>Links show an edit, a gap, a swap; who can write the whole log can write all links anew. Only heads show that, and only a head kept elsewhere shows a cut tail.</remarks>
public sealed class AuditTrail
{
    private const int MostFaults = 20;
    private const int MostLine = 64 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Dictionary<long, byte[]> _digests = [];
    private readonly List<SignedHead> _heads = [];
    private readonly List<AuditStatement> _statements = [];
    private string _previous = AuditRecord.Origin;
    private long _last;
    private int _faults;

    private AuditTrail()
    {
    }

    /// <summary>What was found.</summary>
    /// <param name="log">The log.</param>
    /// <param name="kept">A head kept elsewhere; <c>null</c> for none.</param>
    /// <param name="trustedPem">The public key that the verifier trusts; <c>null</c> for none.</param>
    /// <param name="stop">Ends it.</param>
    public static IReadOnlyList<AuditStatement> Verify(Stream log, SignedHead? kept, string? trustedPem, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(log);
        var trail = new AuditTrail();
        if (!trail.Read(log, stop))
            return trail._statements;
        using var key = trustedPem is null ? null : PublicKey(trustedPem);
        if (trail._faults == 0)
            trail.Say(AuditPart.Links, VerifiedState.Established, $"{trail._digests.Count} entries, each bound to the one before it.", $"{trail._digests.Count} qeyd, hər biri özündən əvvəlkinə bağlıdır.");
        trail.LookAtHeads(key);
        if (kept is not null)
            trail.LookAtKept(kept, key);
        return trail._statements;
    }

    /// <summary>The public key of a PEM; <c>null</c> where it is none on P-256.</summary>
    public static ECDsa? PublicKey(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        var key = ECDsa.Create();
        try
        {
            if (!pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            {
                key.ImportFromPem(pem);
                if (ManifestSigner.IsP256(key))
                    return key;
            }
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            // it is none
        }
        key.Dispose();
        return null;
    }

    private bool Read(Stream log, CancellationToken stop)
    {
        using var lines = new StreamReader(log, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var number = 0L;
        try
        {
            while (Next(lines) is { } line)
            {
                stop.ThrowIfCancellationRequested();
                number++;
                if (!Take(line, number))
                    return false;
            }
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(number + 1);
        }
        return _digests.Count > 0 || Unreadable(1);
    }

    private bool Take(string line, long number)
    {
        if (line.Length <= MostLine && EvidenceJson.Read(Utf8.GetBytes(line)) is JObject map)
        {
            if (_heads.Count == 0 && AuditRecord.Read(map) is var (entry, hash))
                Link(entry, hash);
            else if (SignedHead.Read(map) is { } head)
                _heads.Add(head);
            else
                return Unreadable(number);
            return true;
        }
        return Unreadable(number);
    }

    private void Link(AuditRecord entry, string stated)
    {
        var digest = entry.Digest();
        if (entry.Number == _last && _last > 0)
            Fault($"Entry {entry.Number} stands twice.", $"{entry.Number} nömrəli qeyd iki dəfə yazılıb.");
        else if (entry.Number <= _last)
            Fault($"Entry {entry.Number} stands after entry {_last}: entries were swapped.", $"{entry.Number} nömrəli qeyd {_last} nömrəli qeyddən sonra gəlir: qeydlərin yeri dəyişdirilib.");
        else if (entry.Number > _last + 1)
            Fault(_last == 0 ? $"The log begins with entry {entry.Number}: those before it were deleted." : $"Entries between {_last} and {entry.Number} were deleted.",
                _last == 0 ? $"Jurnal {entry.Number} nömrəli qeyddən başlayır: ondan əvvəlkilər silinib." : $"{_last} və {entry.Number} nömrəli qeydlərin arasındakı qeydlər silinib.");
        else if (entry.Previous != _previous)
            Fault($"Entry {entry.Number} was not made after the entry before it: one of the two was replaced.", $"{entry.Number} nömrəli qeyd özündən əvvəlki qeyddən sonra yaradılmayıb: ikisindən biri dəyişdirilib.");
        if (Convert.ToHexStringLower(digest) != stated)
            Fault($"Entry {entry.Number} was edited: its content has another digest than it states.", $"{entry.Number} nömrəli qeydin məzmunu dəyişdirilib: onun cəmi yazılandan fərqlidir.");
        _digests[entry.Number] = digest;
        (_last, _previous) = (Math.Max(_last, entry.Number), stated);
    }

    private void LookAtHeads(ECDsa? key)
    {
        if (_heads.Count == 0)
        {
            Say(AuditPart.Heads, VerifiedState.NotEstablished, "The log has no signed head: whoever can write it could have written it anew.", "Jurnalda imzalanmış baş qeyd yoxdur: onu yaza bilən şəxs hamısını yenidən yaza bilərdi.");
            return;
        }
        var before = _statements.Count;
        foreach (var head in _heads)
        {
            if (Fits(head) is { } fault)
                Say(AuditPart.Heads, VerifiedState.Differs, fault.En, fault.Az);
            else if (key is not null && !head.IsSignedBy(key))
                Say(AuditPart.Heads, VerifiedState.Differs, $"The head of entry {head.Number} was not signed by the key given.", $"{head.Number} nömrəli qeydin başı verilən açarla imzalanmayıb.");
            if (_statements.Count - before >= MostFaults)
                return;
        }
        if (_statements.Count > before)
            return;
        if (key is null)
            Say(AuditPart.Heads, VerifiedState.NotEstablished, $"{_heads.Count} heads fit the entries, but no public key was given: whose signatures they carry was not looked at. Name it with --key FILE.",
                $"{_heads.Count} baş qeyd jurnala uyğundur, lakin açıq açar verilməyib: imzaların kimə aid olduğu yoxlanılmayıb. Onu --key FAYL ilə göstərin.");
        else
            Say(AuditPart.Heads, VerifiedState.Established, $"{_heads.Count} heads, up to entry {_heads.Max(h => h.Number)}, fit the entries and are signed by the key given.",
                $"{_heads.Count} baş qeyd ({_heads.Max(h => h.Number)} nömrəli qeydədək) jurnala uyğundur və verilən açarla imzalanıb.");
    }

    private void LookAtKept(SignedHead kept, ECDsa? key)
    {
        if (key is not null && !kept.IsSignedBy(key))
            Say(AuditPart.Kept, VerifiedState.Differs, "The head kept elsewhere was not signed by the key given.", "Başqa yerdə saxlanılan baş qeyd verilən açarla imzalanmayıb.");
        else if (Fits(kept) is { } fault)
            Say(AuditPart.Kept, VerifiedState.Differs, fault.En, fault.Az);
        else
            Say(AuditPart.Kept, key is null ? VerifiedState.NotEstablished : VerifiedState.Established,
                key is null ? $"The log holds the head kept elsewhere (entry {kept.Number}), but no public key was given for its signature." : $"The log holds the head kept elsewhere (entry {kept.Number}): nothing up to it was cut or written anew.",
                key is null ? $"Jurnal başqa yerdə saxlanılan baş qeydə ({kept.Number}) uyğundur, lakin imza üçün açıq açar verilməyib." : $"Jurnal başqa yerdə saxlanılan baş qeydə ({kept.Number}) uyğundur: ondan əvvəlkilər kəsilməyib və yenidən yazılmayıb.");
    }

    /// <summary>Why a head does not fit the entries; <c>null</c> where it does.</summary>
    private Text? Fits(SignedHead head) =>
        head.Number > _last ? new($"The log ends at entry {_last}, but a head speaks of entry {head.Number}: its tail was cut, or an older database was put in its place.",
                $"Jurnal {_last} nömrəli qeydlə bitir, baş qeyd isə {head.Number} nömrəli qeyddən danışır: jurnalın sonu kəsilib və ya köhnə məlumat bazası bərpa edilib.")
        : !_digests.TryGetValue(head.Number, out var digest) || Convert.ToHexStringLower(digest) != head.Hash
            ? new($"Entry {head.Number} is another one than its head says: the log was written anew.", $"{head.Number} nömrəli qeyd baş qeyddə göstəriləndən fərqlidir: jurnal yenidən yazılıb.")
        : null;

    private void Fault(string en, string az)
    {
        if (_faults++ < MostFaults)
            Say(AuditPart.Links, VerifiedState.Differs, en, az);
    }

    private bool Unreadable(long line)
    {
        _statements.Clear();
        Say(AuditPart.Links, VerifiedState.Unreadable, $"Line {line} is no entry and no head of an exported log. Expected JSON Lines as the audit page exports them, entries first, then heads.",
            $"{line}-ci sətir ixrac edilmiş jurnalın qeydi deyil. Audit səhifəsinin ixrac etdiyi JSON Lines gözlənilirdi: əvvəl qeydlər, sonra baş qeydlər.");
        return false;
    }

    private void Say(AuditPart part, VerifiedState state, string en, string az) => _statements.Add(new(part, state, new(en, az)));

    /// <summary>A line without its end; never more than is needed to see that it is too long.</summary>
    private static string? Next(StreamReader lines)
    {
        var line = new StringBuilder();
        for (var letter = lines.Read(); letter >= 0; letter = lines.Read())
        {
            if (letter == '\n')
                return line.ToString();
            line.Append((char)letter);
            if (line.Length > MostLine)
                return line.ToString();
        }
        return line.Length > 0 ? line.ToString() : null;
    }
}
