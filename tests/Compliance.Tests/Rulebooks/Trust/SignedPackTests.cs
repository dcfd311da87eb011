using System.Security.Cryptography;
using System.Text;
using Compliance.Json;
using Compliance.Reporting.Evidence;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Rulebooks.Trust;

/// <summary>A pack is code: it is loaded only if somebody the host trusts signed it, whole, as what it is. A canary tells whether anything of another one ran.</summary>
public sealed class SignedPackTests
{
    private const int Head = 22;
    private static readonly DateOnly Made = new(2026, 11, 22);
    private static readonly SigningKey Maker = SigningKey.New(null);
    private static readonly SigningKey Stranger = SigningKey.New(null);
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static byte[] Good => SmallRulebook.Loaded.Packed;

    private static PackTrust Trust(DateOnly? notBefore = null) => PackTrust.OfKeys([Maker.PublicPem], notBefore).Trust.ShouldNotBeNull();

    private static byte[] Signed(byte[] pack, SigningKey? by = null, DateOnly? on = null) => PackedRulebook.Sealed(pack, PackSeal.OfKey((by ?? Maker).PrivatePem, null).Seal!, on);

    private static string Refusal(byte[] pack, PackTrust trust)
    {
        var (rulebook, fault) = PackedRulebook.Read(pack, trust);
        rulebook.ShouldBeNull();
        return fault.ShouldNotBeNull();
    }

    [Test]
    public void A_pack_signed_with_the_pinned_key_judges_as_its_pages_do()
    {
        var (rulebook, fault) = PackedRulebook.Read(Signed(Good), Trust());
        fault.ShouldBeNull();
        Small.Verdicts(rulebook!).ShouldBe(Small.Verdicts(SmallRulebook.Rulebook));
    }

    [Test]
    public void One_of_several_pinned_keys_is_enough() =>
        PackedRulebook.Read(Signed(Good), PackTrust.OfKeys([Stranger.PublicPem, Maker.PublicPem]).Trust!).Rulebook.ShouldNotBeNull();

    [Test]
    public void A_key_with_a_passphrase_signs_only_with_it()
    {
        var key = SigningKey.New("open sesame");
        PackSeal.OfKey(key.PrivatePem, null).Fault.ShouldContain("passphrase");
        PackSeal.OfKey(key.PrivatePem, "sesame").Fault.ShouldContain("passphrase");
        var pack = PackedRulebook.Sealed(Good, PackSeal.OfKey(key.PrivatePem, "open sesame").Seal!);
        PackedRulebook.Read(pack, PackTrust.OfKeys([key.PublicPem]).Trust!).Rulebook.ShouldNotBeNull();
    }

    [Test]
    public void What_is_no_key_neither_signs_nor_is_trusted()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        PackTrust.OfKeys([other.ExportSubjectPublicKeyInfoPem()]).Fault.ShouldContain("P-256");
        PackTrust.OfKeys([Maker.PrivatePem]).Fault.ShouldContain("private key");
        PackTrust.OfKeys(["no key"]).Fault.ShouldContain("no public key");
        PackSeal.OfKey(other.ExportPkcs8PrivateKeyPem(), null).Fault.ShouldContain("another curve");
        PackSeal.OfKey(Maker.PublicPem, null).Fault.ShouldContain("no private key");
    }

    [Test]
    public void A_pack_of_ones_own_opens_with_ones_own_secret_and_no_other()
    {
        var pack = PackedRulebook.Sealed(Good, PackSeal.OfSecret(Secret));
        PackedRulebook.Read(pack, PackTrust.OfSecret(Secret)).Rulebook.ShouldNotBeNull();
        Refusal(pack, PackTrust.OfSecret([.. Secret.Reverse()])).ShouldContain("not signed");
        Refusal(pack, PackTrust.OfSecret(null)).ShouldContain("'compliance rules pack --key KEY'");
        Refusal(pack, Trust()).ShouldContain("not signed");
        Refusal(Signed(Good), PackTrust.OfSecret(Secret)).ShouldContain("'--trust FILE'");
    }

    [TestCase("2026-11-21", true)]
    [TestCase("2026-11-22", true)]
    [TestCase("2026-11-23", false)]
    public void A_pack_older_than_asked_for_is_refused(string notBefore, bool isTaken)
    {
        var read = PackedRulebook.Read(Signed(Good, on: Made), Trust(DateOnly.Parse(notBefore, System.Globalization.CultureInfo.InvariantCulture)));
        (read.Rulebook is not null).ShouldBe(isTaken);
        (read.Fault ?? "").ShouldBe(isTaken ? "" : "The packed rulebook was made on 2026-11-22; packs made before 2026-11-23 are not taken. Ask its maker for the present one.");
    }

    [Test]
    public void A_pack_that_names_no_day_is_refused_where_one_is_asked_for() => Refusal(Signed(Good), Trust(Made)).ShouldContain("on a day it does not say");

    [Test]
    public void The_canary_sings_where_foreign_code_is_loaded()
    {
        using var foreign = new ForeignCode();
        foreign.Load();
        foreign.Sang.ShouldBeTrue();
    }

    private static IEnumerable<TestCaseData> Forgeries =>
    [
        new TestCaseData((ForeignCode f) => f.Pack).SetArgDisplayNames("not signed"),
        new TestCaseData((ForeignCode f) => Signed(f.Pack, Stranger)).SetArgDisplayNames("signed by a stranger"),
        new TestCaseData((ForeignCode f) => PackedRulebook.Sealed(f.Pack, PackSeal.OfSecret(Secret))).SetArgDisplayNames("sealed by another user"),
        new TestCaseData((ForeignCode f) => Whole(Signed(Good), code: f.Assembly)).SetArgDisplayNames("other code under a right signature"),
        new TestCaseData((ForeignCode f) => Whole(f.Pack, seal: SealOf(Signed(Good)))).SetArgDisplayNames("the signature of another pack"),
        new TestCaseData((ForeignCode f) => Whole(f.Pack, seal: [(byte)'S', .. OfAnotherType(f.Pack)])).SetArgDisplayNames("the signature of another kind of document"),
        new TestCaseData((ForeignCode f) => Whole(f.Pack, seal: [(byte)'S'])).SetArgDisplayNames("an empty signature"),
        new TestCaseData((ForeignCode f) => Whole(f.Pack, seal: [(byte)'S', .. new byte[64]])).SetArgDisplayNames("a signature of zeros"),
        new TestCaseData((ForeignCode f) => Signed(f.Pack)).SetArgDisplayNames("signed with the right key by somebody careless"),
        new TestCaseData((ForeignCode f) => (byte[])[.. Signed(Good), .. f.Assembly]).SetArgDisplayNames("extended"),
        new TestCaseData((ForeignCode f) => WithMore(f.Assembly)).SetArgDisplayNames("a part more, signed with the right key"),
    ];

    [TestCaseSource(nameof(Forgeries))]
    public void No_forged_pack_is_loaded(Func<ForeignCode, byte[]> forge)
    {
        using var foreign = new ForeignCode();
        var pack = forge(foreign);
        Refusal(pack, Trust()).ShouldEndWith(".");
        foreign.Sang.ShouldBeFalse();
    }

    [Test]
    public void Code_that_does_more_than_judge_is_not_run_even_from_a_pack_of_ones_own()
    {
        using var foreign = new ForeignCode();
        Refusal(foreign.Pack, PackTrust.Made).ShouldContain("is refused: ");
        foreign.Sang.ShouldBeFalse();
    }

    [Test]
    public void A_pack_cut_anywhere_is_refused()
    {
        var pack = Signed(Good);
        foreach (var length in new[] { 0, 1, 21, 22, 25, 26, 100, 500, 600, 700, pack.Length / 2, pack.Length - 1 })
            Refusal(pack[..length], Trust()).ShouldEndWith(".");
    }

    [Test]
    public void Whatever_byte_of_a_signed_pack_is_changed_it_is_refused()
    {
        var pack = Signed(Good);
        for (var at = 0; at < pack.Length; at += at < 1200 ? 1 : 997)
        {
            var changed = (byte[])pack.Clone();
            changed[at] ^= 1;
            Refusal(changed, Trust());
        }
    }

    private static byte[] OfAnotherType(byte[] pack)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(Maker.PrivatePem);
        var report = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ManifestOf(pack)).Replace(PackManifest.Format, Manifest.Format, StringComparison.Ordinal));
        return key.SignData(report, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>A pack with a third part, in its manifest and behind the others.</summary>
    private static byte[] WithMore(byte[] part)
    {
        var (bytes, sha256) = PackManifest.Part(part);
        var manifest = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ManifestOf(Good)).Replace("]", $",{{\"bytes\":{bytes},\"name\":\"more.dll\",\"sha256\":\"{sha256}\"}}]", StringComparison.Ordinal));
        using var key = ECDsa.Create();
        key.ImportFromPem(Maker.PrivatePem);
        byte[] seal = [(byte)'S', .. key.SignData(manifest, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)];
        return [.. Good[..Head], .. BitConverter.GetBytes(manifest.Length), .. manifest, .. BitConverter.GetBytes(seal.Length), .. seal, .. PartsOf(Good), .. part];
    }

    private static byte[] Whole(byte[] pack, byte[]? seal = null, byte[]? code = null)
    {
        var (manifest, parts) = (ManifestOf(pack), PartsOf(pack));
        seal ??= SealOf(pack);
        if (code is not null)
            parts = [.. parts[..(int)PackManifest.Read(manifest)!.Parts[0].Bytes], .. code];
        return [.. pack[..Head], .. BitConverter.GetBytes(manifest.Length), .. manifest, .. BitConverter.GetBytes(seal.Length), .. seal, .. parts];
    }

    private static byte[] ManifestOf(byte[] pack) => pack[(Head + 4)..(Head + 4 + BitConverter.ToInt32(pack, Head))];

    private static int EndOfManifest(byte[] pack) => Head + 4 + BitConverter.ToInt32(pack, Head);

    private static byte[] SealOf(byte[] pack) => pack[(EndOfManifest(pack) + 4)..(EndOfManifest(pack) + 4 + BitConverter.ToInt32(pack, EndOfManifest(pack)))];

    private static byte[] PartsOf(byte[] pack) => pack[(EndOfManifest(pack) + 4 + BitConverter.ToInt32(pack, EndOfManifest(pack)))..];
}
