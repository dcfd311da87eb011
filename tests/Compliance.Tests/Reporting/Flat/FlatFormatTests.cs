using System.Diagnostics;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Flat;

namespace Compliance.Tests.Reporting.Flat;

/// <summary>What the renderings without a layout have in common.</summary>
public sealed class FlatFormatTests
{
    private static readonly ReportFormat[] Formats = [new CsvFormat(), new JsonFormat(), new SarifFormat(), new JUnitFormat()];

    [TestCaseSource(nameof(Formats))]
    public void The_bytes_are_the_same_on_a_machine_of_any_culture(ReportFormat format)
    {
        var own = Bytes(format);
        foreach (var culture in new[] { "az-Latn-AZ", "tr-TR", "ar-SA", "" })
            Cultures.In(culture, () => Bytes(format)).ShouldBe(own);
    }

    [TestCaseSource(nameof(Formats))]
    public void Every_loss_is_a_sentence_in_both_languages(ReportFormat format) =>
        format.Losses.ShouldAllBe(l => l.En.EndsWith('.') && l.Az.EndsWith('.') && l.En != l.Az);

    [Test]
    public void Only_JSON_loses_nothing() => Formats.Where(f => f.Losses.Count == 0).Select(f => f.Code).ShouldBe(["json"]);

    [TestCaseSource(nameof(Formats))]
    public void Work_that_is_called_off_stops(ReportFormat format)
    {
        using var sample = new Sample();
        Should.Throw<OperationCanceledException>(() => sample.Write(format, stop: new(canceled: true)));
    }

    [TestCaseSource(nameof(Formats))]
    public void A_rendering_written_twice_replaces_itself(ReportFormat format)
    {
        using var sample = new Sample();
        var first = sample.Write(format).Select(f => Convert.ToHexString(sample.Bytes(f))).ToList();
        sample.Write(format).Select(f => Convert.ToHexString(sample.Bytes(f))).ShouldBe(first);
    }

    [Test]
    public void Fifty_thousand_findings_are_not_held_in_memory()
    {
        using var many = new Sample(Enumerable.Range(0, 50_000).Select(n => Sample.Findings[n % 11] with { Id = $"{n:x20}", File = $"f-{n / 20}" }));
        foreach (var format in Formats)
        {
            var (before, most, clock) = (GC.GetTotalMemory(forceFullCollection: true), 0L, Stopwatch.StartNew());
            using (new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before), null, 200, 200))
                many.Write(format);
            TestContext.Out.WriteLine($"{format.Code}: {clock.ElapsedMilliseconds} ms, {most / 1024} KiB held at most");
            most.ShouldBeLessThan(32 << 20); // held at once, the findings take more than 150 MiB
        }
    }

    [Test]
    public void Texts_of_findings_held_together_stay_apart()
    {
        using var sample = new Sample();
        var (output, findings) = (sample.Output(Language.En), new List<ReportedFinding>());
        findings.AddRange(output.Findings.Read());
        findings.Select(f => f.Duty).ShouldBe(Sample.Findings.Select(f => f.Kept.Duty));
        Text.None.ShouldBe(new("", ""));
    }

    private static List<string> Bytes(ReportFormat format)
    {
        using var sample = new Sample();
        return [.. sample.Write(format, Language.Az).Select(f => f + Convert.ToHexString(sample.Bytes(f)))];
    }
}
