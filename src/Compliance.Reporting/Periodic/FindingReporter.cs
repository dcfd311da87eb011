using System.Collections.Concurrent;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Rules;

namespace Compliance.Reporting.Periodic;

/// <summary>Turns findings into what reports carry of them. On any thread.</summary>
/// <param name="rulebook">The rulebook they were judged by.</param>
/// <param name="baseline">What they are compared with; <c>null</c> for nothing.</param>
/// <param name="isWhole">Whether all is told even of findings that no list shows.</param>
public sealed class FindingReporter(Rulebook rulebook, Baseline? baseline = null, bool isWhole = false)
{
    private readonly ConcurrentDictionary<Provision, string> _chapters = [];

    /// <summary>A finding as reports carry it; of one that no list shows, no more than is kept of it.</summary>
    /// <param name="finding">The finding, checked with repairs where remedies are wanted.</param>
    /// <param name="source">Path of its case file, as the user named it.</param>
    /// <param name="line">Line of a JSON Lines file, from 1.</param>
    public ReportedFinding Of(Finding finding, string source, int line)
    {
        var kind = FindingKind.Of(finding);
        var id = IdOf(finding);
        var said = new ReportedFinding
        {
            Id = id,
            File = finding.File,
            Source = source,
            Line = line,
            Body = finding.Act.Body.Presence == FactState.Known ? finding.Act.Body.Id : "",
            Act = finding.Act.Id,
            ActKind = ActKinds.CodeOf(finding.Act.GetType()),
            Date = finding.Act.Date.TryGet(out var day) ? day : null,
            Rule = finding.Rule,
            Provision = finding.Provision.Id,
            WordingFrom = finding.Version?.From,
            Chapter = ChapterOf(finding.Provision),
            Outcome = finding.Outcome.Code(),
            Kind = kind.Code,
            Change = baseline?.ChangeOf(id, kind.Code) ?? "",
        };
        return isWhole || said.IsListed ? Whole(said, finding, kind) : said;
    }

    private static ReportedFinding Whole(ReportedFinding said, Finding finding, FindingKind kind) =>
        said with
        {
            Subject = finding.Subject,
            ActPath = finding.Act.Path,
            Citation = finding.Version?.Citation ?? finding.Provision.Citation,
            Duty = kind.IsQuiet ? Text.None : finding.Version?.Duty ?? Text.None,
            Severity = Codes.Of(typeof(Severity)).CodeOf(finding.Severity),
            Grade = finding.Grade.Code(),
            IsUnderReview = finding.IsUnderReview,
            Caveats = finding.Caveats,
            Message = finding.Message,
            Facts = kind.IsQuiet ? [] : [.. (finding.Proof?.DecidingFacts ?? []).Select(f => new ReportedFact(f.Path, f.Words, f.Value))],
            Missing = [.. finding.Missing.SelectMany(m => m.Facts).DistinctBy(f => f.Path).Select(f => new ReportedFact(f.Path, f.Words, new($"{f.Document.En}; {f.Holder.En}", $"{f.Document.Az}; {f.Holder.Az}")))],
            Remedies = [.. Remedies(finding)],
            Remedy = finding.Repairs is { Ways: [_, ..] ways } ? Codes.Of(typeof(PossibilityKind)).CodeOf(ways.Min(w => w.Possibility.Kind)) : "",
            Decision = finding.Decision,
            Effect = finding.Remark.Effect,
            Cause = finding.Remark.Cause,
            Recommendation = finding.Remark.Recommendation,
        };

    /// <summary>What is said of a decision that does not count, as reports carry it; what it names is told as far as it is known.</summary>
    /// <param name="review">What became of the decision.</param>
    /// <param name="source">Path of the case file it was held against; empty for none.</param>
    /// <param name="line">Line of a JSON Lines file, from 1.</param>
    public ReportedFinding Of(DecisionReview review, string source, int line)
    {
        ArgumentNullException.ThrowIfNull(review);
        var (decision, act, version) = (review.Decision, review.Act, review.Finding?.Version);
        var provision = review.Finding?.Provision ?? rulebook.FindRule(decision.Rule)?.Versions[^1].Version.Provision;
        return new()
        {
            Id = Digest("decision", decision.Id),
            File = decision.File,
            Source = source,
            Line = line,
            Subject = act?.Person.Id ?? "",
            Body = act?.Body is { Presence: FactState.Known } body ? body.Id : "",
            Act = decision.Act,
            ActKind = act is null ? "" : ActKinds.CodeOf(act.GetType()),
            ActPath = act?.Path ?? "",
            Date = act is not null && act.Date.TryGet(out var day) ? day : null,
            Rule = decision.Rule,
            Provision = provision?.Id ?? "",
            Citation = version?.Citation ?? provision?.Citation ?? Text.None,
            WordingFrom = version?.From,
            Chapter = DecisionTables.ChapterOf(decision.Kind),
            Outcome = "decision",
            Kind = FindingKind.Of(review.State).Code,
            Message = review.Message,
            Decision = decision.Id,
            DecisionKind = DecisionTables.CodeOf(decision.Kind),
        };
    }

    /// <summary>The number of the chapter that counts the findings of a provision.</summary>
    public string ChapterOf(Provision provision) => _chapters.GetOrAdd(provision, p => Readable.Of(rulebook.ChapterOf(p).Number));

    /// <summary>What stays the same from run to run: the file, the act, the rule and the wording that judged it; never its outcome.</summary>
    private static string IdOf(Finding finding)
    {
        return Digest(finding.File, finding.Act.Id, finding.Rule, finding.Version is { } v ? Readable.Of(v.From) : "");
    }

    private static string Digest(params string[] parts) => Convert.ToHexStringLower(CanonicalJson.List(parts).Digest().AsSpan(0, 10));

    private static IEnumerable<Text> Remedies(Finding finding)
    {
        if (finding.Repairs is not { } repairs)
            yield break;
        foreach (var way in repairs.Ways)
        {
            var (what, when) = (RepairWords.Of(way), RepairWords.Of(way.Possibility));
            yield return new($"{what.En} ({when.En})", $"{what.Az} ({when.Az})");
        }
        if (repairs.Ways.Count == 0)
            yield return repairs.WhyNone;
    }
}
