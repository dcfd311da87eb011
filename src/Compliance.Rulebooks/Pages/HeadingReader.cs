using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads the headings of a rule page: its title, its provisions, their wordings.</summary>
internal sealed partial class HeadingReader(PageDraft draft)
{
    public void TakeTitle(string source, int line)
    {
        if (draft.Title is not null)
            draft.Fault(line, RulebookFaultCodes.PageTitle, $"'{source}' is a second title; the first is '{draft.Title.En}'. One page holds one article.");
        else if (!source.StartsWith('#'))
            draft.Fault(line, RulebookFaultCodes.PageTitle, $"'{source.Split('\n')[0]}' is underlined. A title is written '# Article N. Title'.");
        draft.Title = new(source.TrimStart('#').Trim(), "");
    }

    public void TakeProvision(string source, int line)
    {
        draft.DropGiven();
        var match = ProvisionHeading().Match(source);
        if (!match.Success)
        {
            draft.Fault(line, RulebookFaultCodes.Heading, $"'{source}' names no provision. Expected '## 28.5. Title' or '## 28.5 part 2. Title'.");
            return;
        }
        draft.Provisions.Add(new(match.Groups["number"].Value, new(match.Groups["title"].Value.Trim(), ""), line));
    }

    public void TakeWording(string source, int line)
    {
        if (draft.Provision is not { } provision)
        {
            draft.Fault(line, RulebookFaultCodes.Heading, $"The wording '{source}' stands before the first provision. Put '## NUMBER. Title' above it.");
            return;
        }
        draft.DropGiven();
        var match = WordingHeading().Match(source);
        if (!match.Success || !Day(match, "from", out var from) | !Day(match, "to", out var to) | !Day(match, "published", out var published)
            | !Day(match, "back", out var back) | !Day(match, "until", out var until) | !Day(match, "confirmed", out var confirmed)
            || GradeOf(match.Groups["grade"].Value) is not { } grade)
        {
            draft.Fault(line, RulebookFaultCodes.WordingHeading, $"'{source}' is no wording. Expected '### 2016-08-10 · 267-VQD · official-copy' or '### 2008-10-04 to 2016-08-09 · 624-IIIQD · official-copy'; grades are official-text, official-copy, official-summary, secondary; then, where needed, '· published DAY', '· effect from DAY', '· effect from DAY to DAY', '· confirmed DAY', '· repealed'.");
            provision.IsMisread = true;
            provision.Wordings.Add(new(default, null, default, "", default, line)); // what stands under it is read all the same
            return;
        }
        if (to is { } end && end < from)
            draft.Fault(line, RulebookFaultCodes.WordingHeading, $"The wording ends on '{match.Groups["to"].Value}', before it begins on '{match.Groups["from"].Value}'. Expected a last day on or after the first.", match.Groups["to"].Value);
        CheckDays(match, from!.Value, published, back, until, line);
        provision.Wordings.Add(new(from.Value, to, published ?? from.Value, match.Groups["act"].Value, grade, line)
        {
            Effect = back is { } first ? new(first, until ?? from.Value.AddDays(-1)) : null, Confirmed = confirmed, IsRepeal = match.Groups["repealed"].Success,
        });
    }

    private void CheckDays(Match match, DateOnly from, DateOnly? published, DateOnly? back, DateOnly? until, int line)
    {
        if (published > from)
            draft.Fault(line, RulebookFaultCodes.WordingHeading, $"The wording was published on '{match.Groups["published"].Value}', after its first day '{match.Groups["from"].Value}'. A text binds from its publication: begin the wording then, and add '· effect from {match.Groups["from"].Value}'.", match.Groups["published"].Value);
        if (back >= from || until >= from || until < back)
            draft.Fault(line, RulebookFaultCodes.WordingHeading, $"Effect from '{match.Groups["back"].Value}'{(until is null ? "" : $" to '{match.Groups["until"].Value}'")} does not lie before the first day in force, '{match.Groups["from"].Value}'. Effect is given back to earlier days only.", match.Groups["back"].Value);
    }

    private static bool Day(Match match, string group, out DateOnly? day)
    {
        day = null;
        if (!match.Groups[group].Success)
            return true;
        var isDay = DateOnly.TryParseExact(match.Groups[group].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        day = value;
        return isDay;
    }

    private static Grade? GradeOf(string code) =>
        Enum.GetValues<Grade>().Where(g => g.Code() == code).Select(g => (Grade?)g).FirstOrDefault();

    [GeneratedRegex(@"^##\s+(?<number>[A-Z0-9][A-Za-z0-9.\-]*?(?: part [1-9][0-9]{0,2})?)\.\s+(?<title>.+)$")]
    private static partial Regex ProvisionHeading();

    [GeneratedRegex(@"^###\s+(?<from>[\d-]+)(?: to (?<to>[\d-]+))?(?: · published (?<published>[\d-]+))? · (?<act>[^·]+?) · (?<grade>[a-z-]+)(?: · published (?<published>[\d-]+)| · effect from (?<back>[\d-]+)(?: to (?<until>[\d-]+))?| · confirmed (?<confirmed>[\d-]+)| · (?<repealed>repealed))*$")]
    private static partial Regex WordingHeading();
}
