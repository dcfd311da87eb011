using BenchmarkDotNet.Attributes;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>Reading, judging and writing one file of several acts, in memory.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly CaseReader _reader = new();
    private readonly Verdicts _verdicts = new();
    private readonly FindingBytes _lines = new(Language.En);
    private readonly CheckOptions _proofs = new() { WithProof = true };
    private InnerFile _inner = null!;
    private DeadlineCounter _counter = null!;

    [GlobalSetup]
    public void Load() => (_inner, _counter) = (InnerFile.Shared, new(InnerFile.Shared.Rulebook.Calendar));

    [Benchmark(Description = "reading the line of JSON into a case file")]
    public bool Read() => _reader.ReadDocument(_inner.Line, "file").IsRefused;

    [Benchmark(Description = "Checker.Judge: outcomes")]
    public int Judge()
    {
        _inner.Checker.Judge(_inner.File, _verdicts);
        return _verdicts.Count;
    }

    [Benchmark(Description = "Checker.Check: findings")]
    public int Check() => _inner.Checker.Check(_inner.File).Count;

    [Benchmark(Description = "Checker.Check: findings, each with its proof")]
    public int CheckWithProofs() => _inner.Checker.Check(_inner.File, _proofs).Count;

    /// <summary>As <c>check --format json</c> does.</summary>
    [Benchmark(Description = "writing the findings of the file as JSON Lines")]
    public int Write()
    {
        _lines.Clear();
        foreach (var finding in _inner.Findings)
            _lines.Write(finding);
        return _lines.Bytes.Length;
    }

    [Benchmark(Description = "writing one finding as a line of JSON")]
    public int WriteOne()
    {
        _lines.Clear();
        _lines.Write(_inner.Findings[0]);
        return _lines.Bytes.Length;
    }

    [Benchmark(Description = "asking one condition of a rule")]
    public Answer AskCondition() => _inner.Condition.Asked!.Ask(_inner.Condition.Act, _counter);

    [Benchmark(Description = "asking one term of a rule")]
    public Answer AskTerm() => _inner.Term.Asked!.Ask(_inner.Term.Act, _counter);

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Compliance.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run the benchmarks from inside the repository.");
        return folder;
    }
}
