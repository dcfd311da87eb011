namespace Compliance.Json.Generating;

/// <summary>What a run generates.</summary>
/// <param name="Seed">The number that all is drawn from.</param>
/// <param name="Violations">The share of files, from 0 to 1, with a planted violation.</param>
/// <param name="Unknowns">The share of files, from 0 to 1, in which a fact is left out that a rule needs.</param>
/// <param name="Exemptions">The share of files, from 0 to 1, with an act that an exception spares.</param>
public sealed record GeneratorOptions(long Seed, double Violations = 0.1, double Unknowns = 0.05, double Exemptions = 0.05);
