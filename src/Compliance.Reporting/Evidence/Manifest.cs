namespace Compliance.Reporting.Evidence;

/// <summary>What a report folder holds and what it was made from: everything a verifier needs to find a difference.</summary>
public sealed record Manifest
{
    /// <summary>The file's name in a report folder.</summary>
    public const string Name = "manifest.json";

    /// <summary>The format: it tells a manifest from anything else that is signed.</summary>
    public const string Format = "compliance-report-manifest/1";

    /// <summary>Whether it is the published edition: its inputs are not listed.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Jurisdiction of the rulebook.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Identity of the rulebook: the same one judges alike.</summary>
    public required string Rulebook { get; init; }

    /// <summary>Version and build of the engine.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The knowledge day: what was published later was left out; <c>null</c> for all that the rulebook knows.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>First day of the period reported on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period reported on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Codes of the languages it is written in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The name, among <see cref="Options"/>, of the SHA-256 of the file of decisions the report was made with; it is not there where it was made with none.</summary>
    public const string DecisionsOption = "decisions";

    /// <summary>What else was asked for, by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The day it was made, as the caller gave it. Nothing proves it.</summary>
    public required DateOnly CreatedOn { get; init; }

    /// <summary>SHA-256 of the manifest of the report before this one; empty for none.</summary>
    public string Previous { get; init; } = "";

    /// <summary>The files judged, in the order they were judged; empty in the published edition.</summary>
    public IReadOnlyList<InputFile> Inputs { get; init; } = [];

    /// <summary>The files of the folder, but for the manifest and its signature, by path.</summary>
    public required IReadOnlyList<OutputDigest> Outputs { get; init; }

    /// <summary>Case files judged: a JSON Lines file has many. 0, as the next two, in the published edition.</summary>
    public required long Judged { get; init; }

    /// <summary>Case files refused.</summary>
    public required long Refused { get; init; }

    /// <summary>Case files received: judged and refused.</summary>
    public required long Received { get; init; }

    /// <summary>Findings by the code of their kind.</summary>
    public required IReadOnlyDictionary<string, long> Kinds { get; init; }

    /// <summary>Where the chain of <see cref="FindingLines.Name"/> ends.</summary>
    public required ChainEnd Chain { get; init; }
}

/// <summary>An input.</summary>
/// <param name="Path">Its path as given, relative, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Judged">Case files in it that were judged.</param>
/// <param name="Refused">Case files in it that were refused.</param>
public sealed record InputFile(string Path, string Sha256, long Bytes, long Judged, long Refused);

/// <summary>A file of the report.</summary>
/// <param name="Path">Its path in the folder, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size.</param>
public sealed record OutputDigest(string Path, string Sha256, long Bytes);

/// <summary>The engine: its version, and a digest of the modules that judge and report.</summary>
/// <param name="Version">Version of the assembly.</param>
/// <param name="Build">Digest of the module ids; two builds of the same sources have the same.</param>
public sealed record Engine(string Version, string Build)
{
    /// <summary>The engine that runs.</summary>
    public static Engine Current { get; } = Of(typeof(Checking.Checker), typeof(Json.CaseReader), typeof(Manifest));

    private static Engine Of(params Type[] types) => new(
        types[0].Assembly.GetName().Version!.ToString(3),
        Sha256Text.Of([.. types.SelectMany(t => t.Module.ModuleVersionId.ToByteArray())]));
}
