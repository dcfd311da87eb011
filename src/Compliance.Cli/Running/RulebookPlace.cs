using System.Globalization;
using Compliance.Cli.Output;

namespace Compliance.Cli.Running;

/// <summary>Finds where clauses stand in the pages of a rulebook.</summary>
internal static class RulebookPlace
{
    /// <summary>Where a clause stands now, as <c>page(line)</c>: compiled rulebooks remember the path under which they were compiled.</summary>
    public static string SourceIn(string rulebook, string source)
    {
        var (page, line) = Split(source);
        var parts = page.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var path = Path.Combine([rulebook, .. parts[i..]]).Replace('\\', '/');
            if (File.Exists(path))
                return $"{path}({Counted.In(line)})";
        }
        return source;
    }

    /// <summary>The page and the line of a source; line 0 where it names none.</summary>
    public static (string Page, int Line) Split(string source)
    {
        var bracket = source.LastIndexOf('(');
        return bracket > 0 && int.TryParse(source.AsSpan(bracket + 1).TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (source[..bracket], line) : (source, 0);
    }
}
