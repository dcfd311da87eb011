using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Rulebooks;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>The rules of the workload as rule pages, compiled and judged by our engine.</summary>
internal sealed class OurEngine
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Verdicts _verdicts = new();

    private OurEngine(Checker checker) => Checker = checker;

    public Checker Checker { get; }

    public CaseReader Reader { get; } = new();

    /// <summary>Compiles the rulebook of the yardstick.</summary>
    /// <exception cref="InvalidOperationException">It has faults.</exception>
    public static OurEngine Load()
    {
        var loaded = RulebookLoader.Load(Path.Combine(CheckBenchmarks.Root(), "fixtures", "rulebooks", "yardstick"));
        return new(new(loaded.Rulebook ?? throw new InvalidOperationException(string.Join('\n', loaded.Faults))));
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="InvalidOperationException">The reader refuses it.</exception>
    public CaseFile Read(ReadOnlyMemory<byte> line)
    {
        var read = Reader.ReadDocument(line, "yardstick");
        return read.Case ?? throw new InvalidOperationException(string.Join('\n', read.Faults));
    }

    /// <summary>A letter for each of the 24 rules: several of our rules, one for each kind of act, make one of them.</summary>
    public string Letters(CaseFile file)
    {
        Checker.Judge(file, _verdicts);
        return Letters(_verdicts.Select(v => (v.Rule, v.Outcome)));
    }

    /// <summary>The same letters from findings.</summary>
    public string LettersOfFindings(CaseFile file) => Letters(Checker.Check(file).Select(f => (f.Rule, f.Outcome)));

    private string Letters(IEnumerable<(string Rule, Outcome Outcome)> said)
    {
        Span<char> letters = stackalloc char[HandRules.Number];
        letters.Fill('N');
        foreach (var (rule, outcome) in said)
        {
            var letter = outcome switch { Outcome.Compliant => 'C', Outcome.Violation => 'V', Outcome.Undetermined => 'U', Outcome.NotApplicable => 'N', _ => '!' };
            if (letter != 'N')
                letters[PlaceOf(rule)] = letter;
        }
        return new(letters);
    }

    private int PlaceOf(string rule)
    {
        if (_places.TryGetValue(rule, out var place))
            return place;
        var at = rule.IndexOf("-R", StringComparison.Ordinal) + 2;
        return _places[rule] = int.Parse(rule.AsSpan(at, 2), System.Globalization.CultureInfo.InvariantCulture) - 1;
    }
}
