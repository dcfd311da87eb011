using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Evidence;

/// <summary>Seals a report folder: writes the findings beside the renderings, then the manifest over all, then its signature.</summary>
/// <param name="folder">The folder of the report; it holds nothing but what the report wrote.</param>
public sealed class ReportSeal(string folder)
{
    /// <summary>Writes <c>findings.jsonl</c>, <c>manifest.json</c> and, with a signer, <c>manifest.json.sig</c>.</summary>
    /// <param name="draft">What is known before: identity, period, inputs, counts of files. Outputs, kinds and chain are filled in here.</param>
    /// <param name="outputs">The files the renderings wrote, relative to the folder.</param>
    /// <param name="findings">The findings, in the order judged.</param>
    /// <param name="signer">Signs the manifest; <c>null</c> leaves it unsigned.</param>
    /// <param name="stop">The wish to stop.</param>
    /// <returns>SHA-256 of the manifest: what the next report names as the one before, and what <c>verify --expect</c> takes.</returns>
    /// <exception cref="IOException">A file cannot be written or read.</exception>
    public string Write(Manifest draft, IEnumerable<string> outputs, IEnumerable<ReportedFinding> findings, ManifestSigner? signer, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.IsPublished && draft.Inputs.Count > 0)
            throw new ArgumentException("The manifest of a published edition lists no inputs: their names and digests would tell whose files they are.", nameof(draft));
        if (draft.IsPublished)
            draft = draft with { Judged = 0, Refused = 0, Received = 0 }; // few refused would be a small count like any other
        var kinds = new Dictionary<string, long>(StringComparer.Ordinal);
        var chain = FindingLines.Write(Path.Combine(folder, FindingLines.Name), Counted(findings, kinds), stop);
        var bytes = ManifestText.Write(draft with
        {
            Kinds = kinds, Chain = chain, Outputs = [.. outputs.Append(FindingLines.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Digest)],
        });
        File.WriteAllBytes(Path.Combine(folder, Manifest.Name), bytes);
        if (signer is not null)
            File.WriteAllBytes(Path.Combine(folder, ManifestSigner.SignatureName), signer.Sign(bytes));
        return Sha256Text.Of(bytes);
    }

    private OutputDigest Digest(string path)
    {
        var digest = Sha256Text.OfFile(Path.Combine(folder, path));
        return new(path, digest.Sha256, digest.Bytes);
    }

    private static IEnumerable<ReportedFinding> Counted(IEnumerable<ReportedFinding> findings, Dictionary<string, long> kinds)
    {
        foreach (var finding in findings)
        {
            kinds[finding.Kind] = kinds.GetValueOrDefault(finding.Kind) + 1;
            yield return finding;
        }
    }
}
