namespace Compliance.Json.Reading;

/// <summary>Which signs make a number in JSON, those without an exponent.</summary>
internal static class NumberSigns
{
    /// <summary>Whether it is a whole number.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> signs)
    {
        var digits = signs.StartsWith("-"u8) ? signs[1..] : signs;
        return AreDigits(digits) && (digits.Length == 1 || digits[0] != '0');
    }

    /// <summary>Whether it is a whole number or a decimal fraction.</summary>
    public static bool AreNumber(ReadOnlySpan<byte> signs)
    {
        var point = signs.IndexOf((byte)'.');
        return point < 0 ? AreWhole(signs) : AreWhole(signs[..point]) && AreDigits(signs[(point + 1)..]);
    }

    private static bool AreDigits(ReadOnlySpan<byte> signs) => signs.Length > 0 && signs.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
