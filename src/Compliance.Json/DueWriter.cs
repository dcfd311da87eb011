using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>What a run came to: the days asked for, the files, and how many items stand in each state.</summary>
/// <param name="On">The first day asked for.</param>
/// <param name="Until">The last day asked for.</param>
/// <param name="Files">Files looked at.</param>
/// <param name="Refused">Files refused for their faults.</param>
/// <param name="Items">What falls due, in order.</param>
/// <param name="Rulebook">The rulebook it comes from.</param>
public sealed record DueSummary(DateOnly On, DateOnly Until, int Files, int Refused, IReadOnlyList<DueItem> Items, Rulebook Rulebook)
{
    /// <summary>How many items stand in a state.</summary>
    public int Count(DueState state) => Items.Count(i => i.State == state);

    /// <summary>How many items rest on clauses under review.</summary>
    public int UnderReview => Items.Count(i => i.IsUnderReview);

    /// <summary>Files whose facts were drawn up before the first day asked for, and that have an item: what was done since is not on file.</summary>
    public int Older => Items.Where(i => i.AsOf < On).Select(i => i.File).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>Writes what falls due as JSON Lines: one object per item, and the summary of the run as the last line.</summary>
/// <remarks>The same items give the same bytes on every machine, as with <see cref="FindingsWriter"/>.</remarks>
public sealed class DueWriter
{
    private readonly TextWriter _output;
    private readonly JsonTextWriter _json;
    private readonly Language _language;
    private readonly ProofJson _proof;
    private readonly bool _withProof;

    /// <summary>A writer. The caller owns <paramref name="output"/>, opens it as UTF-8 without a mark and closes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="language">The language of messages and of the words in proofs.</param>
    /// <param name="withProof">Whether each item carries its proof.</param>
    public DueWriter(TextWriter output, Language language, bool withProof = false)
    {
        (_output, _language, _withProof) = (output, language, withProof);
        _json = new(output) { CloseOutput = false, Formatting = Formatting.None };
        _proof = new(_json, language);
    }

    /// <summary>Writes every item as one line, and the summary as the last.</summary>
    public void Write(DueSummary summary)
    {
        foreach (var item in summary.Items)
            Write(item, summary.On);
        Sums(summary);
    }

    /// <summary>Writes one item as one line.</summary>
    /// <param name="item">The item.</param>
    /// <param name="on">The day from which the days left are counted.</param>
    public void Write(DueItem item, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(item);
        _json.WriteStartObject();
        _json.Property("file", item.File);
        _json.Property("asOf", Day(item.AsOf));
        _json.Property("subject", item.Subject);
        _json.Property("body", item.Body);
        _json.Act(item.Act);
        _json.Property("clause", item.Clause);
        _json.Property("provision", item.Provision.Id);
        _json.WritePropertyName("version");
        _json.Version(item.Version);
        _json.Property("grade", item.Grade.Code());
        _json.Property("underReview", item.IsUnderReview);
        _json.Property("state", Codes.Of(typeof(DueState)).CodeOf(item.State));
        _json.Property("day", Day(item.Day));
        _json.WritePropertyName("daysLeft");
        _json.WriteValue(item.Day?.DayNumber - on.DayNumber);
        _json.Property("breaks", item.Breaks);
        _json.Array("parties", item.Parties, party => _json.WriteValue(Codes.Of(typeof(Party)).CodeOf(party)));
        _json.Property("message", item.Message.In(_language));
        if (item.Deadline is { } deadline)
            _proof.Deadline(deadline);
        _json.Array("missing", item.Missing, fact => _json.Missing(fact, _language));
        _json.Array("caveats", item.Caveats, _json.WriteValue);
        if (_withProof)
            _proof.Write(item.Proof);
        EndLine();
    }

    private void Sums(DueSummary summary)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("summary");
        _json.WriteStartObject();
        _json.Property("on", Day(summary.On));
        _json.Property("until", Day(summary.Until));
        _json.Property("received", summary.Files + summary.Refused);
        _json.Property("refused", summary.Refused);
        _json.Property("filesOlderThanTheDay", summary.Older);
        _json.Property("items", summary.Items.Count);
        _json.Property("underReview", summary.UnderReview);
        _json.WritePropertyName("states");
        _json.WriteStartObject();
        foreach (var state in Enum.GetValues<DueState>())
            _json.Property(Codes.Of(typeof(DueState)).CodeOf(state), summary.Count(state));
        _json.WriteEndObject();
        _json.WritePropertyName("rulebook");
        _json.WriteStartObject();
        _json.Property("jurisdiction", summary.Rulebook.Jurisdiction);
        _json.Property("identity", summary.Rulebook.Identity);
        _json.WriteEndObject();
        _json.WriteEndObject();
        EndLine();
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _output.Write('\n');
    }

    private static string? Day(DateOnly? day) => day is { } known ? Readable.Of(known) : null;
}
