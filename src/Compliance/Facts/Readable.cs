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

    /// <summary>The same as readers of Azerbaijani write it: days as <c>dd.MM.yyyy</c>, decimals with a comma.</summary>
    public static string InAzerbaijani(object? value) => value switch
    {
        DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        decimal number => Of(number).Replace('.', ','),
        _ => Of(value),
    };
}
