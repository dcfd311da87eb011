using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;

namespace Compliance.Tests.Checking;

/// <summary>Holds what <see cref="Checker.Judge"/> says of a file against what <see cref="Checker.Check(CaseFile, CheckOptions?)"/> says.</summary>
internal static class Told
{
    /// <summary>The verdicts of a file, after each was found to be the finding in its place and to give that finding to the letter.</summary>
    public static IReadOnlyList<RuleVerdict> Verdicts(Checker checker, CaseFile file, CheckOptions options)
    {
        var verdicts = new Verdicts();
        checker.Judge(file, verdicts, options);
        var findings = checker.Check(file, options);
        verdicts.Select(v => (v.Act.Id, v.Rule, v.Outcome, v.Change)).ShouldBe(findings.Select(f => (f.Act.Id, f.Rule, f.Outcome, f.Change)), file.Id);
        verdicts.Select(v => (v.Provision, v.Version, v.Severity, v.Grade, v.IsUnderReview, v.IsToBeConfirmed, v.Decision))
            .ShouldBe(findings.Select(f => (f.Provision, f.Version, f.Severity, f.Grade, f.IsUnderReview, f.IsToBeConfirmed, f.Decision)), file.Id);
        Text(verdicts.Select(v => checker.FindingOf(file, v, options))).ShouldBe(Text(findings), file.Id);
        return [.. verdicts];
    }

    private static string Text(IEnumerable<Finding> findings)
    {
        var output = new StringWriter();
        var writer = new FindingsWriter(output, Language.En, withProof: true);
        foreach (var finding in findings)
            writer.Write(finding);
        return output.ToString();
    }
}
