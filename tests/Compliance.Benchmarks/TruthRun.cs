using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Json.Generating;
using Compliance.Rulebooks;

namespace Compliance.Benchmarks;

/// <summary>Holds the shipped rulebook to what was planted in generated files: all of it is found, and nothing is accused that was not planted.</summary>
internal sealed class TruthRun(Checker checker, CaseGenerator generator)
{
    private const int Seed = 2026;
    private const int MostShown = 10;
    private readonly ConcurrentQueue<string> _differences = [];
    private readonly ConcurrentDictionary<string, int> _planted = new(StringComparer.Ordinal);
    private int _accused;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Number of files; left out: 100,000.</param>
    public static int Run(string[] arguments)
    {
        var files = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var checker = new Checker(RulebookLoader.Load(Path.Combine(CheckBenchmarks.Root(), "rules", "az")).Rulebook!);
        return new TruthRun(checker, new(new(Seed, 0.3, 0.2, 0.2))).Over(files);
    }

    private int Over(int files)
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(1, files + 1, number => Compare(number));
        foreach (var difference in _differences.Take(MostShown))
            Console.WriteLine(difference);
        var text = new StringBuilder().Append("## What was planted is found\n\n").Append(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project tests/Compliance.Benchmarks -- truth {files}` in {watch.Elapsed.TotalSeconds:0} s; commit {BenchmarkMachine.Commit()}.\n")
            .Append(CultureInfo.InvariantCulture, $"{files:N0} files of seed {Seed}, planted: {string.Join(", ", _planted.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => FormattableString.Invariant($"{p.Value:N0} of '{p.Key}'")))}. ")
            .Append(CultureInfo.InvariantCulture, $"Findings that are `violation`, `undetermined` or `error`: {_accused:N0}. Planted and not found as planted, or found and not planted: **{_differences.Count:N0}**.\n").ToString();
        Console.Write(text);
        BenchmarkPage.WritePart("truth", text);
        return _differences.IsEmpty ? 0 : 1;
    }

    private void Compare(long number)
    {
        using var file = new StringWriter { NewLine = "\n" };
        using var truth = new StringWriter { NewLine = "\n" };
        generator.Write(number, file, truth);
        using var planted = JsonDocument.Parse(truth.ToString());
        var marks = planted.RootElement.GetProperty("planted").EnumerateArray().ToDictionary(p => (p.GetProperty("act").GetString()!, p.GetProperty("rule").GetString()!), p => p.GetProperty("what").GetString()!);
        var findings = checker.Check(new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(file.ToString()), "file").Case!).ToDictionary(f => (f.Act.Id, f.Rule));
        foreach (var (key, what) in marks)
        {
            _planted.AddOrUpdate(what, 1, (_, n) => n + 1);
            if (findings[key].Outcome != Expected(what))
                _differences.Enqueue($"{number}: {what} of {key.Item2} on {key.Item1} is {findings[key].Outcome.Code()}");
        }
        foreach (var (key, finding) in findings.Where(f => f.Value.Outcome is Outcome.Violation or Outcome.Undetermined or Outcome.Error))
        {
            Interlocked.Increment(ref _accused);
            if (!marks.ContainsKey(key))
                _differences.Enqueue($"{number}: {finding.Rule} on {key.Id} is {finding.Outcome.Code()} and was not planted");
        }
    }

    private static Outcome Expected(string what) => what switch { "violation" => Outcome.Violation, "unknown" => Outcome.Undetermined, _ => Outcome.NotApplicable };
}
