using System.Collections.Immutable;
using System.Text;
using Compliance.Rulebooks.Gate;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Compliance.Rulebooks.Compiling;

/// <summary>All blocks as one class: a method for each, and one that gives the results of all.</summary>
internal sealed class RuleScript
{
    /// <summary>The method that gives the clauses of the blocks, in order.</summary>
    public const string Entry = "All";

    /// <summary>The name of every compiled rulebook: the same pages have to give the same bytes.</summary>
    private const string AssemblyName = "Compliance.Rules.Compiled";

    private static readonly string[] Imports = ["Compliance.Facts", "Compliance.Cases", "Compliance.Cases.Acts", "Compliance.Law", "Compliance.Rules", "static Compliance.Rules.RuleWords"];

    /// <summary>A class is what rules are compiled to, whatever they were parsed as: no code of it runs before its entry is called.</summary>
    private static readonly CSharpParseOptions Parse = SyntaxGate.Options.WithKind(SourceCodeKind.Regular);

    private readonly IReadOnlyList<RuleBlock> _blocks;
    private readonly List<int> _starts = [];

    private RuleScript(IReadOnlyList<RuleBlock> blocks, string[] expressions)
    {
        _blocks = blocks;
        var text = new StringBuilder();
        foreach (var import in Imports)
            text.Append("using ").Append(import).Append(";\n");
        text.Append("public static class Rules\n{\n");
        for (var i = 0; i < expressions.Length; i++)
        {
            text.Append("static Clause __").Append(i).Append("() => ");
            _starts.Add(text.Length);
            text.Append(expressions[i]).Append(";\n");
        }
        text.Append("public static Clause[] ").Append(Entry).Append("() => new Clause[] { ").AppendJoin(", ", Enumerable.Range(0, expressions.Length).Select(i => $"__{i}()")).Append(" };\n}\n");
        Compilation = CSharpCompilation.Create(AssemblyName, [CSharpSyntaxTree.ParseText(text.ToString(), Parse)], References, Strict);
    }

    public Compilation Compilation { get; }

    public static RuleScript Of(IReadOnlyList<RuleBlock> blocks, string[] expressions) => new(blocks, expressions);

    /// <summary>The expressions of the blocks, in order, as they stand in the script.</summary>
    public List<ExpressionSyntax> Expressions(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.Text != Entry && m.ExpressionBody is not null).Select(m => m.ExpressionBody!.Expression)];

    /// <summary>The blocks the compiler refuses.</summary>
    public HashSet<int> Refused() =>
        [.. Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => Index(d.Location.SourceSpan.Start))];

    /// <summary>The compiled script, which the compiler must have accepted.</summary>
    public byte[] Emit()
    {
        using var stream = new MemoryStream();
        return Compilation.Emit(stream).Success ? stream.ToArray() : throw new InvalidOperationException("The script was not accepted by the compiler.");
    }

    public PageFault At(int offset, string code, string message)
    {
        var index = Index(offset);
        return _blocks[index].Fault(offset - _starts[index] + Leading(_blocks[index].Code), code, message);
    }

    /// <summary>A fault of a block as a whole, at its beginning.</summary>
    public PageFault Of(int block, string code, string message) => _blocks[Math.Min(block, _blocks.Count - 1)].Fault(0, code, message);

    private int Index(int offset) => Math.Max(0, _starts.FindLastIndex(s => s <= offset));

    private static int Leading(string code) => code.Length - code.TrimStart().Length;

    private static CSharpCompilationOptions Strict { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, allowUnsafe: false, deterministic: true, concurrentBuild: false,
            optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Disable,
            sourceReferenceResolver: Nothing.Instance, metadataReferenceResolver: Nothing.Metadata,
            xmlReferenceResolver: null, metadataImportOptions: MetadataImportOptions.Public);

    /// <summary>What rules are compiled against: the domain, and of the base class library what the domain itself needs.</summary>
    private static ImmutableArray<MetadataReference> References { get; } = Referenced();

    private static ImmutableArray<MetadataReference> Referenced()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. RuleCompiler.References.Select(r => Path.Combine(folder, r + ".dll")).Append(typeof(Clause).Assembly.Location).Select(p => MetadataReference.CreateFromFile(p))];
    }
}
