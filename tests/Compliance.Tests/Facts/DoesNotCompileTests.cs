using Compliance.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Tests.Facts;

/// <summary>A condition in which an unknown could silently read as false is an error of the compiler, not a matter of habit.</summary>
public sealed class DoesNotCompileTests
{
    [TestCase("if (truth) { }", "CS0029")]
    [TestCase("bool plain = truth;", "CS0029")]
    [TestCase("bool plain = (bool)truth;", "CS0030")]
    [TestCase("var both = truth && truth;", "CS0218")]
    [TestCase("var either = truth || truth;", "CS0218")]
    [TestCase("var chosen = truth ? 1 : 2;", "CS0029")]
    [TestCase("while (truth) { }", "CS0029")]
    [TestCase("if (fact == 5) { }", "CS0029")]
    [TestCase("if (fact < 5) { }", "CS0029")]
    [TestCase("if (list.Any()) { }", "CS0029")]
    [TestCase("if (list.Count() >= 3) { }", "CS0029")]
    [TestCase("int plain = fact;", "CS0029")]
    [TestCase("foreach (var item in list) { }", "CS1579")]
    [TestCase("Truth open = null;", "CS0037")]
    [TestCase("Fact<int> open = null;", "CS0037")]
    public void What_would_hide_an_unknown_is_refused_by_the_compiler(string statement, string error) =>
        Errors(statement).ShouldContain(error);

    [TestCase("var both = truth & !truth | fact >= 5;")]
    [TestCase("Truth any = list.Any(i => fact == i) & list.Count() >= 3;")]
    public void What_keeps_an_unknown_visible_compiles(string statement) => Errors(statement).ShouldBeEmpty();

    private static List<string> Errors(string statement)
    {
        var code = $"using Compliance.Facts; class C {{ void M(Truth truth, Fact<int> fact, FactList<int> list) {{ {statement} }} }}";
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. CSharpCompilation.Create("probe", [CSharpSyntaxTree.ParseText(code)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(Path.Combine(runtime, "System.Runtime.dll")), MetadataReference.CreateFromFile(typeof(Truth).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id)];
    }
}
