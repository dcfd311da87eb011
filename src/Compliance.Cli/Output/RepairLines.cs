using Compliance.Checking;
using Compliance.Law;

namespace Compliance.Cli.Output;

/// <summary>What would have made a violation lawful, a line for each way.</summary>
internal static class RepairLines
{
    /// <summary>The lines; none where it was not asked for. With reasons, each says why it can still be done or not.</summary>
    public static IEnumerable<Text> Of(Repairs? repairs, bool withReasons = false) =>
        repairs is null ? [] : repairs.Ways.Count == 0 ? repairs.WhyNone == Text.None ? [] : [repairs.WhyNone] : repairs.Ways.Select(r => Line(r, withReasons));

    private static Text Line(Repair repair, bool withReasons)
    {
        var (heading, changes, possible, breaks) = (RepairWords.Heading(repair.Possibility), RepairWords.Of(repair), RepairWords.Of(repair.Possibility), RepairWords.Breaking(repair));
        var reason = repair.Possibility.Reason;
        return new(
            $"{heading.En}: {changes.En} ({possible.En}{(withReasons ? $": {reason.En}" : "")}{(breaks.En.Length > 0 ? $"; {breaks.En}" : "")}).",
            $"{heading.Az}: {changes.Az} ({possible.Az}{(withReasons ? $": {reason.Az}" : "")}{(breaks.Az.Length > 0 ? $"; {breaks.Az}" : "")}).");
    }
}
