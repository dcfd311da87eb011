using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads one rule page. Every fault of the page is reported, in order of place.</summary>
internal sealed partial class PageReader
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Use<OnlyTables>().Build();

    private static readonly Dictionary<string, ProvisionStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["definition"] = ProvisionStatus.Definition,
        ["addressed-elsewhere"] = ProvisionStatus.AddressedElsewhere,
        ["open-norm"] = ProvisionStatus.OpenNorm,
        ["repealed"] = ProvisionStatus.Repealed,
        ["left-out"] = ProvisionStatus.LeftOut,
    };

    private static readonly string[] Keys = ["az", "given", "status", "reason", "reason az", "reading", "reading az", "no example"];

    private readonly string _path;
    private readonly string _text;
    private readonly List<PageFault> _faults;
    private readonly List<Given> _pageGiven = [];
    private readonly List<PageProvision> _provisions = [];
    private List<Given>? _pendingGiven;
    private string[]? _lines;
    private Text? _title;

    private PageReader(string path, string text, List<PageFault> faults) => (_path, _text, _faults) = (path, text, faults);

    private PageProvision? Provision => _provisions.Count > 0 ? _provisions[^1] : null;

    private PageWording? Wording => Provision?.Wordings.Count > 0 ? Provision.Wordings[^1] : null;

    private PageBlock? Block => Wording?.Blocks.Count > 0 ? Wording.Blocks[^1] : null;

    /// <summary>The page; faults are added to <paramref name="faults"/>.</summary>
    public static Page Read(string path, string text, List<PageFault> faults)
    {
        var reader = new PageReader(path, text.ReplaceLineEndings("\n"), faults);
        foreach (var block in reader.Blocks())
            reader.Take(block);
        reader.DropGiven();
        if (reader._title is null)
            reader.Fault(1, "RB010", "The page has no title. It begins with '# Article N. Title', then 'az:' with the title in Azerbaijani.");
        return new(path, reader._title ?? Text.None, reader._pageGiven, reader._provisions);
    }

    private IReadOnlyList<Markdig.Syntax.Block> Blocks()
    {
        if (LinkDefinition().Match(_text) is { Success: true } link) // thousands of them take the parser seconds
        {
            Fault(_text.AsSpan(0, link.Index).Count('\n') + 1, "RB011", $"A link definition, '{link.Value}', has no meaning on a rule page. Use headings of three levels, paragraphs, rule blocks and tables.");
            _title = Text.None;
            return [];
        }
        try
        {
            return [.. Markdown.Parse(_text, Pipeline)];
        }
        catch (ArgumentException) // the parser's own limit of nesting
        {
            Fault(1, "RB011", "The page nests quotes, lists or brackets deeper than 128. A rule page has headings, paragraphs, rule blocks and tables, one after another.");
            _title = Text.None;
            return [];
        }
    }

    private void Take(Markdig.Syntax.Block block)
    {
        var line = block.Line + 1;
        switch (block)
        {
            case HeadingBlock { Level: 1 }: TakeTitle(Source(block), line); break;
            case HeadingBlock { Level: 2 }: TakeProvision(Source(block), line); break;
            case HeadingBlock { Level: 3 }: TakeWording(Source(block), line); break;
            case FencedCodeBlock code: TakeCode(code, line); break;
            case Table table: TakeTable(table, line); break;
            case ParagraphBlock paragraph: TakeLines(Source(paragraph).Split('\n'), line); break;
            default: Fault(line, "RB011", $"{Named(block)} has no meaning on a rule page. Use headings of three levels, paragraphs, rule blocks and tables."); break;
        }
    }

    private void TakeTitle(string source, int line)
    {
        if (_title is not null)
            Fault(line, "RB010", $"'{source}' is a second title; the first is '{_title.En}'. One page holds one article.");
        else if (!source.StartsWith('#'))
            Fault(line, "RB010", $"'{source.Split('\n')[0]}' is underlined. A title is written '# Article N. Title'.");
        _title = new(source.TrimStart('#').Trim(), "");
    }

    private void TakeProvision(string source, int line)
    {
        DropGiven();
        var match = ProvisionHeading().Match(source);
        if (!match.Success)
        {
            Fault(line, "RB012", $"'{source}' names no provision. Expected '## 28.5. Title' or '## 28.5 part 2. Title'.");
            return;
        }
        _provisions.Add(new(match.Groups["number"].Value, new(match.Groups["title"].Value.Trim(), ""), line));
    }

    private void TakeWording(string source, int line)
    {
        if (Provision is not { } provision)
        {
            Fault(line, "RB012", $"The wording '{source}' stands before the first provision. Put '## NUMBER. Title' above it.");
            return;
        }
        DropGiven();
        var match = WordingHeading().Match(source);
        if (!match.Success || !Day(match, "from", out var from) | !Day(match, "to", out var to) | !Day(match, "published", out var published)
            || GradeOf(match.Groups["grade"].Value) is not { } grade)
        {
            Fault(line, "RB013", $"'{source}' is no wording. Expected '### 2016-08-10 · 267-VQD · official-copy' or '### 2008-10-04 to 2016-08-09 · 624-IIIQD · official-copy'; grades are official-text, official-copy, official-summary, secondary.");
            provision.IsMisread = true;
            provision.Wordings.Add(new(default, null, default, "", default, line)); // what stands under it is read all the same
            return;
        }
        if (to is { } end && end < from)
            Fault(line, "RB013", $"The wording ends on '{match.Groups["to"].Value}', before it begins on '{match.Groups["from"].Value}'. Expected a last day on or after the first.", match.Groups["to"].Value);
        provision.Wordings.Add(new(from!.Value, to, published ?? from.Value, match.Groups["act"].Value, grade, line));
    }

    private void TakeCode(FencedCodeBlock code, int line)
    {
        DropGiven();
        if (code.Info != "rule" || code.Arguments is { Length: > 0 })
            Fault(line, "RB011", $"A fenced block marked '{$"{code.Info} {code.Arguments}".Trim()}' has no meaning on a rule page. Mark it 'rule'.");
        else if (code.Column > 0)
            Fault(line, "RB011", "The rule block is indented. Put its '```rule' at the beginning of the line.");
        else if (code.ClosingFencedCharCount == 0)
            Fault(line, "RB011", "The rule block that begins here is not closed. Put '```' on a line of its own after it.");
        else if (Wording is null)
            Fault(line, "RB012", "A rule block stands outside a wording. Put '### FROM · ACT · GRADE' above it.");
        else
            Wording.Blocks.Add(new(code.Lines.ToString(), line + 1));
    }

    private void TakeTable(Table table, int line)
    {
        if (Block is not { } block)
        {
            Fault(line, "RB014", "An example table stands before any rule block. Examples follow the block they test.");
            return;
        }
        var rows = table.OfType<TableRow>().Select(r => (r.IsHeader, Row: Row(r))).ToList();
        var headings = rows.Find(r => r.IsHeader).Row?.Cells ?? [];
        if (!headings.Contains("outcome"))
            Fault(line, "RB014", $"The example table has no column 'outcome'; it has {string.Join(", ", headings.Select(h => $"'{h}'"))}.{(Nearest.To("outcome", headings) is { } near ? $" Is '{near}' meant to be it?" : "")}");
        foreach (var twice in headings.GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Fault(line, "RB014", $"The example table has {twice.Count()} columns '{twice.Key}'. Expected one.", twice.Key);
        foreach (var (_, row) in rows.Where(r => !r.IsHeader && r.Row.Cells.Count != headings.Count))
            Fault(row.Line, "RB014", $"The row has {row.Cells.Count} cells, the table {headings.Count} columns.");
        block.Tables.Add(new(_pendingGiven ?? [], headings, [.. rows.Where(r => !r.IsHeader).Select(r => r.Row)], line));
        _pendingGiven = null;
    }

    private void TakeLines(string[] lines, int first)
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
        if (Wording is { Blocks.Count: 0 } wording)
            wording.Duty = wording.Duty with { En = Joined(wording.Duty.En, string.Join(' ', duty)) };
        else if (Wording is null)
            Fault(first, "RB015", $"This text belongs to no wording: '{duty[0]}'. Put it under '### FROM · ACT · GRADE', or begin it with 'reading:', 'reason:' or 'status:'.{Nearest.Hint(duty[0].Split(':')[0], Keys)}");
    }

    private void TakeKey(string key, string value, int line)
    {
        switch (key)
        {
            case "given": (_provisions.Count == 0 ? _pageGiven : _pendingGiven ??= []).AddRange(Givens(value, line)); break;
            case "az" when Provision is null: _title = (_title ?? Text.None) with { Az = value }; break;
            case "az" when Wording is null: Retitle(value); break;
            case "az": Wording!.Duty = Wording.Duty with { Az = Joined(Wording.Duty.Az, value) }; break;
            case "status" when Provision is { } provision: TakeStatus(provision, value, line); break;
            case "reason" when Provision is { } provision: provision.Reason = provision.Reason with { En = value }; break;
            case "reason az" when Provision is { } provision: provision.Reason = provision.Reason with { Az = value }; break;
            case "reading" when Provision is { } provision: provision.Reading = provision.Reading with { En = Joined(provision.Reading.En, value) }; break;
            case "reading az" when Provision is { } provision: provision.Reading = provision.Reading with { Az = Joined(provision.Reading.Az, value) }; break;
            case "no example" when Block is { } block: TakeNoExample(block, value, line); break;
            default: Fault(line, "RB015", $"'{key}:' has no place here: {PlaceOfKey(key)}."); break;
        }
    }

    private void Continue(string key, string value, int line)
    {
        switch (key)
        {
            case "az" when Wording is { } wording: wording.Duty = wording.Duty with { Az = Joined(wording.Duty.Az, value) }; break;
            case "reason" when Provision is { } provision: provision.Reason = provision.Reason with { En = Joined(provision.Reason.En, value) }; break;
            case "reason az" when Provision is { } provision: provision.Reason = provision.Reason with { Az = Joined(provision.Reason.Az, value) }; break;
            case "reading" when Provision is { } provision: provision.Reading = provision.Reading with { En = Joined(provision.Reading.En, value) }; break;
            case "reading az" when Provision is { } provision: provision.Reading = provision.Reading with { Az = Joined(provision.Reading.Az, value) }; break;
            case "given": TakeKey("given", value, line); break;
            case "no example": break;
            default: Fault(line, "RB015", $"'{key}:' takes one line; '{value}' follows it."); break;
        }
    }

    private void Retitle(string az)
    {
        var old = _provisions[^1];
        _provisions[^1] = old with { Title = old.Title with { Az = az } };
    }

    private void TakeStatus(PageProvision provision, string value, int line)
    {
        const string notChecked = "not-checked on ";
        if (value.StartsWith(notChecked, StringComparison.Ordinal))
        {
            provision.Status = ProvisionStatus.NotChecked;
            provision.NotCheckedOn = value[notChecked.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var act in provision.NotCheckedOn.Where(a => Cases.ActKinds.Find(a) is null))
                Fault(line, "RB016", $"'{act}' is no act of a case file. Expected one of {string.Join(", ", Cases.ActKinds.Codes)}.{Nearest.Hint(act, Cases.ActKinds.Codes)}", act);
            if (provision.NotCheckedOn.Count == 0)
                Fault(line, "RB016", "'not-checked on' names no act. Expected 'not-checked on ACT, ACT', for example 'not-checked on application, interview'.");
        }
        else if (Statuses.TryGetValue(value, out var status))
            provision.Status = status;
        else
        {
            provision.IsMisread = true;
            Fault(line, "RB016", $"'{value}' is no status. Expected {string.Join(", ", Statuses.Keys)} or 'not-checked on ACT, ACT'.{Nearest.Hint(value, Statuses.Keys)}", value);
        }
    }

    private void TakeNoExample(PageBlock block, string value, int line)
    {
        var parts = value.Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[1].Length == 0 || !Checking.OutcomeWords.TryParse(parts[0], out _))
            Fault(line, "RB015", $"'{value}' names no outcome with a reason. Expected 'no example: OUTCOME: reason', for example 'no example: undetermined: the duty rests on no fact of the file.'");
        else
            block.NoExample.Add((parts[0], parts[1]));
    }

    private IEnumerable<Given> Givens(string value, int line)
    {
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2)
                yield return new(pair[0], pair[1], line, ColumnOf(line, part));
            else
                Fault(line, "RB014", $"'{part}' sets no fact. Expected 'path = value'.", part);
        }
    }

    /// <summary>A <c>given:</c> that no table took sets nothing: a slip that would otherwise pass in silence.</summary>
    private void DropGiven()
    {
        if (_pendingGiven is { Count: > 0 } given)
            Fault(given[0].Line, "RB014", $"No table follows 'given: {given[0].Path} = …'. Put it between the rule block and its table, or under the page's title.");
        _pendingGiven = null;
    }

    private PageRow Row(TableRow row)
    {
        var cells = row.OfType<TableCell>().Select(Cell).ToList();
        return new([.. cells.Select(c => c.Text)], [.. cells.Select(c => c.Column)], row.Line + 1);
    }

    private (string Text, int Column) Cell(TableCell cell)
    {
        if (cell.Span.IsEmpty || cell.Count == 0)
            return ("", Math.Max(1, cell.Column + 1));
        var (source, start) = (Source(cell), cell.Span.Start);
        var text = source.Trim().Trim('|').Trim();
        start += Math.Max(0, source.IndexOf(text, StringComparison.Ordinal));
        return (text, start - _text.LastIndexOf('\n', Math.Max(0, start - 1)));
    }

    private string Source(MarkdownObject block) =>
        block.Span.IsEmpty ? "" : _text.Substring(block.Span.Start, block.Span.Length);

    private void Fault(int line, string code, string message, string token = "") => _faults.Add(new(_path, line, ColumnOf(line, token), code, message));

    private int ColumnOf(int line, string token) =>
        token.Length == 0 ? 1 : Math.Max(1, (_lines ??= _text.Split('\n'))[line - 1].IndexOf(token, StringComparison.Ordinal) + 1);

    private static string Named(Markdig.Syntax.Block block) => block switch
    {
        QuoteBlock => "A quotation",
        ListBlock => "A list",
        HtmlBlock => "HTML",
        ThematicBreakBlock => "A line across the page",
        HeadingBlock heading => $"A heading of level {heading.Level}",
        CodeBlock => "An indented block",
        _ => $"A {block.GetType().Name}",
    };

    private static string PlaceOfKey(string key) => key switch
    {
        "no example" => "it stands after the rule block it speaks of",
        _ => "it stands under the heading of a provision, '## NUMBER. Title'",
    };

    private static string Joined(string a, string b) => a.Length == 0 ? b : $"{a} {b}";

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

    [GeneratedRegex(@"^###\s+(?<from>[\d-]+)(?: to (?<to>[\d-]+))?(?: · published (?<published>[\d-]+))? · (?<act>[^·]+?) · (?<grade>[a-z-]+)(?: · published (?<published>[\d-]+))?$")]
    private static partial Regex WordingHeading();

    [GeneratedRegex(@"^ {0,3}\[[^\]\n]{1,100}\]:", RegexOptions.Multiline)]
    private static partial Regex LinkDefinition();

    [GeneratedRegex(@"^(?<key>az|given|status|reason|reason az|reading|reading az|no example):\s*(?<value>.*)$")]
    private static partial Regex KeyLine();
}
