using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Compliance.Rulebooks.Pages;

/// <summary>Takes out of the parser what a rule page has no use for inside a paragraph: links, emphasis, HTML. Some of it takes seconds on hostile text.</summary>
internal sealed class OnlyTables : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.RemoveAll(p => p is LinkInlineParser or EmphasisInlineParser or AutolinkInlineParser or HtmlEntityParser);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Pages are never rendered.
    }
}
