using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Json.Generating;

namespace Compliance.Benchmarks;

/// <summary>A nation's files: generated acts judged by the whole Azerbaijani rulebook in a process of their own, findings written; time, memory, and whether the cost grows with the acts alone.</summary>
internal sealed class BulkBenchmark(string folder)
{
    private const int Seed = 7;
    private const int Sample = 500;
    private static readonly string Program = Path.Combine(CheckBenchmarks.Root(), "src", "Compliance.Cli", "bin", Configuration, "net10.0", "Compliance.Cli.dll");
    private readonly StringBuilder _text = new();

#if DEBUG
    internal const string Configuration = "Debug";
#else
    internal const string Configuration = "Release";
#endif

    private readonly record struct Run(long Acts, long Files, long Findings, double Seconds, double Processor, long Peak, long BytesIn, long BytesOut);

    /// <summary>Measures so many acts, and writes the table.</summary>
    /// <param name="arguments">Numbers of acts; left out: 10,000, 100,000 and 1,000,000.</param>
    public static int Measure(string[] arguments)
    {
        var acts = arguments.Length > 0 ? arguments.Select(a => long.Parse(a, CultureInfo.InvariantCulture)).ToArray() : [10_000, 100_000, 1_000_000];
        var folder = Directory.CreateTempSubdirectory("compliance-bulk-").FullName;
        try
        {
            BenchmarkPage.WritePart("bulk", new BulkBenchmark(folder).Table(acts));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Table(long[] acts)
    {
        var sample = Check(Generate(Sample), isBrief: true);
        var start = Check(Generate(1), isBrief: true); // the rulebook is compiled and kept by now
        Line($"## A nation's files");
        Line($"");
        Line($"Written by `dotnet run -c Release --project tests/Compliance.Benchmarks -- bulk {string.Join(' ', acts)}`.");
        Line($"{BenchmarkMachine.Name()}; {DateTime.UtcNow:yyyy-MM-dd}; commit {BenchmarkMachine.Commit()}. Load in the last minutes, this run included: {BenchmarkMachine.Load()}.");
        Line($"");
        Line($"`compliance check acts.jsonl --format json --out findings.jsonl` over files of `compliance generate --seed {Seed}`, by `rules/az`, on {Environment.ProcessorCount} threads, in a process of its own.");
        Line($"Start-up ({start.Seconds:0.00} s, {start.Processor:0.00} s of processors) is in the seconds, and not in the time an act takes, which is that of processors: it bears other work on the machine better than seconds do.");
        foreach (var isBrief in new[] { true, false })
        {
            Line($"");
            Line($"{(isBrief ? "With `--brief`: what asks for something is written, the rest counted." : "Every finding written.")}");
            Line($"");
            Line($"| acts | files | findings made | MB read | MB written | seconds | acts/s | seconds of processors | µs an act | peak memory, MB |");
            Line($"|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var number in acts)
            {
                var run = Check(Generate(Math.Max(1, number * Sample / sample.Acts)), isBrief);
                Line($"| {run.Acts:N0} | {run.Files:N0} | {run.Findings:N0} | {run.BytesIn / 1_000_000:N0} | {run.BytesOut / 1_000_000:N0} | {run.Seconds:0.0} | {run.Acts / run.Seconds:N0} | {run.Processor:0.0} | {(run.Processor - start.Processor) * 1_000_000 / run.Acts:0.0} | {run.Peak / 1_000_000:N0} |");
            }
        }
        return _text.ToString();
    }

    /// <summary>The same files for the same number: those of a smaller number come first in a larger.</summary>
    private string Generate(long files)
    {
        var path = Path.Join(folder, $"{files}.jsonl");
        if (File.Exists(path))
            return path;
        Console.WriteLine($"generating {files} files");
        var generator = new CaseGenerator(new(Seed, 0.1, 0.05, 0.05));
        using var cases = new StreamWriter(path) { NewLine = "\n" };
        for (var number = 1L; number <= files; number++)
            generator.Write(number, cases, TextWriter.Null);
        return path;
    }

    private Run Check(string path, bool isBrief)
    {
        var findings = Path.Join(folder, "findings.jsonl");
        var words = new List<string> { Program, "check", path, "--format", "json", "--out", findings, "--rules", Path.Combine(CheckBenchmarks.Root(), "rules", "az"), "--cache", Path.Join(folder, "cache") };
        if (isBrief)
            words.Add("--brief");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", words) { WorkingDirectory = folder })!;
        var (peak, processor) = (0L, 0.0);
        while (!process.WaitForExit(20))
            (processor, peak) = (ProcessorOf(process, processor), PeakOf(process, peak));
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode is not (0 or 1 or 3))
            throw new InvalidOperationException($"'compliance check' ended with {process.ExitCode}.");
        using var summary = JsonDocument.Parse(File.ReadLines(findings).Last());
        var sums = summary.RootElement.GetProperty("summary");
        return new(sums.GetProperty("acts").GetInt64(), sums.GetProperty("judged").GetInt64(), sums.GetProperty("findings").GetInt64(), seconds, processor, peak, new FileInfo(path).Length, new FileInfo(findings).Length);
    }

    /// <summary>The seconds of processors a process has taken by now; once it is over nobody can tell, and the last look counts.</summary>
    internal static double ProcessorOf(Process process, double last)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
        catch (InvalidOperationException)
        {
            return last;
        }
    }

    private static long PeakOf(Process process, long last)
    {
        try
        {
            return Math.Max(last, process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            return last;
        }
    }

    private void Line(FormattableString line)
    {
        var words = FormattableString.Invariant(line);
        Console.WriteLine(words);
        _text.Append(words).Append('\n');
    }
}
