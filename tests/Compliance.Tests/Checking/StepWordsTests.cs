using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

public sealed class StepWordsTests
{
    private static readonly Application Late = new() { Date = new DateOnly(2022, 6, 20), Place = new(null, "acts", 2, 0) };

    [Test]
    public void Days_are_compared_as_earlier_and_later()
    {
        var line = StepWords.Line(Step("<=", Truth.False, Read(Late, "Date", Late.Date), Constant(new DateOnly(2022, 6, 16))));
        line.En.ShouldBe("day the application was received (2022-06-20) is not later than 2022-06-16 — no");
        line.Az.ShouldBe("müraciətin daxil olduğu gün (20.06.2022) bundan gec deyil: 16.06.2022 — xeyr");
    }

    [Test]
    public void Numbers_are_compared_as_more_and_less()
    {
        var application = new Application { ServiceMonths = 13 };
        var line = StepWords.Line(Step(">=", Truth.True, Read(application, "ServiceMonths", application.ServiceMonths), Constant(12)));
        line.En.ShouldBe("months of civil-service length (13) is at least 12 — yes");
        line.Az.ShouldBe("dövlət qulluğu stajı (ay) (13) bundan az deyil: 12 — bəli");
    }

    [Test]
    public void A_deadline_names_what_was_done_and_what_it_is_counted_from()
    {
        var announcement = new Announcement { Date = new DateOnly(2022, 5, 16) };
        var step = Step("within 30 calendar days after", Truth.False,
            Read(Late, "Date", Late.Date), Read(announcement, "Date", announcement.Date), Step("last day", Fact<DateOnly>.Known(new(2022, 6, 16))));
        StepWords.Sentence(step).En.ShouldBe("day the application was received (2022-06-20) lies within 30 calendar days after day of the announcement (2022-05-16)");
        StepWords.Sentence(step).Az.ShouldBe("müraciətin daxil olduğu gün (20.06.2022) bu gündən sonra 30 təqvim günü ərzindədir: elan tarixi (16.05.2022)");
    }

    [TestCase("within 1 month (the first day counted) after", "bu gündən sonra 1 ay (birinci gün sayılmaqla) ərzindədir")]
    [TestCase("not later than 7 working days (the first day counted) before", "bu gündən ən azı 7 iş günü (birinci gün sayılmaqla) əvvəldir")]
    public void A_deadline_says_that_its_first_day_is_counted(string operation, string az) =>
        StepWords.Sentence(Step(operation, Truth.True)).Az.ShouldBe(az);

    [Test]
    public void What_the_file_leaves_open_is_not_settled() =>
        StepWords.Line(Step("&", Truth.Unknown)).ShouldBe(new Text("all of these hold — not settled", "bunların hamısı doğrudur — müəyyən edilmədi"));

    [Test]
    public void A_name_is_left_out_of_findings()
    {
        var person = new Person { Name = "Aysel Məmmədova" };
        var step = Read(person, "Name", person.Name);
        StepWords.Line(step).En.ShouldBe("name: on file; personal data are left out");
        StepWords.Code(step).ShouldBe("withheld");
    }

    [TestCase("beyond-horizon:2022-06-30", "Qanun 30.06.2022 tarixli redaksiyasınadək oxunub; tətbiq olunan gün bundan sonradır.")]
    [TestCase("month-end:2018-02-02", "Ayların günlərinin sayı fərqli olduğundan müddət ayın sonunda başa çatır; bunun əsaslandığı müddəa 02.02.2018 tarixli redaksiyasınadək oxunub.")]
    [TestCase("calendar:2030:no calendar", "Bu il üçün iş günləri təqvimi yoxdur: 2030.")]
    [TestCase("something:else", "something:else")]
    public void Caveats_are_said_in_words(string caveat, string expected) => CaveatWords.Of(caveat).Az.ShouldBe(expected);

    private static Step Read(Compliance.Cases.Record owner, string property, object value) => new(Rules.Step.FactRead, value, owner, property, []);

    private static Step Constant(object value) => new(Rules.Step.Constant, value, null, null, []);

    private static Step Step(string operation, object value, params Step[] children) => new(operation, value, null, null, children);
}
