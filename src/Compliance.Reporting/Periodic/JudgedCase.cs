using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Periodic;

/// <summary>A judged file made ready to be taken into a Report: everything that can be made without the files before it, so that any thread can.</summary>
/// <param name="File">The file.</param>
/// <param name="Findings">Its findings on acts of the Report, in the order of the checker, with their lines.</param>
/// <param name="Case">The file with its acts of the Report and how they came out.</param>
/// <param name="CaseLine">The line of the file in <c>cases.jsonl</c>; empty where nobody will ask for it.</param>
public sealed record JudgedCase(CaseFile File, IReadOnlyList<(Finding Finding, FindingLine Line)> Findings, ReportedCase Case, byte[] CaseLine)
{
    private static readonly string[] Decided = [Outcome.Compliant.Code(), Outcome.Violation.Code(), Outcome.Waived.Code()];
    private static readonly string[] Breaches = [Outcome.Violation.Code(), Outcome.Waived.Code()];

    private static readonly string[] Openings =
        [Outcome.Undetermined.Code(), Outcome.NeedsJudgment.Code(), TextChange.LawfulWhenDone.Code(), TextChange.ContraryWhenDone.Code()];

    /// <summary>How an act came out, by its findings.</summary>
    internal static ReportedAct Act(PersonnelAct act, IReadOnlyList<ReportedFinding> findings)
    {
        var marks = new SortedDictionary<string, ActMarks>(StringComparer.Ordinal) { [""] = ActMarks.None };
        foreach (var finding in findings)
        {
            var mark = Mark(finding.Kind);
            marks[""] |= mark;
            marks[finding.Chapter] = marks.GetValueOrDefault(finding.Chapter) | mark;
        }
        return new()
        {
            Act = act.Id, Kind = ActKinds.CodeOf(act.GetType()), Body = act.Body.Presence == FactState.Known ? act.Body.Id : "",
            Date = act.Date.TryGet(out var day) ? day : null, Chapters = marks, Position = ActGroups.PositionOf(act), Age = ActGroups.AgeOf(act),
            Findings = [.. findings.Where(f => f.IsListed).Select(f => new FindingReference(f.Id, f.Chapter, f.Kind, f.Provision))],
        };
    }

    private static ActMarks Mark(string kind) => (Decided.Contains(kind) ? ActMarks.Examined : 0) | (Breaches.Contains(kind) ? ActMarks.Broken : 0) | (Openings.Contains(kind) ? ActMarks.Open : 0);
}
