using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;

namespace Compliance.Tests.Az;

/// <summary>The findings of all case files as JSON: the same bytes whatever the machine speaks and however many threads judge.</summary>
public sealed class FixtureFindingsTests
{
    [TestCase(Language.En)]
    [TestCase(Language.Az)]
    public void Findings_are_the_same_in_every_culture_and_with_two_threads(Language language)
    {
        var expected = Written(language, "", 1);
        expected.Length.ShouldBeGreaterThan(100_000);
        foreach (var (culture, threads) in new[] { ("az-Latn-AZ", 1), ("tr-TR", 1), ("", 2), ("tr-TR", 2) })
            Written(language, culture, threads).ShouldBe(expected, $"{culture}, {threads} threads");
    }

    private static string Written(Language language, string culture, int threads)
    {
        var findings = Fixtures.Names.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(name => Cultures.In(culture, () => Fixtures.Cases(name).SelectMany(f => AzRulebook.Checker.Check(f)).ToList())).ToList();
        return Cultures.In(culture, () =>
        {
            var output = new StringWriter();
            var writer = new FindingsWriter(output, language, withProof: true);
            foreach (var finding in findings.SelectMany(f => f))
                writer.Write(finding);
            return output.ToString();
        });
    }
}
