using System.Security.Cryptography;

namespace Compliance.Reporting.Evidence;

/// <summary>A new key on P-256: the private one for who signs reports, the public one for who verifies them.</summary>
/// <param name="PrivatePem">PKCS #8 as PEM; encrypted where a passphrase was given.</param>
/// <param name="PublicPem">The public key as PEM.</param>
public sealed record SigningKey(string PrivatePem, string PublicPem)
{
    private const int Rounds = 600_000; // PBKDF2 with SHA-256: what OWASP asked for in 2023

    /// <summary>A new key; with a passphrase the private one is encrypted (AES-256, PBKDF2).</summary>
    public static SigningKey New(string? passphrase)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var secret = passphrase is null ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds));
        return new(secret + "\n", key.ExportSubjectPublicKeyInfoPem() + "\n");
    }
}
