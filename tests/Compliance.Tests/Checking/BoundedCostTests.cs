using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Rules;
using Compliance.Tests.Az;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Checking;

/// <summary>What a file can cost, in questions asked of it and not in seconds: once for each act, once for each entry of a list that a rule goes through, and three times what the file leaves open.</summary>
public sealed class BoundedCostTests
{
    private static readonly int[] Sizes = [10, 100, 1_000, 5_000];

    /// <summary>What a file leaves open is asked three times: for the verdict, for the proof, and for what is missing.</summary>
    private const long Rounds = 3;

    private static CaseFile File(int acts, int persons) => new()
    {
        AsOf = new DateOnly(2025, 1, 1), TimelineIsComplete = Truth.True,
        Persons = FactList<Person>.Known([.. Enumerable.Range(0, persons).Select(i => new Person { Id = $"p{i}" })]),
        Acts = FactList<PersonnelAct>.Known([.. Enumerable.Range(0, acts).Select(i => new Oath { Id = $"a{i}", Date = new DateOnly(2024, 1, 1), IsSolemn = Truth.True })]),
    };

    private static long Asked(CaseFile file, Func<Oath, Action, Truth> condition)
    {
        var asked = 0L;
        var rule = Rule("XX-1.1-rule").On<Oath>().Require(x => condition(x, () => asked++)).Otherwise("Breach.", "Pozuntu.").InForce();
        InCode.Judge(rule).Check(file);
        return asked;
    }

    [Test]
    public void A_condition_on_the_act_is_asked_once_for_each_act_however_many_there_are()
    {
        foreach (var acts in Sizes)
            Asked(File(acts, 1), (x, ask) => { ask(); return x.IsSolemn; }).ShouldBe(acts);
    }

    [Test]
    public void A_condition_on_a_list_is_asked_once_for_each_entry()
    {
        foreach (var persons in Sizes)
            Asked(File(1, persons), (x, ask) => x.File.Persons.All(p => { ask(); return p.IsCitizen; })).ShouldBe(Rounds * persons);
    }

    [Test]
    public void A_condition_on_the_acts_of_a_kind_is_asked_for_each_act_of_each_act()
    {
        foreach (var acts in Sizes.Where(s => s <= 1_000))
            Asked(File(acts, 1), (x, ask) => x.File.ActsOf<Oath>().Any(o => { ask(); return o.IsSigned; })).ShouldBe(Rounds * acts * acts);
    }

    [Test]
    public void The_number_of_acts_a_file_may_have_bounds_what_a_rule_may_ask() =>
        (ReadLimits.Default.Acts, ReadLimits.Default.InnerEntries, Compliance.Rulebooks.Gate.Grammar.MostConditions).ShouldBe((2_000, 500, 3), "Of each act a rule asks as often as these lists are long, for every condition inside another.");

    [TestCase(2)]
    [TestCase(40)]
    public void A_list_twice_as_long_that_acts_share_costs_no_more_than_twice_as_much_to_judge_prove_and_ask_after(int acts)
    {
        var (half, whole) = (Allocated(acts, 200), Allocated(acts, 400));
        ((double)whole / half).ShouldBeLessThan(2.3, "Bytes allocated are a measure of the work that no clock disturbs; the square of the length would give 4.");
    }

    /// <summary>What it takes to judge acts of promotion of one person whose penalties do not say when they were lifted.</summary>
    private static long Allocated(int acts, int penalties)
    {
        var promotions = string.Join(",", Enumerable.Range(0, acts).Select(i => $$"""{ "act": "promotion", "id": "a{{i}}", "date": "2025-05-05", "person": "p" }"""));
        var file = Json.Documents.ReadFile($$"""
            "asOf": "2026-01-01", "persons": [{ "id": "p", "penalties": [{{string.Join(", ", Enumerable.Repeat("""{ "imposedOn": "2024-12-01" }""", penalties))}}] }], "acts": [{{promotions}}]
            """).Case.ShouldNotBeNull();
        AzRulebook.Checker.Check(file).SelectMany(f => f.Missing).SelectMany(m => m.Facts).ShouldContain(f => f.Path.Contains("penalties"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        AzRulebook.Checker.Check(file, new() { WithProof = true });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [TestCase(2_000, true)]
    [TestCase(2_001, false)]
    public void A_file_of_more_acts_is_refused_at_the_first_too_many(int acts, bool isRead)
    {
        var lines = string.Join(",\n", Enumerable.Range(0, acts).Select(i => $$"""{ "act": "oath", "id": "a{{i}}" }"""));
        var read = Json.Documents.Read($$"""{ "format": "compliance-case/1", "id": "f", "acts": [{{"\n"}}{{lines}}] }""");
        (read.Case is not null).ShouldBe(isRead);
        if (!isRead)
            read.Faults.ShouldHaveSingleItem().ToString().ShouldStartWith("case.json(2002,1): error CF023: 'acts' has more than 2000 entries.");
    }

    [TestCase(1_000, 200, true)]
    [TestCase(1_001, 200, false)]
    [TestCase(1_000, 201, false)]
    public void A_file_of_many_acts_has_no_long_lists_as_well(int acts, int entries, bool isRead)
    {
        var text = $$"""
            { "format": "compliance-case/1", "id": "f", "persons": [{ "id": "p",
            "penalties": [{{string.Join(", ", Enumerable.Repeat("{}", entries))}}] }],
            "acts": [{{string.Join(", ", Enumerable.Range(0, acts).Select(i => $$"""{ "act": "oath", "id": "a{{i}}" }"""))}}] }
            """;
        var read = Json.Documents.Read(text);
        (read.Case is not null).ShouldBe(isRead);
        if (!isRead)
            read.Faults.ShouldHaveSingleItem().ToString().ShouldBe($"case.json(2,14): error CF023: 'penalties' has {entries} entries in a file of {acts} acts. Expected at most {200_000 / acts} beside so many acts: write those of other persons or procedures to files of their own.  [$.persons[0].penalties]");
    }

    [TestCase(500, true)]
    [TestCase(501, false)]
    public void A_list_inside_a_record_is_no_longer_than_a_rule_can_walk_for_every_act(int entries, bool isRead)
    {
        var read = Json.Documents.ReadFile($$"""
            "persons": [{ "id": "p", "penalties": [{{string.Join(", ", Enumerable.Repeat("{}", entries))}}] }]
            """);
        (read.Case is not null, string.Join(' ', read.Faults.Select(f => f.Code))).ShouldBe((isRead, isRead ? "" : "CF023"));
    }
}
