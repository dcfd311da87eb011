using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Json.Reading;

/// <summary>Days as <c>yyyy-MM-dd</c> and nothing else; days that no calendar has, and years in which no act of a file can lie, are objected to.</summary>
internal sealed class DayReader : ValueReader<DateOnly>
{
    public override Text Expected { get; } = new("a day in quotes such as \"2026-03-08\"", "dırnaqda gün, məsələn \"2026-03-08\"");

    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);
    private static readonly string[] OtherForms =
        ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "yyyy.M.d", "yyyy/M/d", "yyyy-M-d", "yyyyMMdd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss"];

    public override bool TryTake(ref FastCursor cursor, ReadLimits limits, out DateOnly value)
    {
        value = default;
        return cursor.TryTakePlain(10, out var written) && IsDay(written, out value);
    }

    protected override JsonTokenType Token => JsonTokenType.String;

    protected override bool TryReadToken(ref Utf8JsonReader reader, string name, ReadingState state, out DateOnly value)
    {
        var written = reader.ValueIsEscaped ? Unescaped(ref reader, state) : reader.ValueSpan;
        if (IsDay(written, out value))
            return true;
        if (written.Length == 0 && reader.ValueIsEscaped)
            return false;
        state.Object(ref reader, ObjectionTo(Encoding.UTF8.GetString(written), written));
        return false;
    }

    private static bool IsDay(ReadOnlySpan<byte> written, out DateOnly value)
    {
        value = default;
        if (!IsWritten(written, out var year, out var month, out var day)
            || year < First.Year || year > Last.Year || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new(year, month, day);
        return true;
    }

    // Nothing is left of a text with half a surrogate pair: that was objected to.
    private static ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader, ReadingState state) =>
        Encoding.UTF8.GetBytes(state.TextOf(ref reader) ?? "");

    private static bool IsWritten(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            && Digits(text[..4], out year) && Digits(text[5..7], out month) && Digits(text[8..], out day);
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit((char)letter))
                return false;
            number = number * 10 + letter - '0';
        }
        return true;
    }

    private static Objection ObjectionTo(string text, ReadOnlySpan<byte> written)
    {
        if (!IsWritten(written, out var year, out var month, out var day))
            return ValueObjections.DateForm(text, Meant(text));
        if (year >= 1 && month is >= 1 and <= 12 && day >= 1)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return day > last.Day
                ? ValueObjections.ImpossibleDate(text, Readable.Of(last))
                : ValueObjections.DayOutOfRange(text, Readable.Of(First), Readable.Of(Last));
        }
        return ValueObjections.ImpossibleDate(text, null);
    }

    private static string? Meant(string text) =>
        DateTime.TryParseExact(text, OtherForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var meant)
            ? Readable.Of(DateOnly.FromDateTime(meant)) : null;
}
