using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Benchmarks.Yardstick;
using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Rulebooks;

namespace Compliance.Benchmarks;

/// <summary>What a file takes as a rulebook grows: by rules on other kinds of acts than it has, and by rules on those it has.</summary>
internal sealed partial class RulesGrow
{
    private const string Kind = nameof(Leave);
    private const int Rounds = 7;
    private static readonly int[] Sizes = [50, 200, 1000];
    private readonly string _pages = Path.Combine(CheckBenchmarks.Root(), "fixtures", "rulebooks", "yardstick");
    private readonly StringBuilder _text = new();

    private sealed record Grown(int Rules, int Applying, Checker Checker)
    {
        public List<double> Times { get; } = [];

        public double Median => Times.Order().ElementAt(Times.Count / 2);
    }

    [GeneratedRegex(@"```rule\nRule\(""(?<id>[^""]+)""\)\n\s+\.On<(?<kind>\w+)>\(\).*?```\n", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    /// <summary>Measures and writes the table.</summary>
    public static int Measure()
    {
        BenchmarkPage.WritePart("rules-grow", new RulesGrow().Table());
        return 0;
    }

    private string Table()
    {
        var others = Sizes.Select(s => Grow(s, k => k != Kind)).ToList();
        var own = Sizes.Select(s => Grow(s, k => k == Kind)).ToList();
        var files = Files();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var grown in others.Concat(own))
                Time(grown, files, isCounted: round > 0);
        }
        Line($"## As rules grow");
        Line($"");
        Line($"Written by `dotnet run -c Release --project tests/Compliance.Benchmarks -- rules-grow`.");
        Line($"{BenchmarkMachine.Name()}; {DateTime.UtcNow:yyyy-MM-dd}; commit {BenchmarkMachine.Commit()}. Load in the last minutes, this run included: {BenchmarkMachine.Load()}.");
        Line($"");
        Line($"{files.Count:N0} files of the yardstick whose only act with rules is a leave, judged by rulebooks of copies of the yardstick's rules; one thread, in memory, medians of {Rounds} alternating rounds.");
        Line($"");
        Line($"| copies of rules on | rules | on a leave | µs a file | of the first |");
        Line($"|---|---:|---:|---:|---:|");
        foreach (var (name, series) in new[] { ("other kinds of acts", others), ("leaves", own) })
        {
            foreach (var grown in series)
                Line($"| {name} | {grown.Rules:N0} | {grown.Applying:N0} | {grown.Median:0.00} | {grown.Median / others[0].Median:0.00} |");
        }
        return _text.ToString();
    }

    /// <summary>The rulebook with so many rules or a few more: those it has, and copies of rules on some kinds, under ids of their own.</summary>
    private Grown Grow(int rules, Func<string, bool> isCopied)
    {
        var pages = Directory.GetFiles(_pages, "*", SearchOption.AllDirectories).ToDictionary(p => p, File.ReadAllText, StringComparer.Ordinal);
        var all = pages.Values.SelectMany(p => Blocks().Matches(p)).ToList();
        var copied = all.Where(b => isCopied(b.Groups["kind"].Value)).Select(b => b.Groups["id"].Value).ToList();
        var copies = copied.Select((id, at) => (id, Number: Math.Max(0, (rules - all.Count + copied.Count - 1 - at) / copied.Count))).ToDictionary(c => c.id, c => c.Number, StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("compliance-grown-").FullName;
        try
        {
            foreach (var (path, text) in pages)
            {
                var copy = Path.Join(folder, Path.GetRelativePath(_pages, path));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, Blocks().Replace(text, block => WithCopies(block, copies.GetValueOrDefault(block.Groups["id"].Value))));
            }
            var loaded = RulebookLoader.Load(folder);
            var rulebook = loaded.Rulebook ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults.Take(5)));
            return new(rulebook.Rules.Count, rulebook.Rules.Count(r => r.ActType == typeof(Leave)), new(rulebook));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string WithCopies(Match block, int number)
    {
        var text = new StringBuilder(block.Value);
        for (var i = 1; i <= number; i++)
            text.Append('\n').Append(block.Value.Replace(block.Groups["id"].Value, FormattableString.Invariant($"{block.Groups["id"].Value}-copy-{i}"), StringComparison.Ordinal));
        return text.ToString();
    }

    private List<CaseFile> Files()
    {
        var kinds = Directory.GetFiles(_pages, "*.md", SearchOption.AllDirectories).SelectMany(p => Blocks().Matches(File.ReadAllText(p))).Select(b => b.Groups["kind"].Value).ToHashSet(StringComparer.Ordinal);
        var engine = OurEngine.Load();
        return [.. Workload.Cases(20_000).Select(c => engine.Read(OurCase.Write(c))).Where(f => f.Acts.TryGet(out var acts) && acts.Select(a => a.GetType().Name).Where(kinds.Contains).Distinct().SequenceEqual([Kind]))];
    }

    private static void Time(Grown grown, List<CaseFile> files, bool isCounted)
    {
        var (watch, findings) = (Stopwatch.StartNew(), 0);
        foreach (var file in files)
            findings += grown.Checker.Check(file).Count;
        if (findings != files.Count * grown.Applying)
            throw new InvalidOperationException($"Expected {grown.Applying} findings of each file, found {findings.ToString(CultureInfo.InvariantCulture)} of {files.Count}.");
        if (isCounted)
            grown.Times.Add(watch.Elapsed.TotalMicroseconds / files.Count);
    }

    private void Line(FormattableString line)
    {
        var words = FormattableString.Invariant(line);
        Console.WriteLine(words);
        _text.Append(words).Append('\n');
    }
}
