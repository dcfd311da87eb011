using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Compliance.Reporting.Evidence;

/// <summary>Checks the signature of a manifest against the key that the verifier trusts. What fails in any way is not the signature of that key.</summary>
internal static class ManifestSignature
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>What is wrong with a signature; empty where it holds; <c>null</c> where the key file is none.</summary>
    /// <param name="manifest">The bytes signed.</param>
    /// <param name="signature">The detached signature.</param>
    /// <param name="trusted">PEM of a public key, or of the certificates trusted: the signer's own or those it is issued by.</param>
    /// <param name="on">The day certificates are judged on: the one the manifest says it was made on.</param>
    public static string? Fault(byte[] manifest, byte[] signature, string trusted, DateOnly on)
    {
        if (trusted.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
            return Certificates(trusted) is { } roots ? FaultOfCms(manifest, signature, roots, on) : null;
        if (!trusted.Contains("-----BEGIN PUBLIC KEY-----", StringComparison.Ordinal))
            return null;
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(trusted);
            if (!ManifestSigner.IsP256(key))
                return null;
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return null;
        }
        try
        {
            return key.VerifyData(manifest, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
                ? "" : "The manifest was changed after it was signed, or the signature is of another key.";
        }
        catch (CryptographicException)
        {
            return "The signature is none of an ECDSA key.";
        }
    }

    private static X509Certificate2Collection? Certificates(string pem)
    {
        try
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPem(pem);
            return found.Count > 0 ? found : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string FaultOfCms(byte[] manifest, byte[] signature, X509Certificate2Collection roots, DateOnly on)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(manifest), detached: true);
            cms.Decode(signature);
            if (!cms.Detached)
                return "The signature carries a content of its own. Expected a detached one.";
            if (cms.SignerInfos.Count != 1)
                return $"The signature has {cms.SignerInfos.Count} signers. Expected one.";
            var signer = cms.SignerInfos[0];
            if (signer.DigestAlgorithm.Value != Sha256 || signer.Certificate is not { } certificate)
                return "The signature has another digest than SHA-256, or no certificate.";
            cms.CheckSignature(verifySignatureOnly: true);
            return FaultOf(certificate, cms.Certificates, roots, on);
        }
        catch (CryptographicException)
        {
            return "The manifest was changed after it was signed, or the signature is no CMS of it.";
        }
    }

    private static string FaultOf(X509Certificate2 certificate, X509Certificate2Collection sent, X509Certificate2Collection roots, DateOnly on)
    {
        var noon = on.ToDateTime(new(12, 0), DateTimeKind.Utc);
        if (noon < certificate.NotBefore.ToUniversalTime() || noon > certificate.NotAfter.ToUniversalTime())
            return "The signer's certificate was not valid on the day the manifest says it was made on.";
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage && (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0)
            return "The signer's certificate is not one that may sign.";
        if (roots.Any(r => r.RawData.AsSpan().SequenceEqual(certificate.RawData)))
            return "";
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(sent);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = noon;
        return chain.Build(certificate) ? "" : "The signer's certificate is none of those trusted, nor issued by one of them.";
    }
}
