using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;

namespace Compliance.Tests.Checking;

/// <summary>A small rulebook made by chance: two wordings, exceptions, definitions, a stronger rule, questions, terms and several governing days.</summary>
internal sealed class RandomLaw(Random random)
{
    private static readonly Ask[] Leaves =
    [
        Flag(nameof(Oath.IsSolemn), x => x.IsSolemn), Flag(nameof(Oath.UnderStateFlag), x => x.UnderStateFlag), Flag(nameof(Oath.IsSigned), x => x.IsSigned),
        new(x => x.EarlierOathOn.IsNone, (x, t) => t.Leave(t.Enter("IsNone"), Earlier(x, t).IsNone)),
        new(x => x.EarlierOathOn <= x.Date, (x, t) => t.Leave(t.Enter("<="), Earlier(x, t) <= Day(x, t))),
    ];

    /// <summary>One law counts a term, another compares the same two days: that a day within the term is also the earlier one is more than the checker works out.</summary>
    private readonly bool _hasTerm = random.Next(2) == 0;

    private int _page;

    private delegate Truth Plain(Oath act);

    private sealed record Ask(Plain Holds, Func<Oath, Trace, Truth> Traced);

    public List<Clause> Clauses()
    {
        var clauses = new List<Clause>
        {
            Conditions(Definition("DEFINED").On<Oath>(), (d, a) => d.Means(x => a.Holds(x), a.Traced), 1).InForce("2020-01-01", random.Next(2) == 0 ? "2020-12-31" : null),
            Weak().InForce(to: "2020-12-31"), Weak().InForce("2021-01-01"),
        };
        for (var i = random.Next(3); i > 0; i--)
            clauses.Add(Except($"EXCEPT-{i}").InForce(random.Next(2) == 0 ? "2020-01-01" : "2021-01-01", number: $"2.{i}"));
        if (random.Next(2) == 0)
            clauses.Add(Governed(Conditions(Rule("STRONG").On<Oath>(), (r, a) => r.When(x => a.Holds(x), a.Traced), 1).Require(x => x.IsSigned, (x, t) => t.Read(x, nameof(Oath.IsSigned), x.IsSigned)).Overrides(Priority.Special, "WEAK")).InForce("2020-01-01", "2021-06-30", "3"));
        clauses.ForEach(c => c.Source = $"page.md({_page++})");
        return clauses;
    }

    private Rule<Oath> Weak()
    {
        var rule = Governed(Conditions(Rule("WEAK").On<Oath>(), (r, a) => r.When(x => a.Holds(x), a.Traced), random.Next(2)));
        Conditions(rule, (r, a) => r.Require(x => a.Holds(x), a.Traced), 1 + random.Next(2));
        if (_hasTerm && random.Next(3) == 0)
            rule.AtLeastBefore(CalendarDays(10), x => x.Date, x => x.EarlierOathOn, Day, Earlier);
        if (random.Next(3) == 0)
            rule = random.Next(2) == 0 ? rule.Where("DEFINED") : rule.WhereNot("DEFINED");
        return random.Next(3) == 0 ? rule.Ask("Was it so?", "Belə idimi?", "head", "rəhbər") : rule;
    }

    private ExceptionClause<Oath> Except(string id)
    {
        var exception = Conditions(Exception(id).On<Oath>().To("WEAK").Because("so", "belə"), (e, a) => e.When(x => a.Holds(x), a.Traced), 1 + random.Next(2));
        return random.Next(3) == 0 ? exception.WhereNot("DEFINED") : exception;
    }

    private Rule<Oath> Governed(Rule<Oath> rule) => random.Next(4) == 0 ? rule.GovernedBy(x => x.EarlierOathOn, Earlier) : rule;

    private T Conditions<T>(T clause, Action<T, Ask> add, int many)
    {
        for (; many > 0; many--)
            add(clause, Tree(random.Next(3)));
        return clause;
    }

    private Ask Tree(int depth)
    {
        if (depth == 0)
            return Leaves[random.Next(Leaves.Length - (_hasTerm ? 1 : 0))];
        var (a, b) = (Tree(depth - 1), Tree(random.Next(depth)));
        return random.Next(3) switch
        {
            0 => new(x => a.Holds(x) & b.Holds(x), (x, t) => t.Leave(t.Enter("&"), a.Traced(x, t) & b.Traced(x, t))),
            1 => new(x => a.Holds(x) | b.Holds(x), (x, t) => t.Leave(t.Enter("|"), a.Traced(x, t) | b.Traced(x, t))),
            _ => new(x => !a.Holds(x), (x, t) => t.Leave(t.Enter("!"), !a.Traced(x, t))),
        };
    }

    private static Ask Flag(string name, Func<Oath, Truth> flag) => new(x => flag(x), (x, t) => t.Read(x, name, flag(x)));

    private static Fact<DateOnly> Day(Oath x, Trace t) => t.Read(x, nameof(Oath.Date), x.Date);

    private static Fact<DateOnly> Earlier(Oath x, Trace t) => t.Read(x, nameof(Oath.EarlierOathOn), x.EarlierOathOn);
}
