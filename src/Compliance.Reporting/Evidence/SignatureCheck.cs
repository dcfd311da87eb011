using Compliance.Law;

namespace Compliance.Reporting.Evidence;

/// <summary>Whether the manifest is signed, and by the key trusted.</summary>
internal static class SignatureCheck
{
    private const int MostBytes = 1024 * 1024;

    public static void Look(Statements statements, VerificationRequest request, Manifest manifest, byte[] bytes)
    {
        var path = Path.Combine(request.Folder, ManifestSigner.SignatureName);
        if (!File.Exists(path))
            Unsigned(statements, request.TrustedPem is not null);
        else if (ReportVerifier.ReadWhole(path, MostBytes) is not { } signature)
            statements.Differ(VerifiedPart.Integrity, ManifestSigner.SignatureName, new("It cannot be read as a signature.", "İmza kimi oxuna bilmir."));
        else if (request.TrustedPem is not { } trusted)
            Open(statements, "The report is signed, but no key was given: whose signature it is was not looked at. Name the key with --key FILE.",
                "Hesabat imzalanıb, lakin açar verilməyib: imzanın kimə aid olduğu yoxlanılmayıb. Açarı --key FAYL ilə göstərin.");
        else
            Judge(statements, ManifestSignature.Fault(bytes, signature, trusted, manifest.CreatedOn));
    }

    private static void Unsigned(Statements statements, bool hasKey)
    {
        if (hasKey)
            statements.Differ(VerifiedPart.Integrity, ManifestSigner.SignatureName, new(
                "A key was given, but the report is not signed, or its signature was taken away.", "Açar verilib, lakin hesabat imzalanmayıb və ya imzası götürülüb."));
        else
            Open(statements, "The report is not signed: whoever changed it could have written the manifest anew.", "Hesabat imzalanmayıb: onu dəyişən şəxs manifesti də yenidən yaza bilərdi.");
    }

    private static void Judge(Statements statements, string? fault)
    {
        if (fault is null)
            Open(statements, "The key given is no public key on P-256 and no certificate: the signature was not looked at.", "Verilən açar P-256 açıq açarı və ya sertifikat deyil: imza yoxlanılmayıb.");
        else if (fault.Length > 0)
            statements.Differ(VerifiedPart.Integrity, ManifestSigner.SignatureName, new(fault, "İmza verilən açara və bu manifestə uyğun gəlmir."));
        else
            statements.Hold(VerifiedPart.Integrity, ManifestSigner.SignatureName, new(
                "The manifest was signed with the key given and not changed since. The day of signing is not proven; revocation is not looked at.",
                "Manifest verilən açarla imzalanıb və sonra dəyişdirilməyib. İmzalanma günü sübut olunmur; açarın ləğvi yoxlanılmır."));
    }

    private static void Open(Statements statements, string en, string az) =>
        statements.LeaveOpen(VerifiedPart.Integrity, ManifestSigner.SignatureName, new Text(en, az));
}
