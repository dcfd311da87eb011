using Compliance.Cases;
using Compliance.Rules;

namespace Compliance.Checking;

/// <content>What would have made a violation lawful.</content>
public sealed partial class Checker
{
    /// <summary>The smallest changes that would have made the act lawful under the rule it breaks, each judged before it is given.</summary>
    /// <param name="file">The file the violation was found in.</param>
    /// <param name="violation">The finding; any but a violation has no repairs.</param>
    /// <param name="options">How to look; left out: <see cref="RepairOptions.Default"/>.</param>
    public Repairs Repairs(CaseFile file, Finding violation, RepairOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(violation);
        return new RepairSearch(this, file, options ?? RepairOptions.Default).Of(violation);
    }

    /// <summary>The rule behind a finding; <c>null</c> where it is a provision that no rule judges.</summary>
    internal Series<Rule>? RuleOf(Finding finding) => _rulebook.FindRule(finding.Rule);

    /// <summary>The rules that can speak of an act.</summary>
    internal IReadOnlyList<Series<Rule>> RulesOn(PersonnelAct act) => _index.RulesOn(act.GetType());

    /// <summary>What one rule says of one act, with the proof; <c>null</c> where the rule failed.</summary>
    internal Proof? ProofOf(PersonnelAct act, Series<Rule> rule, DateOnly? knownOn)
    {
        var writer = new ProofWriter();
        try
        {
            new Judging(_index, act, knownOn, _counter).Judge(rule, writer);
            return writer.Proof;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private void AddRepairs(CaseFile file, List<Finding> findings, CheckOptions options)
    {
        RepairSearch? search = null;
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].Outcome != Outcome.Violation)
                continue;
            search ??= new(this, file, new() { KnownOn = options.KnownOn });
            findings[i] = findings[i] with { Repairs = search.Of(findings[i]) };
        }
    }
}
