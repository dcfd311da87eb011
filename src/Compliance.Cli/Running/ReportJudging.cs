using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;
using Compliance.Reporting.Periodic;

namespace Compliance.Cli.Running;

/// <summary>Judges the case files of a Report anew, as its manifest says it was made.</summary>
internal static class ReportJudging
{
    /// <summary>The findings that come out, under the names the Report gives the files. What a baseline said of them is not judged anew.</summary>
    public static JudgedAgain Judge(Shell shell, OpenRulebook opened, DecisionRegister? decisions, JudgeAgain asked)
    {
        var manifest = asked.Manifest;
        var names = asked.Files.ToDictionary(f => f.Place, f => f.Path, StringComparer.Ordinal);
        var releasedOnly = manifest.Options.GetValueOrDefault("releasedOnly") == "true";
        var frame = new ReportFrame(opened.Rulebook, manifest.Engine.Version, new(manifest.From, manifest.To), manifest.KnownOn)
        {
            Body = manifest.Options.GetValueOrDefault("body", ""), ReleasedOnly = releasedOnly, TellsAll = manifest.Options.GetValueOrDefault("baseline") == "yes",
        };
        return new(opened.Rulebook.Identity, Findings());

        IEnumerable<ReportedFinding> Findings()
        {
            var found = new List<ReportedFinding>();
            var run = new ReportRun(shell, new(opened.Rulebook), new() { KnownOn = manifest.KnownOn, On = manifest.CreatedOn, ReleasedOnly = releasedOnly, WithRepairs = true, Decisions = decisions }, Environment.ProcessorCount, Language.En);
            foreach (var _ in run.Each(asked.Files.Select(f => f.Place), new(frame, f => found.Add(f.Finding)), place => names[place]))
            {
                foreach (var finding in found)
                    yield return finding;
                found.Clear();
            }
            foreach (var finding in found) // what is said of decisions that no file met
                yield return finding;
        }
    }
}
