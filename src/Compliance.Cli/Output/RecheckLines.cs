using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Json.Rechecking;
using Compliance.Law;
using Compliance.Reporting;
using Newtonsoft.Json;

namespace Compliance.Cli.Output;

/// <summary>Writes what a recheck found different.</summary>
internal abstract class RecheckLines
{
    /// <summary>Writes a finding that is not what it was.</summary>
    public abstract void Write(TextWriter output, ChangedFinding changed);

    /// <summary>Writes the sums.</summary>
    public abstract void End(TextWriter output, RecheckSums sums, FindingsSummary summary);
}

/// <summary>For programs: one changed finding a line, then what was judged, then the sums of a check of everything.</summary>
internal sealed class RecheckJson(Language language) : RecheckLines
{
    public override void Write(TextWriter output, ChangedFinding changed)
    {
        var now = changed.Now;
        WriteLine(output, new Dictionary<string, object?>
        {
            ["changed"] = new Dictionary<string, object?>
            {
                ["file"] = changed.File, ["act"] = new { id = changed.Act, kind = changed.ActKind }, ["rule"] = changed.Rule, ["provision"] = now?.Provision.Id,
                ["before"] = changed.Before is { } before ? RecheckText.CodeOf(before.Outcome, before.Change, before.IsToBeConfirmed) : null,
                ["now"] = now is null ? null : RecheckText.CodeOf(now.Outcome, now.Change, now.IsToBeConfirmed),
                ["message"] = now?.Message.In(language),
            },
        });
    }

    public override void End(TextWriter output, RecheckSums sums, FindingsSummary summary)
    {
        WriteLine(output, new
        {
            recheck = new
            {
                first = sums.IsFirst, everythingBecause = sums.Reason.Length > 0 ? sums.Reason : null, rules = sums.Rules, changed = sums.Changed,
                files = new { kept = sums[RecheckKind.Kept], partly = sums[RecheckKind.Partly], whole = sums[RecheckKind.Whole], refused = sums.Refused, @new = sums.New, gone = sums.Gone },
                findings = new { made = sums.Findings.Made, all = sums.Findings.All },
            },
        });
        var lines = new FindingBytes(language);
        lines.Write(summary);
        output.Write(System.Text.Encoding.UTF8.GetString(lines.Bytes));
    }

    private static void WriteLine(TextWriter output, object value) => output.Write(JsonConvert.SerializeObject(value, Formatting.None) + "\n");
}

/// <summary>For people.</summary>
internal sealed class RecheckText(Language language, Ink ink) : RecheckLines
{
    private const int MostNamed = 5;
    private string _act = "";

    /// <summary>The code of an outcome as sums name it.</summary>
    public static string CodeOf(Outcome outcome, TextChange change, bool isToBeConfirmed) =>
        change != TextChange.None ? change.Code() : isToBeConfirmed ? "violation-to-be-confirmed" : outcome.Code();

    public override void Write(TextWriter output, ChangedFinding changed)
    {
        var act = $"{changed.File}  {Say(ActKinds.WordsOf(ActKinds.Find(changed.ActKind)!))}  {changed.Act}".TrimEnd();
        if (act != _act)
            output.WriteLine(ink.Strong(act));
        _act = act;
        output.WriteLine($"    {changed.Rule}: {Was(changed.Before)} → {Is(changed.Now)}");
        if (changed.Now is { } now)
            output.WriteLine($"        {Say(now.Version?.Citation ?? now.Provision.Citation)}. {Say(now.Message)}");
    }

    public override void End(TextWriter output, RecheckSums sums, FindingsSummary summary)
    {
        if (sums.Changed > 0)
            output.WriteLine();
        foreach (var words in RecheckWords.Of(sums, Named(sums.Rules), Named(sums.Gone)))
            output.WriteLine(Say(words));
        output.WriteLine();
        new SummaryText(language, ink).Write(output, summary);
    }

    private string Was(DocketFinding? before) => before is { } was ? WordsOf(was.Outcome, was.IsToBeConfirmed) : Say(RecheckWords.Nothing);

    private string Is(Finding? now) => now is null ? Say(RecheckWords.Nothing) : ink.Of(FindingKind.Of(now), $"{ink.Sign(FindingKind.Of(now))} {WordsOf(now.Outcome, now.IsToBeConfirmed)}");

    private string WordsOf(Outcome outcome, bool isToBeConfirmed) => Say(outcome.Words()) + (isToBeConfirmed ? $" ({Say(RecheckWords.ToBeConfirmed)})" : "");

    private static string Named(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", …" : "");

    private string Say(Text words) => words.In(language);
}
