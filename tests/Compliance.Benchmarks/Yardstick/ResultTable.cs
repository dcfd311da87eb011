using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>Writes <c>docs/benchmarks.md</c>.</summary>
internal sealed class ResultTable(Contests contests, int cases, int rounds, (double Neutral, double Ours) bytes, (int Files, int Undetermined) reduced, IReadOnlyList<StageProfile.Stage> stages)
{
    private readonly StringBuilder _text = new();

    /// <summary>The page.</summary>
    public override string ToString()
    {
        _text.Clear();
        Line($"# Benchmarks");
        Line($"");
        Line($"Written by `dotnet run -c Release --project tests/Compliance.Benchmarks -- yardstick {cases} {rounds}`; run it to have the figures of another machine.");
        Line($"{BenchmarkMachine.Name()}; {RuntimeInformation.FrameworkDescription}; {DateTime.UtcNow:yyyy-MM-dd}; commit {BenchmarkMachine.Commit()}.");
        Line($"");
        Line($"Load of the machine in the last minutes, this run included: {BenchmarkMachine.Load()}.");
        Line($"");
        Line($"24 rules over {cases:N0} cases; one thread, warm, medians of {rounds} alternating rounds. The letters of all engines were equal before anything was timed.");
        Line($"In {reduced.Files:N0} files from which one fact was taken, ours said what it had said before or `undetermined` ({reduced.Undetermined:N0} times), and nothing else. The others take every fact to be there.");
        Line($"");
        Line($"`Compliance` gives the outcome of each rule on each act (`Checker.Judge`), as the others do. \"Findings in words\" (`Checker.Check`) adds messages and caveats, and the proofs of violations and of what is undetermined; the last row of ours proves every finding.");
        Table("Objects in memory", contests.InMemory);
        Table($"A line of JSON to verdicts ({bytes.Neutral:0} bytes on average; {bytes.Ours:0} as a case file of ours)", contests.FromText);
        Line($"");
        Line($"## Where our time goes");
        Line($"");
        Line($"| stage | µs a file | bytes a file |");
        Line($"|---|---:|---:|");
        foreach (var stage in stages)
            Line($"| {stage.Name} | {stage.Microseconds:0.00} | {stage.Bytes:0} |");
        _text.Append(File.ReadAllText(Path.Combine(CheckBenchmarks.Root(), "tests", "Compliance.Benchmarks", "Yardstick", "mapping.md")));
        return _text.ToString();
    }

    private void Table(string title, IReadOnlyList<Contestant> contestants)
    {
        Line($"");
        Line($"## {title}");
        Line($"");
        Line($"| | cases/s | slowest and fastest round | of hand-written C# | bytes a case |");
        Line($"|---|---:|---:|---:|---:|");
        foreach (var one in contestants)
        {
            var share = one.Speed / contestants[0].Speed;
            Line($"| {one.Name} | {one.Speed:N0} | {one.Range.Least:N0} to {one.Range.Most:N0} | {share.ToString(share < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture)} | {(one.Bytes < 0 ? "" : one.Bytes.ToString("N0", CultureInfo.InvariantCulture))} |");
        }
    }

    private void Line(FormattableString line) => _text.Append(FormattableString.Invariant(line)).Append('\n');
}
