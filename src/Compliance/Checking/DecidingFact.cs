using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>A fact that decided a finding: what it is called, what the file says, and where.</summary>
public sealed record DecidingFact(string Path, Text Words, Text Value)
{
    /// <summary>
    /// The facts under the parts that made the outcome: the failed ones if any failed, else the open ones, else all that hold;
    /// where those read nothing from the file, the day whose law governs.
    /// </summary>
    internal static IReadOnlyList<DecidingFact> Of(Proof proof)
    {
        var parts = proof.Parts.Where(p => p.Kind is not ProofPartKind.GoverningDay).ToList();
        var choices = new[]
        {
            parts.Where(IsAgainst), parts.Where(p => p.Truth.IsUnknown), parts.Where(p => p.IsWanted),
            proof.Parts.Where(p => p.Kind is ProofPartKind.GoverningDay),
        };
        var reads = choices.Select(c => c.SelectMany(Reads).ToList()).FirstOrDefault(r => r.Count > 0) ?? [];
        return [.. reads.Select(From).Distinct()];
    }

    private static bool IsAgainst(ProofPart part) => part.IsWanted ? part.Truth.IsFalse : part.Truth.IsTrue;

    private static IEnumerable<Step> Reads(ProofPart part) => part.Steps.SelectMany(Reads).Concat(part.Parts.SelectMany(Reads));

    private static IEnumerable<Step> Reads(Step step) =>
        step.Operation == Step.FactRead ? [step] : step.Children.SelectMany(Reads);

    private static DecidingFact From(Step step) => new(StepWords.Path(step), StepWords.Name(step), StepWords.Result(step));
}
