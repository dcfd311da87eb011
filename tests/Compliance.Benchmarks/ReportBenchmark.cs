using System.Diagnostics;
using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>What a Report over many files costs, step by step on one thread: files are copies of the fixtures under ids of their own.</summary>
internal static class ReportBenchmark
{
    private static readonly string[] Codes = ["json", "csv", "sarif", "junit", "html"];

    /// <summary>Makes the Report over so many files and writes what each step took.</summary>
    public static int Run(Rulebook rulebook, string[] args)
    {
        var count = args is [var word] && int.TryParse(word, out var asked) && asked > 0 ? asked : 1000;
        var folder = Directory.CreateTempSubdirectory("compliance-report-").FullName;
        try
        {
            Write(rulebook, count, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        return 0;
    }

    private static void Write(Rulebook rulebook, int count, string folder)
    {
        using var findings = new FindingSpool(Path.Join(folder, "findings.jsonl"));
        using var cases = new CaseSpool(Path.Join(folder, CaseSpool.Name));
        var builder = new ReportBuilder(new(rulebook, "benchmark", ReportPeriod.All, null), findings.Add, cases);
        var (checker, reader, options) = (new Checker(rulebook), new CaseReader(), new CheckOptions { WithRepairs = true });
        var (read, judged, prepared, taken) = (new Stopwatch(), new Stopwatch(), new Stopwatch(), new Stopwatch());
        foreach (var text in Texts(count))
        {
            var file = Timed(read, () => reader.ReadDocument(text, "benchmark.json").Case!);
            var found = Timed(judged, () => checker.Check(file, options));
            var ready = Timed(prepared, () => builder.Prepare(file, found, "benchmark.json", 1));
            Timed(taken, () => { builder.Take(ready); return 0; });
        }
        Console.WriteLine($"{count} files, {findings.Count} findings: read {read.ElapsedMilliseconds} ms, judged with repairs {judged.ElapsedMilliseconds} ms, "
            + $"lines made {prepared.ElapsedMilliseconds} ms, counted and written {taken.ElapsedMilliseconds} ms");
        var output = new ReportOutput(builder.Build(), findings, Language.En, folder) { Cases = cases };
        foreach (var format in ReportFormats.All.Where(f => Codes.Contains(f.Code)))
        {
            var watch = Stopwatch.StartNew();
            var files = format.Write(output, CancellationToken.None);
            Console.WriteLine($"{format.Code} {watch.ElapsedMilliseconds} ms, {files.Sum(f => new FileInfo(Path.Join(folder, f)).Length) / 1_000_000} MB");
        }
    }

    private static IEnumerable<byte[]> Texts(int count)
    {
        var texts = Directory.GetFiles(Path.Combine(CheckBenchmarks.Root(), "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var i = 0; i < count; i++)
            yield return Encoding.UTF8.GetBytes(WithId(texts[i % texts.Count], i));
    }

    /// <summary>The text with a number after the id of the file, the first id in it.</summary>
    private static string WithId(string text, int number)
    {
        const string Id = "\"id\": \"";
        var at = text.IndexOf(Id, StringComparison.Ordinal) + Id.Length;
        return text.Insert(text.IndexOf('"', at), $"-{number}");
    }

    private static T Timed<T>(Stopwatch watch, Func<T> work)
    {
        watch.Start();
        var made = work();
        watch.Stop();
        return made;
    }
}
