using System.Buffers.Binary;
using System.Security.Cryptography;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Json.Rechecking;

/// <summary>How much of a document was judged.</summary>
public enum RecheckKind
{
    /// <summary>Nothing: neither it nor a rule on its acts has changed.</summary>
    Kept,

    /// <summary>The changed rules on its acts.</summary>
    Partly,

    /// <summary>All of it: it is new or changed, decisions name it, or nothing of the docket holds.</summary>
    Whole,

    /// <summary>Nothing: it was refused for its faults.</summary>
    Refused,
}

/// <summary>A finding that is not what it was.</summary>
/// <param name="File">Id of the file.</param>
/// <param name="ActKind">Code of the kind of the act.</param>
/// <param name="Act">Id of the act; empty where it has none.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Before">What was found before; <c>null</c>: nothing.</param>
/// <param name="Now">What is found now; <c>null</c>: nothing, the rule or the act is gone.</param>
public sealed record ChangedFinding(string File, string ActKind, string Act, string Rule, DocketFinding? Before, Finding? Now);

/// <summary>What came of a document.</summary>
/// <param name="Kind">How much of it was judged.</param>
/// <param name="Entry">Its entry in the docket that is written.</param>
/// <param name="Changed">What is not as it was; all findings of a file the docket did not have are left out.</param>
/// <param name="IsNew">Whether the docket had no such file.</param>
/// <param name="Judged">How many rules were judged, or provisions named as not checked.</param>
public sealed record Rechecked(RecheckKind Kind, DocketEntry Entry, IReadOnlyList<ChangedFinding> Changed, bool IsNew, int Judged)
{
    /// <summary>What was read; <c>null</c> where it was not necessary.</summary>
    public ReadResult? Read { get; init; }
}

/// <summary>
/// Judges documents again, only what can have changed since a docket was written: documents that are not as they were, and, in those that are, the rules that changed.
/// The outcome is that of judging everything. Can be used by several threads.
/// </summary>
public sealed class Recheck
{
    private readonly Checker _checker;
    private readonly CheckOptions _options;
    private readonly Docket? _earlier;
    private readonly HashSet<string> _changed;
    private readonly HashSet<string> _kinds;
    private readonly HashSet<uint> _keys;
    private readonly Comparison _comparison;

    /// <summary>What judges again.</summary>
    /// <param name="rulebook">The rulebook as it is now.</param>
    /// <param name="options">How files are checked; proofs and repairs are not made.</param>
    /// <param name="earlier">What was found before; <c>null</c>: nothing, and everything is judged.</param>
    /// <exception cref="InvalidOperationException">Two rules have the same short key.</exception>
    public Recheck(Rulebook rulebook, CheckOptions options, Docket? earlier)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(options);
        (_checker, _options, Header) = (new(rulebook), options with { WithProof = false, WithRepairs = false, Only = null }, DocketHeader.Of(rulebook, options));
        Reason = earlier is null ? "" : Header.DiffersAsAWhole(earlier.Header) ?? "";
        Changed = earlier is null || Reason.Length > 0 ? [] : Header.ChangedSince(earlier.Header);
        _earlier = earlier;
        _changed = Changed.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        _keys = Changed.Select(r => DocketHeader.KeyOf(r.Id)).ToHashSet();
        var rules = Header.Rules.Concat(earlier?.Header.Rules ?? []).ToList();
        _kinds = rules.Where(r => _changed.Contains(r.Id)).SelectMany(r => r.Kinds).ToHashSet(StringComparer.Ordinal);
        var names = rules.Select(r => r.Id).Concat(rulebook.Provisions.Select(p => p.Provision.Id)).Distinct(StringComparer.Ordinal).ToLookup(DocketHeader.KeyOf);
        _comparison = new(key => names[key].FirstOrDefault() ?? FormattableString.Invariant($"{key:x8}"));
    }

    /// <summary>The header of the docket to write.</summary>
    public DocketHeader Header { get; }

    /// <summary>Why nothing of the earlier docket holds; empty: it does, or there is none.</summary>
    public string Reason { get; }

    /// <summary>The rules that changed, are new or are gone.</summary>
    public IReadOnlyList<RulePrint> Changed { get; }

    /// <summary>What comes of a document.</summary>
    /// <param name="document">Its bytes; empty for one that could not be opened.</param>
    /// <param name="read">Reads it, where that is necessary.</param>
    public Rechecked Take(ReadOnlySpan<byte> document, Func<ReadResult> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var digest = Docket.DigestOf(document);
        var same = _earlier?.Find(digest);
        if (same is { IsJudged: true, IsDecided: false } && _earlier is not null && Reason.Length == 0 && _options.Decisions?.Of(same.File) is not [_, ..])
        {
            if (!same.Acts.Any(a => _kinds.Contains(a.Kind)))
                return new(RecheckKind.Kept, same, [], false, 0);
            if (!_options.ReleasedOnly) // what is left out of a provision hangs on the other rules
                return Partly(same, read());
        }
        return Whole(digest, same, read());
    }

    private Rechecked Partly(DocketEntry same, ReadResult read)
    {
        if (read.Case is not { } file)
            return Whole(same.Digest, same, read); // read by other limits: it is refused now
        var now = Entry(same.Digest, file, _checker.Check(file, _options with { Only = _changed }), out var findings);
        var acts = same.Acts.Zip(now.Acts, (old, anew) => anew with { Findings = [.. old.Findings.Where(f => !_keys.Contains(f.Rule)).Concat(anew.Findings).OrderBy(f => f.Rule).ThenBy(f => f.Digest)] }).ToList();
        var entry = now with { Acts = acts };
        return new(RecheckKind.Partly, entry, _comparison.Of(same, entry, findings), false, now.Findings) { Read = read };
    }

    private Rechecked Whole(UInt128 digest, DocketEntry? same, ReadResult read)
    {
        if (read.Case is not { } file)
            return new(RecheckKind.Refused, new(digest, "", false, false, []), [], same is null, 0) { Read = read };
        var judged = _checker.Review(file, _options);
        var entry = Entry(digest, file, judged.Findings, out var findings) with { IsDecided = judged.Decisions.Count > 0 };
        var before = same ?? _earlier?.Find(file.Id);
        return new(RecheckKind.Whole, entry, before is null ? [] : _comparison.Of(before, entry, findings), before is null, entry.Findings) { Read = read };
    }

    private static DocketEntry Entry(UInt128 digest, CaseFile file, IReadOnlyList<Finding> found, out Dictionary<(int Act, uint Rule), Finding> findings)
    {
        var (lines, start) = (new FindingBytes(Language.En), 0);
        file.Acts.TryGet(out var acts);
        var byAct = new Dictionary<PersonnelAct, (int Act, List<DocketFinding> Findings)>(ReferenceEqualityComparer.Instance);
        foreach (var act in acts)
            byAct.Add(act, (byAct.Count, []));
        findings = [];
        Span<byte> hash = stackalloc byte[32];
        foreach (var finding in found)
        {
            lines.Write(finding);
            SHA256.HashData(lines.Bytes[start..], hash);
            start = lines.Bytes.Length;
            var (of, key) = (byAct[finding.Act], DocketHeader.KeyOf(finding.Rule));
            of.Findings.Add(new(key, DocketFinding.MarksOf(finding), BinaryPrimitives.ReadUInt64LittleEndian(hash)));
            findings.TryAdd((of.Act, key), finding);
        }
        return new(digest, file.Id, true, false, [.. acts.Select(a => new DocketAct(ActKinds.CodeOf(a.GetType()), a.Id, [.. byAct[a].Findings.OrderBy(f => f.Rule).ThenBy(f => f.Digest)]))]);
    }
}
