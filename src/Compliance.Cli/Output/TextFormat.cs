using Compliance.Cases;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Parts;

namespace Compliance.Cli.Output;

/// <summary>Findings for people at a terminal: file by file, act by act, what asks for action first; then the sums.</summary>
internal sealed class TextFormat(Language language, Ink ink, bool showsAll, bool withProof) : CheckFormat
{
    private static readonly List<FindingKind> Order = [.. FindingKind.All];

    public override string Render(ReadResult read, IReadOnlyList<Finding> findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        if (read.Case is not { } file)
            text.WriteLine($"{ink.Strong(read.Source)}  {Say(CheckWords.Refused(read.Faults.Count))}");
        else
            Write(text, read.Source, file, findings);
        text.WriteLine();
        return text.ToString();
    }

    public override bool Write(TextWriter output, IReadOnlyList<DecisionReview> decisions)
    {
        new DecisionLines(language, ink).Write(output, decisions);
        return true;
    }

    public override void End(TextWriter output, FindingsSummary summary) => new SummaryText(language, ink).Write(output, summary);

    private void Write(StringWriter text, string source, CaseFile file, IReadOnlyList<Finding> findings)
    {
        text.WriteLine($"{ink.Strong(source)}  {file.Id}");
        var byAct = findings.ToLookup(f => f.Act);
        var isKnown = file.Acts.TryGet(out var acts);
        if (acts.Count == 0)
            text.WriteLine("  " + Say(isKnown ? ReportWords.NoActs : ReportWords.ActsUnknown));
        foreach (var act in acts)
            Write(text, act, [.. byAct[act]]);
    }

    private void Write(StringWriter text, PersonnelAct act, IReadOnlyList<Finding> findings)
    {
        var subject = act.Person.Id.Length > 0 ? $"  {act.Person.Id}" : "";
        text.WriteLine($"  {DayOf(act)}  {Say(ActKinds.WordsOf(act.GetType()))}  {act.Id}{subject}  {ink.Quiet(Quiet(findings))}");
        foreach (var finding in findings.Where(f => showsAll || !FindingKind.Of(f).IsQuiet).OrderBy(f => Order.IndexOf(FindingKind.Of(f))))
            Write(text, finding);
    }

    /// <summary>What asks for no action, counted: it is all there with <c>--all</c>.</summary>
    private string Quiet(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return Say(CheckWords.NoFinding);
        var counts = findings.Select(FindingKind.Of).Where(k => k.IsQuiet).GroupBy(k => k).OrderBy(g => Order.IndexOf(g.Key));
        return string.Join(", ", counts.Select(g => $"{Counted.In(g.Count())} {Say(g.First().Outcome!.Value.Words())}"));
    }

    private void Write(StringWriter text, Finding finding)
    {
        var kind = FindingKind.Of(finding);
        var isGrave = finding.Outcome is Outcome.Violation or Outcome.Waived;
        var weight = isGrave ? ink.Quiet($"  [{Say(SeverityWords.Of(finding.Severity))}]") : "";
        text.WriteLine($"    {ink.Of(kind, $"{ink.Sign(kind)} {Say(finding.Outcome.Words())}")}{(kind.Code != finding.Outcome.Code() ? $" ({Say(kind.Heading)})" : "")}  {finding.Rule}{weight}");
        if (kind.IsQuiet)
        {
            text.WriteLine($"        {ink.Quiet($"{Say(finding.Provision.Citation)}. {Say(finding.Message)}")}");
            return;
        }
        text.WriteLine($"        {Say(finding.Version?.Citation ?? finding.Provision.Citation)}");
        text.WriteLine($"        {Say(finding.Message)}");
        if (isGrave || withProof)
            Facts(text, finding);
        foreach (var said in DecisionLines.Of(finding.Remark))
            text.WriteLine($"        {Say(said)}");
        Missing(text, finding);
        Repairs(text, finding);
        foreach (var caveat in finding.Caveats)
            text.WriteLine($"        {Say(CheckWords.Limit)}: {Say(CaveatWords.Of(caveat))}");
    }

    private void Facts(StringWriter text, Finding finding)
    {
        foreach (var fact in finding.Proof?.DecidingFacts ?? [])
            text.WriteLine($"        - {Say(fact.Words)}: {Say(fact.Value)}  {ink.Quiet(fact.Path)}");
    }

    /// <summary>The ways to settle a finding: each the facts that are needed together, and as what they can settle it.</summary>
    private void Missing(StringWriter text, Finding finding)
    {
        const int most = 3;
        var opening = Say(CheckWords.Missing);
        foreach (var way in finding.Missing.Take(most))
        {
            var facts = way.Facts.Select(f => $"{Say(f.Words)}  {ink.Quiet($"{f.Path} ({Say(f.Document)}; {Say(f.Holder)})")}");
            var outcomes = string.Join(" / ", way.Settles.Select(o => Say(o.Words())));
            text.WriteLine($"        {opening}: {string.Join($"\n          {Say(CheckWords.And)} ", facts)} -> {outcomes}");
            opening = Say(CheckWords.Or);
        }
        if (finding.Missing.Count > most)
            text.WriteLine($"        {Say(CheckWords.MoreWays(finding.Missing.Count - most))}");
    }

    /// <summary>What would have made a violation lawful, where that was asked for.</summary>
    private void Repairs(StringWriter text, Finding finding)
    {
        foreach (var line in RepairLines.Of(finding.Repairs))
            text.WriteLine($"        {Say(line)}");
    }

    private string DayOf(PersonnelAct act) => act.Date.TryGet(out var day) ? Readable.Of(day) : Say(act.Date.IsNone.IsTrue ? ReportWords.NeverDone : ReportWords.Undated);

    private string Say(Text words) => words.In(language);
}
