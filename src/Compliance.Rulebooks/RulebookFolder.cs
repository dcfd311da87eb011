namespace Compliance.Rulebooks;

/// <summary>Finds the rulebook where none is named.</summary>
public static class RulebookFolder
{
    private const string Usual = "rules/az";

    /// <summary><c>rules/az</c> in the current folder or one above it, else beside the program; <c>null</c> if there is none.</summary>
    public static string? Find() => Above(Directory.GetCurrentDirectory()) ?? Beside();

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
