using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>A condition in words, and what it consists of.</summary>
/// <param name="Words">The sentence, without facts of any file.</param>
/// <param name="Parts">What it joins, denies or says of the entries of a list.</param>
public sealed record ClauseLine(Text Words, IReadOnlyList<ClauseLine> Parts);

/// <summary>Says in words what clauses ask, as findings say it, but of no case file: every condition is asked of a file in which nothing is known, and what it read is named.</summary>
public static class ClauseWords
{
    private const string NoFactEn = " (not on file)", NoFactAz = " (faylda yoxdur)", UnsettledEn = " (not settled)", UnsettledAz = " (müəyyən edilmədi)";
    private static readonly Text OfItsOwn = new("a condition that has no words of its own; the page of the rule shows it", "öz sözləri olmayan şərt; o, qaydanın səhifəsində göstərilir");
    private static readonly Lazy<IReadOnlyDictionary<Type, PersonnelAct>> Blanks = new(BlankRecords.OfEveryAct);

    /// <summary>The conditions under which a clause applies.</summary>
    public static IReadOnlyList<ClauseLine> Conditions(Clause clause, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(clause);
        ArgumentNullException.ThrowIfNull(rulebook);
        return Of(clause, clause.Conditions, rulebook);
    }

    /// <summary>What a rule requires; nothing for one that forbids whatever its conditions describe.</summary>
    public static IReadOnlyList<ClauseLine> Requirements(Rule rule, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(rulebook);
        return Of(rule, rule.Requirements, rulebook);
    }

    /// <summary>The fact that says which day's law governs; <c>null</c> where it is the day of the act.</summary>
    public static Text? GoverningDay(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var trace = new Trace();
        try
        {
            rule.GoverningDay(ActOf(rule), trace);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return OfItsOwn;
        }
        return trace.Steps is not [.., var last] || last is { Operation: Step.FactRead, Property: nameof(PersonnelAct.Date), Owner: PersonnelAct } ? null : Line(last).Words;
    }

    private static List<ClauseLine> Of(Clause clause, IReadOnlyList<Condition> conditions, Rulebook rulebook)
    {
        var counter = new DeadlineCounter(rulebook.Calendar);
        return [.. conditions.SelectMany(c => Of(c, ActOf(clause), counter))];
    }

    private static IEnumerable<ClauseLine> Of(Condition condition, PersonnelAct act, DeadlineCounter counter)
    {
        var trace = new Trace();
        try
        {
            condition.Ask(act, counter, trace);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return [new(OfItsOwn, [])];
        }
        return trace.Steps.Count == 0 ? [new(OfItsOwn, [])] : trace.Steps.SelectMany(s => s.Operation == "&" ? s.Children.SelectMany(Flat) : [s]).Select(Line);
    }

    private static IEnumerable<Step> Flat(Step step) => step.Operation == "&" ? step.Children.SelectMany(Flat) : [step];

    private static IEnumerable<Step> FlatOr(Step step) => step.Operation == "|" ? step.Children.SelectMany(FlatOr) : [step];

    private static ClauseLine Line(Step step)
    {
        var known = WithoutValues(step);
        var words = known.Operation == Step.FactRead ? StepWords.Name(known) : Plain(StepSentences.Of(known));
        var parts = known.Operation switch
        {
            "&" => known.Children.SelectMany(Flat),
            "|" => known.Children.SelectMany(FlatOr),
            "!" => known.Children,
            "Any" or "All" or "None" or "Count" => known.Children.Skip(1),
            _ => [],
        };
        return new(words, [.. parts.Select(Line)]);
    }

    /// <summary>The step with nothing known but what the rule itself names: sentences leave out what they do not know.</summary>
    private static Step WithoutValues(Step step) => step.Operation == Step.Constant ? step : step with
    {
        Value = step.Value is Truth or IFact or Count ? Activator.CreateInstance(step.Value.GetType()) : step.Value,
        Children = [.. step.Children.Select(WithoutValues)],
    };

    private static Text Plain(Text words) => new(
        words.En.Replace(NoFactEn, "", StringComparison.Ordinal).Replace(UnsettledEn, "", StringComparison.Ordinal),
        words.Az.Replace(NoFactAz, "", StringComparison.Ordinal).Replace(UnsettledAz, "", StringComparison.Ordinal));

    private static PersonnelAct ActOf(Clause clause) => Blanks.Value.First(b => clause.ActType.IsAssignableFrom(b.Key)).Value;
}

/// <summary>Makes a file that holds one act of every kind, one entry in every list and no facts.</summary>
internal static class BlankRecords
{
    private const int Depth = 3;

    /// <summary>The acts by their class, all in one file.</summary>
    public static IReadOnlyDictionary<Type, PersonnelAct> OfEveryAct()
    {
        var body = (StateBody)Blank(typeof(StateBody), 1)!;
        var acts = ActKinds.Codes.Select(c => (PersonnelAct)Blank(ActKinds.Find(c)!, 0)!).ToList();
        _ = new CaseFile { Body = body, TimelineIsComplete = Truth.True, Acts = FactList<PersonnelAct>.Known(acts) };
        return acts.ToDictionary(a => a.GetType());
    }

    private static Record? Blank(Type type, int depth)
    {
        if (depth > Depth || type.IsAbstract || type.GetConstructor([]) is null)
            return null;
        var record = (Record)Activator.CreateInstance(type)!;
        foreach (var member in Shape.Of(type).Members.Where(m => m.Type.IsAssignableTo(typeof(Record)) && m.Name != "body"))
        {
            if (Blank(member.Type, depth + 1) is not { } inner)
                continue;
            if (inner is not PersonnelAct)
                inner.Place = new(record, member.Name, -1, 0);
            member.Set(record, member.Kind == MemberKind.List ? member.Listing([inner]) : inner);
        }
        return record;
    }
}
