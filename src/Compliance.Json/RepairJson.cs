using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>Writes what would have made a violation lawful as JSON.</summary>
internal sealed class RepairJson(JsonWriter json, Language language)
{
    /// <summary>Writes the properties <c>repairs</c> and, where there is none, <c>noRepair</c>.</summary>
    public void Write(Repairs repairs)
    {
        json.Array("repairs", repairs.Ways, Repair);
        if (repairs.WhyNone != Text.None)
            json.Property("noRepair", repairs.WhyNone.In(language));
    }

    private void Repair(Repair repair)
    {
        json.WriteStartObject();
        json.Array("changes", repair.Changes, Change);
        json.Property("possibility", Codes.Of(typeof(PossibilityKind)).CodeOf(repair.Possibility.Kind));
        json.Property("until", repair.Possibility.Until is { } day ? Readable.Of(day) : null);
        json.Property("reason", repair.Possibility.Reason.In(language));
        json.Array("breaks", repair.Breaks, json.WriteValue);
        json.WriteEndObject();
    }

    private void Change(FactChange change)
    {
        json.WriteStartObject();
        json.Property("path", change.Path);
        json.Property("words", change.Words.In(language));
        json.Property("from", change.FromCode);
        json.Property("to", change.ToCode);
        json.Property("limit", Codes.Of(typeof(ChangeLimit)).CodeOf(change.Limit));
        if (change.OtherEnd is { } end)
            json.Property("otherEnd", Readable.Of(end));
        json.Property("sentence", change.Sentence.In(language));
        json.WriteEndObject();
    }
}
