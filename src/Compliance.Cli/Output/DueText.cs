using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Parts;

namespace Compliance.Cli.Output;

/// <summary>What falls due for people at a terminal: month by month, day by day, what has no day yet at the end; then the sums.</summary>
internal sealed class DueText(Language language, Ink ink)
{
    private const int MostMissing = 4;

    /// <summary>Writes the items and the sums.</summary>
    public void Write(TextWriter output, DueSummary summary)
    {
        var (on, dated) = (summary.On, summary.Items.Where(i => i.Day is not null).ToList());
        Group(output, Say(DueSentences.Before(on)), dated.Where(i => i.Day < on), on);
        foreach (var month in dated.Where(i => i.Day >= on).GroupBy(i => (i.Day!.Value.Year, i.Day.Value.Month)))
            Group(output, Say(DueSentences.Month(month.Key.Year, month.Key.Month)), month, on);
        Group(output, Say(DueSentences.NoDay), summary.Items.Where(i => i.Day is null), on);
        Sums(output, summary);
    }

    private void Group(TextWriter output, string heading, IEnumerable<DueItem> items, DateOnly on)
    {
        var byDay = items.GroupBy(i => i.Day).ToList();
        if (byDay.Count == 0)
            return;
        output.WriteLine(ink.Strong(heading));
        foreach (var day in byDay)
        {
            if (day.Key is { } known)
                output.WriteLine($"  {Readable.Of(known)}  {Say(DueSentences.Weekday(known))}, {Say(DueSentences.Left(known.DayNumber - on.DayNumber))}");
            foreach (var item in day)
                Item(output, item, on);
        }
        output.WriteLine();
    }

    private void Item(TextWriter output, DueItem item, DateOnly on)
    {
        var subject = item.Subject.Length > 0 ? $"  {item.Subject}" : "";
        output.WriteLine($"    {State(item.State)}  {item.Clause}{subject}");
        Line(output, Say(item.Message));
        Line(output, Say(item.Version?.Citation ?? item.Provision.Citation));
        Line(output, $"{Say(CheckWords.Act)}: {Say(ActKinds.WordsOf(item.Act.GetType()))}  {item.Act.Id}  {ink.Quiet($"{item.File} {item.Act.Path}")}");
        if (item.Parties.Count > 0)
            Line(output, $"{Say(DueSentences.Concerns)}: {string.Join(", ", item.Parties.Select(p => Say(Codes.Words(p))))}");
        if (item.Deadline is { } deadline)
            Line(output, Say(DueSentences.Counted(deadline)));
        if (item.Deadline?.Shifts.Where(s => s.Kind != ShiftKind.MonthEnd).ToList() is { Count: > 0 } shifts)
            Line(output, Say(DueSentences.Shifts(shifts)));
        if (item.Breaks is { } rule && rule != item.Clause)
            Line(output, $"{Say(DueSentences.Breaks)}: {rule}");
        foreach (var fact in item.Missing.Take(MostMissing))
            Line(output, $"{Say(CheckWords.Missing)}: {Say(fact.Words)}  {ink.Quiet($"{fact.Path} ({Say(fact.Document)}; {Say(fact.Holder)})")}");
        if (item.Missing.Count > MostMissing)
            Line(output, Say(DueSentences.MoreMissing(item.Missing.Count - MostMissing)));
        if (item.Grade.NeedsConfirmation())
            Line(output, $"{Say(CheckWords.Limit)}: {Say(SeverityWords.Of(item.Grade))}");
        if (item.AsOf is not { } asOf || asOf < on)
            Line(output, Say(DueSentences.AsOf(item.AsOf)));
        foreach (var caveat in item.Caveats)
            Line(output, $"{Say(CheckWords.Limit)}: {Say(CaveatWords.Of(caveat))}");
    }

    private void Sums(TextWriter output, DueSummary summary)
    {
        output.WriteLine(ink.Strong(Say(DueSentences.Window(summary.On, summary.Until))));
        var counts = Enum.GetValues<DueState>().Select(s => $"{Counted.In(summary.Count(s))} {Say(Codes.Words(s))}");
        output.WriteLine($"  {string.Join(", ", counts)}");
        output.WriteLine($"  {Say(ReportWords.Received)}: {Say(ReportWords.Balance(summary.Files + summary.Refused, summary.Files, summary.Refused))}");
        if (summary.UnderReview > 0)
            output.WriteLine($"  {Say(ReportWords.UnderReview)}: {Say(DueSentences.RestOnReview(summary.UnderReview, summary.Items.Count))}");
        if (summary.Older > 0)
            output.WriteLine($"  {Say(DueSentences.Older(summary.Older, summary.On))}");
    }

    private string State(DueState state)
    {
        var words = Say(Codes.Words(state));
        return state switch
        {
            DueState.Overdue => ink.Strong($"x {words}"),
            DueState.MayBeDue => ink.Quiet($"? {words}"),
            _ => $"{(state == DueState.Ends ? "." : "!")} {words}",
        };
    }

    private static void Line(TextWriter output, string text) => output.WriteLine($"        {text}");

    private string Say(Text words) => words.In(language);
}
