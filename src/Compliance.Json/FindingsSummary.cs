using Compliance.Checking;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Rules;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>What a run came to: files received, judged and refused, and how many findings of each outcome.</summary>
/// <param name="Judged">Files judged.</param>
/// <param name="Refused">Files refused for their faults.</param>
/// <param name="Acts">Acts in the files judged, those included on which no rule speaks.</param>
/// <param name="Findings">The findings, counted.</param>
/// <param name="Rulebook">The rulebook they come from.</param>
/// <param name="KnownOn">The knowledge day; <c>null</c>: all that the rulebook knows.</param>
public sealed record FindingsSummary(int Judged, int Refused, int Acts, Tally Findings, Rulebook Rulebook, DateOnly? KnownOn)
{
    /// <summary>Whether rules under review were left out.</summary>
    public bool ReleasedOnly { get; init; }

    private const string ToBeConfirmed = "violation-to-be-confirmed";

    internal void Write(JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("summary");
        json.WriteStartObject();
        json.Property("received", Judged + Refused);
        json.Property("judged", Judged);
        json.Property("refused", Refused);
        json.Property("acts", Acts);
        json.Property("findings", Findings.Total);
        json.Property("underReview", Findings.UnderReview);
        WriteCounts(json);
        json.WritePropertyName("rulebook");
        json.WriteStartObject();
        json.Property("jurisdiction", Rulebook.Jurisdiction);
        json.Property("identity", Rulebook.Identity);
        json.WriteEndObject();
        json.Property("knownOn", KnownOn is { } day ? Readable.Of(day) : null);
        json.Property("releasedOnly", ReleasedOnly);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteCounts(JsonWriter json)
    {
        json.WritePropertyName("outcomes");
        json.WriteStartObject();
        foreach (var outcome in OutcomeWords.All)
        {
            json.Property(outcome.Code(), Findings[outcome]);
            if (outcome == Outcome.Violation)
                json.Property(ToBeConfirmed, Findings.ToBeConfirmed);
        }
        json.Property(TextChange.LawfulWhenDone.Code(), Findings[TextChange.LawfulWhenDone]);
        json.Property(TextChange.ContraryWhenDone.Code(), Findings[TextChange.ContraryWhenDone]);
        json.WriteEndObject();
        json.WritePropertyName("severity");
        json.WriteStartObject();
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
            json.Property(Codes.Of(typeof(Severity)).CodeOf(severity), Findings[severity]);
        json.WriteEndObject();
    }
}
