using Compliance.Facts;
using Compliance.Law;
using Compliance.Rulebooks;
using Compliance.Rules;
using Compliance.Tests.Time;

namespace Compliance.Tests.Rulebooks;

/// <summary>What the heading of a wording says of its days, and what keeps two rules from being an undeclared conflict.</summary>
public sealed class TimeHeadingTests
{
    private const string Archive = "law-on-oaths/3-archive.md";
    private const string Against = ".Require(x => !x.IsInPersonalFile)";

    [TestCase("2.1", "2022-07-01", "2022-06-15", "2022-01-01", "2022-06-30")] // to the eve, where no end is named
    [TestCase("7.1", "2022-10-01", "2022-09-10", "2022-03-01", "2022-05-31")]
    [TestCase("7.10", "2019-05-20", "2019-05-20", "2019-04-01", "2019-05-19")] // published on its first day, where no day is named
    [TestCase("9.2", "2023-01-01", "2022-01-10", "none", "none")]
    public void Publication_and_effect_stand_in_the_heading(string provision, string from, string published, string effectFrom, string effectTo)
    {
        var wording = Wordings(provision).Single(w => Readable.Of(w.From) == from);
        (Readable.Of(wording.Published), Readable.Of(wording.Effect?.From), Readable.Of(wording.Effect?.To)).ShouldBe((published, effectFrom, effectTo));
    }

    [Test]
    public void A_repeal_is_a_wording_without_a_clause_that_can_have_effect_back()
    {
        var repeal = Wordings("2.2").Single(w => w.IsRepeal);
        (Readable.Of(repeal.From), Readable.Of(repeal.Effect?.From), repeal.To).ShouldBe(("2023-01-01", "2022-09-01", null));
        repeal.Citation.En.ShouldBe("Law on Selection (invented) 9-INV, Art. 2.2, repealed by 23-INV from 2023-01-01, with effect back from 2022-09-01 to 2022-12-31");
        Puzzles.Time.Rulebook!.FindRule("TM-9-2.2-no-fee")!.Versions.ShouldAllBe(v => !v.Version.IsRepeal);
    }

    [TestCase("6.4", "2025-03-31")]
    [TestCase("6.1", "2024-06-30")]
    public void A_later_source_that_confirms_a_wording_moves_its_horizon(string provision, string seenUntil) =>
        Readable.Of(Wordings(provision)[^1].SeenUntil).ShouldBe(seenUntil);

    [Test]
    public void Two_rules_that_settle_the_same_and_always_meet_are_an_undeclared_conflict() =>
        ConflictsOf(_ => { }).ShouldHaveSingleItem();

    [Test]
    public void A_declared_priority_ends_the_conflict() =>
        ConflictsOf(copy => copy.Replace(Archive, Against, Against + ".Overrides(Priority.Special, \"SM-7-3.1-entry\")")).ShouldBeEmpty();

    [Test]
    public void A_definition_that_one_has_and_the_other_excludes_ends_the_conflict() => ConflictsOf(copy =>
    {
        copy.Replace(Archive, ".Require(x => x.IsInPersonalFile)", ".WhereNot(\"SM-7-1.2-repeated\").Require(x => x.IsInPersonalFile)");
        copy.Replace(Archive, Against, ".Where(\"SM-7-1.2-repeated\")" + Against);
    }).ShouldBeEmpty();

    [TestCase("2020-12-31", 0)]
    [TestCase("2021-01-01", 1)]
    public void Wordings_that_are_never_in_force_together_do_not_conflict(string lastDay, int conflicts) => ConflictsOf(copy =>
    {
        copy.Replace(Archive, "### 2020-01-01 · 7-INV", $"### 2020-01-01 to {lastDay} · 7-INV");
        copy.Replace(Archive, "```rule\nRule(\"SM-7-3.1-no-entry\")", "### 2021-01-01 · 9-INV · official-copy\n\nThe oath is not entered.\n\naz: And yazılmır.\n\n```rule\nRule(\"SM-7-3.1-no-entry\")");
    }).Count.ShouldBe(conflicts);

    private static IReadOnlyList<ProvisionVersion> Wordings(string number) => Puzzles.Time.Rulebook!.Provisions.Single(p => p.Provision.Act.Id == "9" && p.Provision.Number == number).Versions;

    private static List<PageFault> ConflictsOf(Action<TemporaryFolder> change)
    {
        using var copy = SmallRulebook.Copy(RepositoryRoot.PathTo("fixtures", "broken", "rulebooks", "RB048-undeclared-conflict"));
        change(copy);
        var faults = RulebookLoader.Load(copy.Path).Faults;
        faults.ShouldAllBe(f => f.Code == RulebookFaultCodes.UndeclaredConflict);
        return [.. faults];
    }
}
