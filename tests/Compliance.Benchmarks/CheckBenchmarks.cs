using BenchmarkDotNet.Attributes;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Rulebooks;

namespace Compliance.Benchmarks;

/// <summary>Reading and judging one complete procedure, in memory. Times are for one file: divide by <see cref="RulesAsked"/> for a rule.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private readonly CaseReader _reader = new();
    private byte[] _bytes = [];
    private CaseFile _file = CaseFile.None;
    private Checker _checker = null!;

    /// <summary>How many verdicts one file takes.</summary>
    public int RulesAsked { get; private set; }

    [GlobalSetup]
    public void Load()
    {
        var root = Root();
        _checker = new(RulebookLoader.Load(Path.Combine(root, "rules", "az")).Rulebook!);
        _bytes = File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(root, "fixtures", "cases", "az"), "*.json", SearchOption.AllDirectories)
            .OrderByDescending(f => new FileInfo(f).Length).ThenBy(f => f, StringComparer.Ordinal).First());
        _file = _reader.ReadDocument(_bytes, "file").Case!;
        RulesAsked = _checker.Check(_file).Count;
        Console.WriteLine($"// the file has {_bytes.Length} bytes and takes {RulesAsked} verdicts");
    }

    [Benchmark(Baseline = true)]
    public int Check() => _checker.Check(_file).Count;

    [Benchmark]
    public int CheckWithProofs() => _checker.Check(_file, new CheckOptions { WithProof = true }).Count;

    [Benchmark]
    public bool Read() => _reader.ReadDocument(_bytes, "file").IsRefused;

    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Compliance.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run the benchmarks from inside the repository.");
        return folder;
    }
}
