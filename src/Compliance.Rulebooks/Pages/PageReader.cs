using System.Text.RegularExpressions;
using Compliance.Law;
using Compliance.Rules;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads one rule page. Every fault of the page is reported, in order of place.</summary>
internal sealed partial class PageReader(PageDraft draft)
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Use<OnlyTables>().Build();

    private readonly HeadingReader _headings = new(draft);
    private readonly LineReader _lines = new(draft);
    private readonly TableReader _tables = new(draft);

    /// <summary>The page; faults are added to <paramref name="faults"/>.</summary>
    public static Page Read(string path, string text, List<PageFault> faults)
    {
        var draft = new PageDraft(path, text.ReplaceLineEndings("\n"), faults);
        var reader = new PageReader(draft);
        foreach (var block in reader.Blocks())
            reader.Take(block);
        draft.DropGiven();
        new ReviewReader(draft).Finish();
        if (draft.Title is null)
            draft.Fault(1, RulebookFaultCodes.PageTitle, "The page has no title. It begins with '# Article N. Title', then 'az:' with the title in Azerbaijani.");
        return draft.ToPage();
    }

    private IReadOnlyList<Markdig.Syntax.Block> Blocks()
    {
        if (LinkDefinition().Match(draft.Text) is { Success: true } link) // thousands of them take the parser seconds
        {
            draft.Fault(draft.Text.AsSpan(0, link.Index).Count('\n') + 1, RulebookFaultCodes.ForeignMarkdown, $"A link definition, '{link.Value}', has no meaning on a rule page. Use headings of three levels, paragraphs, rule blocks and tables.");
            draft.Title = Text.None;
            return [];
        }
        try
        {
            return [.. Markdown.Parse(draft.Text, Pipeline)];
        }
        catch (ArgumentException) // the parser's own limit of nesting
        {
            draft.Fault(1, RulebookFaultCodes.ForeignMarkdown, "The page nests quotes, lists or brackets deeper than 128. A rule page has headings, paragraphs, rule blocks and tables, one after another.");
            draft.Title = Text.None;
            return [];
        }
    }

    private void Take(Markdig.Syntax.Block block)
    {
        var line = block.Line + 1;
        switch (block)
        {
            case HeadingBlock { Level: 1 }: _headings.TakeTitle(draft.Source(block), line); break;
            case HeadingBlock { Level: 2 }: _headings.TakeProvision(draft.Source(block), line); break;
            case HeadingBlock { Level: 3 }: _headings.TakeWording(draft.Source(block), line); break;
            case FencedCodeBlock code: TakeCode(code, line); break;
            case Table table: _tables.TakeTable(table, line); break;
            case ParagraphBlock paragraph: _lines.TakeLines(draft.Source(paragraph).Split('\n'), line); break;
            default: draft.Fault(line, RulebookFaultCodes.ForeignMarkdown, $"{Named(block)} has no meaning on a rule page. Use headings of three levels, paragraphs, rule blocks and tables."); break;
        }
    }

    private void TakeCode(FencedCodeBlock code, int line)
    {
        draft.DropGiven();
        if (code.Info != "rule" || code.Arguments is { Length: > 0 })
            draft.Fault(line, RulebookFaultCodes.ForeignMarkdown, $"A fenced block marked '{$"{code.Info} {code.Arguments}".Trim()}' has no meaning on a rule page. Mark it 'rule'.");
        else if (code.Column > 0)
            draft.Fault(line, RulebookFaultCodes.ForeignMarkdown, "The rule block is indented. Put its '```rule' at the beginning of the line.");
        else if (code.ClosingFencedCharCount == 0)
            draft.Fault(line, RulebookFaultCodes.ForeignMarkdown, "The rule block that begins here is not closed. Put '```' on a line of its own after it.");
        else if (draft.Wording is null)
            draft.Fault(line, RulebookFaultCodes.Heading, "A rule block stands outside a wording. Put '### FROM · ACT · GRADE' above it.");
        else
            draft.Wording.Blocks.Add(new(code.Lines.ToString(), line + 1));
    }

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

    [GeneratedRegex(@"^ {0,3}\[[^\]\n]{1,100}\]:", RegexOptions.Multiline)]
    private static partial Regex LinkDefinition();
}
