namespace Compliance.Tests.Checking;

public sealed class RepairPossibilityTests
{
    private const string Late = "{'act':'announcement','id':'n','date':'2022-03-01'},{'act':'application','id':'a','announcement':'n','isAdmitted':true,'date':'2022-03-14'}";
    private const string NoOath = "{'act':'permanent-admission','id':'a','date':'2022-03-01','dutiesFrom':'2022-03-01','oath':null}";

    [TestCase("2022-03-10", "still possible until 2022-03-11")]
    [TestCase("2022-03-11", "no longer possible")]
    [TestCase("2022-03-13", "no longer possible")]
    [TestCase("2022-03-14", "no longer possible")]
    public void A_day_to_come_can_be_moved_as_long_as_a_day_is_left_that_does(string asOf, string possibility) =>
        RepairLaw.File(Late, asOf).Ways("deadline")[0].ShouldBe($"acts[1].date: 2022-03-11 or earlier | {possibility}");

    [Test]
    public void Where_the_file_names_no_day_it_does_not_tell() =>
        RepairLaw.File(Late, asOf: null).Ways("deadline")[0].ShouldBe("acts[1].date: 2022-03-11 or earlier | not told by the file");

    [Test]
    public void What_was_not_done_within_its_term_cannot_be_done_any_more() =>
        RepairLaw.File(NoOath, "2022-03-12").Ways("term").ShouldBe(["acts[0].oath: on file; acts[0].oath.date: 2022-03-11 or earlier | no longer possible"]);

    [Test]
    public void What_was_not_done_and_has_no_term_can_be_done_without_an_end() =>
        RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','earlierOathOn':null}").Ways("notarised").ShouldBe(["acts[0].earlierOathOn: given, for example 2022-02-28 | still possible"]); // the day before: that of the act would break another rule

    [TestCase("2022-02-28", "still possible until 2022-03-01")]
    [TestCase("2022-03-01", "not told by the file")]
    [TestCase("2022-03-02", "not told by the file")]
    public void What_has_no_day_goes_with_its_act(string asOf, string possibility) =>
        RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','isSolemn':false}", asOf).Ways("flag").ShouldBe([$"acts[0].isSolemn: yes | {possibility}"]);

    [TestCase("2022-02-28", "still possible until 2022-03-01")]
    [TestCase("2022-03-01", "no longer possible")]
    public void What_an_act_did_otherwise_cannot_be_undone_once_it_is_done(string asOf, string possibility) =>
        RepairLaw.File("{'act':'vacancy','id':'a','date':'2022-03-01','procedure':'promotion'}", asOf).Ways("one-of").ShouldAllBe(w => w.EndsWith($" | {possibility}", StringComparison.Ordinal));

    [TestCase("2022-02-28", "still possible until 2022-03-01")]
    [TestCase("2022-03-02", "still possible")]
    public void A_paper_can_be_signed_after_the_act(string asOf, string possibility) =>
        RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','isSigned':false}", asOf).Ways("kept").ShouldBe([$"acts[0].isSigned: yes | {possibility}"]);

    [Test]
    public void Of_several_changes_the_least_possible_one_decides() =>
        RepairLaw.File("{'act':'oath','id':'a','date':'2022-03-01','underStateFlag':false,'isInPersonalFile':true}", "2022-02-01")
            .Ways("flags").ShouldBe(["acts[0].isInPersonalFile: no; acts[0].underStateFlag: yes | still possible until 2022-03-01"]);
}
