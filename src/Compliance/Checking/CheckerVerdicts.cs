using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Checking.Planning;

namespace Compliance.Checking;

/// <content>Verdicts, from which findings are made.</content>
public sealed partial class Checker
{
    private static readonly IReadOnlyList<Decision> NoAnswers = [];

    /// <summary>
    /// Judges every act of a file without making findings: the same outcomes as <see cref="Check(CaseFile, CheckOptions?)"/>, in the same order, several times faster.
    /// For what has to be told or proved, <see cref="FindingOf"/> makes the finding of a verdict.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="verdicts">Filled with the verdicts; what it held before is let go.</param>
    /// <param name="options">How to judge; proofs and repairs are of no account here.</param>
    /// <remarks>A rule that fails only while it is proved is an error of the finding and not of the verdict.</remarks>
    /// <exception cref="OperationCanceledException"><see cref="CheckOptions.Stop"/> was asked for.</exception>
    public void Judge(CaseFile file, Verdicts verdicts, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(verdicts);
        options ??= CheckOptions.Default;
        Judge(file, verdicts, options, DecidingOn(file, options));
    }

    /// <summary>The finding of a verdict: what <see cref="Check(CaseFile, CheckOptions?)"/> gives in its place, without repairs.</summary>
    /// <param name="file">The file, as it was when it was judged.</param>
    /// <param name="verdict">A verdict of this checker on the file.</param>
    /// <param name="options">The options it was judged with.</param>
    public Finding FindingOf(CaseFile file, in RuleVerdict verdict, CheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Told(file, verdict, options ?? CheckOptions.Default);
    }

    private void Judge(CaseFile file, Verdicts verdicts, CheckOptions options, Deciding? deciding)
    {
        verdicts.Clear();
        file.Acts.TryGet(out var acts);
        var plain = _work.Value!.Plain;
        var kinds = file.KindsOfActs;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (_plans.On(kinds[i]) is { SaysNothing: false } plan)
                Judge(file, acts[i], plan, verdicts, options, deciding, plain);
        }
    }

    private void Judge(CaseFile file, PersonnelAct act, ActPlan plan, Verdicts verdicts, CheckOptions options, Deciding? deciding, PlainJudging plain)
    {
        options.Stop.ThrowIfCancellationRequested();
        plain.Begin(act);
        var first = verdicts.Count;
        for (var next = 0; next < plan.Rules.Length;)
            next = JudgeFrom(next, file, act, plan.Rules, verdicts, options, deciding, plain);
        if (plan.CanContradict)
            new Contradictions(_rulebook).Mark(verdicts, first, v => Told(file, v, options));
        foreach (var provision in plan.NotChecked)
        {
            if (options.Only?.Contains(provision.Provision.Id) != false)
                verdicts.Add(act, new(provision, Outcome.NotChecked));
        }
        if (options.ReleasedOnly)
            AddLeftOut(file, act, plan, verdicts, first);
    }

    /// <summary>Judges the rules from a place on, up to the first that fails; gives the place after the last one judged.</summary>
    private int JudgeFrom(int first, CaseFile file, PersonnelAct act, PlannedRule[] rules, Verdicts verdicts, CheckOptions options, Deciding? deciding, PlainJudging plain)
    {
        var at = first;
        try
        {
            for (; at < rules.Length; at++)
            {
                var rule = rules[at];
                if ((options.ReleasedOnly && rule.IsUnderReview) || options.Only?.Contains(rule.Series.Id) == false)
                    continue;
                verdicts.Add(act, deciding is null ? Judge(file, act, rule, options, plain, NoAnswers) : Decide(file, act, rule, options, deciding, plain));
            }
            return at;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            verdicts.Add(act, Failed(file, act, rules[at], failure));
            return at + 1;
        }
    }

    private Said Judge(CaseFile file, PersonnelAct act, PlannedRule planned, CheckOptions options, PlainJudging plain, IReadOnlyList<Decision> answers, Decision? waivedBy = null)
    {
        var said = planned.Wordings is null || options.KnownOn is not null ? default : plain.Judge(planned, answers);
        if (said.Of is null)
            said = StepByStep(act, planned, options, answers);
        return said.Outcome == Outcome.Violation && (waivedBy is not null || Waivers.For(file, act, planned.Series.Id, options.KnownOn) is not null) ? said.Waived() : said;
    }

    private Said StepByStep(PersonnelAct act, PlannedRule planned, CheckOptions options, IReadOnlyList<Decision> answers)
    {
        var verdict = new BothTexts(_index, act, options.KnownOn, _counter, answers).Judge(planned.Series, null);
        return new(new Stepped(planned, verdict), verdict.Outcome, verdict.Ground);
    }

    private Deciding? DecidingOn(CaseFile file, CheckOptions options) =>
        options.Decisions?.Of(file.Id) is [_, ..] decisions ? new Deciding(_rulebook, file, options, decisions) : null;

    private Said Decide(CaseFile file, PersonnelAct act, PlannedRule rule, CheckOptions options, Deciding deciding, PlainJudging plain)
    {
        return deciding.Judge(act, rule.Series.Id, () => Told(file, Tried([], null), options), (a, w) => Told(file, Tried(a, w), options with { WithProof = true }, a, w));

        RuleVerdict Tried(IReadOnlyList<Decision> answers, Decision? waivedBy)
        {
            try
            {
                return new(act, Judge(file, act, rule, options, plain, answers, waivedBy));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return new(Failed(file, act, rule, failure));
            }
        }
    }

    /// <summary>One for each provision that only rules under review judge; a released rule that does not apply says nothing of it either.</summary>
    private void AddLeftOut(CaseFile file, PersonnelAct act, ActPlan plan, Verdicts verdicts, int first)
    {
        var spoken = new HashSet<Law.Provision>();
        foreach (ref readonly var verdict in verdicts.All[first..])
        {
            if (verdict.Outcome != Outcome.NotApplicable)
                spoken.Add(verdict.Provision);
        }
        foreach (var version in plan.Rules.Where(r => r.IsUnderReview).Select(r => r.Series.Versions[^1].Version).DistinctBy(v => v.Provision).Where(v => !spoken.Contains(v.Provision)))
        {
            verdicts.Add(act, Blank(file, act, version.Provision.Id, version.Provision) with
            {
                Outcome = Outcome.NotChecked, Grade = version.Grade, IsUnderReview = true, Message = FindingWords.LeftOut,
            });
        }
    }

    /// <summary>What one thread works with.</summary>
    private sealed record Work(PlainJudging Plain, Verdicts Verdicts);
}
