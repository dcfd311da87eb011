using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Compliance.Benchmarks;

/// <summary>Measures the inner parts with BenchmarkDotNet and writes their part of <c>docs/benchmarks.md</c>.</summary>
internal sealed class InnerRun
{
    private const int WarmUps = 3;
    private const int Iterations = 5;
    private readonly StringBuilder _text = new();

    /// <summary>Runs all of them; gives 1 where one could not be measured.</summary>
    public static int Measure()
    {
        var folder = Directory.CreateTempSubdirectory("compliance-inner-").FullName;
        try
        {
            var summaries = BenchmarkRunner.Run([typeof(CheckBenchmarks), typeof(DeadlineBenchmarks), typeof(RulebookBenchmarks)], Configuration(folder));
            var reports = summaries.SelectMany(s => s.Reports).ToList();
            if (reports.Count == 0 || summaries.Any(s => s.HasCriticalValidationErrors) || reports.Exists(r => !r.Success || r.ResultStatistics is null))
            {
                Console.Error.WriteLine("Not everything could be measured; docs/benchmarks.md stays as it was.");
                return 1;
            }
            BenchmarkPage.WritePart("inner", new InnerRun().Table(reports));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Everything is measured in this process. By default BenchmarkDotNet makes a project of its own and builds it with all that it rests on;
    /// on two busy cores that took longer than the 120 seconds BenchmarkDotNet allows, and nothing was measured.
    /// </summary>
    public static Job Short { get; } = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(WarmUps).WithIterationCount(Iterations).WithIterationTime(TimeInterval.FromMilliseconds(300));

    private static ManualConfig Configuration(string folder) =>
        ManualConfig.CreateEmpty().AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance).WithArtifactsPath(folder).AddJob(Short);

    private string Table(IReadOnlyList<BenchmarkReport> reports)
    {
        Line($"## Inner parts");
        Line($"");
        Line($"Written by `dotnet run -c Release --project tests/Compliance.Benchmarks -- inner`, with BenchmarkDotNet: {WarmUps} warm-ups and {Iterations} iterations, one thread.");
        Line($"{BenchmarkMachine.Name()}; {RuntimeInformation.FrameworkDescription}; {DateTime.UtcNow:yyyy-MM-dd}; commit {BenchmarkMachine.Commit()}. Load in the last minutes, this run included: {BenchmarkMachine.Load()}.");
        Line($"");
        Line($"{InnerFile.Shared.Words}");
        Line($"");
        Line($"| part | median, µs | fastest to slowest, µs | bytes allocated |");
        Line($"|---|---:|---:|---:|");
        foreach (var report in reports)
            Row(report.BenchmarkCase, report);
        return _text.ToString();
    }

    private void Row(BenchmarkCase measured, BenchmarkReport report)
    {
        var times = report.ResultStatistics!;
        Line($"| {measured.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {Micros(times.Median)} | {Micros(times.Min)} to {Micros(times.Max)} | {report.GcStats.GetBytesAllocatedPerOperation(measured) ?? 0:N0} |");
    }

    /// <summary>Three digits that count: parts differ a millionfold.</summary>
    private static string Micros(double nanoseconds) =>
        (nanoseconds / 1000).ToString(nanoseconds switch { < 100 => "0.0000", < 1_000 => "0.000", < 10_000 => "0.00", < 100_000 => "0.0", _ => "N0" }, CultureInfo.InvariantCulture);

    private void Line(FormattableString line)
    {
        var words = FormattableString.Invariant(line);
        Console.WriteLine(words);
        _text.Append(words).Append('\n');
    }
}
