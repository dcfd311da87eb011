using System.Security.Cryptography;

namespace Compliance.Json;

/// <summary>Which packed rulebooks may be loaded: those signed by a key that the host pinned, or sealed with the host's own secret. A pack is code; whoever may sign it decides what runs.</summary>
public sealed class PackTrust
{
    private readonly Func<byte[], byte[], string?> _fault;
    private readonly DateOnly? _notBefore;

    private PackTrust(Func<byte[], byte[], string?> fault, DateOnly? notBefore) => (_fault, _notBefore) = (fault, notBefore);

    /// <summary>Packs that this very process made.</summary>
    internal static PackTrust Made { get; } = new((_, _) => null, null);

    /// <summary>Packs signed by one of these keys.</summary>
    /// <param name="pems">Public keys on P-256, as <c>compliance key new</c> writes them.</param>
    /// <param name="notBefore">The first day on which a pack may have been made; <c>null</c> for any. It keeps an older pack, well signed, from taking the place of a newer one.</param>
    /// <returns>The trust, or <c>null</c> with what is wrong with a key.</returns>
    public static (PackTrust? Trust, string Fault) OfKeys(IReadOnlyList<string> pems, DateOnly? notBefore = null)
    {
        ArgumentNullException.ThrowIfNull(pems);
        foreach (var pem in pems)
        {
            if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
                return (null, "It is a private key. Expected the public one: 'compliance key new' wrote it as NAME.pub.pem.");
            using var key = PublicKey(pem);
            if (key is null)
                return (null, "It is no public key on P-256. Expected a file NAME.pub.pem from 'compliance key new'.");
        }
        return (new((manifest, seal) => FaultOfSignature(pems, manifest, seal), notBefore), "");
    }

    /// <summary>Packs sealed with a secret of the host, at least 32 bytes that nobody else can read. Signed packs are refused: no key is pinned.</summary>
    public static PackTrust OfSecret(byte[]? secret, DateOnly? notBefore = null) => new((manifest, seal) => FaultOfSecret(secret, manifest, seal), notBefore);

    /// <summary>Why a pack is not trusted; <c>null</c> if it is.</summary>
    internal string? Fault(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> seal) => _fault(manifest.ToArray(), seal.ToArray());

    /// <summary>Why the day it was made on is not late enough; <c>null</c> if it is.</summary>
    internal string? FaultOfDay(DateOnly? madeOn) =>
        _notBefore is not { } first || madeOn >= first ? null
        : $"The packed rulebook was made {(madeOn is { } day ? $"on {Facts.Readable.Of(day)}" : "on a day it does not say")}; packs made before {Facts.Readable.Of(first)} are not taken. Ask its maker for the present one.";

    private static string? FaultOfSignature(IReadOnlyList<string> pems, byte[] manifest, byte[] seal)
    {
        if (!PackSeal.IsSignature(seal))
            return $"{Unsigned} Ask its maker to sign it: 'compliance rules pack --key KEY'.";
        foreach (var pem in pems)
        {
            using var key = PublicKey(pem);
            if (key is not null && PackSeal.IsSignedBy(key, manifest, seal))
                return null;
        }
        return "The packed rulebook was changed after it was signed, or signed with another key than the one trusted.";
    }

    private static string? FaultOfSecret(byte[]? secret, byte[] manifest, byte[] seal) =>
        PackSeal.IsSignature(seal) ? "The packed rulebook is signed, but no key was named: whose code it is nobody looked at. Name the public key of its maker with '--trust FILE' (or $COMPLIANCE_TRUST), taken from the maker and not from where the pack lay."
        : secret is not null && PackSeal.IsSealedWith(secret, manifest, seal) ? null
        : $"{Unsigned} Its maker signs it with 'compliance rules pack --key KEY'; you name the public key with '--trust FILE' (or $COMPLIANCE_TRUST). Or use the folder of pages.";

    private const string Unsigned = "The packed rulebook is not signed, and you did not make it here: it is code, and nobody answers for it.";

    private static ECDsa? PublicKey(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (PackSeal.IsP256(key))
                return key;
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            // none
        }
        key.Dispose();
        return null;
    }
}
