using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Html;

/// <summary>Cells of tables and values of particulars; one with findings behind it leads to their list.</summary>
internal sealed class CellWriter(Sheet sheet)
{
    /// <summary>Stands for a number that the published edition holds back.</summary>
    public const string HeldBack = "✱";

    /// <summary>Stands for a number that does not exist.</summary>
    public const string NoNumber = "–";

    private readonly HtmlWriter _html = sheet.Html;

    /// <summary>Writes what the cell holds.</summary>
    public void Write(Cell cell)
    {
        switch (cell)
        {
            case WordsCell words:
                Linked(cell, sheet.Say(words.Words));
                break;
            case CountCell count:
                Linked(cell, sheet.Numbers.Count(count.Count));
                break;
            case RateCell rate:
                Write(rate);
                break;
            case DayCell day:
                sheet.Page.Time(day.Day);
                break;
            case SuppressedCell:
                _html.Leaf("span", HeldBack, ("class", "none"), ("role", "img"), ("aria-label", sheet.Say(ReportPageWords.HeldBack)));
                break;
            case NoCell:
                _html.Leaf("span", NoNumber, ("class", "none"), ("role", "img"), ("aria-label", sheet.Say(ReportPageWords.NoNumber)));
                break;
            default:
                throw new ArgumentException($"'{cell.GetType().Name}' is no cell this page knows.", nameof(cell));
        }
    }

    private void Write(RateCell rate)
    {
        Linked(rate, sheet.Numbers.Rate(rate.Rate));
        _html.Text(" ");
        _html.Leaf("small", $"({sheet.Numbers.Interval(rate.Low, rate.High)})");
        _html.Text(" ");
        _html.Leaf("small", $"{sheet.Numbers.Count(rate.Part)}\u00a0/\u00a0{sheet.Numbers.Count(rate.Whole)}");
    }

    private void Linked(Cell cell, string words)
    {
        if (sheet.Lists.Address(cell.List) is { } list)
            _html.Leaf("a", words, ("href", list));
        else
            _html.Text(words);
    }
}
