namespace Compliance.Benchmarks;

/// <summary><c>docs/benchmarks.md</c>: the page of the yardstick, and after it a marked part for each other command, which a new run of that command replaces.</summary>
internal static class BenchmarkPage
{
    private const string First = "\n<!-- part: ";

    private static string Path => System.IO.Path.Combine(CheckBenchmarks.Root(), "docs", "benchmarks.md");

    /// <summary>Writes the page of the yardstick; the other parts stay.</summary>
    public static void WriteYardstick(string page) => File.WriteAllText(Path, page.TrimEnd('\n') + "\n" + Parts(File.Exists(Path) ? File.ReadAllText(Path) : ""));

    /// <summary>Writes the part of a command.</summary>
    public static void WritePart(string command, string text)
    {
        var page = File.ReadAllText(Path);
        var (start, end) = ($"{First}{command} -->\n", $"<!-- end of {command} -->\n");
        var part = $"{start}{text.TrimEnd('\n')}\n{end}";
        var at = page.IndexOf(start, StringComparison.Ordinal);
        var after = at < 0 ? -1 : page.IndexOf(end, at, StringComparison.Ordinal);
        File.WriteAllText(Path, after < 0 ? page.TrimEnd('\n') + "\n" + part : page[..at] + part + page[(after + end.Length)..]);
    }

    private static string Parts(string page) => page.IndexOf(First, StringComparison.Ordinal) is >= 0 and var at ? page[at..] : "";
}
