using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Json.Generating;
using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>What the inner parts are measured on: the shipped rulebook, and the first generated file that shows both a condition and a term of a rule to hold.</summary>
internal sealed class InnerFile
{
    private const int Seed = 2026;

    private InnerFile(LoadResult loaded)
    {
        (Packed, Rulebook) = (loaded.Packed, loaded.Rulebook!);
        Checker = new(Rulebook);
        var generator = new CaseGenerator(new(Seed, 0.1, 0.05, 0.05));
        for (Number = 1; Condition.Asked is null || Term.Asked is null; Number++)
            Take(Written(generator, Number));
        Number--;
    }

    /// <summary>The file, loaded once.</summary>
    public static InnerFile Shared { get; } = new(RulebookLoader.Load(Path.Combine(CheckBenchmarks.Root(), "rules", "az")));

    /// <summary>Its number in a run of the generator.</summary>
    public long Number { get; }

    public byte[] Line { get; private set; } = [];

    public CaseFile File { get; private set; } = CaseFile.None;

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public byte[] Packed { get; }

    public Rulebook Rulebook { get; }

    public Checker Checker { get; }

    /// <summary>A requirement on facts that the file meets, and the act that is asked.</summary>
    public (Condition? Asked, PersonnelAct Act) Condition { get; private set; }

    /// <summary>A term that the file keeps, and the act that is asked.</summary>
    public (Condition? Asked, PersonnelAct Act) Term { get; private set; }

    /// <summary>What it is, for the page.</summary>
    public string Words => FormattableString.Invariant($"File {Number} of seed {Seed} ({Line.Length:N0} bytes, {(File.Acts.TryGet(out var acts) ? acts.Count : 0)} acts, {Findings.Count} verdicts) and `rules/az` ({Rulebook.Rules.Count} rules, {Packed.Length:N0} bytes packed).");

    private void Take(byte[] line)
    {
        (Line, File) = (line, new CaseReader().ReadDocument(line, "file").Case!);
        Findings = Checker.Check(File);
        (Condition, Term) = (Kept(isTerm: false), Kept(isTerm: true));
    }

    private (Condition?, PersonnelAct) Kept(bool isTerm) =>
        Findings.Where(f => f.Outcome == Outcome.Compliant)
            .SelectMany(f => Wording(f).Requirements.Where(r => r.IsTerm == isTerm), (f, r) => ((Condition?)r, f.Act)).FirstOrDefault();

    private Rule Wording(Finding finding) => Rulebook.Rules.Single(r => r.Id == finding.Rule).Versions.First(v => v.Version == finding.Version);

    private static byte[] Written(CaseGenerator generator, long number)
    {
        using var line = new StringWriter { NewLine = "\n" };
        generator.Write(number, line, TextWriter.Null);
        return Encoding.UTF8.GetBytes(line.ToString().TrimEnd('\n'));
    }
}
