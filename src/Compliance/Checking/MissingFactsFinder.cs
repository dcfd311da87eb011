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
    private static readonly Dictionary<Document, Text> Holders =
        Enum.GetValues<Document>().ToDictionary(d => d, d => Codes.Words(typeof(Document).GetField(d.ToString())!.GetCustomAttribute<HeldByAttribute>()!.Holder));

    private readonly Dictionary<string, MissingFact> _facts = new(StringComparer.Ordinal);

    /// <summary>The sets, the smallest first.</summary>
    /// <param name="proof">The proof of the finding.</param>
    /// <param name="verdict">Its verdict.</param>
    /// <param name="supposed">Where the governing day is unknown: what would be said under each wording that day could choose.</param>
    /// <param name="settled">What the finding becomes once the text that leaves it open comes out in some way.</param>
    public static IReadOnlyList<MissingFacts> Of(Proof proof, Verdict verdict, IEnumerable<Supposition> supposed, Func<Outcome, Outcome> settled) =>
        [.. new MissingFactsFinder().Find(verdict.Ground is Ground.GoverningDayUnknown or Ground.TransitionUnknown, proof, verdict, supposed)
            .Select(m => m with { Settles = [.. m.Settles.Select(settled).Distinct()] })];

    /// <summary>Every fact that something unknown in a proof hangs on, by place.</summary>
    public static IReadOnlyList<MissingFact> Open(Proof proof)
    {
        var finder = new MissingFactsFinder();
        foreach (var part in proof.Parts)
            finder.NoteOpen(part);
        return [.. finder._facts.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private void NoteOpen(ProofPart part)
    {
        if (!part.Truth.IsUnknown)
            return;
        var needed = part.Steps.SelectMany(Settling.Needed).ToList();
        needed.ForEach(step => Note(step));
        if (needed.Count == 0 && part.Deadline is { Due.State: FactState.Unknown })
            Calendar();
        foreach (var inner in part.Parts)
            NoteOpen(inner);
    }

    private List<MissingFacts> Find(bool isDayUnknown, Proof proof, Verdict verdict, IEnumerable<Supposition> supposed)
    {
        IEnumerable<(Outcome Outcome, FactSets Facts)> ways = isDayUnknown ? WaysOnceDayIsKnown(proof, [.. supposed]) : Ways(proof, verdict);
        return [.. ways.SelectMany(w => w.Facts.Paths.Select(set => (w.Outcome, Key: string.Join('\n', set), Set: set)))
            .GroupBy(w => w.Key, StringComparer.Ordinal)
            .OrderBy(g => g.First().Set.Count).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostShown)
            .Select(g => new MissingFacts([.. g.First().Set.Select(p => _facts[p])], [.. g.Select(w => w.Outcome).Distinct()]))];
    }

    /// <summary>The governing day first, then what is missing under the wording it chooses. What hangs on that day itself once more is left out.</summary>
    private List<(Outcome Outcome, FactSets Facts)> WaysOnceDayIsKnown(Proof proof, List<Supposition> supposed)
    {
        var days = proof.Parts.Where(p => p.Kind is ProofPartKind.GoverningDay or ProofPartKind.Transition && p.Truth.IsUnknown).SelectMany(StepsOf)
            .SelectMany(Settling.Needed).Select(Note).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var known = FactSets.Of(days.Select(path => new Need(path, "", "", true)));
        var ways = supposed.SelectMany(s => Ways(s.Proof, s.Verdict)).Select(w => (w.Outcome, w.Facts.Without(days).And(known))).ToList();
        if (!supposed.Exists(s => s.IsDayKnown)) // else that wording applies on every day on which no other does
            ways.Add((Outcome.NotApplicable, known));
        return ways.Exists(((Outcome Outcome, FactSets Facts) w) => w.Facts.Paths.Any()) ? ways // else everything hangs on those facts once more: they are still what is missing
            : [.. supposed.SelectMany(s => Ways(s.Proof, s.Verdict)).Select(w => (w.Outcome, w.Facts.And(known)))];
    }

    private (Outcome Outcome, FactSets Facts)[] Ways(Proof proof, Verdict verdict)
    {
        if (verdict.Outcome != Outcome.Undetermined)
            return [(verdict.Outcome, FactSets.Certain)];
        var (applies, required) = (Settling.Holding, Settling.Holding);
        foreach (var part in proof.Parts)
        {
            if (part is { Kind: ProofPartKind.Requirement, IsStillOpen: false })
                required = required.And(Of(part));
            else if (part.Kind is ProofPartKind.Condition or ProofPartKind.Definition or ProofPartKind.Exception or ProofPartKind.Override)
                applies = applies.And(part.IsWanted ? Of(part) : Of(part).Not());
        }
        var met = proof.Parts.Any(p => p.IsStillOpen || (p.Truth.IsUnknown && p.Steps.Any(Settling.IsNotDone))) ? Outcome.NotApplicable // not yet due once the rest is met
            : verdict.Rule?.Question is null ? Outcome.Compliant : Outcome.NeedsJudgment;
        return [(met, applies.True.And(required.True)), (Outcome.Violation, applies.True.And(required.False)), (Outcome.NotApplicable, applies.False)];
    }

    private Settling Of(ProofPart part) =>
        !part.Truth.IsUnknown ? Settled(part.Truth)
        : part.Steps.Count + part.Parts.Count == 0 ? new(FactSets.Impossible, FactSets.Impossible) // written in code without a trace: what it read is not known
        : part.Parts.Any(p => p.Kind == ProofPartKind.GoverningDay) ? OutOfForce(part)
        : part.Parts.Any(p => p.Kind == ProofPartKind.Transition) ? OfEitherWording(part)
        : part.Steps.Select(Of).Concat(part.Parts.Select(p => p.IsWanted ? Of(p) : Of(p).Not())).Aggregate(Settling.Holding, (a, b) => a.And(b));

    /// <summary>A clause whose wording hangs on a transition clause: once that is known, it can come out either way.</summary>
    private Settling OfEitherWording(ProofPart part)
    {
        var known = FactSets.Of(StepsOf(part).SelectMany(Settling.Needed).Select(s => new Need(Note(s), "", "", true)));
        return new(known, known);
    }

    private static IEnumerable<Step> StepsOf(ProofPart part) => part.Steps.Concat(part.Parts.SelectMany(StepsOf));

    /// <summary>A stronger rule whose governing day is unknown: on a day on which it is not in force it takes nothing over. What it takes for more is not gone into.</summary>
    private Settling OutOfForce(ProofPart part) =>
        new(FactSets.Impossible, part.Parts.Any(p => p.Truth.IsTrue) ? FactSets.Impossible
            : FactSets.Of(part.Parts.SelectMany(p => p.Steps).SelectMany(Settling.Needed).Select(s => new Need(Note(s), "", "", true))));

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
            ("&" or "All", > 0) => Settling.Joined(parts, (a, b) => a.And(b)),
            ("|" or "Any", > 0) => Settling.Joined(parts, (a, b) => a.Or(b)),
            ("!", 1) => parts[0].Not(),
            ("None", > 0) => Settling.Joined(parts, (a, b) => a.Or(b)).Not(),
            _ => Settling.Of(step, Note, Calendar),
        };
    }

    private string Note(Step read)
    {
        var isLink = read.Behind is not null;
        var name = isLink && read.Behind is { } b && b.Property != nameof(Record.Exists) ? StepWords.Name(read) : StepWords.Name(read with { Behind = null });
        var member = Shape.Of(read.Owner!.GetType()).Find(char.ToLowerInvariant(read.Property![0]) + read.Property[1..]);
        return Note(StepWords.Path(read), name, member?.Document ?? Document.CaseFile);
    }

    private string Calendar() =>
        Note("calendar", new("calendar of public holidays for the years concerned", "müvafiq illərin bayram günləri təqvimi"), Document.CaseFile);

    private string Note(string path, Text words, Document document)
    {
        _facts.TryAdd(path, new(path, words, Codes.Words(document), Holders[document]));
        return path;
    }

    private static Settling Settled(Truth truth) => truth.IsTrue ? Settling.Holding : Settling.Failing;
}
