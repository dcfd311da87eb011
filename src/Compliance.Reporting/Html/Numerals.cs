using System.Globalization;
using Compliance.Law;

namespace Compliance.Reporting.Html;

/// <summary>Numbers as the readers of a language write them: English <c>1,234.5</c>, Azerbaijani <c>1.234,5</c>; never by the machine's culture.</summary>
internal sealed class Numerals(Language language)
{
    /// <summary>A whole number, its thousands apart.</summary>
    public string Count(long count) => Local(count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A rate per 100 with one decimal, a half rounded away from zero.</summary>
    public string Rate(decimal rate) => Local(rate.ToString("N1", CultureInfo.InvariantCulture));

    /// <summary>The ends of an interval of rates.</summary>
    public string Interval(decimal low, decimal high) => $"{Rate(low)}–{Rate(high)}";

    private string Local(string invariant) => language == Language.En ? invariant
        : string.Create(invariant.Length, invariant, static (own, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                own[i] = text[i] switch { ',' => '.', '.' => ',', var letter => letter };
        });
}
