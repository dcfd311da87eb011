using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Tests.Reporting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Json;

public sealed class FindingsWriterTests
{
    [TestCase(Language.En, "findings.en.jsonl")]
    [TestCase(Language.Az, "findings.az.jsonl")]
    public void Findings_with_proofs_are_written_as_approved(Language language, string approved) =>
        Written(language, withProof: true).ShouldMatchApproved("tests", "Compliance.Tests", "Approved", approved);

    [Test]
    public void The_sample_gives_every_outcome() =>
        SampleCase.Findings(SampleCase.File).Select(f => f.Outcome).Distinct().Order().ShouldBe(OutcomeWords.All);

    [Test]
    public void Properties_of_a_finding_stand_in_their_fixed_order()
    {
        string[] expected =
        [
            "file", "subject", "act", "date", "rule", "provision", "version", "outcome", "severity", "grade", "underReview", "caveats", "missing", "message",
        ];
        foreach (var finding in Lines(withProof: false).SkipLast(1))
            finding.Properties().Select(p => p.Name).ShouldBe(expected);
        foreach (var finding in Lines(withProof: true).SkipLast(1))
            finding.Properties().Select(p => p.Name).ShouldBe([.. expected, "proof"]);
    }

    [Test]
    public void The_outcomes_of_the_summary_add_up_to_the_findings()
    {
        var lines = Lines(withProof: false);
        var summary = (JObject)lines[^1]["summary"]!;
        ((JObject)summary["outcomes"]!).Properties().Sum(p => (int)p.Value).ShouldBe((int)summary["findings"]!);
        ((int)summary["findings"]!).ShouldBe(lines.Count - 1);
        ((int)summary["received"]!).ShouldBe((int)summary["judged"]! + (int)summary["refused"]!);
    }

    [Test]
    public void A_summary_of_nothing_still_names_every_outcome()
    {
        var output = new StringWriter();
        new FindingsWriter(output, Language.En).Write(new FindingsSummary(0, 0, 0, new Tally(), SampleLaw.Rulebook, new(2020, 1, 31)));
        var summary = Parse(output.ToString())["summary"]!;
        ((JObject)summary["outcomes"]!).Properties().Select(p => p.Name)
            .ShouldBe(OutcomeWords.All.Select(o => o.Code()).Concat(["violation-to-be-confirmed", "lawful-when-done", "contrary-when-done"]), ignoreOrder: true);
        ((string?)summary["knownOn"]).ShouldBe("2020-01-31");
    }

    [Test]
    public void Lines_end_with_a_line_feed_and_letters_stand_as_they_are()
    {
        var written = Written(Language.Az, withProof: true);
        written.ShouldNotContain('\r');
        written.ShouldEndWith("}}\n");
        written.ShouldContain("müraciət");
        written.ShouldNotContain("\\u0");
    }

    [TestCase("tr-TR")]
    [TestCase("az-Latn-AZ")]
    [TestCase("ar-SA")]
    public void Findings_are_the_same_bytes_in_every_culture(string culture)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var there = Cultures.In(culture, () => Written(language, withProof: true));
            Encoding.UTF8.GetBytes(there).ShouldBe(Encoding.UTF8.GetBytes(Cultures.In("", () => Written(language, withProof: true))));
        }
    }

    [Test]
    public void The_examples_in_the_document_are_what_is_written()
    {
        var document = File.ReadAllText(RepositoryRoot.PathTo("docs", "findings.md"));
        var examples = document.Split("```json\n").Skip(1).Select(e => Parse(e.Split("```")[0]).ToString(Formatting.None)).ToList();
        examples.Count.ShouldBe(2);
        var written = Lines(withProof: false).Select(l => l.ToString(Formatting.None)).ToList();
        foreach (var example in examples)
            written.ShouldContain(example);
    }

    private static List<JObject> Lines(bool withProof) =>
        [.. Written(Language.En, withProof).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static JObject Parse(string line) => JObject.Load(new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None });

    private static string Written(Language language, bool withProof)
    {
        var findings = SampleCase.Findings(SampleCase.File);
        var output = new StringWriter();
        var writer = new FindingsWriter(output, language, withProof);
        foreach (var finding in findings)
            writer.Write(finding);
        writer.Write(new FindingsSummary(1, 1, 5, Tally.Of(findings), SampleLaw.Rulebook, null));
        return output.ToString();
    }
}
