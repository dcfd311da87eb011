using System.Text.RegularExpressions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads the paragraphs of a rule page: duties in words, and lines that begin with a key such as <c>az:</c> or <c>given:</c>.</summary>
internal sealed partial class LineReader(PageDraft draft)
{
    private static readonly Dictionary<string, ProvisionStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["definition"] = ProvisionStatus.Definition,
        ["addressed-elsewhere"] = ProvisionStatus.AddressedElsewhere,
        ["open-norm"] = ProvisionStatus.OpenNorm,
        ["repealed"] = ProvisionStatus.Repealed,
        ["left-out"] = ProvisionStatus.LeftOut,
    };

    private readonly ReviewReader _reviews = new(draft);

    private static readonly string[] Keys = ["az", "author", "reviewed", "given", "status", "reason", "reason az", "reading", "reading az", "no example", "no contradiction", "equivalent"];

    public void TakeLines(string[] lines, int first)
    {
        var (duty, key) = (new List<string>(), "");
        for (var i = 0; i < lines.Length; i++)
        {
            var match = KeyLine().Match(lines[i]);
            if (match.Success)
                TakeKey(key = match.Groups["key"].Value, match.Groups["value"].Value.Trim(), first + i);
            else if (key.Length > 0)
                Continue(key, lines[i].Trim(), first + i);
            else
                duty.Add(lines[i].Trim());
        }
        if (duty.Count == 0)
            return;
        if (draft.Wording is { Blocks.Count: 0 } wording)
            wording.Duty = wording.Duty with { En = Joined(wording.Duty.En, string.Join(' ', duty)) };
        else if (draft.Wording is null)
            draft.Fault(first, RulebookFaultCodes.MisplacedLine, $"This text belongs to no wording: '{duty[0]}'. Put it under '### FROM · ACT · GRADE', or begin it with 'reading:', 'reason:' or 'status:'.{Nearest.Hint(duty[0].Split(':')[0], Keys)}");
    }

    private void TakeKey(string key, string value, int line)
    {
        switch (key)
        {
            case "given": (draft.Provisions.Count == 0 ? draft.PageGiven : draft.PendingGiven ??= []).AddRange(Givens(value, line)); break;
            case "az" when draft.Provision is null: draft.Title = (draft.Title ?? Text.None) with { Az = value }; break;
            case "az" when draft.Wording is null: Retitle(value); break;
            case "az": draft.Wording!.Duty = draft.Wording.Duty with { Az = Joined(draft.Wording.Duty.Az, value) }; break;
            case "author" when draft.Wording is null: _reviews.TakeAuthor(value, line); break;
            case "reviewed" when draft.Wording is null: _reviews.TakeReview(value, line); break;
            case "status" when draft.Provision is { } provision: TakeStatus(provision, value, line); break;
            case "reason" when draft.Provision is { } provision: provision.Reason = provision.Reason with { En = value }; break;
            case "reason az" when draft.Provision is { } provision: provision.Reason = provision.Reason with { Az = value }; break;
            case "reading" when draft.Provision is { } provision: provision.Reading = provision.Reading with { En = Joined(provision.Reading.En, value) }; break;
            case "reading az" when draft.Provision is { } provision: provision.Reading = provision.Reading with { Az = Joined(provision.Reading.Az, value) }; break;
            case "no example" when draft.Block is { } block: TakeNoExample(block, value, line); break;
            case "no contradiction" when draft.Block is { } block: TakeNoContradiction(block, value, line); break;
            case "equivalent" when draft.Block is { } block: TakeEquivalent(block, value, line); break;
            default: draft.Fault(line, RulebookFaultCodes.MisplacedLine, $"'{key}:' has no place here: {PlaceOfKey(key)}."); break;
        }
    }

    private void Continue(string key, string value, int line)
    {
        switch (key)
        {
            case "az" when draft.Wording is { } wording: wording.Duty = wording.Duty with { Az = Joined(wording.Duty.Az, value) }; break;
            case "reason" when draft.Provision is { } provision: provision.Reason = provision.Reason with { En = Joined(provision.Reason.En, value) }; break;
            case "reason az" when draft.Provision is { } provision: provision.Reason = provision.Reason with { Az = Joined(provision.Reason.Az, value) }; break;
            case "reading" when draft.Provision is { } provision: provision.Reading = provision.Reading with { En = Joined(provision.Reading.En, value) }; break;
            case "reading az" when draft.Provision is { } provision: provision.Reading = provision.Reading with { Az = Joined(provision.Reading.Az, value) }; break;
            case "given": TakeKey("given", value, line); break;
            case "no example" or "no contradiction" or "equivalent": break;
            default: draft.Fault(line, RulebookFaultCodes.MisplacedLine, $"'{key}:' takes one line; '{value}' follows it."); break;
        }
    }

    private void Retitle(string az)
    {
        var old = draft.Provisions[^1];
        draft.Provisions[^1] = old with { Title = old.Title with { Az = az } };
    }

    private void TakeStatus(PageProvision provision, string value, int line)
    {
        const string notChecked = "not-checked on ";
        if (value.StartsWith(notChecked, StringComparison.Ordinal))
        {
            provision.Status = ProvisionStatus.NotChecked;
            provision.NotCheckedOn = value[notChecked.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var act in provision.NotCheckedOn.Where(a => Cases.ActKinds.Find(a) is null))
                draft.Fault(line, RulebookFaultCodes.Status, $"'{act}' is no act of a case file. Expected one of {string.Join(", ", Cases.ActKinds.Codes)}.{Nearest.Hint(act, Cases.ActKinds.Codes)}", act);
            if (provision.NotCheckedOn.Count == 0)
                draft.Fault(line, RulebookFaultCodes.Status, "'not-checked on' names no act. Expected 'not-checked on ACT, ACT', for example 'not-checked on application, interview'.");
        }
        else if (Statuses.TryGetValue(value, out var status))
            provision.Status = status;
        else
        {
            provision.IsMisread = true;
            draft.Fault(line, RulebookFaultCodes.Status, $"'{value}' is no status. Expected {string.Join(", ", Statuses.Keys)} or 'not-checked on ACT, ACT'.{Nearest.Hint(value, Statuses.Keys)}", value);
        }
    }

    private void TakeNoExample(PageBlock block, string value, int line)
    {
        var parts = value.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[1].Length == 0 || !(Checking.OutcomeWords.TryParse(parts[0], out _) || Examples.DutyExamples.Kinds.Contains(parts[0])))
            draft.Fault(line, RulebookFaultCodes.MisplacedLine, $"'{value}' names no outcome with a reason. Expected 'no example: OUTCOME: reason', for example 'no example: undetermined: the duty rests on no fact of the file.'");
        else
            block.NoExample.Add((parts[0], parts[1]));
    }

    private void TakeNoContradiction(PageBlock block, string value, int line)
    {
        var parts = value.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 }, { Length: > 0 }])
            block.Compatible.Add((parts[0], parts[1], line));
        else
            draft.Fault(line, RulebookFaultCodes.MisplacedLine, $"'{value}' names no rule with a reason. Expected 'no contradiction: RULE: reason'.");
    }

    private void TakeEquivalent(PageBlock block, string value, int line)
    {
        var parts = EquivalentLine().Match(value);
        if (parts.Success)
            block.Equivalents.Add((parts.Groups["from"].Value, parts.Groups["to"].Value, parts.Groups["reason"].Value, line));
        else
            draft.Fault(line, RulebookFaultCodes.MisplacedLine, $"'{value}' names no change with a reason. Expected 'equivalent: `FROM` -> `TO`: reason', with the two as 'compliance rules mutate' writes them.");
    }

    private IEnumerable<Given> Givens(string value, int line)
    {
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2)
                yield return new(pair[0], pair[1], line, draft.ColumnOf(line, part));
            else
                draft.Fault(line, RulebookFaultCodes.ExampleTable, $"'{part}' sets no fact. Expected 'path = value'.", part);
        }
    }

    private static string PlaceOfKey(string key) => key switch
    {
        "no example" or "no contradiction" or "equivalent" => "it stands after the rule block it speaks of",
        "author" or "reviewed" => "it stands under the title of the page or the heading of a provision, before its first wording",
        _ => "it stands under the heading of a provision, '## NUMBER. Title'",
    };

    private static string Joined(string a, string b) => a.Length == 0 ? b : $"{a} {b}";

    [GeneratedRegex(@"^(?<key>az|author|reviewed|given|status|reason|reason az|reading|reading az|no example|no contradiction|equivalent):\s*(?<value>.*)$")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^`(?<from>[^`]*)` -> `(?<to>[^`]*)`:\s*(?<reason>\S.*)$")]
    private static partial Regex EquivalentLine();
}
