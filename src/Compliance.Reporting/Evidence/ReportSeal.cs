using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Evidence;

/// <summary>Seals a report folder: writes the manifest over findings and renderings, then its signature.</summary>
/// <param name="folder">The folder of the report; it holds nothing but what the report wrote.</param>
public sealed class ReportSeal(string folder)
{
    /// <summary>Writes <c>manifest.json</c> and, with a signer, <c>manifest.json.sig</c>.</summary>
    /// <param name="draft">What is known before: identity, period, inputs, counts of files. Outputs, kinds and chain are filled in here.</param>
    /// <param name="outputs">The files the renderings wrote, relative to the folder.</param>
    /// <param name="findings">The findings, in the order judged; their file is <see cref="FindingLines.Name"/> of the folder and stays there.</param>
    /// <param name="signer">Signs the manifest; <c>null</c> leaves it unsigned.</param>
    /// <param name="stop">The wish to stop.</param>
    /// <returns>SHA-256 of the manifest: what the next report names as the one before, and what <c>verify --expect</c> takes.</returns>
    /// <exception cref="IOException">A file cannot be written or read.</exception>
    public string Write(Manifest draft, IEnumerable<string> outputs, FindingSpool findings, ManifestSigner? signer, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(findings);
        findings.Keep();
        if (draft.IsPublished && draft.Inputs.Count > 0)
            throw new ArgumentException("The manifest of a published edition lists no inputs: their names and digests would tell whose files they are.", nameof(draft));
        if (draft.IsPublished)
            draft = draft with { Judged = 0, Refused = 0, Received = 0 }; // few refused would be a small count like any other
        var bytes = ManifestText.Write(draft with
        {
            Kinds = findings.Kinds, Chain = findings.Chain, Outputs = [.. outputs.Append(FindingLines.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => Digest(p, stop))],
        });
        File.WriteAllBytes(Path.Combine(folder, Manifest.Name), bytes);
        if (signer is not null)
            File.WriteAllBytes(Path.Combine(folder, ManifestSigner.SignatureName), signer.Sign(bytes));
        return Sha256Text.Of(bytes);
    }

    private OutputDigest Digest(string path, CancellationToken stop)
    {
        var digest = Sha256Text.OfFile(Path.Combine(folder, path), stop);
        return new(path, digest.Sha256, digest.Bytes);
    }
}
