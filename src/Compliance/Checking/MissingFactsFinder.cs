using System.Reflection;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds the smallest sets of missing facts that could settle an undetermined finding, from its proof.</summary>
internal sealed class MissingFactsFinder
{
    private const int MostShown = 8;
    private readonly Dictionary<string, MissingFact> _facts = new(StringComparer.Ordinal);

    /// <summary>The sets, the smallest first.</summary>
    public static IReadOnlyList<MissingFacts> Of(Proof proof, Verdict verdict) => new MissingFactsFinder().Find(proof, verdict);

    private List<MissingFacts> Find(Proof proof, Verdict verdict)
    {
        if (verdict.Ground == Ground.GoverningDayUnknown)
        {
            var day = proof.Parts.Where(p => p.Kind == ProofPartKind.GoverningDay && p.Truth.IsUnknown).SelectMany(p => p.Steps).SelectMany(Unknown).ToList();
            return [new(Known(day), [Outcome.Compliant, Outcome.Violation, Outcome.NotApplicable])];
        }
        var (applies, required) = (Settling.Holding, Settling.Holding);
        foreach (var part in proof.Parts)
        {
            if (part is { Kind: ProofPartKind.Requirement, IsStillOpen: false })
                required = required.And(Of(part));
            else if (part.Kind is ProofPartKind.Condition or ProofPartKind.Definition or ProofPartKind.Exception or ProofPartKind.Override)
                applies = applies.And(part.IsWanted ? Of(part) : Of(part).Not());
        }
        var met = proof.Parts.Any(p => p.IsStillOpen) ? Outcome.NotApplicable // not yet due once the rest is met
            : verdict.Rule?.Question is null ? Outcome.Compliant : Outcome.NeedsJudgment;
        var ways = new[]
        {
            (met, applies.True.And(required.True)),
            (Outcome.Violation, applies.True.And(required.False)),
            (Outcome.NotApplicable, applies.False),
        };
        return [.. ways.SelectMany(w => w.Item2.Sets.Select(s => (Outcome: w.Item1, Key: string.Join('\n', s.Order(StringComparer.Ordinal)), Set: s)))
            .GroupBy(w => w.Key, StringComparer.Ordinal)
            .OrderBy(g => g.First().Set.Count).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostShown)
            .Select(g => new MissingFacts(Known(g.First().Set), [.. g.Select(w => w.Outcome).Distinct()]))];
    }

    private List<MissingFact> Known(IEnumerable<string> paths) =>
        [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => _facts[p])];

    private Settling Of(ProofPart part) =>
        !part.Truth.IsUnknown ? Settled(part.Truth)
        : part.Steps.Select(Of).Concat(part.Parts.Select(p => p.IsWanted ? Of(p) : Of(p).Not())).Aggregate(Settling.Holding, (a, b) => a.And(b));

    private Settling Of(Step step)
    {
        if (step.Value is not Truth truth)
            return Settling.Holding;
        if (!truth.IsUnknown)
            return Settled(truth);
        var operands = step.Operation is "Any" or "All" or "None" ? step.Children.Skip(1) : step.Children;
        var parts = operands.Where(c => c.Value is Truth).Select(Of).ToList();
        return (step.Operation, parts.Count) switch
        {
            ("&" or "All", > 0) => parts.Aggregate((a, b) => a.And(b)),
            ("|" or "Any", > 0) => parts.Aggregate((a, b) => a.Or(b)),
            ("!", 1) => parts[0].Not(),
            ("None", > 0) => parts.Aggregate((a, b) => a.Or(b)).Not(),
            _ => Settling.By(FactSets.Of(Unknown(step))),
        };
    }

    /// <summary>Every missing fact a step rests on; where none is missing, those stated as none that it needs a value of; else the calendar.</summary>
    private List<string> Unknown(Step step)
    {
        var reads = Reads(step).Where(s => s.IsUnknown).ToList();
        if (reads.Count == 0)
            reads = [.. Reads(step).Where(s => s.Value is IFact { State: FactState.Absent })];
        if (reads.Count == 0)
            return [Note("calendar", new("calendar of public holidays for the years concerned", "müvafiq illərin bayram günləri təqvimi"), Document.CaseFile)];
        return [.. reads.Select(Note)];
    }

    private static IEnumerable<Step> Reads(Step step) =>
        step.Operation == Step.FactRead ? [step] : step.Children.SelectMany(Reads);

    private string Note(Step read)
    {
        var isLink = read.Behind is not null;
        var name = isLink && read.Behind is { } b && b.Property != nameof(Record.Exists) ? StepWords.Name(read) : StepWords.Name(read with { Behind = null });
        var member = Shape.Of(read.Owner!.GetType()).Find(char.ToLowerInvariant(read.Property![0]) + read.Property[1..]);
        return Note(StepWords.Path(read), name, member?.Document ?? Document.CaseFile);
    }

    private string Note(string path, Text words, Document document)
    {
        var holder = typeof(Document).GetField(document.ToString())!.GetCustomAttribute<HeldByAttribute>()!.Holder;
        _facts.TryAdd(path, new(path, words, Codes.Words(document), Codes.Words(holder)));
        return path;
    }

    private static Settling Settled(Truth truth) => truth.IsTrue ? Settling.Holding : Settling.Failing;

    /// <summary>What it takes to make something true, and what it takes to make it false.</summary>
    private readonly record struct Settling(FactSets True, FactSets False)
    {
        public static Settling Holding => new(FactSets.Certain, FactSets.Impossible);

        public static Settling Failing => new(FactSets.Impossible, FactSets.Certain);

        public static Settling By(FactSets facts) => new(facts, facts);

        public Settling And(Settling other) => new(True.And(other.True), False.Or(other.False));

        public Settling Or(Settling other) => new(True.Or(other.True), False.And(other.False));

        public Settling Not() => new(False, True);
    }
}
