using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class FactReadingTests
{
    [Test]
    public void A_value_is_a_known_fact() => Person(",\"bornOn\":\"1990-02-28\"").BornOn.TryGet(out _).ShouldBeTrue();

    [Test]
    public void A_property_left_out_is_unknown() => Person("").BornOn.State.ShouldBe(FactState.Unknown);

    [Test]
    public void An_explicit_null_says_there_is_none() => Person(",\"bornOn\":null").BornOn.State.ShouldBe(FactState.Absent);

    [TestCase("true", "true")]
    [TestCase("false", "false")]
    public void A_yes_or_no_is_read(string written, string expected) =>
        Person($",\"isCitizen\":{written}").IsCitizen.ToString().ShouldBe(expected);

    [Test]
    public void A_yes_or_no_left_out_is_unknown() => Person("").IsCitizen.IsUnknown.ShouldBeTrue();

    [TestCase("[]")]
    [TestCase("null")]
    public void An_empty_list_and_null_say_there_are_none(string written) =>
        Person($",\"penalties\":{written}").Penalties.State.ShouldBe(FactState.Absent);

    [Test]
    public void A_list_left_out_is_unknown() => Person("").Penalties.State.ShouldBe(FactState.Unknown);

    [Test]
    public void Entries_of_a_list_are_records() =>
        Person(",\"penalties\":[{\"imposedOn\":\"2026-01-05\"},{}]").Penalties.Count().ToString().ShouldBe("2");

    [Test]
    public void A_record_left_out_is_unknown() =>
        Act<Presentation>("presentation", "").Chosen.Points.State.ShouldBe(FactState.Unknown);

    [Test]
    public void A_null_record_is_absent_with_all_its_facts() =>
        Act<Presentation>("presentation", ",\"chosen\":null").Chosen.Points.State.ShouldBe(FactState.Absent);

    [TestCase("70.5", "70.5")]
    [TestCase("7e1", "70")]
    [TestCase("-0.50", "-0.50")]
    public void A_number_keeps_its_digits(string written, string expected) =>
        Act<Presentation>("presentation", $",\"chosen\":{{\"points\":{written}}}").Chosen.Points.ToString().ShouldBe(expected);

    [TestCase("-1000000")]
    [TestCase("0")]
    [TestCase("1000000")]
    public void A_whole_number_is_read(string written) =>
        Act<Application>("application", $",\"serviceMonths\":{written}").ServiceMonths.ToString().ShouldBe(written);

    [Test]
    public void Codes_are_read_as_their_values() =>
        Person(",\"education\":\"doctor-of-sciences\"").Education.ToString().ShouldBe(nameof(EducationLevel.DoctorOfSciences));

    [Test]
    public void Escaped_names_codes_and_days_are_the_same_as_plain_ones()
    {
        var person = Person(""",\u0022educatio\u006e":"maste\u0072","bornO\u006e":"1990\u002d01-02" """.Replace("\\u0022", "\""));
        person.Education.ToString().ShouldBe("Master");
        person.BornOn.ToString().ShouldBe("1990-01-02");
    }

    [Test]
    public void Letters_outside_ascii_are_kept() => Person(",\"name\":\"Şəhla Ğ\\u0259 \\ud83d\\ude00\"").Name.ToString().ShouldBe("Şəhla Ğə 😀");

    [Test]
    public void The_first_and_the_last_day_taken_are_read()
    {
        Person(",\"bornOn\":\"1900-01-01\"").BornOn.ToString().ShouldBe("1900-01-01");
        Person(",\"bornOn\":\"2199-12-31\"").BornOn.ToString().ShouldBe("2199-12-31");
    }

    [Test]
    public void A_byte_order_mark_is_accepted() =>
        Read("\uFEFF{\"format\":\"compliance-case/1\",\"id\":\"c\"}").Case.ShouldNotBeNull().Id.ShouldBe("c");

    [Test]
    public void The_kind_of_an_act_may_stand_last()
    {
        File("\"acts\":[{\"id\":\"a\",\"isSolemn\":true,\"act\":\"oath\"}]").Acts.TryGet(out var acts);
        acts[0].ShouldBeOfType<Oath>().IsSolemn.IsTrue.ShouldBeTrue();
    }

    [Test]
    public void An_act_knows_its_file() =>
        Act<Oath>("oath", "", ",\"body\":{\"id\":\"b\",\"name\":\"Agency\"}").Body.Name.ToString().ShouldBe("Agency");

    [Test]
    public void A_record_knows_its_place_and_line()
    {
        File("\n\"acts\":[{\"act\":\"oath\",\"id\":\"a\"},\n{\"act\":\"interview\",\"id\":\"i\",\"commission\":[\n{}]}]").Acts.TryGet(out var acts);
        ((Interview)acts[1]).Commission.TryGet(out var members);
        members[0].Path.ShouldBe("acts[1].commission[0]");
        (acts[0].Place.Line, acts[1].Place.Line, members[0].Place.Line).ShouldBe((2, 3, 4));
    }
}
