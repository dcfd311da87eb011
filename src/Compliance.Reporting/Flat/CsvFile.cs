using System.Buffers;
using System.Globalization;
using Compliance.Facts;
using CsvHelper;
using CsvHelper.Configuration;

namespace Compliance.Reporting.Flat;

/// <summary>What stands between cells, and with it between whole number and fraction.</summary>
public enum CsvSeparator
{
    /// <summary>A comma; fractions after a point. The form of RFC 4180, for programs.</summary>
    Comma,

    /// <summary>A semicolon; fractions after a comma. What Excel opens right by a double click on a machine set to Azerbaijani.</summary>
    Semicolon,
}

/// <summary>Writes rows of CSV: the one door to it, where texts are protected and numbers are not.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly CsvSeparator _separator;

    /// <summary>Writes to <paramref name="output"/>, and closes it in the end, unless it is left open.</summary>
    public CsvFile(TextWriter output, CsvSeparator separator, bool leaveOpen = false)
    {
        _separator = separator;
        var needQuotes = SearchValues.Create(['"', '\r', '\n', Of(separator)]);
        _csv = new(output, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Of(separator).ToString(),
            NewLine = "\r\n",
            // The package would leave a lone line break without quotes.
            ShouldQuote = cell => cell.Field is { Length: > 0 } text && (text.AsSpan().ContainsAny(needQuotes) || text[0] == ' ' || text[^1] == ' '),
        }, leaveOpen);
    }

    /// <summary>The separator as a letter.</summary>
    public static char Of(CsvSeparator separator) => separator == CsvSeparator.Semicolon ? ';' : ',';

    public void Words(string text) => _csv.WriteField(CsvText.Protect(text));

    public void Nothing() => _csv.WriteField("");

    public void Number(long number) => _csv.WriteField(number.ToString(CultureInfo.InvariantCulture));

    public void Number(decimal number)
    {
        var words = number.ToString("0.############################", CultureInfo.InvariantCulture);
        _csv.WriteField(_separator == CsvSeparator.Semicolon ? words.Replace('.', ',') : words);
    }

    public void Flag(bool flag) => _csv.WriteField(flag ? "true" : "false");

    /// <summary>The day as <c>yyyy-MM-dd</c>, which spreadsheets of every language take for a day.</summary>
    public void Day(DateOnly? day) => _csv.WriteField(day is { } known ? Readable.Of(known) : "");

    public void EndRow() => _csv.NextRecord();

    public void Row(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            Words(text);
        EndRow();
    }

    public void Dispose() => _csv.Dispose();
}
