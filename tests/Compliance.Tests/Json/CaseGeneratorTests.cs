using System.Security.Cryptography;
using System.Text;
using Compliance.Json.Generating;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Json;

public sealed class CaseGeneratorTests
{
    [Test]
    public void The_same_seed_gives_the_same_bytes_on_every_machine() =>
        (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Written(7, 500)))) + "\n").ShouldMatchApproved("tests", "Compliance.Tests", "Approved", "generated.sha256");

    [TestCase("az-Latn-AZ")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_language_of_the_machine_changes_nothing(string culture) =>
        Cultures.In(culture, () => Written(7, 300)).ShouldBe(Written(7, 300));

    [Test]
    public void The_first_files_of_many_are_those_of_few() => Lines(Written(3, 400)).Take(100).ShouldBe(Lines(Written(3, 100)));

    [Test]
    public void A_file_can_be_written_without_those_before_it()
    {
        var alone = new StringWriter();
        new CaseGenerator(new(3)).Write(77, alone, new StringWriter());
        alone.ToString().TrimEnd('\n').ShouldBe(Lines(Written(3, 100)).ElementAt(76));
    }

    [Test]
    public void Another_seed_gives_other_files() => Lines(Written(3, 100)).Intersect(Lines(Written(4, 100))).ShouldBeEmpty();

    [TestCase(0.0)]
    [TestCase(0.1)]
    [TestCase(1.0)]
    public void As_many_files_are_planted_in_as_asked_for(double share)
    {
        const int files = 2000;
        foreach (var (options, what) in new[] { (new GeneratorOptions(5, share, 0, 0), "violation"), (new(5, 0, share, 0), "unknown"), (new(5, 0, 0, share), "exemption") })
        {
            var truths = Truths(options, files).Where(t => t["planted"]!.Any()).ToList();
            truths.SelectMany(t => t["planted"]!).Select(p => (string)p["what"]!).Distinct().ShouldBe(share > 0 ? [what] : []);
            ((double)truths.Count).ShouldBe(files * share, share is > 0 and < 1 ? 50 : 0.5);
        }
    }

    [TestCase(ulong.MaxValue)]
    [TestCase(0ul)]
    public void Numbers_are_drawn_within_their_edges(ulong state)
    {
        var draw = new Draw(state);
        var drawn = Enumerable.Range(0, 2000).Select(_ => draw.Between(-2, 3)).ToList();
        (drawn.Min(), drawn.Max()).ShouldBe((-2, 3));
        Enumerable.Range(0, 2000).Select(_ => draw.Weekday(new(2022, 2, 1), new(2022, 2, 9)))
            .ShouldAllBe(d => d >= new DateOnly(2022, 2, 1) && d <= new DateOnly(2022, 2, 9) && d.DayOfWeek != DayOfWeek.Saturday && d.DayOfWeek != DayOfWeek.Sunday);
    }

    private static IEnumerable<string> Lines(string written) => written.Split('\n').Where(l => l.StartsWith("{\"format\"", StringComparison.Ordinal)).ToList();

    /// <summary>Files and truths, one after the other.</summary>
    private static string Written(long seed, int files)
    {
        var output = new StringWriter();
        var generator = new CaseGenerator(new(seed));
        for (var number = 1; number <= files; number++)
            generator.Write(number, output, output);
        return output.ToString();
    }

    private static IEnumerable<JObject> Truths(GeneratorOptions options, int files)
    {
        var generator = new CaseGenerator(options);
        for (var number = 1; number <= files; number++)
        {
            var truth = new StringWriter();
            generator.Write(number, TextWriter.Null, truth);
            yield return JObject.Parse(truth.ToString());
        }
    }
}
