using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Pages;

namespace Compliance.Tests.Rulebooks;

public sealed class ExampleCellTests
{
    private static (T Act, IReadOnlyList<string> Faults) Built<T>(params string[] facts) where T : PersonnelAct
    {
        var (_, act, faults) = ExampleCase.Build(typeof(T), [.. facts.Select(f => f.Split('=', 2)).Select(f => new Given(f[0], f[1], 9, 3))]);
        faults.ShouldAllBe(f => f.At.Line == 9 && f.At.Column == 3);
        return ((T)act, [.. faults.Select(f => f.Message)]);
    }

    private static T Act<T>(params string[] facts) where T : PersonnelAct
    {
        var (act, faults) = Built<T>(facts);
        faults.ShouldBeEmpty();
        return act;
    }

    private static string FaultOf(params string[] facts) => Built<Oath>(facts).Faults.ShouldHaveSingleItem();

    private static IReadOnlyList<DisciplinaryPenalty> Penalties(string cell)
    {
        Act<Oath>("person.penalties=" + cell).Person.Penalties.TryGet(out var penalties).ShouldBeTrue();
        return penalties;
    }

    [Test]
    public void An_empty_cell_is_unknown() => Act<Oath>("date=", "isSolemn=", "person.penalties=").ShouldSatisfyAllConditions(
        a => a.Date.State.ShouldBe(FactState.Unknown), a => a.IsSolemn.IsUnknown.ShouldBeTrue(), a => a.Person.Penalties.State.ShouldBe(FactState.Unknown));

    [Test]
    public void None_is_known_to_be_absent() => Act<Oath>("earlierOathOn=none").EarlierOathOn.IsNone.IsTrue.ShouldBeTrue();

    [Test]
    public void None_is_the_empty_list() => Penalties("none").ShouldBeEmpty();

    [Test]
    public void None_is_a_record_that_is_not_there() => Act<PermanentAdmission>("oath=none").Oath.Exists.IsFalse.ShouldBeTrue();

    [Test]
    public void Yes_is_a_record_of_which_nothing_more_is_known() => Act<PermanentAdmission>("oath=yes").Oath.ShouldSatisfyAllConditions(
        o => o.Exists.IsTrue.ShouldBeTrue(), o => o.Date.State.ShouldBe(FactState.Unknown));

    [Test]
    public void An_item_in_braces_has_facts()
    {
        var penalty = Penalties("{imposedOn: 2022-01-01, liftedOn: none}").ShouldHaveSingleItem();
        (penalty.ImposedOn == new DateOnly(2022, 1, 1) & penalty.LiftedOn.IsNone).IsTrue.ShouldBeTrue();
    }

    [TestCase("2022-01-01; 2022-02-02")]
    [TestCase("2022-01-01, 2022-02-02")]
    [TestCase("{imposedOn: 2022-01-01}; {imposedOn: 2022-02-02, liftedOn: none}")]
    [TestCase("{imposedOn: 2022-01-01}, {imposedOn: 2022-02-02, liftedOn: none}")]
    public void Items_are_separated_by_semicolons_or_commas(string cell) => Penalties(cell).Count.ShouldBe(2);

    [Test]
    public void The_body_and_the_file_are_set_by_their_paths()
    {
        var oath = Act<Oath>("body.category=2", "file.asOf=2022-05-01", "person.education=master");
        (oath.Body.Category.IsGiven & oath.File.AsOf == new DateOnly(2022, 5, 1) & oath.Person.Education == EducationLevel.Master).IsTrue.ShouldBeTrue();
    }

    [Test]
    public void Other_acts_of_the_file_share_what_is_said_to_be_the_same()
    {
        var (file, act, faults) = ExampleCase.Build(typeof(AdmissionWithoutCompetition),
            [.. new[] { ("interview.date", "2022-05-01"), ("also.presentation.interview", "same"), ("also.presentation.date", "2022-05-04") }.Select(f => new Given(f.Item1, f.Item2, 9, 3))]);
        faults.ShouldBeEmpty();
        file.Acts.TryGet(out var acts);
        var presentation = acts.OfType<Presentation>().ShouldHaveSingleItem();
        presentation.Interview.ShouldBeSameAs(((AdmissionWithoutCompetition)act).Interview);
        (presentation.Date == new DateOnly(2022, 5, 4)).IsTrue.ShouldBeTrue();
    }

    [Test]
    public void An_act_nobody_knows_cannot_stand_beside_the_one_judged() =>
        FaultOf("also.presentatoin.date=2022-05-04").ShouldBe("'presentatoin' is no act of a case file. Did you mean 'presentation'?");

    [TestCase("isSolmn=yes", "'isSolmn' is no fact of Oath. Did you mean 'isSolemn'?")]
    [TestCase("person.bornOm=none", "'bornOm' is no fact of Person. Did you mean 'bornOn'?")]
    [TestCase("file.asof=none", "'asof' is no fact of CaseFile. Did you mean 'asOf'?")]
    [TestCase("date.year=2022", "'date.year' goes on after 'date', which has no facts of its own. Expected 'date' as the last word.")]
    [TestCase("date=1 May", "'1 May' for 'date': expected a day as 2022-05-01.")]
    [TestCase("isSolemn=none", "'none' for 'isSolemn': expected 'yes', 'no' or nothing.")]
    [TestCase("person=no", "'no' for 'person', which is a record: write 'none', 'yes' (there is one, nothing more is known) or set its facts as 'person.…'.")]
    [TestCase("person.penalties=;", "';' for 'penalties': expected 'none' or items separated by ';'.")]
    [TestCase("person.penalties={day: 2022-01-01}", "'day' is no fact of DisciplinaryPenalty.")]
    public void A_cell_that_cannot_be_understood_is_named(string fact, string message) => FaultOf(fact).ShouldBe(message);

    [Test]
    public void A_cell_that_is_no_number_is_named() =>
        ExampleCase.Build(typeof(Application), [new("serviceMonths", "a lot", 1, 1)]).Faults.ShouldHaveSingleItem().Message.ShouldBe("'a lot' for 'serviceMonths': expected a whole number.");

    [Test]
    public void A_record_cannot_be_none_and_have_facts() =>
        FaultOf("person=none", "person.bornOn=1990-01-01").ShouldBe("'person' is said to be 'none', and 'person.bornOn' to be '1990-01-01'. Leave one of them empty.");

    [Test]
    public void A_column_overrides_what_the_table_is_given_and_that_what_the_page_is_given()
    {
        using var copy = SmallRulebook.Copy();
        const string page = "law-on-oaths/1-setting.md";
        copy.Replace(page, "az: And necə içilir\n", "az: And necə içilir\ngiven: earlierOathOn = 2019-02-03; isSigned = yes; isSolemn = no\n");
        SmallRulebook.FaultsIn(copy).ShouldBeEmpty();
        copy.Replace(page, "given: earlierOathOn = none", "given: underStateFlag = yes");
        SmallRulebook.FaultsIn(copy).ShouldContain(f => f.Code == "RB051" && f.Message.Contains("a repeated oath that is signed needs no solemn setting"));
    }
}
