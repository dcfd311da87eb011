using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Law;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>Writes findings as JSON Lines: one object per finding, and the summary of the run as the last line.</summary>
/// <remarks>The same findings give the same bytes on every machine: <c>\n</c> ends each line, values are written without culture, letters as they are.</remarks>
public sealed class FindingsWriter
{
    private readonly TextWriter _output;
    private readonly JsonTextWriter _json;
    private readonly Language _language;
    private readonly ProofJson? _proof;

    /// <summary>A writer of findings. The caller owns <paramref name="output"/>, opens it as UTF-8 without a mark and closes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language of messages and of the words in proofs.</param>
    /// <param name="withProof">Whether each finding carries its proof, where it has one.</param>
    public FindingsWriter(TextWriter output, Language language, bool withProof = false)
    {
        (_output, _language) = (output, language);
        _json = new(output) { CloseOutput = false, Formatting = Formatting.None };
        _proof = withProof ? new(_json, language) : null;
    }

    /// <summary>Writes one finding as one line.</summary>
    public void Write(Finding finding)
    {
        _json.WriteStartObject();
        _json.Property("file", finding.File);
        _json.Property("subject", finding.Subject);
        _json.Act(finding.Act);
        _json.Property("date", finding.Act.Date.TryGet(out var day) ? Readable.Of(day) : null);
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
        _json.Array("caveats", finding.Caveats, _json.WriteValue);
        _json.Array("missing", finding.Missing, Missing);
        _json.Property("message", finding.Message.In(_language));
        if (finding.Decision.Length > 0)
            _json.Property("decision", finding.Decision);
        if (finding.Remark != Remark.None)
            Said(finding.Remark);
        if (finding.Repairs is { } repairs)
            new RepairJson(_json, _language).Write(repairs);
        if (_proof is not null)
            _proof.Write(finding.Proof);
        _json.WriteEndObject();
        EndLine();
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
        _json.Property("message", review.Message.In(_language));
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndLine();
    }

    /// <summary>Writes the summary as the last line.</summary>
    public void Write(FindingsSummary summary)
    {
        summary.Write(_json);
        EndLine();
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
        _json.Array("facts", missing.Facts, fact => _json.Missing(fact, _language));
        _json.Array("settles", missing.Settles, outcome => _json.WriteValue(outcome.Code()));
        _json.WriteEndObject();
    }

    private void EndLine()
    {
        _json.Flush();
        _output.Write('\n');
    }
}
