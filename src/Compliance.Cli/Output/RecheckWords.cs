using Compliance.Json.Rechecking;
using Compliance.Law;

namespace Compliance.Cli.Output;

/// <summary>What a recheck says of itself.</summary>
internal static class RecheckWords
{
    public static readonly Text Nothing = new("nothing", "heç nə");
    public static readonly Text ToBeConfirmed = new("to be confirmed", "təsdiqlənməlidir");

    /// <summary>What changed and how much was judged.</summary>
    public static IEnumerable<Text> Of(RecheckSums sums, string rules, string gone)
    {
        if (sums.IsFirst)
            yield return new("There was no docket: everything was judged, and what was found is kept for the next time.", "Qeyd faylı yox idi: hər şey yoxlanıldı, nəticələr növbəti dəfə üçün saxlanıldı.");
        else if (sums.Reason.Length > 0)
            yield return new($"Everything was judged: {sums.Reason}.", $"Hər şey yenidən yoxlanıldı ({sums.Reason}).");
        else if (sums.Rules.Count == 0)
            yield return new("No rule changed.", "Heç bir qayda dəyişməyib.");
        else
            yield return new($"{Counted.Of(sums.Rules.Count, "rule", "rules")} changed: {rules}.", $"{Counted.In(sums.Rules.Count)} qayda dəyişib: {rules}.");
        yield return new(
            $"Files: {Counted.In(sums[RecheckKind.Kept])} kept as they were, {Counted.In(sums[RecheckKind.Partly])} judged by the changed rules, {Counted.In(sums[RecheckKind.Whole])} judged whole, {Counted.In(sums.Refused)} refused.",
            $"Fayllar: {Counted.In(sums[RecheckKind.Kept])} olduğu kimi qaldı, {Counted.In(sums[RecheckKind.Partly])} dəyişən qaydalarla, {Counted.In(sums[RecheckKind.Whole])} tam yoxlanıldı, {Counted.In(sums.Refused)} qəbul edilmədi.");
        if (!sums.IsFirst && sums.New > 0)
            yield return new($"{Counted.Of(sums.New, "file is", "files are")} new; their findings are not listed here: 'compliance check' shows them.", $"{Counted.In(sums.New)} fayl yenidir; onların nəticələri burada göstərilmir: 'compliance check' göstərir.");
        if (gone.Length > 0)
            yield return new($"{Counted.Of(sums.Gone.Count, "file is", "files are")} gone: {gone}.", $"{Counted.In(sums.Gone.Count)} fayl daha yoxdur: {gone}.");
        yield return new($"Findings: {Counted.In((int)sums.Findings.Made)} of {Counted.In((int)sums.Findings.All)} made again, {Counted.In(sums.Changed)} not what they were.",
            $"Nəticələr: {Counted.In((int)sums.Findings.All)} nəticədən {Counted.In((int)sums.Findings.Made)} yenidən alındı, {Counted.In(sums.Changed)} dəyişdi.");
    }
}
