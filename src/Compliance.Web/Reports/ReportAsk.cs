using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Newtonsoft.Json;

namespace Compliance.Web.Reports;

/// <summary>What a Report is asked for: codes and ids only.</summary>
public sealed record ReportAsk
{
    private static readonly JsonSerializerSettings Settings = new() { Culture = System.Globalization.CultureInfo.InvariantCulture, TypeNameHandling = TypeNameHandling.None, MaxDepth = 4, ObjectCreationHandling = ObjectCreationHandling.Replace };

    /// <summary>The grounds on which an internal edition, which names persons by their ids, can be made.</summary>
    public static IReadOnlyList<(string Code, Text Words)> Grounds { get; } =
    [
        ("supervision", new("supervision of how the law is applied", "qanunvericiliyin tətbiqinə nəzarət")),
        ("inspection", new("inspection or audit of the body", "orqanda yoxlama və ya audit")),
        ("inquiry", new("official inquiry or complaint", "xidməti araşdırma və ya şikayət")),
        ("court", new("request of a court or prosecutor", "məhkəmənin və ya prokurorluğun sorğusu")),
    ];

    /// <summary>The days whose acts it is about, as <see cref="ReportPeriod"/> reads them.</summary>
    public string Period { get; init; } = "all";

    /// <summary>Id of the one body; empty for all that who asked sees.</summary>
    public string Body { get; init; } = "";

    /// <summary>Ids of several bodies; empty for that of <see cref="Body"/>, or for all that who asked sees.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Codes of the formats.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary><c>az</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "az";

    /// <summary>Code of the ground of an internal edition; empty for the published one.</summary>
    public string Ground { get; init; } = "";

    /// <summary>Whether it is the published edition.</summary>
    [JsonIgnore]
    public bool IsPublished => Ground.Length == 0;

    /// <summary>The period.</summary>
    [JsonIgnore]
    public ReportPeriod Days => ReportPeriod.TryParse(Period, out var period) ? period : ReportPeriod.All;

    /// <summary>The formats, in the order they are written.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReportFormat> Renderings => [.. ReportFormats.All.Where(f => Formats.Contains(f.Code))];

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonConvert.SerializeObject(this, Settings);

    /// <summary>As it was stored.</summary>
    public static ReportAsk Of(string json) => JsonConvert.DeserializeObject<ReportAsk>(json, Settings) ?? new();
}
