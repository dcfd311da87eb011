using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>The lists of kinds hold what the rulebooks here need and nothing else: one kind taken out refuses a rule, one put in is needed by none.</summary>
public sealed class GrammarTests
{
    /// <summary>Opcodes of conditions with more comparisons than any has so far, and of a number one below none, which `rules mutate` tries.</summary>
    private static readonly ILOpCode[] MoreLocals = [ILOpCode.Ldc_i4_m1, ILOpCode.Ldloc_2, ILOpCode.Ldloc_3, ILOpCode.Ldloc_s, ILOpCode.Stloc_3, ILOpCode.Stloc_s];

    private static readonly Lazy<(List<RuleBlock> Blocks, byte[] Code)> Rules = new(Compiled);

    private static (List<RuleBlock> Blocks, byte[] Code) Compiled()
    {
        var (blocks, faults) = (new List<RuleBlock>(), new List<PageFault>());
        foreach (var folder in new[] { RepositoryRoot.PathTo("rules", "az"), SmallRulebook.Folder })
        {
            var builder = new RulebookBuilder(RulebookSource.Read(folder, faults)!, faults);
            builder.Build();
            blocks.AddRange(builder.Blocks);
        }
        var code = RuleCompiler.Compile(blocks, faults);
        faults.ShouldBeEmpty();
        return (blocks, code!);
    }

    private static IEnumerable<SyntaxNode> Roots => Rules.Value.Blocks.Select(b => CSharpSyntaxTree.ParseText(b.Code, SyntaxGate.Options).GetRoot());

    [Test]
    public void Every_kind_of_node_is_needed() => Same(Grammar.Nodes, Roots.SelectMany(r => r.DescendantNodesAndSelf()).Select(n => n.Kind()));

    [Test]
    public void Every_kind_of_token_is_needed() => Same(Grammar.Tokens, Roots.SelectMany(r => r.DescendantTokens()).Select(t => t.Kind()));

    [Test]
    public void Every_kind_of_space_is_needed() => Same(Grammar.Between, Roots.SelectMany(r => r.DescendantTrivia()).Select(t => t.Kind()));

    [Test]
    public void Every_kind_of_operation_is_needed()
    {
        var script = RuleScript.Of(Rules.Value.Blocks, [.. Rules.Value.Blocks.Select(b => b.Code.Trim().TrimEnd(';'))]);
        var tree = script.Compilation.SyntaxTrees.Single();
        var model = script.Compilation.GetSemanticModel(tree);
        Same(OperationGate.Kinds, script.Expressions(tree).SelectMany(e => Whole(model.GetOperation(e)!)).Select(o => o.Kind));
    }

    [Test]
    public void Every_table_and_opcode_is_needed()
    {
        using var file = new PEReader(new MemoryStream(Rules.Value.Code));
        var reader = file.GetMetadataReader();
        Same(Enum.GetValues<TableIndex>().Where(TableExam.Lists), Enum.GetValues<TableIndex>().Where(t => reader.GetTableRowCount(t) > 0));
        Same(Enum.GetValues<ILOpCode>().Where(CodeStep.Lists), reader.MethodDefinitions.Select(reader.GetMethodDefinition).SelectMany(m => Opcodes(file, m)).Concat(MoreLocals));
    }

    [Test]
    public void The_largest_block_leaves_room_below_every_cap()
    {
        var largest = Rules.Value.Blocks.MaxBy(b => b.Code.Length)!.Code;
        (largest.Length * 4).ShouldBeLessThan(TextGate.MostCharacters);
        Roots.Max(r => r.DescendantTokens().Count() * 3).ShouldBeLessThan(TextGate.MostTokens);
    }

    [Test]
    public void The_language_version_is_fixed_and_older_than_the_compiler()
    {
        SyntaxGate.Options.SpecifiedLanguageVersion.ShouldBe(LanguageVersion.CSharp12);
        ((int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion()).ShouldBeGreaterThan((int)SyntaxGate.Options.LanguageVersion);
    }

    private static void Same<T>(IEnumerable<T> allowed, IEnumerable<T> used) =>
        allowed.Order().Select(a => $"{a}").ShouldBe(used.Distinct().Order().Select(a => $"{a}"), ignoreOrder: true);

    private static IEnumerable<IOperation> Whole(IOperation operation)
    {
        while (operation.Parent is { Kind: OperationKind.Conversion } parent)
            operation = parent;
        return operation.DescendantsAndSelf();
    }

    private static IEnumerable<ILOpCode> Opcodes(PEReader file, MethodDefinition method)
    {
        var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILContent();
        for (var at = 0; at < code.Length;)
        {
            var step = CodeStep.At(code.AsSpan(), at);
            yield return step.Opcode;
            at = step.End;
        }
    }
}
