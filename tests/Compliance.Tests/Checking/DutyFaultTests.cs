using Compliance.Cases.Acts;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Checking;

public sealed class DutyFaultTests
{
    [Test]
    public void A_duty_that_is_whole_has_no_fault() => Faults(Whole(), Judged()).ShouldBeEmpty();

    [Test]
    public void A_duty_has_one_day()
    {
        Faults(Duty("T-duty").On<Oath>().Concerns(Party.Body).Says("d", "d").InForce()).ShouldHaveSingleItem().ShouldStartWith("RB045: 'T-duty' falls on no day.");
        Faults(Whole().Falls(on: x => x.Date)).ShouldHaveSingleItem().ShouldStartWith("RB045: 'T-duty' falls on 2 days.");
    }

    [Test]
    public void A_duty_concerns_somebody_and_says_in_both_languages_what_falls_due()
    {
        Faults(Whole().Concerns()).ShouldHaveSingleItem().ShouldStartWith("RB045: 'T-duty' does not say whom it concerns.");
        Faults(Whole().Says("d", "")).ShouldHaveSingleItem().ShouldStartWith("RB045: 'T-duty' does not say in both languages what falls due.");
    }

    [Test]
    public void The_rule_a_duty_breaks_afterwards_has_to_exist_and_is_no_duty()
    {
        Faults(Whole().BreaksAfterwards("T-rule"), Judged()).ShouldBeEmpty();
        Faults(Whole().BreaksAfterwards("T-rle"), Judged()).ShouldHaveSingleItem().ShouldBe("RB044: 'T-duty' says that 'T-rle' is breached afterwards, which is no rule. Did you mean 'T-rule'?");
        Faults(Whole().BreaksAfterwards("T-duty")).ShouldHaveSingleItem().ShouldStartWith("RB044");
    }

    [Test]
    public void A_duty_and_a_rule_cannot_share_an_id() =>
        Faults(Whole().InForce("2020-01-01", "2020-12-31"), Rule("T-duty").On<Oath>().Require(x => x.IsSigned).Otherwise("o", "o").InForce("2021-01-01"))
            .ShouldContain(f => f.StartsWith("RB041: 'T-duty' is a rule", StringComparison.Ordinal));

    private static List<string> Faults(params Clause[] clauses) => [.. RulebookFaults.In(clauses).Select(f => $"{f.Code}: {f.Message}")];

    private static Duty<Oath> Whole() => Duty("T-duty").On<Oath>().Falls(on: x => x.Date).Concerns(Party.Body).Says("d", "d").InForce();

    private static Rule<Oath> Judged() => Rule("T-rule").On<Oath>().Require(x => x.IsSigned).Otherwise("o", "o").InForce();
}
