using Compliance.Facts;

namespace Compliance.Rules;

/// <summary>
/// Finds what is wrong with the order of clauses: rules that override rules and exceptions that take away exceptions form a graph whose edges have dates.
/// A circle on any one day is a fault; so is a precedence its ground does not bear.
/// </summary>
internal static class PriorityFaults
{
    /// <summary>Every fault, in the order of the clauses.</summary>
    public static IEnumerable<RulebookFault> In(IReadOnlyList<Clause> clauses) => [.. Grounds(clauses), .. Circles(clauses)];

    private static IEnumerable<RulebookFault> Grounds(IReadOnlyList<Clause> clauses)
    {
        var rules = clauses.OfType<Rule>().ToLookup(r => r.Id, StringComparer.Ordinal);
        foreach (var strong in clauses.OfType<Rule>())
        {
            foreach (var (target, ground) in strong.Overridden)
            {
                foreach (var weak in rules[target].Where(w => Overlap(strong, w)))
                {
                    if (Objection(strong, weak, ground) is { } objection)
                        yield return new(RulebookFaultCodes.Precedence, strong.Source, target, $"'{strong.Id}' overrides '{target}' ({weak.Source}) {objection}");
                }
            }
        }
    }

    private static string? Objection(Rule strong, Rule weak, Priority ground)
    {
        var (own, other) = (strong.Version.Provision.Act, weak.Version.Provision.Act);
        return ground switch
        {
            Priority.Higher when own.Rank >= other.Rank => $"as the rule of the higher act, but {own.Number} does not rank above {other.Number}. Name another ground, or set 'rank:' in rulebook.yaml.",
            Priority.Later when strong.Version.From <= weak.Version.From => $"as the later rule, but it begins on {Readable.Of(strong.Version.From)} and the other on {Readable.Of(weak.Version.From)}. Name another ground.",
            Priority.Later or Priority.Special when own.Rank > other.Rank => $"as the {(ground == Priority.Later ? "later" : "special")} rule, but {own.Number} ranks below {other.Number}: a lower act gives way.",
            _ => null,
        };
    }

    private static IEnumerable<RulebookFault> Circles(IReadOnlyList<Clause> clauses)
    {
        var edges = clauses.SelectMany(strong => Under(strong).SelectMany(id => clauses.Where(c => c.Id == id && Overlap(strong, c)).Select(weak => (strong, weak)))).ToList();
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in edges.SelectMany(e => new[] { e.strong.Version.From, e.weak.Version.From }).Distinct().Order())
        {
            var next = edges.Where(e => e.strong.Version.IsInForceOn(day) && e.weak.Version.IsInForceOn(day)).ToLookup(e => e.strong, e => e.weak);
            foreach (var start in clauses.Where(next.Contains))
            {
                if (Circle(start, next) is { } circle && reported.Add(string.Join('|', circle.Select(c => c.Source).Order(StringComparer.Ordinal))))
                    yield return Fault(circle, day);
            }
        }
    }

    private static IEnumerable<string> Under(Clause clause) => clause switch
    {
        Rule rule => rule.Overridden.Select(o => o.Rule),
        ExceptionClause exception => exception.Targets,
        _ => [],
    };

    /// <summary>The shortest way from a clause back to itself, or <c>null</c>.</summary>
    private static List<Clause>? Circle(Clause start, ILookup<Clause, Clause> next)
    {
        var (ways, seen) = (new Queue<List<Clause>>([[start]]), new HashSet<Clause>());
        while (ways.TryDequeue(out var way))
        {
            foreach (var clause in next[way[^1]])
            {
                if (clause == start)
                    return way;
                if (seen.Add(clause))
                    ways.Enqueue([.. way, clause]);
            }
        }
        return null;
    }

    private static RulebookFault Fault(List<Clause> circle, DateOnly day)
    {
        var by = circle.Count == 1 ? "" : $" by way of {string.Join(", ", circle.Skip(1).Select(c => $"'{c.Id}' ({c.Source})"))}";
        var verb = circle[0] is Rule ? "overrides" : "takes away";
        return new(RulebookFaultCodes.Circle, circle[0].Source, circle[0].Id, $"'{circle[0].Id}' {verb} itself{by} on {Readable.Of(day)}. Priority must not run in a circle.");
    }

    private static bool Overlap(Clause a, Clause b) =>
        a.Version.IsInForceOn(b.Version.From) || b.Version.IsInForceOn(a.Version.From);
}
