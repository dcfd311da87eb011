using System.Text.RegularExpressions;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Access;

/// <summary>docs/asvs.md speaks of every requirement that concerns the service, and of no test or file that is not there.</summary>
public sealed partial class AsvsTests
{
    /// <summary>The ids: chapter and section, then the numbers.</summary>
    private const string Wanted =
        """
        1.1 1-2; 1.2 1-10; 1.3 1-12; 1.4 2-3; 1.5 1-3
        2.1 1-3; 2.2 1-3; 2.3 1-5; 2.4 1
        3.2 1-2; 3.3 1-4; 3.4 1-8; 3.5 1-6 8; 3.6 1; 3.7 1-2
        4.1 1-4; 4.2 1
        5.1 1; 5.2 1-5; 5.3 1-3; 5.4 1-3
        6.1 1-3; 6.2 1-12; 6.3 1-4 8; 6.4 1-4; 6.5 1-5; 6.8 1-4
        7.1 1-3; 7.2 1-4; 7.3 1-2; 7.4 1-5; 7.5 1-3; 7.6 1-2
        8.1 1-2; 8.2 1-3; 8.3 1-2; 8.4 1
        9.1 1-3; 9.2 1-3
        10.1 1-2; 10.2 1-2; 10.3 1-4; 10.5 1-5
        11.1 1-2; 11.2 1-5; 11.3 1-4; 11.4 1-4; 11.5 1; 11.6 1
        12.1 1-3; 12.2 1-2; 12.3 1-4
        13.1 1-2; 13.2 1-5; 13.3 1-2; 13.4 1-6
        14.1 1-2; 14.2 1-4 6-8; 14.3 1-3
        15.1 1-5; 15.2 1-5; 15.3 1-7; 15.4 2
        16.1 1; 16.2 1-5; 16.3 1-4; 16.4 1-3; 16.5 1-4
        """;

    private static readonly string[] States = ["met", "operator", "not met", "n/a"];

    private static readonly IReadOnlyList<string[]> Rows = [.. File.ReadAllLines(Path.Combine(TestService.Root, "docs", "asvs.md")).Where(l => Row().IsMatch(l)).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())];

    [Test]
    public void Every_requirement_has_one_row_in_their_order() => Rows.Select(r => r[0]).ShouldBe(Ids());

    [Test]
    public void Every_row_has_a_state_and_words_and_what_is_met_is_shown()
    {
        foreach (var row in Rows)
        {
            row.Length.ShouldBe(4, row[0]);
            States.ShouldContain(row[1], row[0]);
            row[2].ShouldNotBeEmpty(row[0]);
            (row[1] is "met" or "operator" && row[3].Length == 0).ShouldBeFalse($"{row[0]} says it is {row[1]} and shows nothing");
        }
        Rows.Count(r => r[1] == "met").ShouldBeGreaterThan(150);
    }

    [Test]
    public void Every_test_and_file_that_is_named_is_there()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(TestService.Root, "tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var classes = sources.SelectMany(s => Class().Matches(s).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var row in Rows)
        {
            var names = Name().Matches(row[3]).Select(m => m.Groups[1].Value).ToList();
            (names.Count == 0 && row[3].Length > 0).ShouldBeFalse($"{row[0]}: '{row[3]}' names nothing in `…`");
            missing.AddRange(names.Where(n => n.Contains('/', StringComparison.Ordinal) || n.Contains('.', StringComparison.Ordinal) ? !File.Exists(Path.Combine(TestService.Root, n)) : !classes.Contains(n)).Select(n => $"{row[0]}: {n}"));
        }
        missing.ShouldBeEmpty();
    }

    private static IEnumerable<string> Ids() => Wanted.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).SelectMany(p => p.Skip(1).SelectMany(Numbers).Select(n => $"{p[0]}.{n}"));

    private static IEnumerable<int> Numbers(string range)
    {
        var ends = range.Split('-').Select(int.Parse).ToList();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex Class();
}
