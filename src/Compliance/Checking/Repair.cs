using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Checking;

/// <summary>How repairs are looked for.</summary>
public sealed record RepairOptions
{
    /// <summary>What applies unless said otherwise.</summary>
    public static RepairOptions Default { get; } = new();

    /// <summary>The knowledge day the violation was found by; <c>null</c>: all that the rulebook knows.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>How many repairs are given at most.</summary>
    public int Most { get; init; } = 5;

    /// <summary>How much is tried before the search ends: one unit is one step of a proof judged anew.</summary>
    public int Work { get; init; } = 1_000_000;
}

/// <summary>What would have made a violation lawful, the smallest changes first.</summary>
/// <param name="Ways">The repairs; none where nothing that could be changed would have helped.</param>
/// <param name="WhyNone">Why there is none, in words; <see cref="Text.None"/> where there is one.</param>
public sealed record Repairs(IReadOnlyList<Repair> Ways, Text WhyNone);

/// <summary>Changes that together, and only together, make the rule come out compliant: judged so before they are shown.</summary>
/// <param name="Changes">What would have to be otherwise, by path.</param>
/// <param name="Possibility">Whether that can still be done.</param>
/// <param name="Breaks">Ids of rules that the changes would break on the same file; such a repair is shown only where there is no better one.</param>
public sealed record Repair(IReadOnlyList<FactChange> Changes, Possibility Possibility, IReadOnlyList<string> Breaks);

/// <summary>Which values beside <see cref="FactChange.To"/> would do as well.</summary>
public enum ChangeLimit
{
    /// <summary>That one, as far as was tried.</summary>
    [Words("exactly", "dəqiq")] Exactly,

    /// <summary>That one or any earlier or smaller.</summary>
    [Words("at most", "ən çoxu")] AtMost,

    /// <summary>That one or any later or larger.</summary>
    [Words("at least", "ən azı")] AtLeast,

    /// <summary>Any from that one to <see cref="FactChange.OtherEnd"/>.</summary>
    [Words("between", "arasında")] Between,

    /// <summary>Any value at all: that one is an example.</summary>
    [Words("any", "istənilən")] Any,
}

/// <summary>One fact that would have to be otherwise.</summary>
public sealed record FactChange
{
    /// <summary>Where it stands, or would stand.</summary>
    public required string Path { get; init; }

    /// <summary>What it is called.</summary>
    public required Text Words { get; init; }

    /// <summary>What the file says: the value of the property.</summary>
    public required object? From { get; init; }

    /// <summary>What it would have to be.</summary>
    public required Change To { get; init; }

    /// <summary>What else would do.</summary>
    public ChangeLimit Limit { get; init; }

    /// <summary>Whether it is a fact of a record or entry that another change of the repair brings.</summary>
    public bool IsOfNew { get; init; }

    /// <summary>The other end of the days or numbers that would do, for <see cref="ChangeLimit.Between"/>.</summary>
    public object? OtherEnd { get; init; }

    /// <summary>The change in words: <c>day of the application: 2022-06-03 or earlier instead of 2022-06-06</c>.</summary>
    public Text Sentence => RepairWords.Of(this);

    /// <summary>What the file says, as a case file writes it; <c>none</c>, <c>unknown</c>, or how many are on a list.</summary>
    public string FromCode => RepairWords.FromCode(this);

    /// <summary>What it would have to be, as a case file writes it; for lists what is added with <c>+</c> and which entries are taken out with <c>-</c>.</summary>
    public string ToCode => RepairWords.ToCode(this);
}

/// <summary>Whether a repair can still be done on the day the file was drawn up.</summary>
public enum PossibilityKind
{
    /// <summary>It can.</summary>
    [Words("still possible", "hələ mümkündür")] StillPossible,

    /// <summary>It cannot: what had to be otherwise lies behind.</summary>
    [Words("no longer possible", "artıq mümkün deyil")] NoLongerPossible,

    /// <summary>The file does not show it.</summary>
    [Words("not told by the file", "fayldan görünmür")] NotToldByTheFile,
}

/// <summary>Whether a repair can still be done, until when, and why so.</summary>
/// <param name="Kind">Whether it can.</param>
/// <param name="Until">The last day, where it can and a term runs.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record Possibility(PossibilityKind Kind, DateOnly? Until, Text Reason);
