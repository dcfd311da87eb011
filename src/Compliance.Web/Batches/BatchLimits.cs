namespace Compliance.Web.Batches;

/// <summary>How much of a batch is taken. They are the same for everybody and stand in docs/service/batches.md.</summary>
public sealed record BatchLimits
{
    /// <summary>The limits of the service.</summary>
    public static BatchLimits Default { get; } = new();

    /// <summary>Bytes of the request.</summary>
    public long Bytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Bytes of one document, or one line.</summary>
    public int DocumentBytes { get; init; } = Json.ReadLimits.Default.Bytes;

    /// <summary>Documents of a batch.</summary>
    public int Documents { get; init; } = 200_000;

    /// <summary>Entries of an archive.</summary>
    public int Entries { get; init; } = 100_000;

    /// <summary>Bytes of all entries, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How many times larger an entry may be unpacked than packed.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Unpacked bytes below which the ratio is not looked at.</summary>
    public int RatioFrom { get; init; } = 64 * 1024;

    /// <summary>Characters of a name in an archive.</summary>
    public int NameLength { get; init; } = 300;
}
