using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Web.Security;

/// <summary>Tokens of sessions and keys: 256 random bits. Only their SHA-256 is stored; that is enough for what nobody can guess.</summary>
public static class Tokens
{
    /// <summary>What keys of HR systems begin with, so that scanners of leaked secrets know them.</summary>
    public const string KeyPrefix = "cmp_";

    /// <summary>A new token.</summary>
    public static string New(string prefix = "")
    {
        var words = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return prefix.Length == 0 ? words : $"{prefix}{words}_{Check(words)}";
    }

    /// <summary>Whether a key is written as keys are: a mistyped one is told from a revoked one without a look into the database.</summary>
    public static bool IsWellFormed(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(KeyPrefix, StringComparison.Ordinal) && key.LastIndexOf('_') is var at && at > KeyPrefix.Length && key[(at + 1)..] == Check(key[KeyPrefix.Length..at]);
    }

    /// <summary>What is stored of a token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static string Check(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("check/" + words)).AsSpan(0, 3));
}
