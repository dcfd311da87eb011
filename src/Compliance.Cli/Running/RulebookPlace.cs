using System.Globalization;
using Compliance.Cli.Output;

namespace Compliance.Cli.Running;

/// <summary>Finds the rulebook where none is named.</summary>
internal static class RulebookPlace
{
    private const string Usual = "rules/az";

    /// <summary><c>rules/az</c> in the current folder or one above it, else beside the program; <c>null</c> if there is none.</summary>
    public static string? Find() => Above(Directory.GetCurrentDirectory()) ?? Beside();

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

    private static string? Above(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsRulebook(Path.Combine(folder, Usual)))
                return Path.GetRelativePath(start, Path.Combine(folder, Usual)).Replace('\\', '/');
        }
        return null;
    }

    private static string? Beside()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Usual);
        return IsRulebook(path) ? path : null;
    }

    private static bool IsRulebook(string folder) => File.Exists(Path.Combine(folder, "rulebook.yaml"));
}
