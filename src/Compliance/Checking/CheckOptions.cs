namespace Compliance.Checking;

/// <summary>How a file is to be checked.</summary>
public sealed record CheckOptions
{
    /// <summary>What applies unless said otherwise.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>Judge by what was published by this day; <c>null</c>: by all that the rulebook knows.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Whether every finding carries its proof. Undetermined findings and violations carry it in any case.</summary>
    public bool WithProof { get; init; }

    /// <summary>Whether rules under review are left out: their provisions are then <see cref="Outcome.NotChecked"/>.</summary>
    public bool ReleasedOnly { get; init; }

    /// <summary>Ids of the only rules to judge and the only provisions to name as not checked; <c>null</c>: all. Rules that decide the same question are told to contradict each other only where all are named.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>What persons decided on findings; <c>null</c> for nothing beside what the files say. Files that no decision names are judged as without.</summary>
    public Decisions.DecisionRegister? Decisions { get; init; }

    /// <summary>The day of the run, by which decisions expire where no knowledge day is given; <c>null</c>: the day each file was drawn up.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Ends the check before the next rule is judged; what was found until then is given up.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The day that decisions are held against, as far as the run names it.</summary>
    internal DateOnly? DecidedOn => KnownOn ?? On;

    /// <summary>Whether violations carry what would have made them lawful. Looking for it takes longer than checking.</summary>
    public bool WithRepairs { get; init; }
}
