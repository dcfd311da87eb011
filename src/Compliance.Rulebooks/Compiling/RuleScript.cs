using System.Collections.Immutable;
using System.Text;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Compliance.Rulebooks.Compiling;

/// <summary>All blocks as one script: a method for each, and their results as the value of the script.</summary>
internal sealed class RuleScript
{
    /// <summary>The name of every compiled rulebook: a script's own name is another one each time, and the same pages have to give the same bytes.</summary>
    private const string AssemblyName = "Compliance.Rules.Compiled";

    private static readonly string[] Imports = ["Compliance.Facts", "Compliance.Cases", "Compliance.Cases.Acts", "Compliance.Law", "Compliance.Rules", "Compliance.Rules.RuleWords"];

    private readonly IReadOnlyList<RuleBlock> _blocks;
    private readonly List<int> _starts = [];

    private RuleScript(IReadOnlyList<RuleBlock> blocks, string[] expressions)
    {
        _blocks = blocks;
        var text = new StringBuilder();
        for (var i = 0; i < expressions.Length; i++)
        {
            text.Append("static Clause __").Append(i).Append("() => ");
            _starts.Add(text.Length);
            text.Append(expressions[i]).Append(";\n");
        }
        text.Append("new Clause[] { ").AppendJoin(", ", Enumerable.Range(0, expressions.Length).Select(i => $"__{i}()")).Append(" }");
        Compilation = CSharpScript.Create<Clause[]>(text.ToString(), Options).GetCompilation()
            .WithAssemblyName(AssemblyName).WithOptions(Strict());
    }

    public Compilation Compilation { get; }

    public static RuleScript Of(IReadOnlyList<RuleBlock> blocks, string[] expressions) => new(blocks, expressions);

    /// <summary>The expressions of the blocks, in order, as they stand in the script.</summary>
    public List<ExpressionSyntax> Expressions(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(m => m.ExpressionBody!.Expression)];

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

    private int Index(int offset) => Math.Max(0, _starts.FindLastIndex(s => s <= offset));

    private static int Leading(string code) => code.Length - code.TrimStart().Length;

    private static CSharpCompilationOptions Strict() =>
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: false, deterministic: true, concurrentBuild: false,
            optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Disable,
            scriptClassName: "Rules", usings: Imports, sourceReferenceResolver: Nothing.Instance, metadataReferenceResolver: Nothing.Metadata,
            xmlReferenceResolver: null, metadataImportOptions: MetadataImportOptions.Public);

    private static ScriptOptions Options { get; } = ScriptOptions.Default
        .WithReferences(Referenced()).WithImports(Imports).WithAllowUnsafe(false).WithLanguageVersion(LanguageVersion.CSharp12)
        .WithSourceResolver(Nothing.Instance).WithMetadataResolver(Nothing.Metadata).WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(false);

    private static ImmutableArray<MetadataReference> Referenced()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. RuleCompiler.References.Select(r => Path.Combine(folder, r + ".dll")).Append(typeof(Clause).Assembly.Location).Select(p => MetadataReference.CreateFromFile(p))];
    }
}
