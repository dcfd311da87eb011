using Compliance.Rulebooks.Compiling;

namespace Compliance.Rulebooks.Mutation;

/// <summary>A change of a block's text: what stands from one place to another, and what is put there.</summary>
internal sealed record TextChange(int From, int To, string Kind, string By);

/// <summary>The clause of a block and its changes; made in the process that compiles.</summary>
/// <param name="Text">The clause, without its last sign.</param>
/// <param name="Changes">The changes, by places in that text.</param>
internal sealed record BlockChanges(string Text, IReadOnlyList<TextChange> Changes)
{
    /// <summary>Those of blocks that compiled.</summary>
    public static IReadOnlyList<BlockChanges> Of(IReadOnlyList<RuleBlock> blocks)
    {
        var plain = RuleScript.Of(blocks, [.. blocks.Select(b => b.Code.Trim().TrimEnd(';'))]);
        var tree = plain.Compilation.SyntaxTrees.Single();
        var writer = new MutantWriter(plain.Compilation.GetSemanticModel(tree));
        return [.. plain.Expressions(tree).Select(chain => new BlockChanges(chain.ToString(),
            [.. writer.Edits(chain).Select(e => new TextChange(e.Span.Start - chain.SpanStart, e.Span.End - chain.SpanStart, e.Kind, e.To))]))];
    }
}
