using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Json;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class ReferenceReadingTests
{
    private const string People = ",\"persons\":[{\"id\":\"p-1\",\"name\":\"N\"}],\"positions\":[{\"id\":\"x-1\"}],\"body\":{\"id\":\"b-1\"},\"otherBodies\":[{\"id\":\"b-2\"}]";

    [Test]
    public void An_id_stands_for_its_record_whatever_the_order() =>
        Act<Oath>("oath", ",\"person\":\"p-1\"", People).Person.Name.ToString().ShouldBe("N");

    [Test]
    public void An_escaped_id_is_the_same_id() =>
        Act<Oath>("oath", ",\"person\":\"p\\u002d1\"", People).Person.Id.ShouldBe("p-1");

    [Test]
    public void A_long_id_is_found()
    {
        var id = new string('ə', 200);
        Act<Oath>("oath", $",\"person\":\"{id}\"", $",\"persons\":[{{\"id\":\"{id}\"}}]").Person.Id.ShouldBe(id);
    }

    [TestCase("b-1")]
    [TestCase("b-2")]
    public void A_body_is_the_body_of_the_file_or_another(string id) =>
        Act<Transfer>("transfer", $",\"fromBody\":\"{id}\"", People).FromBody.Id.ShouldBe(id);

    [Test]
    public void A_null_reference_says_there_is_none() =>
        Act<Oath>("oath", ",\"person\":null").Person.Exists.IsFalse.ShouldBeTrue();

    [Test]
    public void A_reference_left_out_is_unknown() =>
        Act<Oath>("oath", "").Person.Presence.ShouldBe(FactState.Unknown);

    [Test]
    public void An_act_refers_to_a_later_act()
    {
        var act = Act<Interview>("interview", ",\"announcement\":\"n\"},{\"act\":\"announcement\",\"id\":\"n\",\"date\":\"2026-01-19\"");
        act.Announcement.Date.ToString().ShouldBe("2026-01-19");
    }

    [Test]
    public void An_id_nobody_has_is_a_fault_that_names_the_nearest()
    {
        var fault = FaultOf("\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"p-2\"}]" + People);
        fault.Code.ShouldBe(FaultCodes.UnknownReference);
        fault.JsonPath.ShouldBe("$.acts[0].person");
        fault.Says().ShouldBe("No record of the file has the id 'p-2'. Did you mean 'p-1'?");
    }

    [Test]
    public void An_id_of_a_record_of_another_kind_is_a_fault_that_says_where_it_stands() =>
        FaultOf("\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"x-1\"}]" + People).Says()
            .ShouldBe("'x-1' is the id of '$.positions[0]'. Expected the id of an entry of 'persons'.");

    [Test]
    public void An_act_of_another_kind_is_not_taken() =>
        FaultOf("\"acts\":[{\"act\":\"oath\",\"id\":\"a\"},{\"act\":\"interview\",\"id\":\"i\",\"announcement\":\"a\"}]").Says()
            .ShouldBe("'a' is the id of '$.acts[0]'. Expected the id of an act 'announcement'.");

    [Test]
    public void An_id_given_twice_is_a_fault_that_names_both_places() =>
        FaultOf("\n\"persons\":[{\"id\":\"p\"}],\n\"positions\":[{\"id\":\"p\"}]").Says()
            .ShouldBe("Id 'p' stands at '$.persons[0]' on line 2 and again at '$.positions[0]'. Expected an id of its own for each.");

    [Test]
    public void A_reference_to_an_act_of_unknown_kind_is_not_a_second_fault() =>
        FaultOf("\"acts\":[{\"act\":\"anouncement\",\"id\":\"n\"},{\"act\":\"interview\",\"id\":\"i\",\"announcement\":\"n\"}]")
            .Code.ShouldBe(FaultCodes.UnknownAct);

    [Test]
    public void A_misspelt_list_does_not_make_every_reference_a_fault() =>
        FaultOf("\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"p\"}],\"person\":[{\"id\":\"p\"}]")
            .Says().ShouldBe("Property 'person' is not known here. Did you mean 'persons'?");

    [TestCase("\"persons\":[{}]", "$.persons[0]")]
    [TestCase("\"positions\":[{}]", "$.positions[0]")]
    [TestCase("\"body\":{}", "$.body")]
    [TestCase("\"otherBodies\":[{}]", "$.otherBodies[0]")]
    [TestCase("\"acts\":[{\"act\":\"oath\"}]", "$.acts[0]")]
    [TestCase("\"persons\":[{\"id\":\" \"}]", "$.persons[0].id")]
    public void A_record_that_others_refer_to_needs_an_id(string properties, string place)
    {
        var fault = FaultOf(properties);
        (fault.Code, fault.JsonPath).ShouldBe((FaultCodes.MissingId, place));
    }

    [Test]
    public void Other_entries_need_none() => Person(",\"penalties\":[{}]").Penalties.Any().IsTrue.ShouldBeTrue();

    [TestCase("judgments")]
    [TestCase("waivers")]
    public void A_judgment_or_waiver_on_an_act_that_is_not_there_is_a_fault(string list)
    {
        var fault = FaultOf($"\"acts\":[{{\"act\":\"oath\",\"id\":\"act-1\"}}],\"{list}\":[{{\"act\":\"act-2\"}}]");
        (fault.Code, fault.JsonPath).ShouldBe((FaultCodes.UnknownReference, $"$.{list}[0].act"));
        fault.Words.En.ShouldEndWith("Did you mean 'act-1'?");
    }
}
