using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compliance.Json.Generating;

namespace Compliance.Benchmarks;

/// <summary>Judging again after the change of an article: how much of the work it is, and that the docket is, to the last byte, that of judging everything.</summary>
internal sealed class RecheckBenchmark(string folder, int files)
{
    private const int Seed = 7;
    private static readonly string Program = Path.Combine(CheckBenchmarks.Root(), "src", "Compliance.Cli", "bin", BulkBenchmark.Configuration, "net10.0", "Compliance.Cli.dll");

    /// <summary>Pages from narrow to broad.</summary>
    private static readonly string[] Pages = ["civil-service-law/15-oath.md", "overtime-decree", "civil-service-law/25-penalties.md", "civil-service-law/28-announcement.md"];

    private readonly string _cases = Path.Join(folder, "cases.jsonl");
    private readonly string _rules = Path.Join(folder, "az");
    private readonly StringBuilder _text = new();

    /// <summary>Measures, and writes the table.</summary>
    /// <param name="arguments">Number of files; left out: 100,000.</param>
    public static int Measure(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-recheck-").FullName;
        try
        {
            BenchmarkPage.WritePart("recheck", new RecheckBenchmark(folder, arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000).Table());
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Table()
    {
        Generate();
        CopyRules();
        Compile();
        var first = Path.Join(folder, "first.docket");
        var whole = Recheck(first);
        Line($"## Judging again what changed");
        Line($"");
        Line($"Written by `dotnet run -c Release --project tests/Compliance.Benchmarks -- recheck {files}`.");
        Line($"{BenchmarkMachine.Name()}; {DateTime.UtcNow:yyyy-MM-dd}; commit {BenchmarkMachine.Commit()}. Load in the last minutes, this run included: {BenchmarkMachine.Load()}.");
        Line($"");
        Line($"`compliance recheck cases.docket cases.jsonl` over {files:N0} generated files ({new FileInfo(_cases).Length / 1_000_000:N0} MB), by `rules/az`, on {Environment.ProcessorCount} threads, after a page changed by a line. Judging everything takes {whole.Seconds:0.0} s and {whole.Processor:0.0} s of processors; the docket has {new FileInfo(first).Length / 1_000_000:N0} MB.");
        Line($"Each docket was the same, byte for byte, as that of judging everything by the changed rules.");
        Line($"");
        Line($"| changed | rules | files read | findings made, of all | seconds, of judging everything | seconds of processors, of judging everything |");
        Line($"|---|---:|---:|---:|---:|---:|");
        Row("nothing", first, whole);
        foreach (var page in Pages)
            Row(Change(page), first, whole);
        return _text.ToString();
    }

    private void Row(string changed, string first, Run whole)
    {
        var docket = Path.Join(folder, "next.docket");
        File.Copy(first, docket, overwrite: true);
        var run = Recheck(docket);
        if (changed != "nothing" && !SameAsWhole(docket))
            throw new InvalidOperationException($"After {changed} the docket is not that of judging everything.");
        Line($"| {changed} | {run.Rules} | {run.Read:N0} | {run.Made:N0} = {100.0 * run.Made / whole.Made:0.00} % | {run.Seconds:0.00} = {100 * run.Seconds / whole.Seconds:0.0} % | {run.Processor:0.00} = {100 * run.Processor / whole.Processor:0.0} % |");
        CopyRules();
    }

    private bool SameAsWhole(string docket)
    {
        var whole = Path.Join(folder, "whole.docket");
        File.Delete(whole);
        Recheck(whole);
        return Digest(docket).SequenceEqual(Digest(whole));
    }

    private static byte[] Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return SHA256.HashData(stream);
    }

    /// <summary>Adds a line to a page, or to the first page of a folder, and compiles.</summary>
    private string Change(string page)
    {
        var path = Path.Join(_rules, page);
        if (Directory.Exists(path))
            path = Directory.EnumerateFiles(path, "*.md").Order(StringComparer.Ordinal).First();
        File.AppendAllText(path, "\n");
        Compile();
        return $"`{Path.GetRelativePath(_rules, path)}`";
    }

    private void Compile() => Start("rules", "list");

    private void CopyRules()
    {
        var source = Path.Combine(CheckBenchmarks.Root(), "rules", "az");
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Join(_rules, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }
    }

    private void Generate()
    {
        Console.WriteLine($"generating {files} files");
        var generator = new CaseGenerator(new(Seed, 0.1, 0.05, 0.05));
        using var cases = new StreamWriter(_cases) { NewLine = "\n" };
        for (var number = 1L; number <= files; number++)
            generator.Write(number, cases, TextWriter.Null);
    }

    private Run Recheck(string docket)
    {
        var changes = Path.Join(folder, "changes.jsonl");
        var (seconds, processor) = Start("recheck", docket, _cases, "--format", "json", "--out", changes);
        using var line = JsonDocument.Parse(File.ReadLines(changes).Reverse().Skip(1).First());
        var recheck = line.RootElement.GetProperty("recheck");
        var counts = recheck.GetProperty("files");
        return new(recheck.GetProperty("rules").GetArrayLength(), counts.GetProperty("partly").GetInt64() + counts.GetProperty("whole").GetInt64(), recheck.GetProperty("findings").GetProperty("made").GetInt64(), seconds, processor);
    }

    private (double Seconds, double Processor) Start(params string[] words)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. words, "--rules", _rules, "--cache", Path.Join(folder, "cache")]) { WorkingDirectory = folder, RedirectStandardOutput = words[0] == "rules" })!;
        if (words[0] == "rules")
            process.StandardOutput.ReadToEnd();
        var processor = 0.0;
        while (!process.WaitForExit(20))
            processor = BulkBenchmark.ProcessorOf(process, processor);
        if (process.ExitCode is not (0 or 1 or 3))
            throw new InvalidOperationException($"'compliance {words[0]}' ended with {process.ExitCode}.");
        return (watch.Elapsed.TotalSeconds, processor);
    }

    private void Line(FormattableString line)
    {
        var words = FormattableString.Invariant(line);
        Console.WriteLine(words);
        _text.Append(words).Append('\n');
    }

    private readonly record struct Run(int Rules, long Read, long Made, double Seconds, double Processor);
}
