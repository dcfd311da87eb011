using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds the answer, on file or in the register of decisions, to a question that a rule leaves to a person.</summary>
internal static class Answers
{
    /// <summary>The verdict once the question is put: that of the answer, or that a person has to judge.</summary>
    public static Verdict Of(PersonnelAct act, Rule rule, Question question, ProofWriter? proof, IReadOnlyList<Decision> recorded)
    {
        act.File.Judgments.TryGet(out var judgments);
        if (judgments.Count + recorded.Count == 0 && proof is null)
            return new(Outcome.NeedsJudgment, Ground.Question, rule);
        if (recorded.Count > 0)
            judgments = [.. judgments, .. recorded.Where(d => d.Rule == rule.Id).Select(d => d.ToJudgment())];
        var answer = judgments.LastOrDefault(j => IsAnswer(j, rule, act).IsTrue);
        var isMet = answer?.IsMet ?? Truth.Unknown;
        if (judgments.Any(j => !IsAnswer(j, rule, act).IsFalse && !j.IsMet.Equals(isMet))) // who contradicts whom is not for the checker to decide
            (answer, isMet) = (null, Truth.Unknown);
        proof?.Question(question, answer, isMet, answer is null ? null : recorded.LastOrDefault(d => d.Rule == rule.Id));
        return isMet.IsUnknown ? new(Outcome.NeedsJudgment, Ground.Question, rule)
            : new(isMet.IsTrue ? Outcome.Compliant : Outcome.Violation, Ground.Question, rule);
    }

    private static Truth IsAnswer(Judgment judgment, Rule rule, PersonnelAct act) => judgment.Rule == rule.Id & judgment.Act == act.Id & judgment.By.IsGiven;
}
