using Compliance.Checking;
using Compliance.Rulebooks;
using Compliance.Tests.Az;

namespace Compliance.Tests.Time;

/// <summary>The puzzles of <c>fixtures/time</c> and the rulebooks that answer them, read once for all tests.</summary>
internal static class Puzzles
{
    private static readonly string Root = RepositoryRoot.PathTo("fixtures", "time");
    private static readonly Lazy<LoadResult> Once = new(() => RulebookLoader.Load(RepositoryRoot.PathTo("fixtures", "rulebooks", "time")));
    private static readonly Lazy<Checker> OnceChecker = new(() => new(Time.Rulebook.ShouldNotBeNull(string.Join('\n', Time.Faults))));

    /// <summary>Every puzzle, by its path below the folder.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The invented rulebook of law that changes.</summary>
    public static LoadResult Time => Once.Value;

    /// <summary>Every puzzle that can be read.</summary>
    public static IReadOnlyList<Puzzle> All => field ??= [.. Names.Select(n => Read(n).Puzzle).OfType<Puzzle>()];

    public static (Puzzle? Puzzle, IReadOnlyList<string> Faults) Read(string name) => PuzzleReader.Read(File.ReadAllText(Path.Combine(Root, name)));

    /// <summary>The checker a puzzle is asked of.</summary>
    public static Checker CheckerOf(Puzzle puzzle) => puzzle.Rulebook == "az" ? AzRulebook.Checker : OnceChecker.Value;

    /// <summary>The rulebook a puzzle is asked of.</summary>
    public static LoadResult RulebookOf(Puzzle puzzle) => puzzle.Rulebook == "az" ? AzRulebook.Loaded : Time;

    /// <summary>The finding an answer is about; <c>null</c> if the file has no such act or the rule does not speak of it.</summary>
    public static Finding? Ask(Puzzle puzzle, Answer answer)
    {
        puzzle.Case.Acts.TryGet(out var acts);
        return acts.FirstOrDefault(a => a.Id == answer.Act) is { } act ? CheckerOf(puzzle).Explain(puzzle.Case, act, answer.Rule, answer.KnowledgeDay) : null;
    }
}
