using Compliance.Rulebooks.Gate;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Compiling;

/// <summary>A block to be compiled: its text and where that begins.</summary>
internal sealed record RuleBlock(string Path, int Line, string Code)
{
    /// <summary>A fault at an offset of the block, at the page's own line and column.</summary>
    public PageFault Fault(int offset, string code, string message)
    {
        var before = Code.AsSpan(0, Math.Clamp(offset, 0, Code.Length));
        var line = before.Count('\n');
        return new(Path, Line + line, before.Length - (before.LastIndexOf('\n') + 1) + 1, code, message);
    }

    /// <summary>A fault at the first text of the block that says <paramref name="text"/>.</summary>
    public PageFault Fault(string text, string code, string message) =>
        Fault(Math.Max(0, Code.IndexOf($"\"{text}\"", StringComparison.Ordinal)), code, message);
}

/// <summary>Told what the compiler is at: it reads the block of an index; it compiles all together.</summary>
internal sealed record CompilerSteps(Action<int> Reading, Action Compiling);

/// <summary>Compiles all blocks of a rulebook in one go, behind the gate. It runs in a process of its own: <see cref="Child.PageCompiler"/>.</summary>
internal static class RuleCompiler
{
    /// <summary>Changes whenever the gate or the form of compiled rulebooks does: part of the key of every compiled rulebook.</summary>
    public const string Version = "1";

    /// <summary>The libraries of the platform that blocks are compiled against, besides the domain.</summary>
    public static readonly string[] References = ["System.Private.CoreLib", "System.Runtime", "System.Collections"];

    /// <summary>The compiled assembly, or <c>null</c> and every fault of every block.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="faults">Faults are added to it.</param>
    /// <param name="steps">Told of each step; who asks for that has looked at the text of the blocks (<see cref="TextGate"/>) before it came here.</param>
    public static byte[]? Compile(IReadOnlyList<RuleBlock> blocks, List<PageFault> faults, CompilerSteps? steps = null)
    {
        var read = blocks.Select((b, i) => (Block: b, Expression: Read(b, i, faults, steps))).Where(b => b.Expression is not null).ToList();
        steps?.Compiling();
        blocks = [.. read.Select(b => b.Block)]; // those refused are faults already; the rest is compiled to report all at once
        var plain = RuleScript.Of(blocks, [.. read.Select(b => b.Expression!.ToString())]);
        var tree = plain.Compilation.SyntaxTrees.Single();
        var model = plain.Compilation.GetSemanticModel(tree);
        foreach (var error in plain.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            faults.Add(plain.At(error.Location.SourceSpan.Start, RulebookFaultCodes.Compiler, CompilerFaults.InWords(error, model)));
        var written = plain.Expressions(tree);
        var gate = new SymbolGate(model);
        foreach (var (node, message) in written.SelectMany(gate.Faults))
            faults.Add(plain.At(node.SpanStart, RulebookFaultCodes.RefusedWord, message));
        if (faults.Count > 0)
            return null;
        var instrumenter = new Instrumenter(model);
        return Emit(RuleScript.Of(blocks, [.. written.Select(instrumenter.Rewrite)]), faults);
    }

    /// <summary>Whether a block is made of the letters of rules and is neither too long nor too deep; else faults.</summary>
    public static bool HasRightLetters(RuleBlock block, List<PageFault> faults)
    {
        var letters = TextGate.Faults(block.Code).Take(5).ToList();
        faults.AddRange(letters.Select(f => block.Fault(f.Offset, RulebookFaultCodes.Letters, f.Message)));
        return letters.Count == 0;
    }

    private static ExpressionSyntax? Read(RuleBlock block, int index, List<PageFault> faults, CompilerSteps? steps)
    {
        if (steps is null && !HasRightLetters(block, faults))
            return null;
        steps?.Reading(index);
        var (expression, refused) = SyntaxGate.Read(block.Code);
        faults.AddRange(refused.Select(f => block.Fault(f.Offset, f.Code, f.Message)));
        return expression;
    }

    private static byte[]? Emit(RuleScript script, List<PageFault> faults)
    {
        using var stream = new MemoryStream();
        var result = script.Compilation.Emit(stream);
        foreach (var error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
            faults.Add(script.At(error.Location.SourceSpan.Start, RulebookFaultCodes.Compiler, CompilerWords.Of(error)));
        return result.Success ? stream.ToArray() : null;
    }
}
