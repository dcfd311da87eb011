using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>A fact that decided a finding: what it is called, what the file says, and where; the last day of a term has no place.</summary>
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
        var deciding = choices.Select(c => c.ToList()).FirstOrDefault(c => c.SelectMany(Reads).Any()) ?? [];
        return [.. deciding.SelectMany(Reads).Select(From).Concat(deciding.Select(p => p.Deadline).OfType<Deadline>().Select(LastDay)).Distinct()];
    }

    private static DecidingFact LastDay(Deadline deadline)
    {
        var (start, term) = (deadline.Start, deadline.Term.Words);
        var words = deadline.IsBackwards
            ? new Text($"last day, {term.En} before {Readable.Of(start)}", $"son gün: {Readable.InAzerbaijani(start)} tarixindən {term.Az} əvvəl")
            : new Text($"last day, {term.En} after {Readable.Of(start)}", $"son gün: {Readable.InAzerbaijani(start)} tarixindən {term.Az} sonra");
        return new("", words, StepWords.Value(deadline.Due));
    }

    private static bool IsAgainst(ProofPart part) => part.IsWanted ? part.Truth.IsFalse : part.Truth.IsTrue;

    private static IEnumerable<Step> Reads(ProofPart part) => part.Steps.SelectMany(Reads).Concat(part.Parts.SelectMany(Reads));

    private static IEnumerable<Step> Reads(Step step) =>
        step.Operation == Step.FactRead ? [step] : step.Children.SelectMany(Reads);

    private static DecidingFact From(Step step) => new(StepWords.Path(step), StepWords.Name(step), StepWords.Result(step));
}
