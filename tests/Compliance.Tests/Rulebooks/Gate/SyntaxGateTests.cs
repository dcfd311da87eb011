using Compliance.Rulebooks.Gate;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>What the layer of syntax says of a block, word by word and place by place, asked alone.</summary>
public sealed class SyntaxGateTests
{
    private const string OneClause = " A block holds one rule, exception, definition or duty: a chain of calls that ends with ';'.";
    private const string Kinds = "is not part of the language of rules: calls, names, comparisons, '&', '|', '!' and conditions 'x => …' only.";
    private const string Condition = "A condition is one expression: 'x => …', without braces or modifiers.";

    private static string Faults(string code) => string.Join('\n', SyntaxGate.Read(code).Faults.Select(f => FormattableString.Invariant($"{f.Offset} {f.Code}: {f.Message}")));

    [TestCase("A();")]
    [TestCase("A(b: c => d => e => f).G<H>(\"i\", 30, 0.1m) & !(j == k) | l != m;")]
    [TestCase("A(b < 1, c <= 2, d > 3, e >= 4);\n")]
    [TestCase("_a_1();")]
    public void A_clause_of_the_kinds_of_rules_passes(string code)
    {
        Faults(code).ShouldBe("");
        SyntaxGate.Read(code).Expression.ShouldNotBeNull().ToFullString().ShouldBe(code.Trim().TrimEnd(';'));
    }

    [TestCase("", "0 RB023: The block is empty." + OneClause)]
    [TestCase("A(); B();", "5 RB023: 'B();' is a second clause." + OneClause)]
    [TestCase("A(); B(); C();", "5 RB023: 'B();' is a second clause." + OneClause)]
    [TestCase("A()", "3 RB023: No ';' follows 'A()'." + OneClause)]
    [TestCase("A(a => b && c);", "7 RB022: '&&' in 'b && c': write '&', which knows what is unknown.")]
    [TestCase("A(a => b || c);", "7 RB022: '||' in 'b || c': write '|', which knows what is unknown.")]
    [TestCase("A(true);", "2 RB022: 'true' (TrueLiteralExpression) " + Kinds)]
    [TestCase("A(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb is c);", "2 RB022: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb is c' (IsExpression) " + Kinds)]
    [TestCase("A(bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb is c);", "2 RB022: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb is …' (IsExpression) " + Kinds)]
    [TestCase("A(a => b => c => d => e);", "17 RB022: 'd => e': conditions stand inside each other deeper than 3.")]
    [TestCase("A(static a => b);", "2 RB022: " + Condition)]
    [TestCase("__a();", "0 RB022: '__a': names that begin with '__' belong to the compiler.")]
    [TestCase("A.__b<C>();", "2 RB022: '__b': names that begin with '__' belong to the compiler.")]
    [TestCase("@a();", "0 RB022: '@a' is another way to write 'a'. Names are written as they are.")]
    [TestCase("\\u0061b();", "0 RB022: '\\u0061b' is another way to write 'ab'. Names are written as they are.")]
    [TestCase("əa();", "0 RB022: 'əa' is another way to write 'əa'. Names are written as they are.")]
    [TestCase("A(\"\\n\");", "2 RB022: \"\\n\" is another way to write a text. Texts stand in double quotes, without escapes.")]
    [TestCase("A(@\"a\");", "2 RB022: @\"a\" is another way to write a text. Texts stand in double quotes, without escapes.")]
    [TestCase("A(1L);", "2 RB022: '1L' is no number of rules: whole numbers as 30, amounts as 0.1m.")]
    [TestCase("A(1.5);", "2 RB022: '1.5' is no number of rules: whole numbers as 30, amounts as 0.1m.")]
    [TestCase("A(0x1);", "2 RB022: '0x1' is no number of rules: whole numbers as 30, amounts as 0.1m.")]
    [TestCase("A(1M);", "2 RB022: '1M' is no number of rules: whole numbers as 30, amounts as 0.1m.")]
    [TestCase("A(1_0);", "2 RB022: '1_0' is no number of rules: whole numbers as 30, amounts as 0.1m.")]
    [TestCase("A(); // b", "5 RB022: '// b' (SingleLineCommentTrivia) stands between the words of the block. Only blanks and line ends do.")]
    [TestCase("/**/ A();", "0 RB022: '/**/' (MultiLineCommentTrivia) stands between the words of the block. Only blanks and line ends do.")]
    [TestCase("A(; B();", "2 RB021: CS1026: ) expected; found '; B();'.")]
    [TestCase("A(\n; B();", "2 RB021: CS1026: ) expected; found the end of the line.")]
    [TestCase("A(", "2 RB021: CS1026: ) expected; found the end of the line.")]
    public void What_is_no_clause_of_rules_is_named_at_its_place(string code, string fault) => Faults(code).Split('\n')[0].ShouldBe(fault);

    [TestCase("A(a => { });", Condition)]
    [TestCase("A([B] a => b);", "is not part of the language of rules")]
    [TestCase("A(async a => b);", Condition)]
    [TestCase("A(out b);", "'out' (OutKeyword) is no word of rules.")]
    [TestCase("A(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa => b => c => d => e);", "'d => e': conditions stand inside each other deeper than 3.")]
    [TestCase("#if a\nA();", "(IfDirectiveTrivia) stands between the words of the block. Only blanks and line ends do.")]
    public void What_is_no_word_of_rules_is_among_the_faults(string code, string fault)
    {
        Faults(code).ShouldContain(fault);
        SyntaxGate.Read(code).Expression.ShouldBeNull();
    }

    [Test]
    public void What_stands_in_something_refused_is_not_named_again() =>
        Faults("A(b && c && !d);").ShouldBe("2 RB022: '&&' in 'b && c && !d': write '&', which knows what is unknown.");

    [Test]
    public void Blocks_are_parsed_as_scripts_without_documentation()
    {
        SyntaxGate.Options.Kind.ShouldBe(SourceCodeKind.Script);
        SyntaxGate.Options.DocumentationMode.ShouldBe(DocumentationMode.None);
    }
}
