using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Compliance.Reporting.Evidence;
using static Compliance.Reporting.Evidence.VerifiedPart;

namespace Compliance.Tests.Reporting.Evidence;

/// <summary>Keys and certificates that sign a report.</summary>
public sealed class SigningTests
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_key_with_a_passphrase_opens_with_it_only()
    {
        var key = SigningKey.New("açar");
        key.PrivatePem.ShouldContain("ENCRYPTED");
        ManifestSigner.Open(key.PrivatePem, "açar").Signer.ShouldNotBeNull().Dispose();
        ManifestSigner.Open(key.PrivatePem, "başqa").Fault.ShouldContain("passphrase");
        ManifestSigner.Open(key.PrivatePem, null).Fault.ShouldContain("passphrase");
        ManifestSigner.Open(key.PublicPem, null).Fault.ShouldContain("no private key");
        ManifestSigner.Open("", null).Fault.ShouldContain("no private key");
    }

    [Test]
    public void A_key_on_another_curve_neither_signs_nor_verifies()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        ManifestSigner.Open(other.ExportPkcs8PrivateKeyPem(), null).Fault.ShouldContain("P-256");
        using var report = new SealedReport();
        report.Verify(key: other.ExportSubjectPublicKeyInfoPem()).ShouldBe(Integrity, VerifiedState.NotEstablished);
    }

    [Test]
    public void A_certificate_signs_and_is_verified_by_itself_or_by_its_issuer()
    {
        var (root, leaf, pem) = Certificates(Start, Start.AddYears(2));
        using var report = new SealedReport(pem: pem);
        report.Verify(key: leaf.ExportCertificatePem()).Worst.ShouldBe(VerifiedState.Established);
        report.Verify(key: root.ExportCertificatePem()).Worst.ShouldBe(VerifiedState.Established);
        report.Rewrite(m => m with { Rulebook = "other" });
        report.Verify(key: root.ExportCertificatePem()).ShouldName(Integrity, "manifest.json.sig", "changed after it was signed");
    }

    [Test]
    public void A_certificate_of_the_same_name_from_elsewhere_an_expired_one_and_one_for_other_use_are_named()
    {
        var (root, _, pem) = Certificates(Start, Start.AddYears(2));
        var (stranger, _, _) = Certificates(Start, Start.AddYears(2));
        using (var report = new SealedReport(pem: pem))
        {
            report.Verify(key: stranger.ExportCertificatePem()).ShouldName(Integrity, "manifest.json.sig", "none of those trusted");
            report.Verify().ShouldName(Integrity, "manifest.json.sig", "another key");
        }
        var (early, _, expired) = Certificates(Start, Start.AddDays(30));
        using (var report = new SealedReport(pem: expired))
            report.Verify(key: early.ExportCertificatePem()).ShouldName(Integrity, "manifest.json.sig", "not valid on the day");
        var (agree, _, wrong) = Certificates(Start, Start.AddYears(2), X509KeyUsageFlags.CrlSign);
        using (var report = new SealedReport(pem: wrong))
            report.Verify(key: agree.ExportCertificatePem()).ShouldName(Integrity, "manifest.json.sig", "not one that may sign");
        root.Dispose();
    }

    [Test]
    public void A_signature_with_two_signers_or_with_its_own_content_is_named()
    {
        var (root, leaf, pem) = Certificates(Start, Start.AddYears(2));
        using var signing = X509Certificate2.CreateFromPem(pem, pem);
        using var report = new SealedReport(pem: pem);
        var bytes = File.ReadAllBytes(report.PathOf("manifest.json"));
        var two = new SignedCms(new ContentInfo(bytes), detached: true);
        two.ComputeSignature(new(SubjectIdentifierType.IssuerAndSerialNumber, signing) { DigestAlgorithm = new("2.16.840.1.101.3.4.2.1") });
        two.ComputeSignature(new(SubjectIdentifierType.SubjectKeyIdentifier, signing) { DigestAlgorithm = new("2.16.840.1.101.3.4.2.1") });
        File.WriteAllBytes(report.PathOf("manifest.json.sig"), two.Encode());
        report.Verify(key: leaf.ExportCertificatePem()).ShouldName(Integrity, "manifest.json.sig", "2 signers");
        var attached = new SignedCms(new ContentInfo(bytes), detached: false);
        attached.ComputeSignature(new(SubjectIdentifierType.IssuerAndSerialNumber, signing) { DigestAlgorithm = new("2.16.840.1.101.3.4.2.1") });
        File.WriteAllBytes(report.PathOf("manifest.json.sig"), attached.Encode());
        report.Verify(key: root.ExportCertificatePem()).ShouldName(Integrity, "manifest.json.sig", "no CMS of it");
    }

    private static (X509Certificate2 Root, X509Certificate2 Leaf, string Pem) Certificates(DateTimeOffset from, DateTimeOffset to, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Root", rootKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var root = request.CreateSelfSigned(Start.AddYears(-1), Start.AddYears(9));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var own = new CertificateRequest("CN=Signer", key, HashAlgorithmName.SHA256);
        own.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        own.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(own.PublicKey, false));
        var leaf = own.Create(root, from, to, [1, 2, 3]);
        return (root, leaf, leaf.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
