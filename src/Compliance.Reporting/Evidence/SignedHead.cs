using System.Security.Cryptography;
using Compliance.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>A signed head of an audit log: how far it went at a moment. Kept elsewhere, it shows what was cut or written anew since.</summary>
/// <param name="Number">Number of the last entry.</param>
/// <param name="Hash">Digest of that entry, 64 hexadecimal digits.</param>
/// <param name="On">When it was signed, as <see cref="AuditRecord.Moment"/> writes it. Only the signer says so.</param>
/// <param name="Signature">ECDSA on P-256 with SHA-256, DER, over the head without it.</param>
public sealed record SignedHead(long Number, string Hash, string On, byte[] Signature)
{
    /// <summary>The value of <c>format</c>: it is signed too, so that a head passes for nothing else.</summary>
    public const string Format = "compliance-audit-head/1";

    /// <summary>A head, signed.</summary>
    public static SignedHead Sign(ECDsa key, long number, string hash, string on)
    {
        ArgumentNullException.ThrowIfNull(key);
        var head = new SignedHead(number, hash, on, []);
        return head with { Signature = key.SignData(head.Content().ToBytes(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) };
    }

    /// <summary>Whether a key signed it.</summary>
    public bool IsSignedBy(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            return key.VerifyData(Content().ToBytes(), Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The head as a line: of an exported log, or in a file of its own.</summary>
    public string Line()
    {
        var content = Content();
        content.Add("signature", Convert.ToBase64String(Signature));
        return content.ToString();
    }

    /// <summary>The head of a file; <c>null</c> where it holds none.</summary>
    public static SignedHead? Parse(ReadOnlySpan<byte> file) => EvidenceJson.Read(file.TrimEnd("\r\n"u8)) is JObject line ? Read(line) : null;

    /// <summary>Reads a line; <c>null</c> where it is no head.</summary>
    internal static SignedHead? Read(JObject line)
    {
        if (line.Count != 5 || (string?)line["format"] != Format || line["number"] is not JValue { Type: JTokenType.Integer } number
            || line["hash"] is not JValue { Type: JTokenType.String } hash || line["on"] is not JValue { Type: JTokenType.String } on || line["signature"] is not JValue { Type: JTokenType.String } words)
            return null;
        var signature = new byte[128];
        return Convert.TryFromBase64String((string)words!, signature, out var length) ? new((long)number, (string)hash!, (string)on!, signature[..length]) : null;
    }

    private CanonicalObject Content() => new() { { "format", Format }, { "number", Number }, { "hash", Hash }, { "on", On } };
}
