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
}
