using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Reporting.Periodic;

/// <summary>The days whose acts a Report is about; both ends inside. Without ends: all acts, undated ones included.</summary>
/// <param name="From">First day; <c>null</c> without one.</param>
/// <param name="To">Last day; <c>null</c> without one.</param>
public sealed partial record ReportPeriod(DateOnly? From, DateOnly? To)
{
    /// <summary>All acts.</summary>
    public static ReportPeriod All { get; } = new(null, null);

    /// <summary>Whether it has no ends.</summary>
    public bool IsAll => From is null;

    /// <summary>The period in words.</summary>
    public Text Words => From is not { } from || To is not { } to ? new("all acts", "bütün aktlar")
        : new($"{Readable.Of(from)} to {Readable.Of(to)}", $"{Readable.InAzerbaijani(from)} – {Readable.InAzerbaijani(to)}");

    /// <inheritdoc/>
    public override string ToString() => IsAll ? "all" : $"{Readable.Of(From)}..{Readable.Of(To)}";

    /// <summary>Reads <c>all</c>, a year, a quarter (<c>2022-Q1</c>), a month (<c>2022-05</c>) or two days (<c>2022-01-15..2022-03-31</c>).</summary>
    public static bool TryParse(string text, out ReportPeriod period)
    {
        period = All;
        if (text == "all")
            return true;
        var match = Form().Match(text);
        if (!match.Success)
            return false;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var (first, months) = match.Groups["quarter"].Success ? ((match.Groups["quarter"].Value[0] - '1') * 3 + 1, 3)
            : match.Groups["month"].Success ? (int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), 1) : (1, 12);
        if (match.Groups["last"].Success)
            return Days(match.Groups["first"].Value, match.Groups["last"].Value, out period);
        if (year == 0 || first is < 1 or > 12)
            return false;
        var from = new DateOnly(year, first, 1);
        period = new(from, year == 9999 && first + months > 12 ? DateOnly.MaxValue : from.AddMonths(months).AddDays(-1));
        return true;
    }

    /// <summary>Whether an act belongs to the period: its day lies within; an undated act belongs to the period of all acts only.</summary>
    public bool Holds(PersonnelAct act) => IsAll || (act.Date.TryGet(out var day) && From <= day && day <= To);

    private static bool Days(string first, string last, out ReportPeriod period)
    {
        var isFirst = DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from);
        var isLast = DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to);
        period = new(from, to);
        return isFirst && isLast && from <= to;
    }

    [GeneratedRegex(@"^(?:(?<year>[0-9]{4})(?:-Q(?<quarter>[1-4])|-(?<month>[0-9]{2}))?|(?<first>(?<year>[0-9]{4})-[0-9]{2}-[0-9]{2})\.\.(?<last>[0-9]{4}-[0-9]{2}-[0-9]{2}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
