namespace Compliance.Rulebooks.Mutation;

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    /// <summary>An example came out otherwise: the examples notice the change.</summary>
    Killed,

    /// <summary>Every example came out as written: nothing notices the change.</summary>
    Survived,

    /// <summary>It survived, and the page says why it judges as the clause does.</summary>
    Equivalent,
}

/// <summary>A small change of one clause, and whether the examples beside it noticed.</summary>
/// <param name="Clause">Id of the rule, exception or definition.</param>
/// <param name="Path">The page.</param>
/// <param name="Line">The line of what was changed.</param>
/// <param name="Column">Its column.</param>
/// <param name="Kind">The kind of change, in a word or two.</param>
/// <param name="From">What stands on the page.</param>
/// <param name="To">What was put in its place; empty where it was dropped.</param>
public sealed record Mutant(string Clause, string Path, int Line, int Column, string Kind, string From, string To)
{
    /// <summary>What became of it.</summary>
    public MutantFate Fate { get; init; }

    /// <summary>Why it is equivalent, as the page says.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A line <c>equivalent: `FROM` -> `TO`: reason</c> that excuses nothing.</summary>
public sealed record StaleRemark(string Path, int Line, string From, string To);

/// <summary>What the mutants of a rulebook showed.</summary>
/// <param name="Mutants">All of them, in the order of the pages.</param>
/// <param name="Stale">Lines of pages that call a change equivalent which is not made, or is noticed.</param>
/// <param name="Suggestions">Rows that would notice survivors, where they were asked for.</param>
public sealed record MutationResult(IReadOnlyList<Mutant> Mutants, IReadOnlyList<StaleRemark> Stale, IReadOnlyList<SuggestedTable> Suggestions)
{
    /// <summary>How many have that fate.</summary>
    public int Count(MutantFate fate) => Mutants.Count(m => m.Fate == fate);

    /// <summary>The share of the mutants that are not equivalent which was killed; 1 where there are none.</summary>
    public decimal KilledShare => Count(MutantFate.Killed) + Count(MutantFate.Survived) is > 0 and var all ? (decimal)Count(MutantFate.Killed) / all : 1;
}
