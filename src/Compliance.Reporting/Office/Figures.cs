using System.Globalization;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Office;

/// <summary>Numbers and days as readers of a language write them, the same on every machine.</summary>
internal static class Figures
{
    private static readonly NumberFormatInfo English = CultureInfo.InvariantCulture.NumberFormat;
    private static readonly NumberFormatInfo Azerbaijani = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <summary>A count, its thousands apart.</summary>
    public static string Of(long count, Language language) => count.ToString("N0", FormatOf(language));

    /// <summary>A rate per 100 with one decimal.</summary>
    public static string Of(decimal rate, Language language) => rate.ToString("N1", FormatOf(language));

    /// <summary>A day.</summary>
    public static string Of(DateOnly day, Language language) => language == Language.Az ? Readable.InAzerbaijani(day) : Readable.Of(day);

    /// <summary>A month.</summary>
    public static string Month(DateOnly day, Language language) => day.ToString(language == Language.Az ? "MM.yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The 95 % interval of a rate, and what was counted out of what.</summary>
    public static string Behind(RateCell rate, Language language) =>
        $"{Of(rate.Low, language)}–{Of(rate.High, language)}; {Of(rate.Part, language)}/{Of(rate.Whole, language)}";

    /// <summary>A cell as a line of text.</summary>
    public static string Of(Cell cell, Language language) => cell switch
    {
        WordsCell words => words.Words.In(language),
        CountCell count => Of(count.Count, language),
        RateCell rate => $"{Of(rate.Rate, language)} ({Behind(rate, language)})",
        DayCell day => Of(day.Day, language),
        SuppressedCell => OfficeWords.HeldBack.In(language),
        _ => OfficeWords.Nothing,
    };

    private static NumberFormatInfo FormatOf(Language language) => language == Language.Az ? Azerbaijani : English;
}
