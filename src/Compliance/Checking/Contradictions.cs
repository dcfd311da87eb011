using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds rules that settle the same question on an act with opposite outcomes and no declared priority.</summary>
internal sealed class Contradictions(Rulebook rulebook)
{
    /// <summary>Both findings become errors naming both rules.</summary>
    /// <param name="findings">Findings, those of one act last.</param>
    /// <param name="first">Where those of the act begin.</param>
    public void Mark(List<Finding> findings, int first)
    {
        var judged = findings.Skip(first).ToList(); // as judged: one that is marked still contradicts a third
        for (var i = 0; i < judged.Count; i++)
        {
            var one = judged[i];
            if (Subject(one) is { } subject && judged.Find(o => AreOpposite(one.Outcome, o.Outcome) && Subject(o) == subject) is { } other)
                findings[first + i] = FindingWords.Contradicted(one, other, subject);
        }
    }

    private static bool AreOpposite(Outcome a, Outcome b) =>
        (a, b) is (Outcome.Compliant, Outcome.Violation or Outcome.Waived) or (Outcome.Violation or Outcome.Waived, Outcome.Compliant);

    private string? Subject(Finding finding) =>
        rulebook.FindRule(finding.Rule)?.Versions.FirstOrDefault(v => v.Version == finding.Version)?.Decides;
}
