using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Reporting.Flat;

public sealed class JsonFormatTests
{
    [TestCase("report.json")]
    [TestCase("findings.jsonl")]
    public void What_digests_are_made_of_is_written_as_approved(string file)
    {
        using var sample = new Sample();
        sample.Write(new JsonFormat());
        sample.Read(file).ShouldMatchApproved("tests", "Compliance.Tests", "Approved", "flat", file);
    }

    [Test]
    public void A_line_carries_all_of_a_finding()
    {
        using var sample = new Sample();
        sample.Write(new JsonFormat());
        var read = sample.Read("findings.jsonl").TrimEnd('\n').Split('\n').Select(l => JsonConvert.DeserializeObject<ReportedFinding>(l, new JsonSerializerSettings { ObjectCreationHandling = ObjectCreationHandling.Replace })!);
        read.Select(JsonConvert.SerializeObject).ShouldBe(Sample.Findings.Select(f => JsonConvert.SerializeObject(f.Kept)));
    }

    [Test]
    public void Every_property_of_a_finding_has_its_place() =>
        JObject.Parse(CanonicalFinding.Of(Sample.Findings[0]).ToString()).Properties().Select(p => p.Name)
            .ShouldBe(typeof(ReportedFinding).GetProperties().Where(p => p.Name is not (nameof(ReportedFinding.IsListed) or nameof(ReportedFinding.Kept))).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Order(StringComparer.Ordinal));

    [Test]
    public void The_document_holds_every_chapter_block_and_cell_in_both_languages()
    {
        using var sample = new Sample();
        sample.Write(new JsonFormat()).ShouldBe(["report.json"]);
        var json = JObject.Parse(sample.Read("report.json"));
        json.SelectTokens("$.chapters[*].blocks[*].type").Values<string>().ShouldBe(["paragraph", "heading", "particulars", "table", "findings", "chart"]);
        json.SelectTokens("$.chapters[0].blocks[3].rows[*].cells[*].type").Values<string>().Distinct().ShouldBe(["words", "count", "rate", "day", "suppressed", "none"]);
        ((string?)json.SelectToken("$.chapters[0].blocks[3].rows[0].cells[2].low")).ShouldBe("3.1");
        ((string?)json.SelectToken("$.chapters[0].title.az")).ShouldBe("Əhatə");
        ((string?)json.SelectToken("$.chapters[1].blocks[0].kind")).ShouldBe("rates-with-intervals");
    }

    [Test]
    public void No_number_in_it_has_a_fraction()
    {
        using var sample = new Sample();
        sample.Write(new JsonFormat());
        JObject.Parse(sample.Read("report.json")).DescendantsAndSelf().ShouldNotContain(t => t.Type == JTokenType.Float);
    }

    [Test]
    public void Without_findings_the_list_is_an_empty_file()
    {
        using var sample = new Sample([]);
        sample.Write(new JsonFormat());
        sample.Bytes("findings.jsonl").ShouldBeEmpty();
    }
}
