using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Compliance.Checking.Outcome;

namespace Compliance.Tests.Checking;

/// <summary>What must be true under any law: random rulebooks on random cases, judged again without each of their facts.</summary>
public sealed class RandomLawTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(926, 2001);

    [Test]
    public void Silence_overturns_no_verdict_under_any_law() => Check.One(Fixed, Prop.ForAll(Seeds, seed =>
    {
        var (checker, random) = Law(seed);
        var open = RandomCase.Stated(random);
        var stated = Outcomes(checker, open);
        foreach (var fact in Enumerable.Range(0, RandomCase.Facts.Length).OrderBy(_ => random.Next()))
        {
            var before = Outcomes(checker, open);
            open = open.Without(fact);
            foreach (var (rule, after) in Outcomes(checker, open).Where(o => o.Value != Outcome.Undetermined))
                (after, before[rule]).ShouldBe((stated[rule], after), $"{rule} under law {seed}: {open}");
        }
    }));

    [Test]
    public void The_fast_verdict_is_the_proved_one_under_any_law() => Check.One(Fixed, Prop.ForAll(Seeds, seed =>
    {
        var (checker, random) = Law(seed);
        var file = Open(random, 2).File();
        checker.Check(file).Select(f => (f.Rule, f.Outcome)).ShouldBe(checker.Check(file, new() { WithProof = true }).Select(f => (f.Rule, f.Outcome)));
        checker.Check(file, new() { WithProof = true }).ShouldNotContain(f => f.Outcome == Outcome.Error, $"law {seed}");
    }));

    [Test]
    public void What_is_said_to_settle_a_finding_can_settle_it_so_under_any_law() => Check.One(Fixed, Prop.ForAll(Seeds, seed =>
    {
        var (checker, random) = Law(seed);
        var open = Open(random, 3);
        foreach (var finding in checker.Check(open.File()).Where(f => f.Outcome == Outcome.Undetermined))
        {
            foreach (var missing in finding.Missing)
            {
                var facts = missing.Facts.Select(f => f.Path).ToList();
                if (!facts.All(open.IsSilentOn))
                    continue; // asks for a value where the file says there is none: to correct a statement may change what else rests on it
                var reached = open.Learning(facts).Select(c => Outcomes(checker, c)[finding.Rule]).ToHashSet();
                missing.Settles.ShouldBeSubsetOf(reached, $"{finding.Rule} under law {seed}: {string.Join(" & ", facts)} in {open}");
            }
        }
    }));

    private static Arbitrary<int> Seeds => Gen.Choose(0, 1_000_000).ToArbitrary();

    private static (Checker Checker, Random Random) Law(int seed)
    {
        var random = new Random(seed);
        return (InCode.Judge([.. new RandomLaw(random).Clauses()]), random);
    }

    private static RandomCase Open(Random random, int many)
    {
        var open = RandomCase.Stated(random);
        for (; many > 0; many--)
            open = open.Without(random.Next(RandomCase.Facts.Length));
        return open;
    }

    private static Dictionary<string, Outcome> Outcomes(Checker checker, RandomCase stated) => checker.Check(stated.File()).ToDictionary(f => f.Rule, f => f.Outcome);
}
