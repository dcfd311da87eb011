using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Reporting.Parts;

/// <summary>The full proof of a finding, folded: wordings looked at, then every part in the order of judging.</summary>
internal sealed class ProofList(Page page, Places places)
{
    private const string LastDay = "last day"; // shown with the deadline itself
    private readonly Html.HtmlWriter _html = page.Html;

    public void Write(Proof proof)
    {
        using (_html.Open("details", ("class", "proof")))
        {
            _html.Leaf("summary", page.Say(ReportWords.FullProof));
            if (proof.Versions.Count > 0)
            {
                _html.Leaf("p", page.Say(ReportWords.VersionsSeen), ("class", "lead"));
                Versions(proof.Versions);
            }
            if (proof.Parts.Count > 0)
            {
                _html.Leaf("p", page.Say(ReportWords.Reasoning), ("class", "lead"));
                Parts(proof.Parts);
            }
        }
    }

    private void Versions(IReadOnlyList<VersionCandidate> versions)
    {
        using (_html.Open("ul", ("class", "versions")))
        {
            foreach (var candidate in versions)
                Version(candidate);
        }
    }

    private void Version(VersionCandidate candidate)
    {
        using (_html.Open("li", ("class", candidate.IsChosen ? "taken" : "left")))
        {
            _html.Text(page.Say(candidate.Version.Citation) + ": ");
            _html.Leaf("strong", page.Say(candidate.IsChosen ? ReportWords.Taken : ReportWords.NotTaken));
            _html.Text(" (" + page.Say(candidate.Why) + ")");
        }
    }

    private void Parts(IReadOnlyList<ProofPart> parts, bool areInner = false)
    {
        using (_html.Open("ol", ("class", "parts")))
        {
            foreach (var part in parts)
                Part(part, areInner);
        }
    }

    private void Part(ProofPart part, bool isInner)
    {
        var tone = isInner || part.Kind is ProofPartKind.Transition or ProofPartKind.OtherText ? "inner" : part.Truth.IsUnknown ? "open" : part.Truth.IsTrue == part.IsWanted ? "for" : "against";
        using (_html.Open("li"))
        {
            using (_html.Open("p", ("class", "part")))
            {
                if (ReportWords.Kind(part.Kind) is { } kind)
                    _html.Leaf("span", page.Say(kind) + ": ", ("class", "kind"));
                _html.Text(page.Say(part.Title) + " ");
                if (ReportWords.Result(part) is { } result)
                    _html.Leaf("strong", page.Say(result), ("class", $"result {tone}"));
                if (part.Version is { } version)
                    _html.Leaf("cite", page.Say(version.Citation));
            }
            if (part.Versions.Count > 0)
                Versions(part.Versions);
            Steps(part.Steps);
            if (part.Deadline is { } deadline)
                Deadline(deadline);
            if (part.Parts.Count > 0)
                Parts(part.Parts, areInner: true);
        }
    }

    private void Steps(IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0)
            return;
        using (_html.Open("ul", ("class", "steps")))
        {
            foreach (var step in steps)
            {
                using (_html.Open("li"))
                    Write(step);
            }
        }
    }

    private void Write(Step step)
    {
        _html.Text(page.Begin(StepWords.Sentence(step)) + " ");
        if (step.Operation == Step.FactRead)
        {
            page.Path(StepWords.Path(step), places);
            return;
        }
        _html.Leaf("strong", page.Say(StepWords.Result(step)), ("class", "result"));
        var named = StepWords.NamedIn(step);
        foreach (var fact in named.Where(n => n.Operation == Step.FactRead))
        {
            _html.Text(" ");
            page.Path(StepWords.Path(fact), places);
        }
        Steps([.. step.Children.Where(c => !named.Contains(c) && c.Operation != LastDay)]);
    }

    private void Deadline(Deadline deadline)
    {
        using (_html.Open("dl", ("class", "deadline")))
        {
            page.Entry(DeadlineWords.CountedFrom(deadline), page.Day(deadline.Start));
            page.Entry(ReportWords.Term, page.Say(deadline.Term.Words));
            Text? label = null;
            foreach (var shift in deadline.Shifts)
            {
                if (label != DeadlineWords.Label(shift.Kind))
                    _html.Leaf("dt", page.Say(label = DeadlineWords.Label(shift.Kind)));
                _html.Leaf("dd", $"{page.Say(DeadlineWords.Days(shift))}: {page.Say(DeadlineWords.Why(shift))}");
            }
            if (deadline.DaysUsed is { } used)
                page.Entry(ReportWords.DaysUsed, Readable.Of(used));
            page.Entry(ReportWords.LastDay, deadline.Due.TryGet(out var due) ? page.Day(due) : page.Say(ReportWords.NotKnown));
            if (deadline.Caveats.Count == 0)
                return;
            _html.Leaf("dt", page.Say(ReportWords.Limits));
            foreach (var caveat in deadline.Caveats)
                _html.Leaf("dd", page.Say(CaveatWords.Of(caveat)));
        }
    }
}
