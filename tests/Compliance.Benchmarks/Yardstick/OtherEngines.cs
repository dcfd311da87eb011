using System.Diagnostics;
using System.Globalization;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>An engine of others: what runs it, and the script of ours that hands it the rules.</summary>
internal sealed record OtherEngine(string Name, string Program, string Script, int Most);

/// <summary>The engines of others that this machine has or can install, each in a process of its own. What is not there is left out, and said to be.</summary>
internal sealed class OtherEngines : IDisposable
{
    private static readonly OtherEngine[] Known =
    [
        new("SWI-Prolog", "swipl", "rules.pl", 10_000), new("CLIPS", "clips", "rules.clp", 10_000),
        new("Zen (@gorules/zen-engine)", "node", "zen.mjs", 2_000), new("json-rules-engine", "node", "json-rules-engine.mjs", 2_000),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("yardstick-").FullName;
    private readonly int _cases;

    /// <summary>Writes the workload, installs what npm has, and finds out what runs.</summary>
    public OtherEngines(IReadOnlyList<byte[]> lines)
    {
        _cases = lines.Count;
        using (var file = File.Create(Path.Combine(_folder, "cases.jsonl")))
        {
            foreach (var line in lines)
            {
                file.Write(line);
                file.WriteByte((byte)'\n');
            }
        }
        foreach (var script in Directory.EnumerateFiles(Path.Combine(CheckBenchmarks.Root(), "tests", "Compliance.Benchmarks", "Yardstick", "Engines")))
            File.Copy(script, Path.Combine(_folder, Path.GetFileName(script)));
        var hasNode = Has("node") && Has("npm") && Start("npm", 300, "install", "--no-audit", "--no-fund", "--silent", "json-rules-engine@7.3.1", "@gorules/zen-engine@0.54.0") is not null
            && Start("node", 300, "facts.mjs", Known.Max(e => e.Most).ToString(CultureInfo.InvariantCulture)) is not null;
        Installed = [.. Known.Where(e => hasNode && Has(e.Program))];
        foreach (var missing in Known.Except(Installed))
            Console.Error.WriteLine($"{missing.Name} is left out: '{missing.Program}' is not installed here, or 'npm install' failed.");
    }

    /// <summary>The engines that can run.</summary>
    public IReadOnlyList<OtherEngine> Installed { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What the engine says of the first cases, a word of 24 letters each; none where it did not speak of all of them.</summary>
    public IReadOnlyList<string> Verdicts(OtherEngine engine)
    {
        var cases = Math.Min(_cases, engine.Most);
        var said = Run(engine, "verdicts", "0", cases)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l.Length == HandRules.Number).ToList() ?? [];
        return said.Count == cases ? said : [];
    }

    /// <summary>Cases a second, by its own clock.</summary>
    /// <param name="from"><c>memory</c> or <c>text</c>.</param>
    public double Measure(OtherEngine engine, double seconds, string from)
    {
        var said = Run(engine, from, seconds.ToString(CultureInfo.InvariantCulture), Math.Min(_cases, engine.Most)) ?? "";
        var line = said.Split('\n').LastOrDefault(l => l.StartsWith("speed ", StringComparison.Ordinal));
        return line is null ? throw new InvalidOperationException($"{engine.Name} gave no speed: {said}") : double.Parse(line.AsSpan(6), CultureInfo.InvariantCulture);
    }

    private string? Run(OtherEngine engine, string mode, string seconds, int cases)
    {
        var number = cases.ToString(CultureInfo.InvariantCulture);
        return engine.Program switch
        {
            "swipl" => Start("swipl", 300, "-q", "-O", "-g", "main", engine.Script, "--", mode, seconds, number),
            "clips" => Start("clips", 300, "-f2", Commands($"(load* {engine.Script})", "(load* batches.clp)", $"(main {mode} {seconds} {number})", "(exit)")),
            _ => Start("node", 300, engine.Script, mode, seconds, number),
        };
    }

    /// <summary>A file of commands, for a program that takes no arguments: CLIPS reads one from each line.</summary>
    private string Commands(params string[] commands)
    {
        File.WriteAllText(Path.Combine(_folder, "run.clp"), string.Join('\n', commands) + "\n");
        return "run.clp";
    }

    /// <summary>What a program wrote, or <c>null</c> where it failed.</summary>
    private string? Start(string program, int seconds, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(TimeSpan.FromSeconds(seconds)))
            return said.GetAwaiter().GetResult() is var text && process.ExitCode == 0 ? text : null;
        process.Kill(entireProcessTree: true);
        return null;
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, program)));
}
