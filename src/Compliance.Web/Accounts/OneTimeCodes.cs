using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compliance.Web.Accounts;

/// <summary>The codes an app on a phone shows: RFC 6238 with HMAC-SHA-1, six digits, 30 seconds. A code is taken during its step and the next one, and once.</summary>
public static class OneTimeCodes
{
    /// <summary>Seconds of a step.</summary>
    public const int Step = 30;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits, in the letters of RFC 4648 that apps take.</summary>
    public static string NewSecret() => RandomLetters(32);

    /// <summary>Random letters and digits that are told apart when read aloud: 5 bits each.</summary>
    public static string RandomLetters(int count) => RandomNumberGenerator.GetString(Letters, count);

    /// <summary>The step of a moment.</summary>
    public static long StepOf(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / Step);

    /// <summary>The code of a step.</summary>
    public static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the only digest that all apps know; HMAC does not rest on what SHA-1 lost
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step a code belongs to, if it is taken now; <c>null</c> for a wrong, an old, or a used one.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="code">What was typed; blanks do not count.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="last">The last step a code was taken for.</param>
    public static long? StepOf(string secret, string code, DateTime now, long last)
    {
        ArgumentNullException.ThrowIfNull(code);
        var typed = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        foreach (var step in new[] { StepOf(now), StepOf(now) - 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(CodeOf(secret, step))) && step > last)
                found ??= step;
        }
        return found;
    }

    /// <summary>What an app takes the secret from.</summary>
    public static string Address(string secret, string login) => $"otpauth://totp/Compliance:{Uri.EscapeDataString(login)}?secret={secret}&issuer=Compliance";

    /// <summary>The secret in groups of four, to be typed.</summary>
    public static string Readable(string secret) => string.Join(' ', secret.Chunk(4).Select(c => new string(c)));

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in secret)
        {
            held = (held << 5) | Letters.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[at++] = (byte)(held >> bits);
            held &= (1 << bits) - 1;
        }
        return bytes;
    }
}
