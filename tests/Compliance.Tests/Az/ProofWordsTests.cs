using Compliance.Checking;
using Compliance.Rulebooks.Examples;
using Compliance.Rules;

namespace Compliance.Tests.Az;

public sealed class ProofWordsTests
{
    [Test]
    public void Every_step_of_every_proof_is_said_in_words()
    {
        foreach (var step in AzRulebook.Examples.SelectMany(Steps).Where(s => s.Operation is not (Step.FactRead or Step.Constant)).DistinctBy(s => s.Operation))
        {
            var sentence = StepWords.Sentence(step);
            sentence.En.ShouldNotBe(step.Operation);
            sentence.Az.ShouldNotBe(step.Operation);
            sentence.Az.ShouldNotBe(sentence.En);
        }
    }

    private static IEnumerable<Step> Steps(Example example) =>
        AzRulebook.Checker.Check(example.Case, new() { KnownOn = example.KnownOn, WithProof = true })
            .SelectMany(f => f.Proof?.Parts ?? []).SelectMany(All);

    private static IEnumerable<Step> All(ProofPart part) => part.Steps.SelectMany(All).Concat(part.Parts.SelectMany(All));

    private static IEnumerable<Step> All(Step step) => step.Children.SelectMany(All).Prepend(step);
}
