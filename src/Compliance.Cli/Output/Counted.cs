using System.Globalization;

namespace Compliance.Cli.Output;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    /// <summary><c>1 fault</c>, <c>2 faults</c>.</summary>
    public static string Of(int number, string one, string many) => $"{In(number)} {(number == 1 ? one : many)}";

    /// <summary>The number, the same on every machine.</summary>
    public static string In(int number) => number.ToString(CultureInfo.InvariantCulture);
}
