using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>A fact that decided a finding: what it is called, what the file says, and where.</summary>
public sealed record DecidingFact(string Path, Text Words, Text Value)
{
    /// <summary>The facts under the parts that made the outcome: the failed ones if any failed, else all of them.</summary>
    internal static IReadOnlyList<DecidingFact> Of(Proof proof)
    {
        var parts = proof.Parts.Where(p => p.Kind is not ProofPartKind.GoverningDay).ToList();
        var against = parts.Where(p => IsAgainst(p)).ToList();
        var open = parts.Where(p => p.Truth.IsUnknown).ToList();
        var deciding = against.Count > 0 ? against : open.Count > 0 ? open : parts.Where(p => p.IsWanted).ToList();
        return [.. deciding.SelectMany(Reads).Select(s => From(s)).Distinct()];
    }

    private static bool IsAgainst(ProofPart part) => part.IsWanted ? part.Truth.IsFalse : part.Truth.IsTrue;

    private static IEnumerable<Step> Reads(ProofPart part) => part.Steps.SelectMany(Reads).Concat(part.Parts.SelectMany(Reads));

    private static IEnumerable<Step> Reads(Step step) =>
        step.Operation == Step.FactRead ? [step] : step.Children.SelectMany(Reads);

    private static DecidingFact From(Step step) => new(StepWords.Path(step), StepWords.Name(step), StepWords.Result(step));
}
