using Compliance.Cases;
using Compliance.Checking;

namespace Compliance.Tests.Az;

public sealed class FixtureTests
{
    [TestCaseSource(typeof(Fixtures), nameof(Fixtures.Names))]
    public void Comes_out_as_approved(string name) =>
        string.Join('\n', Fixtures.Cases(name).Select(Fixtures.Lines))
            .ShouldMatchApproved("tests", "Compliance.Tests", "Approved", "cases", "az", $"{Path.ChangeExtension(name, null)}.approved.txt");

    [TestCaseSource(typeof(Fixtures), nameof(Fixtures.Names))]
    public void Breaks_the_rules_its_remark_names_and_no_other(string name)
    {
        foreach (var file in Fixtures.Cases(name))
        {
            file.Remark.TryGet(out var remark);
            remark.ShouldStartWith("Invented people and bodies.");
            remark.ShouldContain("Expected violations: ");
            var findings = AzRulebook.Checker.Check(file);
            Broken(findings, f => f.Outcome == Outcome.Violation && !f.IsToBeConfirmed).ShouldBe(Fixtures.Expected(file, "violations"), file.Id);
            Broken(findings, f => f.Outcome == Outcome.Waived).ShouldBe(Fixtures.Expected(file, "waived"), file.Id);
            Broken(findings, f => f.IsToBeConfirmed).ShouldBe(Fixtures.Expected(file, "to be confirmed"), file.Id);
        }
    }

    [Test]
    public void Whole_careers_and_wide_procedures_are_among_them()
    {
        Fixtures.All.Count(f => Acts(f).Count >= 15 && Acts(f).Select(a => a.GetType()).Distinct().Count() >= 10 && Applicants(f) < 10).ShouldBeGreaterThanOrEqualTo(5);
        Fixtures.All.Count(f => Applicants(f) >= 10).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Test]
    public void A_file_in_order_leaves_nothing_open()
    {
        foreach (var file in Fixtures.Names.Where(n => n.StartsWith("in-order/", StringComparison.Ordinal)).SelectMany(Fixtures.Cases))
        {
            AzRulebook.Checker.Check(file).Where(f => f.Outcome is not (Outcome.Compliant or Outcome.NotApplicable or Outcome.NotChecked))
                .Select(f => $"{file.Id} {f.Act.Id} {f.Rule} {f.Outcome.Code()}").ShouldBeEmpty();
        }
    }

    [Test]
    public void Fast_judging_and_proof_agree_on_every_finding()
    {
        foreach (var file in Fixtures.All)
        {
            var proved = AzRulebook.Checker.Check(file, new() { WithProof = true });
            proved.Select(f => (f.Act.Id, f.Rule, f.Outcome, f.Version))
                .ShouldBe(AzRulebook.Checker.Check(file).Select(f => (f.Act.Id, f.Rule, f.Outcome, f.Version)), file.Id);
            proved.ShouldNotContain(f => f.Outcome == Outcome.Error, file.Id);
        }
    }

    [Test]
    public void Every_outcome_but_an_error_occurs() =>
        Fixtures.All.SelectMany(f => AzRulebook.Checker.Check(f)).Select(f => f.Outcome).Distinct().Order()
            .ShouldBe(OutcomeWords.All.Where(o => o != Outcome.Error));

    private static IEnumerable<string> Broken(IEnumerable<Finding> findings, Func<Finding, bool> isMeant) =>
        findings.Where(isMeant).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal);

    private static IReadOnlyList<PersonnelAct> Acts(CaseFile file) => file.Acts.TryGet(out var acts) ? acts : [];

    private static int Applicants(CaseFile file) => Acts(file).OfType<Compliance.Cases.Acts.Application>().Select(a => a.Person.Id).Distinct().Count();
}
