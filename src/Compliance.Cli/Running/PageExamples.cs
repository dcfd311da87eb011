namespace Compliance.Cli.Running;

/// <summary>The example tables of a rule block, as they stand on its page.</summary>
internal static class PageExamples
{
    /// <summary>The lines of the tables after the block at <paramref name="source"/>; none where the page is not at hand.</summary>
    public static IEnumerable<string> After(string source)
    {
        var (page, line) = RulebookPlace.Split(source);
        if (line == 0 || !File.Exists(page))
            yield break;
        var isPastBlock = false;
        foreach (var text in File.ReadLines(page).Skip(line - 1))
        {
            if (isPastBlock && (text.StartsWith('#') || text.StartsWith("```", StringComparison.Ordinal)))
                yield break;
            isPastBlock |= text.StartsWith("```", StringComparison.Ordinal);
            if (isPastBlock && (text.StartsWith('|') || text.StartsWith("given:", StringComparison.Ordinal) || text.StartsWith("no example:", StringComparison.Ordinal)))
                yield return text;
        }
    }
}
