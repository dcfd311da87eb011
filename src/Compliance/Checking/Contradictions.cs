using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds rules that settle the same question on an act with opposite outcomes and no declared priority.</summary>
internal sealed class Contradictions(Rulebook rulebook)
{
    /// <summary>Both become errors naming both rules.</summary>
    /// <param name="verdicts">Verdicts, those of one act last.</param>
    /// <param name="first">Where those of the act begin.</param>
    /// <param name="told">The finding of a verdict.</param>
    public void Mark(Verdicts verdicts, int first, Func<RuleVerdict, Finding> told)
    {
        var marked = new List<(int Place, Finding Finding)>(); // one that is marked still contradicts a third
        for (var i = first; i < verdicts.Count; i++)
        {
            var one = verdicts[i];
            if (Subject(one) is not { } subject)
                continue;
            for (var j = first; j < verdicts.Count; j++)
            {
                if (!AreOpposite(one.Outcome, verdicts[j].Outcome) || Subject(verdicts[j]) != subject)
                    continue;
                marked.Add((i, FindingWords.Contradicted(told(one), told(verdicts[j]), subject)));
                break;
            }
        }
        foreach (var (place, finding) in marked)
            verdicts.Replace(place, new(finding));
    }

    private static bool AreOpposite(Outcome a, Outcome b) =>
        (a, b) is (Outcome.Compliant, Outcome.Violation or Outcome.Waived) or (Outcome.Violation or Outcome.Waived, Outcome.Compliant);

    private string? Subject(in RuleVerdict verdict)
    {
        var version = verdict.Version;
        return verdict.Planned is { Decides: false } ? null : rulebook.FindRule(verdict.Rule)?.Versions.FirstOrDefault(v => v.Version == version)?.Decides;
    }
}
