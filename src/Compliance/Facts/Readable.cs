using System.Globalization;

namespace Compliance.Facts;

/// <summary>Values as text that is the same on every machine.</summary>
public static class Readable
{
    /// <summary>Days as <c>yyyy-MM-dd</c>, yes/no as <c>true</c>/<c>false</c>, numbers without culture.</summary>
    public static string Of(object? value) => value switch
    {
        null => "none",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
