using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What it takes to make something true, and what it takes to make it false.</summary>
internal readonly record struct Settling(FactSets True, FactSets False)
{
    private const string None = "none";

    public static Settling Holding => new(FactSets.Certain, FactSets.Impossible);

    public static Settling Failing => new(FactSets.Impossible, FactSets.Certain);

    public Settling And(Settling other) => new(True.And(other.True), False.Or(other.False));

    public Settling Or(Settling other) => new(True.Or(other.True), False.And(other.False));

    /// <summary>All of them, or any of them: joined in pairs, so that long lists do not cost the square of their length.</summary>
    public static Settling Joined(IReadOnlyList<Settling> parts, Func<Settling, Settling, Settling> join)
    {
        while (parts.Count > 1)
            parts = [.. parts.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : join(pair[0], pair[1]))];
        return parts[0];
    }

    public Settling Not() => new(False, True);

    /// <summary>A truth without connectives: a fact that becomes a value, or a comparison of facts, which must then be given.</summary>
    /// <param name="step">The step, whose value is unknown.</param>
    /// <param name="place">Where a fact stands that was read.</param>
    /// <param name="calendar">What to ask for where no fact is missing.</param>
    public static Settling Of(Step step, Func<Step, string> place, Func<string> calendar)
    {
        if (step.Operation == Step.FactRead)
            return Becomes(step, "true", place);
        if (step.Children is [{ Operation: Step.FactRead } fact, ..] && step.Children.Skip(1).All(c => c.Operation == Step.Constant))
        {
            var values = step.Children.Skip(1).Select(c => Becomes(fact, StepWords.Code(c), place));
            switch (step.Operation)
            {
                case "IsGiven":
                    return Becomes(fact, None, place).Not();
                case "IsNone":
                    return Becomes(fact, None, place);
                case "==" or "In":
                    return values.Aggregate((a, b) => a.Or(b));
                case "!=":
                    return values.Aggregate((a, b) => a.Or(b)).Not();
            }
        }
        var reads = Needed(step).ToList();
        if (IsTerm(step) ? HasNoCalendar(step) : reads.Count == 0)
            return Compared([.. reads.Select(place), calendar()], [], step);
        var compared = Compared([.. reads.Select(place)], reads.Where(r => r.Value is IFact).Select(r => Given(r, place)), step);
        var open = reads.Where(r => r.IsUnknown).Select(place).ToList();
        return step.Operation switch // what is none is never the same as another
        {
            "==" or "Contains" when open.Count > 0 => compared with { False = FactSets.Of(open.Select(p => new Need(p, Question(step), "true", false))) },
            "!=" when open.Count > 0 => compared with { True = FactSets.Of(open.Select(p => new Need(p, Question(step), "true", true))) },
            _ => compared,
        };
    }

    /// <summary>Whether a step is a term whose duty the file says was not done: it can run out or still run, it cannot be met.</summary>
    public static bool IsNotDone(Step step) => IsTerm(step) && step.Children[0].Value is IFact { State: FactState.Absent };

    /// <summary>The facts a step is open for: those the file is silent about, and those it says there is none of where a value is needed.</summary>
    public static IEnumerable<Step> Needed(Step step)
    {
        if (!IsOpen(step))
            return [];
        if (step.Operation == Step.FactRead)
            return [step];
        return step.Children.SelectMany((child, at) => IsTerm(step) && at == 0 && !child.IsUnknown ? [] : Needed(child));
    }

    private static bool IsOpen(Step step) => step.IsUnknown || step.Value is IFact { State: FactState.Absent };

    private static bool IsTerm(Step step) => step.Children is [_, _, { Operation: "last day" }, ..];

    private static bool HasNoCalendar(Step term) => !IsOpen(term.Children[1]) && term.Children[2].IsUnknown && !term.Children[2].Children.Any(IsOpen);

    private static Settling Becomes(Step fact, string value, Func<Step, string> place)
    {
        var (at, question) = (place(fact), Question(fact));
        return new(FactSets.Of([new(at, question, value, true)]), FactSets.Of([new(at, question, value, false)]));
    }

    private static Settling Compared(IReadOnlyList<string> places, IEnumerable<Need> given, Step step)
    {
        var (all, question) = (given.ToList(), Question(step));
        return new(
            FactSets.Of(places.Select(p => new Need(p, question, "true", true)).Concat(all)),
            FactSets.Of(places.Select(p => new Need(p, question, "true", false)).Concat(all)));
    }

    private static Need Given(Step read, Func<Step, string> place) => new(place(read), Question(read), None, false);

    /// <summary>The same for the same question, wherever it is asked: of two opposite answers only one can come.</summary>
    private static string Question(Step step) => step.Operation switch
    {
        Step.FactRead => StepWords.Path(step) + "/" + step.Behind?.Property,
        Step.Constant => StepWords.Code(step),
        _ => $"{step.Operation}({string.Join(", ", step.Children.Select(Question))})",
    };
}
