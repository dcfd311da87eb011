using Newtonsoft.Json;

namespace Compliance.Json.Generating;

/// <summary>A case file that is being put together.</summary>
internal sealed class CaseDraft
{
    private CaseDraft(string id, DateOnly asOf, Facts body, bool isThirdCategory)
    {
        Root.Is("format", CaseReader.Format).Is("id", id).Is("jurisdiction", "az")
            .Is("remark", "Written by 'compliance generate'. People, bodies and events are invented.").On("asOf", asOf);
        Body = body;
        SpecialistClassification = isThirdCategory ? "6" : "5";
    }

    /// <summary>The facts beside body, people and acts.</summary>
    public Facts Root { get; } = new();

    /// <summary>The body.</summary>
    public Facts Body { get; }

    /// <summary>The positions.</summary>
    public List<Facts> Positions { get; } = [];

    /// <summary>The persons.</summary>
    public List<Facts> Persons { get; } = [];

    /// <summary>The acts.</summary>
    public List<Facts> Acts { get; } = [];

    /// <summary>The bodies beside the body of the file.</summary>
    public List<Facts> OtherBodies { get; } = [];

    /// <summary>The recorded judgments.</summary>
    public List<Facts> Judgments { get; } = [];

    /// <summary>The classification of specialists of the body.</summary>
    public string SpecialistClassification { get; }

    /// <summary>The classification of clerks of the body.</summary>
    public string ClerkClassification => "3";

    /// <summary>Begins a file of an executive body of the second or third category, drawn up late in 2023.</summary>
    public static CaseDraft Begin(string id, Draw draw)
    {
        var isThird = draw.Chance(0.7);
        var body = new Facts().Is("id", "body").Is("name", InventedNames.Body(isThird, draw)).Is("category", isThird ? "3" : "2")
            .Is("kind", isThird ? "state-agency-or-service" : "central-executive-body").Is("system", "executive").Is("isCentralExecutive", !isThird).No("hasLeadershipAppointedByExecutive").Empty("reserve");
        return new(id, draw.Weekday(new(2023, 9, 4), new(2023, 12, 29)), body, isThird);
    }

    /// <summary>Writes the file as one line of JSON, without its end.</summary>
    public void Write(TextWriter output)
    {
        using var json = new JsonTextWriter(output) { CloseOutput = false };
        json.WriteStartObject();
        foreach (var property in Root.Json.Properties())
            property.WriteTo(json);
        json.WritePropertyName("body");
        Body.Json.WriteTo(json);
        List(json, "positions", Positions);
        List(json, "persons", Persons);
        if (OtherBodies.Count > 0)
            List(json, "otherBodies", OtherBodies);
        List(json, "acts", Acts);
        if (Judgments.Count > 0)
            List(json, "judgments", Judgments);
        json.WriteEndObject();
    }

    private static void List(JsonTextWriter json, string name, List<Facts> entries)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var entry in entries)
            entry.Json.WriteTo(json);
        json.WriteEndArray();
    }
}
