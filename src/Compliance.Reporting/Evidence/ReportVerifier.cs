using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Evidence;

/// <summary>What a verification is asked for.</summary>
public sealed record VerificationRequest
{
    /// <summary>The folder of the report.</summary>
    public required string Folder { get; init; }

    /// <summary>PEM of the public key or certificates trusted; <c>null</c> for none.</summary>
    public string? TrustedPem { get; init; }

    /// <summary>SHA-256 of the manifest wanted, known from elsewhere; <c>null</c> for any. It tells this report from an older one.</summary>
    public string? Expected { get; init; }

    /// <summary>Case files and folders of them, to be judged anew; empty leaves that out.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>SHA-256 of the file of decisions given; empty for none.</summary>
    public string Decisions { get; init; } = "";

    /// <summary>Judges case files anew; <c>null</c> where nothing can.</summary>
    public Func<JudgeAgain, JudgedAgain>? Judge { get; init; }
}

/// <summary>What has to be judged anew.</summary>
/// <param name="Manifest">Rulebook, knowledge day, period and options the report was made with.</param>
/// <param name="Files">The case files in the order of the manifest: how the report names each, and where it lies now.</param>
public sealed record JudgeAgain(Manifest Manifest, IReadOnlyList<(string Path, string Place)> Files);

/// <summary>What judging anew gave.</summary>
/// <param name="Rulebook">Identity of the rulebook that judged; empty where there is none to judge by.</param>
/// <param name="Findings">The findings, in order, with the sources as the report names them. Not asked for where the rulebook is another.</param>
public sealed record JudgedAgain(string Rulebook, IEnumerable<ReportedFinding> Findings);

/// <summary>Verifies a report folder offline. It says what was established, what differs and what could not be established; it never repairs and never guesses.</summary>
public static class ReportVerifier
{
    /// <summary>Verifies a report.</summary>
    public static Verification Verify(VerificationRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = Path.Combine(request.Folder, Manifest.Name);
        if (ReadWhole(path, ManifestText.MostBytes) is not { } bytes)
            return Unreadable("There is none in the folder, or it cannot be read. Expected the folder that 'compliance report' wrote.", "Qovluqda manifest yoxdur və ya oxuna bilmir. 'compliance report' əmrinin yazdığı qovluq göstərilməlidir.");
        var (manifest, fault) = ManifestText.Read(bytes);
        if (manifest is null)
            return Unreadable(fault, "Manifest bu formatda deyil və ya dəyişdirilib.");
        var statements = new Statements();
        var digest = Sha256Text.Of(bytes);
        SignatureCheck.Look(statements, request, manifest, bytes);
        ExpectedCheck(statements, request, digest);
        FilesCheck.Look(statements, request.Folder, manifest, stop);
        CompletenessCheck.Look(statements, request.Folder, manifest, stop);
        if (request.Files.Count > 0)
            RejudgmentCheck.Look(statements, request, manifest, stop);
        return new(manifest, digest, statements.All);
    }

    /// <summary>The bytes of a file, or <c>null</c> where it cannot be read or is longer than it may be.</summary>
    internal static byte[]? ReadWhole(string path, int most)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            if (file.Length > most)
                return null;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static void ExpectedCheck(Statements statements, VerificationRequest request, string digest)
    {
        if (request.Expected is not { } expected)
            return;
        if (string.Equals(expected, digest, StringComparison.OrdinalIgnoreCase))
            statements.Hold(VerifiedPart.Integrity, Manifest.Name, new("It is the manifest expected.", "Gözlənilən manifestdir."));
        else
            statements.Differ(VerifiedPart.Integrity, Manifest.Name, new(
                $"It is another report than the one expected: its digest is '{digest}', not '{expected}'.", $"Gözlənilən hesabat deyil: SHA-256 cəmi “{digest}”, gözlənilən isə “{expected}”."));
    }

    private static Verification Unreadable(string en, string az) =>
        new(null, "", [new(VerifiedPart.Integrity, VerifiedState.Unreadable, Manifest.Name, new Text(en, az))]);
}

/// <summary>The statements of a verification as they come.</summary>
internal sealed class Statements
{
    private readonly List<Statement> _all = [];

    public IReadOnlyList<Statement> All => _all;

    public void Hold(VerifiedPart part, string file, Text words) => _all.Add(new(part, VerifiedState.Established, file, words));

    public void Differ(VerifiedPart part, string file, Text words) => _all.Add(new(part, VerifiedState.Differs, file, words));

    public void LeaveOpen(VerifiedPart part, string file, Text words) => _all.Add(new(part, VerifiedState.NotEstablished, file, words));

    public void Unreadable(VerifiedPart part, string file, Text words) => _all.Add(new(part, VerifiedState.Unreadable, file, words));

    /// <summary>Whether nothing differed since there were <paramref name="before"/> statements.</summary>
    public bool IsCleanSince(int before) => _all.Skip(before).All(s => s.State != VerifiedState.Differs);
}
