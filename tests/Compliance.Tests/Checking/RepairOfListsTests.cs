using System.Diagnostics;
using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;

namespace Compliance.Tests.Checking;

public sealed class RepairOfListsTests
{
    private static CaseFile Commission(params string[] seats) => RepairLaw.File(
        $"{{'act':'interview','id':'a','date':'2022-03-01','commission':[{string.Join(',', seats.Select(s => $"{{'seat':'{s}'}}"))}]}}");

    [Test]
    public void A_list_that_is_too_long_loses_its_last_entries() =>
        Commission("body", "body", "body", "other", "other").Ways("three").ShouldBe(["acts[0].commission: without entry 4, 5 | no longer possible"]);

    [Test]
    public void A_list_that_is_too_short_gains_entries() =>
        Commission("body").Ways("three").ShouldBe(["acts[0].commission: with 2 entries more | not told by the file"]);

    [Test]
    public void A_wanted_entry_is_one_of_those_there_or_a_new_one() => Commission("body", "other").Ways("expert").ShouldBe(
    [
        "acts[0].commission[0].seat: independent expert | no longer possible",
        "acts[0].commission: with one entry more; acts[0].commission[2].seat: independent expert | not told by the file",
    ]);

    [Test]
    public void An_entry_is_found_for_an_empty_list() =>
        Commission().Ways("expert").ShouldBe(["acts[0].commission: with one entry more; acts[0].commission[0].seat: independent expert | not told by the file"]);

    [Test]
    public void Offending_entries_go_all_at_once_or_are_changed()
    {
        var ways = Commission("other", "body", "other", "body", "body").Ways("nobody-else");
        ways.ShouldContain("acts[0].commission: without entry 1, 3 | no longer possible");
        ways.ShouldContain(w => w.StartsWith("acts[0].commission[0].seat: ", StringComparison.Ordinal) && w.Contains("; acts[0].commission[2].seat: ", StringComparison.Ordinal));
    }

    [Test]
    public void A_way_that_breaks_another_rule_gives_way_to_one_that_does_not()
    {
        Commission("other", "body", "body").Ways("nobody-else").ShouldAllBe(w => w.StartsWith("acts[0].commission[0].seat", StringComparison.Ordinal)); // two members are too few
        var broken = RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','underStateFlag':true,'isInPersonalFile':true}").Repairs("flags").Ways.ShouldHaveSingleItem();
        broken.Breaks.ShouldBe(["R-in-file"]);
        RepairWords.Breaking(broken).En.ShouldBe("would break R-in-file");
    }

    [Test]
    public void A_list_of_values_gains_the_one_wanted_and_loses_the_other() =>
        RepairLaw.File("{'act':'appraisal','id':'a','date':'2022-12-31','criteria':['attitude-to-duties']}")
            .Ways("criteria").ShouldBe(["acts[0].criteria: without “attitude to duties”, with “professional knowledge” | still possible until 2022-12-31"]);

    [Test]
    public void Facts_of_several_entries_are_put_right_together() => RepairLaw.File(
        "{'act':'appraisal','id':'a','date':'2022-12-31','tasks':[{'dueOn':'2023-01-01','hasExpectedResult':true},{'dueOn':'2022-12-31','hasExpectedResult':false}]}")
        .Ways("tasks").ShouldContain(w => w.StartsWith("acts[0].tasks[0].dueOn: 2022-12-31 or earlier; acts[0].tasks[1].hasExpectedResult: yes", StringComparison.Ordinal));

    [TestCase("expert")]
    [TestCase("nobody-else")]
    [TestCase("three")]
    public void Ten_thousand_entries_take_less_than_a_second(string rule)
    {
        var file = new CaseFile
        {
            Id = "f", AsOf = new DateOnly(2022, 6, 1),
            Acts = FactList<PersonnelAct>.Known(new Interview { Id = "a", Date = new DateOnly(2022, 3, 1), Commission = FactList<CommissionMember>.Known([.. Enumerable.Range(0, 10_000).Select(_ => new CommissionMember { Seat = CommissionSeat.Other })]) }),
        };
        var (breach, watch) = (file.Breach(rule), Stopwatch.StartNew());
        RepairLaw.Checker.Repairs(file, breach).Ways.ShouldNotBeEmpty();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Test]
    public void Ten_thousand_acts_take_less_than_a_second()
    {
        var acts = Enumerable.Range(0, 10_000).Select(i => new Announcement { Id = $"n{i}", Date = new DateOnly(2022, 3, 1), Vacancy = new Vacancy { Id = $"v{i}" } })
            .Append<PersonnelAct>(new Oath { Id = "o", Date = new DateOnly(2022, 3, 1), IsSolemn = Truth.False }).ToList();
        var file = new CaseFile { Id = "f", AsOf = new DateOnly(2022, 6, 1), Acts = FactList<PersonnelAct>.Known(acts) };
        var (breach, watch) = (file.Breach("flag"), Stopwatch.StartNew());
        RepairLaw.Checker.Repairs(file, breach).Ways.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().Path.ShouldBe("acts[10000].isSolemn");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Test]
    public void A_search_without_work_left_finds_nothing_and_says_so()
    {
        var file = Commission("other", "body", "other");
        var repairs = RepairLaw.Checker.Repairs(file, file.Breach("nobody-else"), new() { Work = 1 });
        repairs.Ways.ShouldBeEmpty();
        repairs.WhyNone.En.ShouldBe("No change was found before the search had to end.");
    }
}
