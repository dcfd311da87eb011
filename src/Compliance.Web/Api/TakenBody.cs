namespace Compliance.Web.Api;

/// <summary>A kind that a body can be of.</summary>
/// <param name="Kind">Media type.</param>
/// <param name="Schema">Name of its schema; empty for bytes and lines.</param>
/// <param name="Example">Name of an example; empty for none.</param>
public sealed record BodyKind(string Kind, string Schema = "", string Example = "");

/// <summary>The body an endpoint takes.</summary>
/// <param name="Words">What it is.</param>
/// <param name="Kinds">What it can be, the usual one first.</param>
public sealed record TakenBody(string Words, IReadOnlyList<BodyKind> Kinds)
{
    /// <summary>Other names of the same kinds, which are taken too.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>A case file.</summary>
    public static TakenBody CaseFile { get; } = new("A case file.", [new(Contract.Json, "CaseFile", "case")]);

    /// <summary>Many case files.</summary>
    public static TakenBody Batch { get; } = new("Case files: one on each line, or an archive of .json, .jsonl and .ndjson files.", [new(Contract.Lines, "", "lines"), new(Contract.Zip)])
    {
        Aliases = ["application/ndjson", "application/jsonl", "application/x-jsonlines", "application/x-zip-compressed"],
    };

    /// <summary>What a Report is to be.</summary>
    public static TakenBody Report { get; } = new("What the Report is to be.", [new(Contract.Json, "ReportRequest", "report-request")]);

    /// <summary>Whether a media type is taken.</summary>
    public bool Takes(string? type) => Kinds.Select(k => k.Kind).Concat(Aliases).Contains(type, StringComparer.OrdinalIgnoreCase);
}
