using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Charts;

/// <summary>How the series of a chart are told apart: by pattern as well as by colour. A kind of finding looks the same in every chart.</summary>
internal static class SeriesLook
{
    private const int Patterns = 6;

    /// <summary>The class of the marks of a series.</summary>
    /// <param name="column">The column it draws.</param>
    /// <param name="number">Its place among the series, from 0.</param>
    public static string Of(Column column, int number) =>
        FindingKind.Every.FirstOrDefault(k => k.Heading == column.Heading) is { } kind ? $"mark of-{kind.Code}" : $"mark of-{number % Patterns + 1}";
}
