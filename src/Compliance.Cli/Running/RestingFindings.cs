using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Running;

/// <summary>
/// Tells which findings rest on provisions of one act whose text is in doubt. A finding rests on the wordings it was judged by: its rule's, and those of the
/// definitions, exceptions and stronger rules the rule uses on that day. Only the wording of the pinned edition is in doubt: earlier ones have texts of their own.
/// </summary>
internal sealed class RestingFindings
{
    private readonly Rulebook _rulebook;
    private readonly HashSet<(string Number, DateOnly From)> _inDoubt;
    private readonly string _act;
    private readonly HashSet<string> _numbers;
    private readonly Dictionary<string, bool> _canRest = new(StringComparer.Ordinal);

    /// <summary>Provisions of an act, by number, whose text on the day of the edition is in doubt.</summary>
    public RestingFindings(Rulebook rulebook, string act, DateOnly edition, IEnumerable<string> numbers)
    {
        (_rulebook, _act, _numbers) = (rulebook, act, numbers.ToHashSet(StringComparer.Ordinal));
        _inDoubt = rulebook.Provisions.Where(p => IsNamed(p.Provision)).SelectMany(p => OfEdition(p.Versions, edition)).Select(v => (v.Provision.Number, v.From)).ToHashSet();
    }

    /// <summary>The numbers a finding rests on, in ordinal order; none for most.</summary>
    public IReadOnlyList<string> Under(Finding finding)
    {
        if (_rulebook.FindRule(finding.Rule) is not { } series)
            return IsNamed(finding.Provision) ? [finding.Provision.Number] : []; // a provision no rule judges yet
        if (!CanRest(series))
            return [];
        var rule = finding.Version is null ? null : series.Versions.FirstOrDefault(v => v.Version == finding.Version);
        var day = rule is not null && rule.GoverningDay(finding.Act).TryGet(out var governing) ? governing : (DateOnly?)null;
        if (rule is null && finding.Outcome == Outcome.NotApplicable)
            return []; // no wording was in force
        var clauses = rule is null ? series.Versions.SelectMany(v => Used(v, null)) : Used(rule, day);
        return [.. clauses.Where(IsInDoubt).Select(c => c.Version.Provision.Number).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<ProvisionVersion> OfEdition(IReadOnlyList<ProvisionVersion> versions, DateOnly edition)
    {
        var inForce = versions.Where(v => v.IsInForceOn(edition)).ToList();
        return inForce.Count > 0 ? inForce : versions.Where(v => v.From <= edition).OrderBy(v => v.From).TakeLast(1); // repealed, its text kept in the edition
    }

    private bool IsNamed(Provision provision) => provision.Act.Id == _act && _numbers.Contains(provision.Number);

    private bool IsInDoubt(Clause clause) => IsNamed(clause.Version.Provision) && _inDoubt.Contains((clause.Version.Provision.Number, clause.Version.From));

    private bool CanRest(Series<Rule> series)
    {
        if (!_canRest.TryGetValue(series.Id, out var can))
            _canRest.Add(series.Id, can = series.Versions.Any(v => Used(v, null).Any(IsInDoubt)));
        return can;
    }

    /// <summary>A rule and all it uses, on a day or, without one, in any wording.</summary>
    private List<Clause> Used(Rule rule, DateOnly? day)
    {
        var used = new List<Clause> { rule };
        for (var at = 0; at < used.Count; at++)
        {
            foreach (var next in Next(used[at], day).Where(n => !used.Contains(n)))
                used.Add(next);
        }
        return used;
    }

    private IEnumerable<Clause> Next(Clause clause, DateOnly? day) =>
        _rulebook.AskedBy(clause).Where(c => day is not { } on || c is TransitionClause || c.Version.IsInForceOn(on));
}
