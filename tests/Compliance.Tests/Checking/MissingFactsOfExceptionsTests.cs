using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Checking;

public sealed class MissingFactsOfExceptionsTests
{
    [Test]
    public void An_exception_with_two_open_conditions_exempts_only_when_both_become_known()
    {
        var missing = Judged(new Application { Date = new DateOnly(2022, 5, 2), MeetsGeneralConditions = Truth.False }).Missing;
        var alone = missing.Where(m => m.Facts.Count == 1).ToList();
        alone.Count.ShouldBe(2);
        alone.ShouldAllBe(m => m.Settles.Single() == Outcome.Violation);
        missing.Single(m => m.Facts.Count == 2).Settles.ShouldBe([Outcome.NotApplicable]);
    }

    [Test]
    public void An_exception_with_one_condition_met_hangs_on_the_other()
    {
        var act = new Application { Date = new DateOnly(2022, 5, 2), MeetsGeneralConditions = Truth.False, IsAdmitted = Truth.True };
        var missing = Judged(act).Missing.ShouldHaveSingleItem();
        missing.Facts.ShouldHaveSingleItem().Path.ShouldBe("feeWasCharged");
        missing.Settles.ShouldBe([Outcome.Violation, Outcome.NotApplicable]);
    }

    private static Finding Judged(Application act)
    {
        var file = new CaseFile { Id = "f", Acts = FactList<PersonnelAct>.Known(act) };
        return new Checker(Rulebook()).Check(file).Single();
    }

    private static Rulebook Rulebook()
    {
        var law = new LegalAct("926", new("law", "qanun"), "926-IQ", new(2024, 1, 1));
        var provision = new Provision(law, "28.8", new("conditions", "şərtlər"));
        var version = new ProvisionVersion(provision, new(2001, 9, 1), null, new(2001, 9, 1), "926-IQ", Grade.OfficialCopy, Text.None);
        Clause rule = Rule("r").On<Application>()
            .Require(x => x.MeetsGeneralConditions, (x, t) => t.Read(x, "MeetsGeneralConditions", x.MeetsGeneralConditions));
        Clause exception = Exception("e").On<Application>().To("r")
            .When(x => x.IsAdmitted, (x, t) => t.Read(x, "IsAdmitted", x.IsAdmitted))
            .When(x => x.FeeWasCharged, (x, t) => t.Read(x, "FeeWasCharged", x.FeeWasCharged));
        rule.Version = exception.Version = version;
        return new("az", "", [law], [], Calendar.None, [rule, exception]);
    }
}
