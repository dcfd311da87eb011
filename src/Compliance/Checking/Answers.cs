using Compliance.Cases;
using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Finds the answer on file to a question that a rule leaves to a person.</summary>
internal static class Answers
{
    /// <summary>The verdict once the question is put: that of the answer on file, or that a person has to judge.</summary>
    public static Verdict Of(PersonnelAct act, Rule rule, Question question, ProofWriter? proof)
    {
        act.File.Judgments.TryGet(out var judgments);
        var answer = judgments.LastOrDefault(j => IsAnswer(j, rule, act).IsTrue);
        var isMet = answer?.IsMet ?? Truth.Unknown;
        if (judgments.Any(j => !IsAnswer(j, rule, act).IsFalse && !j.IsMet.Equals(isMet))) // who contradicts whom is not for the checker to decide
            (answer, isMet) = (null, Truth.Unknown);
        proof?.Question(question, answer, isMet);
        return isMet.IsUnknown ? new(Outcome.NeedsJudgment, Ground.Question, rule)
            : new(isMet.IsTrue ? Outcome.Compliant : Outcome.Violation, Ground.Question, rule);
    }

    private static Truth IsAnswer(Judgment judgment, Rule rule, PersonnelAct act) => judgment.Rule == rule.Id & judgment.Act == act.Id & judgment.By.IsGiven;
}
