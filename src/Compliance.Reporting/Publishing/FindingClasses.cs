using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>How much of findings can be published: for each chapter and kind all findings with body and month, without the body, without both, or none.</summary>
/// <remarks>A level is open where every set of findings alike in all that is published comes from at least 5 case files. Never some findings of a chapter and kind: what is left would tell the rest.</remarks>
internal sealed class FindingClasses
{
    private const int Levels = 3;

    private readonly Dictionary<(string Chapter, string Kind), int> _levels = [];
    private readonly HashSet<(string Chapter, string Kind)> _pairs = [];

    /// <summary>Reads the findings once.</summary>
    public FindingClasses(IEnumerable<ReportedFinding> findings, SmallBodies bodies, CancellationToken stop)
    {
        var files = new Dictionary<(string, string, int), Dictionary<string, HashSet<string>>>();
        foreach (var finding in findings)
        {
            stop.ThrowIfCancellationRequested();
            _pairs.Add((finding.Chapter, finding.Kind));
            for (var level = 0; level < Levels; level++)
            {
                if (!files.TryGetValue((finding.Chapter, finding.Kind, level), out var classes))
                    files[(finding.Chapter, finding.Kind, level)] = classes = new(StringComparer.Ordinal);
                var key = KeyOf(finding, level, bodies);
                if (!classes.TryGetValue(key, out var from))
                    classes[key] = from = new(StringComparer.Ordinal);
                if (from.Count < PublishingOptions.MinimumCell)
                    from.Add(finding.File);
            }
        }
        foreach (var ((chapter, kind, level), classes) in files.OrderByDescending(f => f.Key.Item3))
        {
            if (classes.Values.All(c => c.Count >= PublishingOptions.MinimumCell))
                _levels[(chapter, kind)] = level;
        }
    }

    /// <summary>0 with body and month, 1 without the body, 2 without both, <c>null</c> for none.</summary>
    public int? LevelOf(string chapter, string kind) => _levels.TryGetValue((chapter, kind), out var level) ? level : null;

    /// <summary>Whether all findings of a list can be published.</summary>
    public bool Open(ListKey list) =>
        _pairs.Where(p => (list.Chapter.Length == 0 || p.Chapter == list.Chapter) && list.HoldsKind(p.Kind)).All(_levels.ContainsKey);

    private static string KeyOf(ReportedFinding f, int level, SmallBodies bodies) => string.Join('\n',
        f.ActKind, f.Rule, f.Provision, f.Outcome, f.Severity, f.Grade, f.IsUnderReview ? "1" : "0", f.Change, f.WordingFrom?.DayNumber.ToString("D", System.Globalization.CultureInfo.InvariantCulture), string.Join('\t', f.Caveats),
        level < 2 && f.Date is { } day ? $"{day.Year:D4}-{day.Month:D2}" : "", level < 1 && !bodies.Holds(f.Body) ? f.Body : "");
}
