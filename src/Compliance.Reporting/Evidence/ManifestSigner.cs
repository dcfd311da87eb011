using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Compliance.Reporting.Evidence;

/// <summary>
/// Signs manifests, nothing else: with an ECDSA key on P-256 (SHA-256, DER as OpenSSL writes it), or with a certificate and its key as a detached CMS.
/// </summary>
public sealed class ManifestSigner : IDisposable
{
    /// <summary>The signature's name in a report folder.</summary>
    public const string SignatureName = Manifest.Name + ".sig";

    private readonly ECDsa? _key;
    private readonly X509Certificate2? _certificate;

    private ManifestSigner(ECDsa? key, X509Certificate2? certificate) => (_key, _certificate) = (key, certificate);

    /// <summary>A signer from a PEM file: a private key, or a certificate with its private key.</summary>
    /// <param name="pem">The text of the file.</param>
    /// <param name="passphrase">What opens an encrypted key; <c>null</c> for none.</param>
    /// <returns>The signer, or <c>null</c> with what is wrong. Never a word of the key.</returns>
    public static (ManifestSigner? Signer, string Fault) Open(string pem, string? passphrase)
    {
        ArgumentNullException.ThrowIfNull(pem);
        try
        {
            if (pem.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
                return WithCertificate(passphrase is null ? X509Certificate2.CreateFromPem(pem, pem) : X509Certificate2.CreateFromEncryptedPem(pem, pem, passphrase));
            var key = Key(pem, passphrase);
            if (IsP256(key))
                return (new(key, null), "");
            key.Dispose();
            return (null, "It is a key on another curve. Expected one on P-256, as 'compliance key new' makes it.");
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return (null, pem.Contains("ENCRYPTED", StringComparison.Ordinal)
                ? "Its passphrase is missing or another one. Name the environment variable that holds it with --passphrase-env."
                : "It holds no private key that signs. Expected a PEM file from 'compliance key new', or a certificate with its private key.");
        }
    }

    /// <summary>The signature of a manifest's bytes.</summary>
    internal byte[] Sign(byte[] manifest)
    {
        if (_key is not null)
            return _key.SignData(manifest, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var cms = new SignedCms(new ContentInfo(manifest), detached: true);
        cms.ComputeSignature(new(SubjectIdentifierType.IssuerAndSerialNumber, _certificate!)
        {
            DigestAlgorithm = new("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly,
        });
        return cms.Encode();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _key?.Dispose();
        _certificate?.Dispose();
    }

    internal static bool IsP256(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve.Oid is { } curve && (curve.Value == "1.2.840.10045.3.1.7" || curve.FriendlyName is "nistP256" or "ECDSA_P256");

    private static (ManifestSigner?, string) WithCertificate(X509Certificate2 certificate)
    {
        using AsymmetricAlgorithm? key = certificate.GetECDsaPrivateKey() ?? (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey();
        if (key is not null)
            return (new(null, certificate), "");
        certificate.Dispose();
        return (null, "Its certificate has no key that may sign. Expected an ECDSA or RSA certificate for digital signatures.");
    }

    private static ECDsa Key(string pem, string? passphrase)
    {
        var key = ECDsa.Create();
        try
        {
            if (passphrase is null)
                key.ImportFromPem(pem);
            else
                key.ImportFromEncryptedPem(pem, passphrase);
            key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
