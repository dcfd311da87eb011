using Compliance.Facts;

namespace Compliance.Rules;

/// <summary>Finds what is wrong with transition clauses.</summary>
internal static class TransitionFaults
{
    /// <summary>Every fault, in the order of the clauses.</summary>
    public static IEnumerable<RulebookFault> In(IReadOnlyList<Clause> clauses)
    {
        var (others, transitions) = (clauses.Where(c => c is not TransitionClause).ToList(), clauses.OfType<TransitionClause>().ToList());
        foreach (var transition in transitions)
        {
            if (transition.Way is null || transition.Reason.En.Length * transition.Reason.Az.Length == 0)
                yield return Incomplete(transition, "needs .KeepsEarlierWording(), .TakesNewWording() or .TakesMildestWording(), and .Because(en: \"…\", az: \"…\")");
            if (transition.Conditions.Count + transition.Definitions.Count == 0)
                yield return Incomplete(transition, "has no condition. Add .When(…) or .Where(…)");
            if (transition.Way == TransitionWay.TakesMildest && transition.Targets.Count == 0)
                yield return Incomplete(transition, "orders the mildest wording of no rule. Add .To(…)");
            if (transition.Way == TransitionWay.TakesMildest && MilderAgain(transition, others) is { } again)
                yield return Incomplete(transition, $"orders the mildest wording of '{again.Id}', which became harsher and then milder again on {Readable.Of(again.Version.From)} ({again.Source}): by .MilderThanBefore() alone nobody can tell which is the mildest. Name in .To(…) only rules whose wordings can be put in order");
            foreach (var target in transition.Targets.Where(t => !others.Exists(c => c.Id == t || (c.Version.Provision.Act == transition.Version.Provision.Act && c.Version.Provision.IsWithin(t)))))
                yield return new(RulebookFaultCodes.UnknownTarget, transition.Source, target, $"The transition clause '{transition.Id}' names '{target}', under which no clause stands.{Nearest.Hint(target, others.Select(c => c.Id).Concat(others.Select(c => c.Version.Provision.Number)))}");
            if (transition.Targets.Count == 0 && !others.Exists(transition.Concerns))
                yield return Incomplete(transition, "speaks of its own provision, on which no other clause stands. Add .To(…)");
            if (transitions.Find(t => t != transition && t.Id == transition.Id && string.CompareOrdinal(t.Source, transition.Source) < 0) is { } twin)
                yield return new(RulebookFaultCodes.OverlappingWordings, transition.Source, transition.Id, $"The transition clause '{transition.Id}' stands twice: here and at {twin.Source}. Each change has its own, under an id of its own.");
            if (transitions.Find(t => IsAgainst(t, transition, others)) is { } other)
                yield return new(RulebookFaultCodes.Precedence, transition.Source, transition.Id, $"'{transition.Id}' gives the acts it covers the other wording than '{other.Id}' ({other.Source}) for the same change, with the same conditions on neither side to keep them apart. Put both into one clause, or give each a definition the other excludes.");
        }
    }

    /// <summary>Two clauses on one change that pull the same acts to either side, with no definition that one has and the other excludes.</summary>
    private static bool IsAgainst(TransitionClause one, TransitionClause other, List<Clause> others) =>
        (one.Way, other.Way) is (TransitionWay.KeepsEarlier, TransitionWay.TakesNew) && one.Version.From == other.Version.From
        && (one.ActType.IsAssignableFrom(other.ActType) || other.ActType.IsAssignableFrom(one.ActType))
        && others.Exists(c => one.Concerns(c) && other.Concerns(c))
        && !one.Definitions.Any(d => other.Definitions.Contains((d.Definition, !d.Wanted)));

    /// <summary>The first wording that is milder than a harsher one before it: how it stands to the wordings before that one is not said.</summary>
    private static Rule? MilderAgain(TransitionClause transition, List<Clause> others) =>
        others.OfType<Rule>().Where(transition.Concerns).GroupBy(r => r.Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(r => r.Version.From).Skip(1).SkipWhile(r => r.IsMilder).FirstOrDefault(r => r.IsMilder))
            .FirstOrDefault(r => r is not null);

    private static RulebookFault Incomplete(TransitionClause transition, string what) =>
        new(RulebookFaultCodes.IncompleteClause, transition.Source, transition.Id, $"The transition clause '{transition.Id}' {what}.");
}
