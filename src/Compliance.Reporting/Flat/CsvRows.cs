using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Compliance.Reporting.Flat;

/// <summary>Reads the CSV files of a Report back, each text as it was before it was protected. Rows may end with CRLF, LF or CR.</summary>
public static class CsvRows
{
    /// <summary>The rows, the names of the columns first; read as they are asked for. The caller opens <paramref name="input"/> as UTF-8 and closes it.</summary>
    /// <exception cref="InvalidDataException">A quote stands where none can; the row is named.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader input, CsvSeparator separator = CsvSeparator.Comma)
    {
        using var parser = new CsvParser(input, Configuration(separator), leaveOpen: true);
        while (Next(parser))
            yield return [.. parser.Record!.Select(CsvText.Restore)];
    }

    private static CsvConfiguration Configuration(CsvSeparator separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = CsvFile.Of(separator).ToString(), HasHeaderRecord = false, IgnoreBlankLines = false,
    };

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read() && parser.Record is not null;
        }
        catch (BadDataException)
        {
            throw new InvalidDataException($"Row {parser.Row} has a quote inside a cell without quotes. Expected the cell in quotes, and each quote in it twice.");
        }
    }
}
