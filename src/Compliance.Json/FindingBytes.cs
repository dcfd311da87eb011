using System.Runtime.CompilerServices;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Json;

/// <summary>Findings as JSON Lines in UTF-8: one object per finding, and the summary of the run as the last line; in memory that is used again and again.</summary>
/// <remarks>
/// The same findings give the same bytes on every machine: <c>\n</c> ends each line, values are written without culture, letters as they are.
/// What a rule says of act after act, and an act finding after finding, is put into JSON once: an act is not to be changed before the lines are cleared. For one thread.
/// </remarks>
/// <param name="language">The language of messages and of the words in proofs.</param>
/// <param name="withProof">Whether each finding carries its proof, where it has one.</param>
public sealed class FindingBytes(Language language, bool withProof = false)
{
    private readonly JsonBytes _json = new();
    private readonly Dictionary<Head, byte[]> _heads = [];
    private Finding? _last;
    private (int Start, int Length) _opening;
    private ProofJson? _proof;

    /// <summary>What was written since the lines were last cleared; valid until more is written.</summary>
    public ReadOnlySpan<byte> Bytes => _json.Written;

    /// <summary>Forgets the lines.</summary>
    public void Clear()
    {
        _json.Clear();
        _last = null;
    }

    /// <summary>Writes one finding as one line.</summary>
    public void Write(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        WriteOpening(finding);
        if (finding.Change == TextChange.None)
            WriteHead(finding);
        else
            WriteRule(finding);
        WriteLimits(finding);
        _json.Property("message", finding.Message.In(language));
        if (finding.Decision.Length > 0)
            _json.Property("decision", finding.Decision);
        if (finding.Remark != Remark.None)
            Said(finding.Remark);
        if (finding.Repairs is { } repairs)
            new RepairJson(_json, language).Write(repairs);
        if (withProof)
            (_proof ??= new(_json, language)).Write(finding.Proof);
        _json.WriteEndObject();
        _json.EndLine();
    }

    /// <summary>Writes what became of a decision of the register as one line.</summary>
    public void Write(DecisionReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var decision = review.Decision;
        _json.WriteStartObject();
        _json.WritePropertyName("decision");
        _json.WriteStartObject();
        _json.Property("id", decision.Id);
        _json.Property("kind", Codes.Of(typeof(DecisionKind)).CodeOf(decision.Kind));
        _json.Property("state", Codes.Of(typeof(DecisionState)).CodeOf(review.State));
        _json.Property("file", decision.File);
        _json.Property("act", decision.Act);
        _json.Property("rule", decision.Rule);
        _json.Property("expiresOn", decision.ExpiresOn is { } end ? Readable.Of(end) : null);
        _json.Property("message", review.Message.In(language));
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.EndLine();
    }

    /// <summary>Writes the summary as the last line.</summary>
    public void Write(FindingsSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        summary.Write(_json);
        _json.EndLine();
    }

    /// <summary>File, subject, act and day: the same for all findings of an act.</summary>
    private void WriteOpening(Finding finding)
    {
        if (_last is { } last && ReferenceEquals(last.Act, finding.Act) && last.File == finding.File && last.Subject == finding.Subject)
        {
            _json.Repeat(_opening.Start, _opening.Length);
            return;
        }
        var start = _json.Count;
        _json.WriteStartObject();
        _json.Property("file", finding.File);
        _json.Property("subject", finding.Subject);
        _json.Act(finding.Act);
        _json.Property("date", finding.Act.Date.TryGet(out var day) ? Readable.Of(day) : null);
        (_last, _opening) = (finding, (start, _json.Count - start));
    }

    private void WriteHead(Finding finding)
    {
        var head = new Head(finding);
        if (_heads.TryGetValue(head, out var written))
        {
            _json.Piece(written);
            return;
        }
        var start = _json.Count;
        WriteRule(finding);
        _heads[head] = _json.Written[start..].ToArray();
    }

    private void WriteRule(Finding finding)
    {
        _json.Property("rule", finding.Rule);
        _json.Property("provision", finding.Provision.Id);
        _json.WritePropertyName("version");
        _json.Version(finding.Version);
        _json.Property("outcome", finding.Outcome.Code());
        if (finding.Change != TextChange.None)
        {
            _json.Property("change", finding.Change.Code());
            _json.WritePropertyName("laterVersion");
            _json.Version(finding.LaterVersion);
        }
        _json.Property("severity", Codes.Of(finding.Severity.GetType()).CodeOf(finding.Severity));
        _json.Property("grade", finding.Grade.Code());
        _json.Property("underReview", finding.IsUnderReview);
    }

    private void WriteLimits(Finding finding)
    {
        if (finding.Caveats.Count == 0 && finding.Missing.Count == 0)
        {
            _json.Piece(",\"caveats\":[],\"missing\":[]"u8);
            return;
        }
        _json.Array("caveats", finding.Caveats, _json.WriteValue);
        _json.Array("missing", finding.Missing, Missing);
    }

    private void Said(Remark remark)
    {
        _json.WritePropertyName("remark");
        _json.WriteStartObject();
        foreach (var (name, words) in new[] { ("effect", remark.Effect), ("cause", remark.Cause), ("recommendation", remark.Recommendation) })
        {
            if (words.Length > 0)
                _json.Property(name, words);
        }
        _json.WriteEndObject();
    }

    private void Missing(MissingFacts missing)
    {
        _json.WriteStartObject();
        _json.Array("facts", missing.Facts, fact => _json.Missing(fact, language));
        _json.Array("settles", missing.Settles, outcome => _json.WriteValue(outcome.Code()));
        _json.WriteEndObject();
    }

    /// <summary>What the part of a line from rule to review depends on. There are no more of them than the rulebook has wordings and outcomes.</summary>
    private readonly struct Head(Finding finding) : IEquatable<Head>
    {
        private readonly string _rule = finding.Rule;
        private readonly Provision _provision = finding.Provision;
        private readonly ProvisionVersion? _version = finding.Version;
        private readonly (Outcome, Rules.Severity, Grade, bool) _rest = (finding.Outcome, finding.Severity, finding.Grade, finding.IsUnderReview);

        public bool Equals(Head other) =>
            ReferenceEquals(_provision, other._provision) && ReferenceEquals(_version, other._version) && _rest == other._rest && _rule == other._rule;

        public override bool Equals(object? other) => other is Head head && Equals(head);

        public override int GetHashCode() => HashCode.Combine(string.GetHashCode(_rule, StringComparison.Ordinal), RuntimeHelpers.GetHashCode(_version), (int)_rest.Item1);
    }
}
