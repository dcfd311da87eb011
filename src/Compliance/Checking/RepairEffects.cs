using Compliance.Cases;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds which rules a repair would break on the same file: those of the act itself first, then of the other acts in the order of the file.</summary>
internal sealed class RepairEffects(Checker checker, CaseCopy copy, DateOnly? knownOn)
{
    /// <summary>How many acts of a file are looked at.</summary>
    private const int MostActs = 100;
    private readonly Dictionary<(PersonnelAct, string), bool> _isBroken = [];

    /// <summary>Ids of the rules that are not broken without the changes and are with them, in ordinal order.</summary>
    public IReadOnlyList<string> Of(PersonnelAct act, RepairSet set)
    {
        copy.File.Acts.TryGet(out var acts);
        var near = acts.Where(a => a != act).Take(MostActs - 1).Prepend(act).ToList();
        foreach (var (one, rule) in Pairs(near))
            IsBrokenNow(one, rule);
        var before = new Stack<(Member, Record, object?)>();
        if (copy.Apply(set.Changes, before) is not null)
            return [];
        var broken = Pairs(near).Where(p => !_isBroken[(p.Act, p.Rule.Id)] && IsBroken(p.Act, p.Rule)).Select(p => p.Rule.Id).ToList();
        CaseCopy.Undo(before);
        return [.. broken.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<(PersonnelAct Act, Series<Rule> Rule)> Pairs(IEnumerable<PersonnelAct> acts) => acts.SelectMany(a => checker.RulesOn(a), (a, r) => (a, r));

    private void IsBrokenNow(PersonnelAct act, Series<Rule> rule)
    {
        if (!_isBroken.ContainsKey((act, rule.Id)))
            _isBroken.Add((act, rule.Id), IsBroken(act, rule));
    }

    private bool IsBroken(PersonnelAct act, Series<Rule> rule) => checker.OutcomeOf(act, rule, knownOn) == Outcome.Violation;
}
