using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Rules;
using Compliance.Tests.Rulebooks;
using static Compliance.Tests.Rulebooks.ReviewedRulebook;

namespace Compliance.Tests.Checking;

public sealed class ReleasedOnlyTests
{
    private const string Case = "'date':'2020-05-04','isSolemn':true,'isSigned':false,'underStateFlag':true,'handOnConstitution':false,'isInPersonalFile':true,'earlierOathOn':null";

    [Test]
    public void Every_rule_is_judged_and_those_under_review_say_so() =>
        Findings(Case, releasedOnly: false).ToDictionary(f => f.Rule, f => f.IsUnderReview).ShouldBe(new Dictionary<string, bool>
        {
            [Setting] = false, [UnderTheFlag] = true, [Signed] = true, [Dignity] = true, [Kept] = true, [OnTheConstitution] = true,
        }, ignoreOrder: true);

    [Test]
    public void Left_out_rules_become_one_finding_for_each_provision_no_released_rule_speaks_of() =>
        Findings(Case, releasedOnly: true).Select(f => $"{f.Rule} {f.Outcome}").ShouldBe(
            [$"{Setting} Compliant", "7-1.2 NotChecked", "7-1.3 NotChecked", "7-2.1 NotChecked", "7-3.1 NotChecked"]);

    [Test]
    public void What_is_left_out_says_why_in_both_languages()
    {
        var finding = Findings(Case, releasedOnly: true).Single(f => f.Rule == "7-1.2");
        finding.Message.En.ShouldContain("its rules are under review");
        finding.Message.Az.ShouldContain("qaydaları rəydədir");
        finding.IsUnderReview.ShouldBeTrue();
        finding.Proof.ShouldBeNull();
    }

    [Test]
    public void A_released_rule_that_does_not_apply_says_nothing_of_its_provision() =>
        Findings(Case.Replace("2020-05-04", "2019-12-31"), releasedOnly: true).Where(f => f.Provision.Number == "1.1").Select(f => $"{f.Rule} {f.Outcome}")
            .ShouldBe([$"{Setting} NotApplicable", "7-1.1 NotChecked"]);

    [Test]
    public void Findings_that_rest_on_rules_under_review_are_counted_and_those_left_out_are_not()
    {
        Tally.Of(Findings(Case, releasedOnly: false)).UnderReview.ShouldBe(5);
        Tally.Of(Findings(Case, releasedOnly: true)).UnderReview.ShouldBe(0);
    }

    [Test]
    public void The_verdicts_of_released_rules_are_the_same_either_way() =>
        Findings(Case, releasedOnly: true).Single(f => f.Rule == Setting).Message.ShouldBe(Findings(Case, releasedOnly: false).Single(f => f.Rule == Setting).Message);

    [Test]
    public void A_rulebook_without_reviews_judges_nothing_when_only_released_rules_may()
    {
        var findings = new Checker(SmallRulebook.Rulebook).Check(Small.Oath(Case), new() { ReleasedOnly = true });
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => f.Outcome == Outcome.NotChecked);
        findings.Where(f => f.Rule != "7-1.5").ShouldAllBe(f => f.IsUnderReview); // 1.5 has a status and no rule to be reviewed
    }

    [TestCase(Signed, NoSignature)]
    [TestCase(UnderTheFlag, Repeated)]
    public void A_released_rule_that_rests_on_what_is_not_is_under_review_and_names_it(string rule, string beneath)
    {
        var release = ReviewedRulebook.Rulebook.ReleaseOf(rule);
        release.State.ShouldBe(ReviewState.Released);
        release.RestsOn.ShouldBe([beneath]);
        release.IsReleased.ShouldBeFalse();
    }

    [Test]
    public void A_rule_that_gives_way_rests_on_the_one_with_precedence_and_all_that_rests_on()
    {
        Clause[] clauses =
        [
            RuleWords.Rule("weaker").On<Oath>().Require(x => x.IsSolemn).InForce(),
            RuleWords.Rule("stronger").On<Oath>().Where("repeated").Require(x => x.IsSigned).Overrides(Priority.Special, "weaker").InForce(number: "2.1"),
            RuleWords.Definition("repeated").On<Oath>().Means(x => x.EarlierOathOn.IsGiven).InForce(number: "3.1"),
        ];
        var one = new Review("One", new(2026, 1, 2), "aaaaaaaaaaaa");
        var released = new Release("Author", new(2026, 1, 1), [one, one with { By = "Two" }], "aaaaaaaaaaaa");
        var entries = clauses.Take(2).Select(c => new ProvisionEntry(c.Version.Provision, ProvisionStatus.Encoded, Text.None, [], [c.Version], Text.None, "") { Release = released });
        var rulebook = new Rulebook("test", "test", [], [.. entries], Calendar.None, clauses);
        rulebook.ReleaseOf("stronger").RestsOn.ShouldBe(["repeated"]);
        rulebook.ReleaseOf("weaker").RestsOn.ShouldBe(["repeated"]);
        rulebook.ReleaseOf("repeated").State.ShouldBe(ReviewState.NotReviewed);
    }

    private static IReadOnlyList<Finding> Findings(string properties, bool releasedOnly) =>
        new Checker(ReviewedRulebook.Rulebook).Check(Small.Oath(properties), new() { ReleasedOnly = releasedOnly });
}
