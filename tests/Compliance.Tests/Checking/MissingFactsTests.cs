using Compliance.Cases;
using Compliance.Checking;

namespace Compliance.Tests.Checking;

public sealed class MissingFactsTests
{
    private static IEnumerable<string> Missing(CaseFile file, string rule) => file.By(rule).Missing.Select(m =>
        $"{string.Join(" & ", m.Facts.Select(f => f.Path.Split('.')[^1]))}: {string.Join(", ", m.Settles.Select(o => o.Code()))}");

    [Test]
    public void Of_two_requirements_either_breaks_and_both_fulfil() =>
        Missing(Small.Oath("'date':'2021-06-01','earlierOathOn':null"), Small.Setting)
            .ShouldBe(["isSolemn: violation", "underStateFlag: violation", "isSolemn & underStateFlag: compliant"]);

    [Test]
    public void A_fact_that_is_known_already_is_not_asked_for() =>
        Missing(Small.Oath("'date':'2021-06-01','earlierOathOn':null,'isSolemn':true"), Small.Setting).ShouldBe(["underStateFlag: compliant, violation"]);

    [Test]
    public void An_exception_with_two_conditions_takes_both_to_hold_and_either_to_fail() =>
        Missing(Small.Oath("'date':'2020-05-04','isSolemn':false"), Small.Setting)
            .ShouldBe(["earlierOathOn: violation", "isSigned: violation", "earlierOathOn & isSigned: not-applicable"]);

    [Test]
    public void A_question_is_left_once_the_condition_is_known() =>
        Missing(Small.Oath("'date':'2020-05-04'"), Small.Dignity).ShouldBe(["isSolemn: needs-judgment, not-applicable"]);

    [Test]
    public void A_term_that_is_still_running_asks_for_nothing_but_what_else_is_required() =>
        Missing(Small.Admission("'date':'2021-03-01','isFirst':true,'dutiesFrom':'2021-03-01','oath':null", "2021-03-05"), Small.TenDays)
            .ShouldBe(["hasOrder: not-applicable, violation"]);

    [Test]
    public void A_fact_behind_a_missing_reference_is_asked_for_by_the_reference()
    {
        var fact = Small.Admission("'date':'2021-03-01','isFirst':true,'hasOrder':true,'dutiesFrom':'2021-03-01'").By(Small.TenDays).Missing.ShouldHaveSingleItem().Facts.ShouldHaveSingleItem();
        (fact.Path, fact.Words.En).ShouldBe(("acts[0].oath", "oath, day of the oath"));
    }

    [Test]
    public void Each_fact_names_the_document_that_shows_it_and_who_holds_it()
    {
        var fact = Small.Oath("'date':'2021-05-04','handOnConstitution':false").By(Small.Kept).Missing.ShouldHaveSingleItem().Facts.ShouldHaveSingleItem();
        (fact.Words.En, fact.Document.En.Length > 0, fact.Holder.Az.Length > 0).ShouldBe(("kept in the personal file", true, true));
    }

    [Test]
    public void A_duty_stated_not_to_be_done_is_open_or_broken_and_never_met() =>
        Missing(Small.Admission("'date':'2021-03-01','isFirst':true,'hasOrder':true,'oath':null"), Small.TenDays)
            .ShouldBe(["dutiesFrom: not-applicable, violation"]);

    [Test]
    public void An_unknown_governing_day_is_asked_for_with_what_is_missing_besides() =>
        Missing(Small.Oath("'isSolemn':true"), Small.Setting).Take(2).ShouldBe(["date: not-applicable", "date & earlierOathOn: compliant"]);
}
