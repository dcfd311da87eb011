using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Pages;

namespace Compliance.Tests.Az;

public sealed class RulePageTests
{
    [Test]
    public void Every_page_can_be_read() => AzRulebook.Loaded.Faults.ShouldBeEmpty();

    [Test]
    public void Every_example_comes_out_as_its_row_says() =>
        RulebookExamples.Faults(AzRulebook.Loaded).Select(f => f.ToString()).ShouldBeEmpty();

    [Test]
    public void There_are_two_hundred_rules_or_more() => AzRulebook.Loaded.Rulebook!.Rules.Count.ShouldBeGreaterThanOrEqualTo(200);

    [Test]
    public void Taking_a_fact_away_from_an_example_overturns_nothing()
    {
        AzRulebook.Examples.AsParallel().SelectMany(Overturned).Distinct().ShouldBeEmpty();

        static IEnumerable<string> Overturned(Example example)
        {
            var before = Outcomes(example.Act, example.KnownOn);
            foreach (var fact in example.Facts.Where(f => f.Value.Length > 0 && f.Path is not "act" && f.Path.Split('.')[^1] is not "id" && !IsWholeAct(example, f))) // an id is no fact
            {
                var (_, act, _) = ExampleCase.Build(example.Act.GetType(), [.. example.Facts.Where(f => f != fact)]);
                foreach (var (rule, after) in Outcomes(act, example.KnownOn))
                {
                    if (after != before[rule] && after != Outcome.Undetermined)
                        yield return $"{example.Path}({example.Line}): without {fact.Path} = {fact.Value}, {rule} turns from {before[rule].Code()} to {after.Code()}";
                }
            }
        }
    }

    /// <summary>Whether nothing but this fact says that there is another act in the file.</summary>
    private static bool IsWholeAct(Example example, Given fact) => fact.Path.Split('.') is ["also", var kind, ..]
        && example.Facts.Count(f => f.Value.Length > 0 && f.Path.StartsWith($"also.{kind}.", StringComparison.Ordinal)) == 1;

    [Test]
    public void Fast_judging_and_proof_agree_on_every_example()
    {
        Parallel.ForEach(AzRulebook.Examples, example =>
        {
            var fast = AzRulebook.Checker.Check(example.Case, new() { KnownOn = example.KnownOn });
            var proved = AzRulebook.Checker.Check(example.Case, new() { KnownOn = example.KnownOn, WithProof = true });
            proved.Select(f => (f.Rule, f.Outcome, f.Version)).ShouldBe(fast.Select(f => (f.Rule, f.Outcome, f.Version)));
            proved.ShouldNotContain(f => f.Outcome == Outcome.Error, $"{example.Path}({example.Line})");
        });
    }

    [Test]
    public void Every_undetermined_finding_says_which_facts_would_settle_it()
    {
        Parallel.ForEach(AzRulebook.Examples, example =>
        {
            foreach (var finding in AzRulebook.Checker.Check(example.Case).Where(f => f.Outcome == Outcome.Undetermined))
            {
                finding.Missing.ShouldNotBeEmpty($"{example.Path}({example.Line}) {finding.Rule}");
                finding.Missing.SelectMany(m => m.Facts).ShouldAllBe(f => f.Words.En.Length > 0 && f.Words.Az.Length > 0 && f.Path.Length > 0);
            }
        });
    }

    private static Dictionary<string, Outcome> Outcomes(PersonnelAct act, DateOnly? knownOn) =>
        AzRulebook.Loaded.Rulebook!.Rules.Where(r => r.ActType.IsInstanceOfType(act)).ToDictionary(r => r.Id, r => AzRulebook.Checker.OutcomeOf(act, r, knownOn));
}
