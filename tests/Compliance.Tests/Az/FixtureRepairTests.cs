using System.Diagnostics;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;

namespace Compliance.Tests.Az;

/// <summary>What would have made the violations of all case files lawful, held to what it claims.</summary>
public sealed class FixtureRepairTests
{
    private static readonly Lazy<IReadOnlyList<(CaseFile File, Finding Finding)>> Once = new(() =>
        [.. Fixtures.All.SelectMany(file => AzRulebook.Checker.Check(file, new() { WithRepairs = true }), (file, finding) => (file, finding))]);

    private static IEnumerable<(CaseFile File, Finding Finding, Repair Repair)> Repairs =>
        Once.Value.Where(p => p.Finding.Repairs is not null).SelectMany(p => p.Finding.Repairs!.Ways, (p, repair) => (p.File, p.Finding, repair));

    [Test]
    public void A_copy_without_changes_judges_as_the_file_does()
    {
        foreach (var file in Fixtures.All)
        {
            Fixtures.Lines(file.With()).ShouldBe(Fixtures.Lines(file));
            CaseWriter.Write(file.With()).ShouldBe(CaseWriter.Write(file));
        }
    }

    [Test]
    public void Every_violation_and_nothing_else_has_repairs_or_a_reason_why_not()
    {
        foreach (var (file, finding) in Once.Value)
        {
            (finding.Repairs is not null).ShouldBe(finding.Outcome == Outcome.Violation);
            if (finding.Repairs is { } repairs)
                (repairs.Ways.Count > 0).ShouldBe(repairs.WhyNone == Text.None, $"{file.Id} {finding.Rule}");
        }
        Once.Value.Count(p => p.Finding.Repairs?.Ways.Count > 0).ShouldBeGreaterThan(170);
    }

    [Test]
    public void Every_repair_is_compliant_and_no_part_of_it_is()
    {
        foreach (var (file, finding, repair) in Repairs)
        {
            var what = $"{file.Id} {finding.Rule} {RepairWords.Of(repair).En}";
            Outcomes(file, repair.Changes)[(finding.Act.Id, finding.Rule)].ShouldBe(Outcome.Compliant, what);
            for (var bits = 1; bits < (1 << repair.Changes.Count) - 1; bits++)
            {
                var part = repair.Changes.Where((_, i) => (bits >> i & 1) == 1).ToList();
                IsCompliant(file, finding, part).ShouldBeFalse($"{what}: {string.Join(" and ", part.Select(c => c.Path))} would do");
            }
        }
    }

    [Test]
    public void A_repair_breaks_no_other_rule_or_names_those_it_breaks()
    {
        foreach (var (file, finding, repair) in Repairs)
        {
            var before = Outcomes(file, []);
            var broken = Outcomes(file, repair.Changes).Where(o => o.Value == Outcome.Violation && before[o.Key] is not (Outcome.Violation or Outcome.Waived)).Select(o => o.Key.Rule);
            broken.Distinct().Order(StringComparer.Ordinal).ToList().ShouldBe(repair.Breaks, customMessage: $"{file.Id} {finding.Rule} {RepairWords.Of(repair).En}");
            repair.Breaks.ShouldSatisfyAllConditions(() => (repair.Breaks.Count == 0 || finding.Repairs!.Ways.All(r => r.Breaks.Count > 0)).ShouldBeTrue());
        }
    }

    [Test]
    public void No_repair_changes_what_nobody_can_change()
    {
        foreach (var change in Repairs.SelectMany(r => r.Repair.Changes).Where(c => !c.IsOfNew))
            change.Path.ShouldNotMatch("bornOn|isCitizen|relatives|Conviction|serviceMonths|asOf|discoveredOn|points|votes");
    }

    [Test]
    public void A_day_beside_the_limit_of_a_repair_does_not_do()
    {
        foreach (var (file, finding, repair) in Repairs)
        {
            for (var i = 0; i < repair.Changes.Count; i++)
            {
                if (repair.Changes[i] is not { Limit: ChangeLimit.AtMost or ChangeLimit.AtLeast, To: ValueChange { Value: DateOnly day } } change)
                    continue;
                var beside = change with { To = new ValueChange(change.Path, day.AddDays(change.Limit == ChangeLimit.AtMost ? 1 : -1)) };
                IsCompliant(file, finding, [.. repair.Changes.Select((c, j) => i == j ? beside : c)]).ShouldBeFalse($"{file.Id} {finding.Rule} {RepairWords.Of(repair).En}");
            }
        }
    }

    [Test]
    public void What_is_still_possible_is_compliant_on_its_last_day_and_that_day_is_still_to_come()
    {
        foreach (var (file, finding, repair) in Repairs.Where(r => r.Repair.Possibility.Until is not null))
        {
            var until = repair.Possibility.Until!.Value;
            (file.AsOf < until).ShouldBe(Truth.True);
            if (repair.Changes is not [{ To: ValueChange { Value: DateOnly } } change] || repair.Possibility.Reason.En != "no later day would do")
                continue;
            IsCompliant(file, finding, [change with { To = new ValueChange(change.Path, until) }]).ShouldBeTrue($"{file.Id} {finding.Rule}");
            IsCompliant(file, finding, [change with { To = new ValueChange(change.Path, until.AddDays(1)) }]).ShouldBeFalse($"{file.Id} {finding.Rule}");
        }
        Repairs.Count(r => r.Repair.Possibility.Kind == PossibilityKind.StillPossible).ShouldBeGreaterThan(15);
        Repairs.Count(r => r.Repair.Possibility.Kind == PossibilityKind.NoLongerPossible).ShouldBeGreaterThan(100);
    }

    [TestCase("tr-TR")]
    [TestCase("az-Latn-AZ")]
    public void Repairs_are_the_same_in_every_culture(string culture)
    {
        var expected = Written(Once.Value.Select(p => p.Finding));
        var found = Cultures.In(culture, () => Written(Fixtures.All.SelectMany(f => AzRulebook.Checker.Check(f, new() { WithRepairs = true }))));
        found.ShouldBe(expected);
        expected.ShouldContain("\"repairs\":[{\"changes\":[{");
    }

    [Test]
    public void No_search_takes_a_second()
    {
        foreach (var (file, finding) in Once.Value.Where(p => p.Finding.Outcome == Outcome.Violation))
        {
            var watch = Stopwatch.StartNew();
            AzRulebook.Checker.Repairs(file, finding).Ways.Count.ShouldBe(finding.Repairs!.Ways.Count);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1), $"{file.Id} {finding.Rule}");
        }
    }

    private static bool IsCompliant(CaseFile file, Finding finding, IReadOnlyList<FactChange> changes)
    {
        try
        {
            return Outcomes(file, changes)[(finding.Act.Id, finding.Rule)] == Outcome.Compliant;
        }
        catch (ArgumentException)
        {
            return false; // a fact of an entry that the part does not bring
        }
    }

    private static Dictionary<(string Act, string Rule), Outcome> Outcomes(CaseFile file, IReadOnlyList<FactChange> changes)
    {
        var changed = file.With([.. changes.Select(c => c.To)]);
        return AzRulebook.Checker.Check(changed).ToDictionary(f => (f.Act.Id, f.Rule), f => f.Outcome);
    }

    private static string Written(IEnumerable<Finding> findings)
    {
        var output = new StringWriter();
        var writer = new FindingsWriter(output, Language.En);
        foreach (var finding in findings.Where(f => f.Outcome == Outcome.Violation))
            writer.Write(finding);
        return output.ToString();
    }
}
