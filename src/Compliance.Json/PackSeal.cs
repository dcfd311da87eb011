using System.Security.Cryptography;

namespace Compliance.Json;

/// <summary>Seals packed rulebooks: signs the manifest with a key on P-256, for others, or seals it with a secret, for nobody but the one who has it.</summary>
public sealed class PackSeal
{
    private const byte Signature = (byte)'S';
    private const byte Secret = (byte)'M';
    private static readonly byte[] Purpose = "compliance-rulebook-pack\n"u8.ToArray();

    private readonly Func<byte[], byte[]> _seal;

    private PackSeal(Func<byte[], byte[]> seal) => _seal = seal;

    /// <summary>A seal by a private key: ECDSA on P-256 with SHA-256.</summary>
    /// <param name="pem">The text of the key file.</param>
    /// <param name="passphrase">What opens an encrypted key; <c>null</c> for none.</param>
    /// <returns>The seal, or <c>null</c> with what is wrong. Never a word of the key.</returns>
    public static (PackSeal? Seal, string Fault) OfKey(string pem, string? passphrase)
    {
        ArgumentNullException.ThrowIfNull(pem);
        try
        {
            using var key = Key(pem, passphrase);
            if (!IsP256(key))
                return (null, "It is a key on another curve. Expected one on P-256, as 'compliance key new' makes it.");
            key.ExportParameters(includePrivateParameters: true);
            return (new(manifest => Signed(Key(pem, passphrase), manifest)), "");
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            return (null, pem.Contains("ENCRYPTED", StringComparison.Ordinal)
                ? "Its passphrase is missing or another one. Name the environment variable that holds it with --passphrase-env."
                : "It holds no private key that signs. Expected a PEM file from 'compliance key new'.");
        }
    }

    /// <summary>A seal by a secret (HMAC with SHA-256): the pack opens only where that secret is.</summary>
    public static PackSeal OfSecret(byte[] secret) => new(manifest => [Secret, .. Mac(secret, manifest)]);

    internal byte[] Of(byte[] manifest) => _seal(manifest);

    internal static bool IsSignature(ReadOnlySpan<byte> seal) => seal.Length > 0 && seal[0] == Signature;

    internal static bool IsSignedBy(ECDsa key, byte[] manifest, byte[] seal)
    {
        try
        {
            return IsSignature(seal) && key.VerifyData(manifest, seal.AsSpan(1), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    internal static bool IsSealedWith(byte[] secret, byte[] manifest, ReadOnlySpan<byte> seal) =>
        seal.Length > 0 && seal[0] == Secret && CryptographicOperations.FixedTimeEquals(seal[1..], Mac(secret, manifest));

    internal static bool IsP256(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve.Oid is { } curve && (curve.Value == "1.2.840.10045.3.1.7" || curve.FriendlyName is "nistP256" or "ECDSA_P256");

    private static byte[] Mac(byte[] secret, byte[] manifest) => HMACSHA256.HashData(secret, (byte[])[.. Purpose, .. manifest]);

    private static byte[] Signed(ECDsa key, byte[] manifest)
    {
        using (key)
            return [Signature, .. key.SignData(manifest, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)];
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
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
