using Compliance.Json;
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
    public const string Version = "2";

    /// <summary>The libraries of the platform that blocks are compiled against, besides the domain.</summary>
    public static readonly string[] References = ["System.Private.CoreLib", "System.Runtime", "System.Collections"];

    /// <summary>The compiled assembly, or <c>null</c> and every fault of every block.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="faults">Faults are added to it.</param>
    /// <param name="steps">Told of each step; who asks for that has looked at the text of the blocks (<see cref="TextGate"/>) before it came here.</param>
    /// <param name="layers">Nobody but a test leaves out a layer.</param>
    public static byte[]? Compile(IReadOnlyList<RuleBlock> blocks, List<PageFault> faults, CompilerSteps? steps = null, GateLayers layers = GateLayers.All)
    {
        var read = blocks.Select((b, i) => (Block: b, Text: Read(b, i, faults, steps, layers))).Where(b => b.Text is not null).ToList();
        steps?.Compiling();
        blocks = [.. read.Select(b => b.Block)]; // those refused are faults already; the rest is compiled to report all at once
        if (blocks.Count == 0 && faults.Count > 0)
            return null;
        var plain = RuleScript.Of(blocks, [.. read.Select(b => b.Text!)]);
        var tree = plain.Compilation.SyntaxTrees.Single();
        var model = plain.Compilation.GetSemanticModel(tree);
        foreach (var error in plain.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error))
            faults.Add(plain.At(error.Location.SourceSpan.Start, RulebookFaultCodes.Compiler, CompilerFaults.InWords(error, model)));
        var written = plain.Expressions(tree);
        if (layers.HasFlag(GateLayers.Symbols))
            faults.AddRange(Refused(plain, written, blocks.Count).Select(f => plain.At(f.Node.SpanStart, RulebookFaultCodes.RefusedWord, f.Message)));
        if (faults.Count > 0)
            return null;
        var instrumenter = new Instrumenter(model);
        var canBeTraced = layers.HasFlag(GateLayers.Syntax); // what has passed the grammar
        return Emit(canBeTraced ? RuleScript.Of(blocks, [.. written.Select(instrumenter.Rewrite)]) : plain, faults, layers);
    }

    /// <summary>Whether a block is made of the letters of rules and is neither too long nor too deep; else faults.</summary>
    public static bool HasRightLetters(RuleBlock block, List<PageFault> faults)
    {
        var letters = TextGate.Faults(block.Code).Take(5).ToList();
        faults.AddRange(letters.Select(f => block.Fault(f.Offset, RulebookFaultCodes.Letters, f.Message)));
        return letters.Count == 0;
    }

    private static string? Read(RuleBlock block, int index, List<PageFault> faults, CompilerSteps? steps, GateLayers layers)
    {
        if (steps is null && layers.HasFlag(GateLayers.Text) && !HasRightLetters(block, faults))
            return null;
        steps?.Reading(index);
        if (!layers.HasFlag(GateLayers.Syntax))
            return block.Code.Trim().TrimEnd(';');
        var (expression, refused) = SyntaxGate.Read(block.Code);
        faults.AddRange(refused.Select(f => block.Fault(f.Offset, f.Code, f.Message)));
        return expression?.ToString();
    }

    private static IEnumerable<(SyntaxNode Node, string Message)> Refused(RuleScript script, List<ExpressionSyntax> written, int blocks)
    {
        var tree = script.Compilation.SyntaxTrees.Single();
        var gate = new SymbolGate(script.Compilation.GetSemanticModel(tree));
        return SymbolGate.Strangers(tree, blocks).Concat(written.SelectMany(gate.Faults));
    }

    private static byte[]? Emit(RuleScript script, List<PageFault> faults, GateLayers layers)
    {
        using var stream = new MemoryStream();
        var result = script.Compilation.Emit(stream);
        foreach (var error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
            faults.Add(script.At(error.Location.SourceSpan.Start, RulebookFaultCodes.Compiler, CompilerWords.Of(error)));
        if (!result.Success)
            return null;
        var bytes = stream.ToArray();
        if (layers.HasFlag(GateLayers.Code))
            faults.AddRange(CompiledCode.Examine(bytes).Select(f => script.Of(f.Block ?? 0, RulebookFaultCodes.RefusedWord, f.Message)));
        return faults.Count > 0 ? null : bytes;
    }
}
