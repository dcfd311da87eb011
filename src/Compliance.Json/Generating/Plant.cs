namespace Compliance.Json.Generating;

/// <summary>What a plant makes of a lawful act.</summary>
internal enum Planted
{
    /// <summary>A rule is broken.</summary>
    Violation,

    /// <summary>A fact is left out that a rule needs.</summary>
    Unknown,

    /// <summary>An exception spares the act.</summary>
    Exemption,
}

/// <summary>An act, by its name within the scenario, and a rule of which something is planted; for an exemption the exception that spares the act.</summary>
internal sealed record Mark(string Act, string Rule, string By = "");

/// <summary>A named change of a lawful fragment that does to the acts and rules it marks what it says, and nothing to any other.</summary>
internal sealed record Plant(Planted What, string Why, Action<Fragment> Change, IReadOnlyList<Mark> Marks);
