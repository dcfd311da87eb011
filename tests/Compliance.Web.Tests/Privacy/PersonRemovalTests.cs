using System.Text;
using Compliance.Json;
using Compliance.Web.Privacy;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Privacy;

/// <summary>A case file written anew without a person.</summary>
public sealed class PersonRemovalTests
{
    [Test]
    public void What_was_known_of_the_person_becomes_unknown_and_the_others_stay()
    {
        var rest = Without(StoredCases.OfTwo())!;
        rest.ShouldNotContain(StoredCases.Id);
        rest.ShouldNotContain(StoredCases.Name);
        rest.ShouldNotContain(StoredCases.Words);
        rest.ShouldContain(StoredCases.OtherName);
        var file = JObject.Parse(rest);
        file["acts"]!.Select(a => (string?)a["id"]).ShouldBe(["traineeship-six-months"]);
        file["timelineIsComplete"].ShouldBeNull();
        new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(rest), "x").Faults.ShouldBeEmpty();
    }

    [Test]
    public void A_text_that_names_the_person_goes_in_inflected_form_too_and_one_that_only_holds_its_letters_stays()
    {
        var file = JObject.Parse(StoredCases.OfTwo());
        file["positions"]![0]!["title"] = $"Adviser in place of {StoredCases.Surname}nın";
        file["body"]!["name"] = $"A{StoredCases.Surname}";
        var rest = JObject.Parse(Without(file.ToString())!);
        rest["positions"]![0]!["title"].ShouldBeNull();
        ((string?)rest["body"]!["name"]).ShouldBe($"A{StoredCases.Surname}");
    }

    [Test]
    public void A_list_that_names_the_person_becomes_unknown_rather_than_shorter()
    {
        var file = JObject.Parse(StoredCases.OfTwo());
        file["acts"]![1]!["names"] = new JArray(StoredCases.Id, StoredCases.OtherId);
        JObject.Parse(Without(file.ToString())!)["acts"]![0]!["names"].ShouldBeNull();
    }

    [Test]
    public void Judgments_and_waivers_on_the_persons_acts_go()
    {
        var file = JObject.Parse(StoredCases.OfTwo());
        file["waivers"] = new JArray(new JObject { ["act"] = "traineeship-a-year", ["ground"] = "x" }, new JObject { ["act"] = "traineeship-six-months", ["ground"] = "y" });
        JObject.Parse(Without(file.ToString())!)["waivers"]!.Select(w => (string?)w["ground"]).ShouldBe(["y"]);
    }

    [Test]
    public void A_file_of_that_person_alone_has_nothing_left() => Without(StoredCases.OfOne()).ShouldBeNull();

    [Test]
    public void A_file_whose_own_id_tells_the_person_cannot_be_said_without_it() => Without(StoredCases.OfTwo($"case-{StoredCases.Id}")).ShouldBeNull();

    [Test]
    public void Days_and_numbers_stay_as_they_were_written()
    {
        var file = StoredCases.OfTwo().Replace("\"asOf\"", "\"number\": 5.10, \"asOf\"", StringComparison.Ordinal);
        var rest = Without(file)!;
        rest.ShouldContain("\"number\": 5.10");
        rest.ShouldContain("\"2015-02-02\"");
    }

    [TestCase("{\"id\": \"FINZXQ7731\", oops")]
    [TestCase("[\"FINZXQ\\u0037731\"")]
    [TestCase("\"x\\\"\" \"FINZXQ7731\"")]
    public void Broken_documents_show_their_quoted_texts(string document) => PersonRemoval.Quoted(Encoding.UTF8.GetBytes(document)).ShouldContain(StoredCases.Id);

    private static string? Without(string document) => PersonRemoval.Without(Encoding.UTF8.GetBytes(document), id => id == StoredCases.Id) is { } rest ? Encoding.UTF8.GetString(rest) : null;
}
