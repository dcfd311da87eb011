using System.Text;
using Compliance.Reporting.Evidence;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Reporting.Evidence;

/// <summary>The bytes that are signed follow from the content alone.</summary>
public sealed class EvidenceTextTests
{
    [Test]
    public void Names_stand_in_the_order_of_UTF_16_and_text_has_the_shortest_escapes()
    {
        var value = new JObject { ["\uFB33"] = 1, ["\U0001F600"] = 2, ["b"] = "\u0001\t\"\\/\u2028ə", ["a"] = new JArray(true, JValue.CreateNull(), -5) };
        Encoding.UTF8.GetString(EvidenceJson.Write(value)).ShouldBe("{\"a\":[true,null,-5],\"b\":\"\\u0001\\t\\\"\\\\/\u2028ə\",\"\U0001F600\":2,\"\uFB33\":1}");
    }

    [Test]
    public void Fractions_and_half_surrogates_are_refused()
    {
        Should.Throw<ArgumentException>(() => EvidenceJson.Write(new JValue(1.5)));
        Should.Throw<ArgumentException>(() => EvidenceJson.Write(new JValue("\uD800")));
    }

    [TestCase("{\"b\":1,\"a\":2}")]
    [TestCase("{\"a\":1,\"a\":1}")]
    [TestCase("{ \"a\":1}")]
    [TestCase("{'a':1}")]
    [TestCase("{\"a\":1}//")]
    [TestCase("{\"a\":01}")]
    [TestCase("{\"a\":1.0}")]
    [TestCase("{\"a\":\"\\u0061\"}")]
    [TestCase("{\"a\":99999999999999999999}")]
    [TestCase("")]
    public void What_is_not_canonical_is_not_read(string text) => EvidenceJson.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Test]
    public void A_manifest_is_read_as_it_was_written()
    {
        using var report = new SealedReport();
        var bytes = File.ReadAllBytes(report.PathOf("manifest.json"));
        var manifest = ManifestText.Read(bytes).Manifest.ShouldNotBeNull();
        ManifestText.Write(manifest).ShouldBe(bytes);
        manifest.Kinds.ShouldBe(new Dictionary<string, long> { ["compliant"] = 3, ["violation"] = 3 }, ignoreOrder: true);
        manifest.Outputs.Select(o => o.Path).ShouldBe(["findings.jsonl", "report.html", "tables/t1.csv"]);
    }

    [Test]
    public void A_chain_depends_on_where_one_finding_ends_and_the_next_begins()
    {
        var (one, two) = (new FindingChain(), new FindingChain());
        one.Add("ab"u8);
        one.Add("c"u8);
        two.Add("a"u8);
        two.Add("bc"u8);
        one.Count.ShouldBe(two.Count);
        one.End.ShouldNotBe(two.End);
    }

    [Test]
    public void The_same_report_gives_the_same_bytes_in_every_culture()
    {
        using var first = new SealedReport(isSigned: false);
        foreach (var culture in new[] { "az-Latn-AZ", "tr-TR", "ar-SA" })
            Cultures.In(culture, DigestOfAnother).ShouldBe(first.Digest);
    }

    [Test]
    public void The_published_edition_lists_no_inputs()
    {
        using var report = new SealedReport();
        Should.Throw<ArgumentException>(() => report.Seal(report.Draft() with { IsPublished = true }, [], null));
    }

    [Test]
    public void A_published_edition_is_verified_without_saying_how_many_files_there_were()
    {
        using var report = new SealedReport();
        report.Seal(report.Draft() with { IsPublished = true, Inputs = [] }, [], null);
        File.ReadAllText(report.PathOf("manifest.json")).ShouldContain("\"received\":0,\"refused\":0");
        File.Delete(report.PathOf("manifest.json.sig"));
        var found = report.Verify(key: null, also: r => r with { Files = [report.Cases] });
        found.ShouldBe(VerifiedPart.Completeness, VerifiedState.Established);
        found.ShouldBe(VerifiedPart.Rejudgment, VerifiedState.NotEstablished);
    }

    private static string DigestOfAnother()
    {
        using var report = new SealedReport(isSigned: false);
        return report.Digest;
    }
}
