using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Parts;
using Compliance.Rules;

namespace Compliance.Cli.Output;

/// <summary>The full proof of one finding as a tree of sentences.</summary>
internal sealed class ProofTree(Language language, Ink ink)
{
    /// <summary>The tree.</summary>
    public Branch Of(Finding finding)
    {
        var kind = FindingKind.Of(finding);
        var root = new Branch($"{ink.Sign(kind)} {Say(finding.Outcome.Words())}  {finding.Rule}");
        root.Add($"{Say(CheckWords.Act)}: {Say(ActKinds.WordsOf(finding.Act.GetType()))}, {StepWords.Value(finding.Act.Date).In(language)}  {finding.Act.Id}  {finding.Act.Path}");
        root.Add($"{Say(ReportWords.Law)}: {Say(finding.Version?.Citation ?? finding.Provision.Citation)}");
        if (finding.Version is { } version)
            root.Add($"{Say(CheckWords.Duty)}: {Say(version.Duty)}");
        root.Add($"{Say(finding.Message)} [{Say(SeverityWords.Of(finding.Severity))}; {Say(SeverityWords.Of(finding.Grade))}]");
        if (finding is { IsUnderReview: true, Outcome: not Outcome.NotChecked })
            root.Add($"{Say(ReportWords.UnderReview)}: {Say(ReportWords.UnderReviewMeans)}");
        if (finding.Proof is null)
            root.Add(Say(CheckWords.NoProof));
        else
            Prove(root, finding.Proof);
        foreach (var missing in finding.Missing)
            Missing(root, missing);
        foreach (var caveat in finding.Caveats)
            root.Add($"{Say(CheckWords.Limit)}: {Say(CaveatWords.Of(caveat))}");
        return root;
    }

    private void Prove(Branch root, Proof proof)
    {
        var versions = root.Add(Say(ReportWords.VersionsSeen));
        foreach (var candidate in proof.Versions)
            Candidate(versions, candidate);
        foreach (var part in proof.Parts)
            Part(root, part);
    }

    private void Candidate(Branch parent, VersionCandidate candidate) =>
        parent.Add($"{Say(candidate.Version.Citation)}: {Say(candidate.IsChosen ? ReportWords.Taken : ReportWords.NotTaken)} ({Say(candidate.Why)})");

    private void Part(Branch parent, ProofPart part)
    {
        var kind = ReportWords.Kind(part.Kind) is { } words ? $"{Say(words)}: " : "";
        var law = part.Version is { } version ? $"  ({part.Clause}; {Say(version.Citation)})" : "";
        var result = ReportWords.Result(part) is { } gave ? $": {Say(gave)}" : "";
        var branch = parent.Add($"{kind}{Say(part.Title)}{result}{law}");
        foreach (var candidate in part.Versions)
            Candidate(branch, candidate);
        foreach (var step in part.Steps)
            Step(branch, step);
        if (part.Deadline is { } deadline)
            Deadline(branch, deadline);
        foreach (var inner in part.Parts)
            Part(branch, inner);
    }

    private void Step(Branch parent, Step step)
    {
        if (step.Operation == Rules.Step.Constant)
            return;
        var operands = Operands(step).Where(o => o.Operation != Rules.Step.Constant).ToList();
        var isShort = operands.TrueForAll(o => o.Operation == Rules.Step.FactRead);
        var places = step.Operation == Rules.Step.FactRead ? [step] : isShort ? operands : [];
        var branch = parent.Add(Say(StepWords.Line(step)) + string.Concat(places.Select(p => $"  [{StepWords.Path(p)}]").Distinct()));
        foreach (var operand in isShort ? [] : operands)
            Step(branch, operand);
    }

    /// <summary>The operands of a step; a chain of one connective is one list.</summary>
    private static IEnumerable<Step> Operands(Step step) =>
        step.Operation is "&" or "|" ? step.Children.SelectMany(c => c.Operation == step.Operation ? Operands(c) : [c]) : step.Children;

    private void Deadline(Branch parent, Deadline deadline)
    {
        var branch = parent.Add($"{Say(CheckWords.Deadline)}: {Say(deadline.Term.Words)}");
        branch.Add($"{Say(DeadlineWords.CountedFrom(deadline))}: {Say(StepWords.Value(deadline.Start))}");
        foreach (var shift in deadline.Shifts)
            branch.Add($"{Say(DeadlineWords.Label(shift.Kind))}: {Say(DeadlineWords.Days(shift))}, {Say(DeadlineWords.Why(shift))}");
        if (deadline.DaysUsed is { } used)
            branch.Add($"{Say(ReportWords.DaysUsed)}: {Readable.Of(used)}");
        branch.Add($"{Say(ReportWords.LastDay)}: {Say(StepWords.Value(deadline.Due))}");
        foreach (var caveat in deadline.Caveats)
            branch.Add($"{Say(CheckWords.Limit)}: {Say(CaveatWords.Of(caveat))}");
    }

    private void Missing(Branch root, MissingFacts missing)
    {
        var settled = string.Join(" / ", missing.Settles.Select(o => Say(o.Words())));
        var branch = root.Add($"{Say(CheckWords.Missing)} ({Say(CheckWords.Settles)}: {settled})");
        foreach (var fact in missing.Facts)
            branch.Add($"{Say(fact.Words)}  [{fact.Path}]  {Say(fact.Document)}; {Say(fact.Holder)}");
    }

    private string Say(Text words) => words.In(language);
}
