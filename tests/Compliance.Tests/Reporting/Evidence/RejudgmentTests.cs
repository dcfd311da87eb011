using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using static Compliance.Reporting.Evidence.VerifiedPart;

namespace Compliance.Tests.Reporting.Evidence;

/// <summary>The case files, given again, are told by their digests and judged anew.</summary>
public sealed class RejudgmentTests
{
    [Test]
    public void The_same_files_judged_anew_to_the_same_findings_are_established()
    {
        using var report = new SealedReport();
        JudgeAgain? asked = null;
        var found = Judged(report, request =>
        {
            asked = request;
            return new("rulebook-1", SealedReport.Findings);
        });
        found.ShouldBe(Rejudgment, VerifiedState.Established);
        asked!.Files.Select(f => f.Path).ShouldBe(["cases/a.json", "cases/b.jsonl"]);
        asked.Files.Select(f => Path.GetFileName(f.Place)).ShouldBe(["a.json", "b.jsonl"]);
    }

    [Test]
    public void A_verdict_that_comes_out_otherwise_is_named_by_its_place()
    {
        using var report = new SealedReport();
        Judged(report, _ => new("rulebook-1", [.. SealedReport.Findings.Take(3), SealedReport.Finding(4) with { Outcome = "compliant" }, .. SealedReport.Findings.Skip(4)]))
            .ShouldName(Rejudgment, "findings.jsonl", "finding 4 is another one");
        Judged(report, _ => new("rulebook-1", SealedReport.Findings.Take(5))).ShouldName(Rejudgment, "findings.jsonl", "finding 6");
        Judged(report, _ => new("rulebook-1", SealedReport.Findings.Append(SealedReport.Finding(7)))).ShouldName(Rejudgment, "findings.jsonl", "finding 7");
    }

    [Test]
    public void Another_rulebook_is_named_and_its_findings_are_not_asked_for()
    {
        using var report = new SealedReport();
        Judged(report, _ => new("rulebook-2", Never())).ShouldName(Rejudgment, "", "the report was made by 'rulebook-1', this one is 'rulebook-2'");
    }

    [Test]
    public void A_changed_a_missing_and_an_additional_case_file_are_named_and_nothing_is_judged()
    {
        using var report = new SealedReport();
        File.WriteAllText(Path.Combine(report.Cases, "a.json"), "{ }");
        File.WriteAllText(Path.Combine(report.Cases, "c.ndjson"), "");
        File.WriteAllText(Path.Combine(report.Cases, "notes.txt"), "not a case file");
        var found = Judged(report, _ => throw new InvalidOperationException("Not to be judged."));
        found.ShouldName(Rejudgment, "cases/a.json", "changed or is missing");
        found.ShouldName(Rejudgment, Path.Combine(report.Cases, "c.ndjson"), "without it");
        found.Statements.Count(s => s.Part == Rejudgment).ShouldBe(3);
    }

    [Test]
    public void Without_a_judge_the_files_are_compared_and_the_rest_is_left_open()
    {
        using var report = new SealedReport();
        report.Verify(also: r => r with { Files = [report.Cases] }).ShouldBe(Rejudgment, VerifiedState.NotEstablished);
        report.Verify().Of(Rejudgment).ShouldBeNull();
    }

    [Test]
    public void Files_that_cannot_be_read_are_unreadable()
    {
        using var report = new SealedReport();
        report.Verify(also: r => r with { Files = [Path.Combine(report.Root, "nowhere.json")] }).ShouldBe(Rejudgment, VerifiedState.Unreadable);
    }

    private static Verification Judged(SealedReport report, Func<JudgeAgain, JudgedAgain> judge) =>
        report.Verify(also: r => r with { Files = [report.Cases], Judge = judge });

    private static IEnumerable<ReportedFinding> Never()
    {
        if (Environment.ProcessorCount > 0)
            throw new InvalidOperationException("Not to be asked for.");
        yield break;
    }
}
