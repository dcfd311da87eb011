using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Rules;
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
