using Compliance.Facts;

namespace Compliance.Rules;

/// <summary>A fault of a rulebook that shows only when its clauses are put together.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Source">The page and line of the clause at fault.</param>
/// <param name="Token">The text of the clause that is at fault.</param>
/// <param name="Message">What is wrong, what was expected, and the other place where two disagree.</param>
public sealed record RulebookFault(string Code, string Source, string Token, string Message);

/// <summary>Finds what makes a set of clauses contradictory or incomplete.</summary>
public static class RulebookFaults
{
    /// <summary>Every fault, in the order of the clauses.</summary>
    public static IReadOnlyList<RulebookFault> In(IReadOnlyList<Clause> clauses) =>
    [
        .. Overlaps(clauses), .. MixedKinds(clauses), .. UnknownDefinitions(clauses),
        .. UnknownTargets(clauses), .. Incomplete(clauses), .. PriorityFaults.In(clauses), .. TransitionFaults.In(clauses), .. DutyFaults.In(clauses),
    ];

    private static IEnumerable<RulebookFault> Overlaps(IReadOnlyList<Clause> clauses) =>
        from later in clauses
        from earlier in clauses
        where earlier != later && earlier.Id == later.Id && earlier is not TransitionClause && earlier.Version.From <= later.Version.From
            && (earlier.Version.To is not { } end || end >= later.Version.From)
            && (earlier.Version.From < later.Version.From || string.CompareOrdinal(earlier.Source, later.Source) < 0)
        select new RulebookFault(RulebookFaultCodes.OverlappingWordings, later.Source, later.Id,
            $"Two wordings of '{later.Id}' are in force on {Readable.Of(later.Version.From)}: this one and the one at {earlier.Source}. End the earlier one the day before.");

    private static IEnumerable<RulebookFault> MixedKinds(IReadOnlyList<Clause> clauses) =>
        from clause in clauses
        let first = clauses.First(c => c.Id == clause.Id)
        where clause.ActType != first.ActType || Kind(clause) != Kind(first)
        select new RulebookFault(RulebookFaultCodes.MixedKinds, clause.Source, clause.Id,
            $"'{clause.Id}' is a {Kind(clause)} on {clause.ActType.Name} here and a {Kind(first)} on {first.ActType.Name} at {first.Source}. All wordings of an id speak of the same acts.");

    private static IEnumerable<RulebookFault> UnknownDefinitions(IReadOnlyList<Clause> clauses)
    {
        var known = clauses.OfType<DefinitionClause>().ToList();
        foreach (var clause in clauses)
        {
            foreach (var (name, _) in clause.Definitions)
            {
                var definition = known.Find(d => d.Id == name);
                if (definition is null)
                    yield return new(RulebookFaultCodes.UnknownDefinition, clause.Source, name, $"'{clause.Id}' uses the definition '{name}', which no page has.{Nearest.Hint(name, known.Select(k => k.Id))}");
                else if (!definition.ActType.IsAssignableFrom(clause.ActType))
                    yield return new(RulebookFaultCodes.ForeignDefinition, clause.Source, name, $"'{clause.Id}' is on {clause.ActType.Name}, but the definition '{name}' ({definition.Source}) speaks of {definition.ActType.Name}.");
            }
        }
    }

    private static IEnumerable<RulebookFault> UnknownTargets(IReadOnlyList<Clause> clauses)
    {
        var rules = clauses.OfType<Rule>().ToList();
        var ids = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var exceptions = clauses.OfType<ExceptionClause>().Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var exception in clauses.OfType<ExceptionClause>())
        {
            foreach (var target in exception.Targets.Where(t => !rules.Any(r => Targets(t, exception, r)) && !exceptions.Contains(t)))
            {
                yield return new(RulebookFaultCodes.UnknownTarget, exception.Source, target,
                    $"The exception '{exception.Id}' names '{target}', under which no rule or exception stands.{Nearest.Hint(target, ids.Concat(exceptions).Concat(rules.Select(r => r.Version.Provision.Number)))}");
            }
        }
        foreach (var rule in rules)
        {
            foreach (var (target, _) in rule.Overridden.Where(t => !ids.Contains(t.Rule)))
                yield return new(RulebookFaultCodes.UnknownTarget, rule.Source, target, $"'{rule.Id}' overrides '{target}', which is no rule.{Nearest.Hint(target, ids)}");
        }
    }

    private static IEnumerable<RulebookFault> Incomplete(IReadOnlyList<Clause> clauses)
    {
        foreach (var rule in clauses.OfType<Rule>().Where(r => r is not Duty))
        {
            if (rule.Requirements.Count == 0 && rule.Question is null)
                yield return new(RulebookFaultCodes.IncompleteClause, rule.Source, rule.Id, $"'{rule.Id}' requires nothing. Add .Require(…), .Within(…), .AtLeastBefore(…) or .Ask(…).");
            else if (rule.Breach.En.Length * rule.Breach.Az.Length == 0)
                yield return new(RulebookFaultCodes.IncompleteClause, rule.Source, rule.Id, $"'{rule.Id}' does not say in both languages what a breach is. Add .Otherwise(en: \"…\", az: \"…\").");
        }
        foreach (var exception in clauses.OfType<ExceptionClause>())
        {
            if (exception.Targets.Count == 0 || exception.Reason.En.Length * exception.Reason.Az.Length == 0)
                yield return new(RulebookFaultCodes.IncompleteClause, exception.Source, exception.Id, $"'{exception.Id}' needs .To(…) and .Because(en: \"…\", az: \"…\").");
            if (exception.Conditions.Count + exception.Definitions.Count == 0)
                yield return new(RulebookFaultCodes.IncompleteClause, exception.Source, exception.Id, $"'{exception.Id}' has no condition. Add .When(…) or .Where(…).");
        }
        foreach (var definition in clauses.OfType<DefinitionClause>().Where(d => d.Conditions.Count == 0))
            yield return new(RulebookFaultCodes.IncompleteClause, definition.Source, definition.Id, $"'{definition.Id}' means nothing. Add .Means(…).");
    }

    private static string Kind(Clause clause) => clause switch
    {
        Duty => "duty",
        Rule => "rule",
        ExceptionClause => "exception",
        TransitionClause => "transition clause",
        _ => "definition",
    };

    /// <summary>Whether an exception names a rule or another exception: by its id, or a rule by its provision.</summary>
    internal static bool Targets(ExceptionClause exception, Clause clause)
    {
        for (var t = 0; t < exception.Targets.Count; t++) // asked of every exception and rule when a checker is made
        {
            if (Targets(exception.Targets[t], exception, clause))
                return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="target"/>, as an exception names it, covers a clause.</summary>
    internal static bool Targets(string target, ExceptionClause exception, Clause clause) =>
        target == clause.Id
        || (clause is Rule && clause.Version.Provision.IsWithin(target) && clause.Version.Provision.Act == exception.Version.Provision.Act);

    /// <summary>Whether some wording of an exception names some wording of a rule.</summary>
    internal static bool CanTakeAway(Series<ExceptionClause> exception, Series<Rule> rule)
    {
        for (var e = 0; e < exception.Versions.Count; e++)
        {
            for (var r = 0; r < rule.Versions.Count; r++)
            {
                if (Targets(exception.Versions[e], rule.Versions[r]))
                    return true;
            }
        }
        return false;
    }
}
