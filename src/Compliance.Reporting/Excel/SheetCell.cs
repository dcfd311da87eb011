using System.Globalization;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>A cell of a sheet: text, or a number as the file writes it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its text; for a number its digits.</param>
/// <param name="IsNumber">Whether it is a number.</param>
internal readonly record struct SheetCell(CellKind Kind, string Value, bool IsNumber = false)
{
    /// <summary>What it is besides.</summary>
    public CellTraits Traits { get; init; }

    /// <summary>Where it leads in the workbook; empty where nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>What is said of the place it leads to; empty for nothing.</summary>
    public string? Tip { get; init; }

    /// <summary>How many columns it spans, itself included; 0 and 1 are the same.</summary>
    public int Across { get; init; }

    public static SheetCell Empty => new(CellKind.Words, "");

    public static SheetCell Count(long count) => new(CellKind.Count, count.ToString(CultureInfo.InvariantCulture), true);

    /// <summary>A rate, as exact as a workbook holds numbers.</summary>
    public static SheetCell Rate(decimal rate) => new(CellKind.Rate, ((double)rate).ToString("R", CultureInfo.InvariantCulture), true);

    /// <summary>A day as a date; one that the calendar of workbooks does not count right, as text.</summary>
    public static SheetCell Day(DateOnly day, Language language, bool monthOnly = false)
    {
        if (day < FirstDay)
            return new(monthOnly ? CellKind.Month : CellKind.Day, monthOnly ? Figures.Month(day, language) : Figures.Of(day, language));
        return new(monthOnly ? CellKind.Month : CellKind.Day, (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture), true);
    }

    /// <summary>A cell of a table; of a rate the rate alone.</summary>
    public static SheetCell Of(Cell cell, Language language) => cell switch
    {
        CountCell count => Count(count.Count),
        RateCell rate => Rate(rate.Rate),
        DayCell day => Day(day.Day, language),
        SuppressedCell => new(CellKind.HeldBack, OfficeWords.HeldBack.In(language)),
        WordsCell words => new(CellKind.Words, words.Words.In(language)),
        _ => new(CellKind.Nothing, OfficeWords.Nothing),
    };

    private static DateOnly DayZero { get; } = new(1899, 12, 30);

    private static DateOnly FirstDay { get; } = new(1900, 3, 1); // Excel counts a 29 February 1900 that never was
}
