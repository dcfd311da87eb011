namespace Compliance.Checking.Decisions;

/// <summary>The decisions that are kept beside the case files. It never changes: any number of threads may judge by it.</summary>
public sealed class DecisionRegister
{
    private readonly ILookup<string, Decision> _byFile;

    /// <summary>A register.</summary>
    /// <exception cref="ArgumentException">Two decisions have the same id.</exception>
    public DecisionRegister(IEnumerable<Decision> decisions)
    {
        All = [.. decisions.OrderBy(d => d.Id, StringComparer.Ordinal)];
        for (var i = 1; i < All.Count; i++)
        {
            if (All[i].Id == All[i - 1].Id)
                throw new ArgumentException($"Two decisions have the id '{All[i].Id}'. Expected an id of its own for each.", nameof(decisions));
        }
        _byFile = All.Where(d => d.File.Length > 0).ToLookup(d => d.File, StringComparer.Ordinal);
    }

    /// <summary>The decisions, by id.</summary>
    public IReadOnlyList<Decision> All { get; }

    /// <summary>The decisions that name a case file, by id.</summary>
    public IReadOnlyList<Decision> Of(string file) => _byFile.Contains(file) ? [.. _byFile[file]] : [];
}

/// <summary>What became of a decision in a run.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">What it is worth.</param>
/// <param name="Message">Why, and what to do about it; for an active one what it does.</param>
public sealed record DecisionReview(Decision Decision, DecisionState State, Law.Text Message)
{
    /// <summary>The act it names, where the file has it.</summary>
    public Cases.PersonnelAct? Act { get; init; }

    /// <summary>The finding it was held against; <c>null</c> where it was held against none.</summary>
    public Finding? Finding { get; init; }
}

/// <summary>The findings of a file, and what became of the decisions that name it.</summary>
/// <param name="Findings">By act in the order of the file, then by rule id.</param>
/// <param name="Decisions">By id.</param>
public sealed record JudgedFile(IReadOnlyList<Finding> Findings, IReadOnlyList<DecisionReview> Decisions);

/// <summary>Gathers over a run what became of each decision, and knows at its end which were never met. Not for several threads: take files in the order of the input.</summary>
/// <param name="options">How the run judges.</param>
public sealed class DecisionSurvey(CheckOptions options)
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>What became of the decisions of a file; of two files with one id only the first speaks.</summary>
    public IReadOnlyList<DecisionReview> Take(IReadOnlyList<DecisionReview> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return decisions.Count == 0 ? [] : [.. decisions.Where(d => _met.Add(d.Decision.Id))];
    }

    /// <summary>What became of the decisions that no file of the run met, once it is over.</summary>
    public IReadOnlyList<DecisionReview> Rest() => options.Decisions is not { } register ? []
        : [.. register.All.Where(d => !_met.Contains(d.Id)).Select(d => Standing.Of(d, options.DecidedOn, isNamed: true) ?? new(d, DecisionState.Unused, DecisionWords.NoFile(d)))];
}
