using Compliance.Cases;
using Compliance.Cases.Acts;
using Compliance.Facts;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>What the layer of symbols says of a block, word by word and place by place, asked alone. What the compiler says besides is left out.</summary>
public sealed class SymbolGateTests
{
    private static string Faults(string block) =>
        string.Join('\n', HostileBlocks.Faults(block, GateLayers.Symbols).Where(f => f.Code == "RB024").Select(f => FormattableString.Invariant($"{f.Line - 6}:{f.Column}: {f.Message}")));

    private static string Condition(string condition) => $"Rule(\"X\").On<Oath>().Require(x => {condition}).Otherwise(en: \"a\", az: \"b\");";

    [TestCase("x.IsSolemn")]
    [TestCase("x.Date.PlusDays(3) < x.Date")]
    [TestCase("x.File.ActsOf<PersonnelAct>().Any(o => o.Date < x.Date) | !(x.IsSolemn & x.EarlierOathOn.IsNone)")]
    public void What_rules_may_use_passes(string condition) => Faults(Condition(condition)).ShouldBe("");

    [Test]
    public void Acts_not_shown_are_left_out_only_where_a_question_follows() =>
        Faults("Rule(\"X\").On<Oath>().Require(x => x.File.ActsShown<Oath>().Any(o => o.IsSolemn)).Ask(en: \"a\", az: \"b\", byEn: \"c\", byAz: \"d\");").ShouldBe("");

    [TestCase("!true", "1:35: '!true' gives a plain answer in which an unknown could hide. Compare facts.\n1:36: 'true' has a type that rules do not know. 'Boolean' is no act and no enumeration of the law.")]
    [TestCase("(1, 2) == (1, 2)", "1:35: '(1, 2) == (1, 2)' (TupleBinaryOperator) is not part of the language of rules.\n1:35: '(1, 2)' (Tuple) is not part of the language of rules.\n1:45: '(1, 2)' (Tuple) is not part of the language of rules.")]
    [TestCase("1 == 1", "1:35: '1 == 1' gives a plain answer in which an unknown could hide. Compare facts.")]
    [TestCase("RuleWords", "1:35: 'RuleWords' is no act and no enumeration of the law.")]
    [TestCase("Severity.Major == Severity.Minor", "1:35: 'Severity.Major == Severity.Minor' gives a plain answer in which an unknown could hide. Compare facts.")]
    [TestCase("System.DateOnly.MinValue == x.Date", "1:42: 'DateOnly' is no act and no enumeration of the law.\n1:51: 'MinValue' of DateOnly is not part of the language of rules.")]
    [TestCase("Truth.True", "1:35: 'Truth' is no act and no enumeration of the law.\n1:41: 'True' of Truth is not part of the language of rules.")]
    [TestCase("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" == \"b\"", "1:35: '\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' gives a plain answer in which an unknown could hide. Compare facts.")]
    [TestCase("await x", "1:35: 'await x' (Await) is not part of the language of rules.")]
    [TestCase("default", "1:35: 'default' (DefaultValue) is not part of the language of rules.")]
    [TestCase("default(Truth)", "1:43: 'Truth' is no act and no enumeration of the law.")]
    [TestCase("nameof(x) == \"a\"", "1:35: 'nameof(x) == \"a\"' gives a plain answer in which an unknown could hide. Compare facts.\n1:35: 'nameof(x)' (NameOf) is not part of the language of rules.")]
    [TestCase("new Oath().IsSolemn", "1:35: 'new Oath()' (ObjectCreation) is not part of the language of rules.")]
    [TestCase("typeof(Oath) == typeof(Oath)", "1:35: 'typeof(Oath) == typeof(Oath)' has a type that rules do not know. 'Boolean' is no act and no enumeration of the law.\n1:35: 'typeof(Oath)' (TypeOf) is not part of the language of rules.\n1:51: 'typeof(Oath)' (TypeOf) is not part of the language of rules.")]
    [TestCase("x is Oath", "1:35: 'x is Oath' (IsType) is not part of the language of rules.")]
    [TestCase("x.Date == null", "1:45: 'null' (Literal) is not part of the language of rules.")]
    [TestCase("x.Date.Equals(x.Date)", "1:42: 'Equals' of ValueType is not part of the language of rules.\n1:49: 'x.Date' has a type that rules do not know. 'Object' is no act and no enumeration of the law.")]
    [TestCase("x.Date.In(null)", "1:45: 'null' (Literal) is not part of the language of rules.")]
    [TestCase("x.File.ActsOf<Fact<int>>()", "1:49: 'Fact' is no act and no enumeration of the law.")]
    [TestCase("x.File.ActsOf<Oat>().Any(o => o.IsSolemn)", "1:67: 'IsSolemn' is no word of rules.")]
    [TestCase("x.File.ActsOf<System.String>()", "1:56: 'String' is no act and no enumeration of the law.")]
    [TestCase("x.File.ActsShown<Oath>().Any(o => o.IsSolemn)", "1:42: 'ActsShown' leaves out acts the file does not show: only a rule that ends in a question ('.Ask') may rest on it. Use 'ActsOf'.")]
    [TestCase("x.Id", "1:37: 'Id' of Record is not part of the language of rules. Did you mean 'In'?")]
    [TestCase("x.IsSolemn & await", "1:35: 'x.IsSolemn & await' gives a plain answer in which an unknown could hide. Compare facts.")]
    [TestCase("x.IsSolemn == (Severity)0", "1:49: '(Severity)0' is no Severity. Name one: 'Severity.…'.")]
    [TestCase("x.IsSolemn ? x.IsSolemn : x.IsSolemn", "1:35: 'x.IsSolemn ? x.IsSolemn : x.IsSolemn' (Conditional) is not part of the language of rules.\n1:35: 'x.IsSolemn' has a type that rules do not know. 'Boolean' is no act and no enumeration of the law.")]
    [TestCase("x.IsSolemn.ToString() == \"a\"", "1:46: 'ToString' of Truth is not part of the language of rules.")]
    public void What_a_condition_may_not_use_is_named_at_its_place(string condition, string faults) => Faults(Condition(condition)).ShouldBe(faults);

    [TestCase("Rule(\"X\").On<Oath>().Require(null);", "1:30: 'null' (Literal) is not part of the language of rules.")]
    [TestCase("Rule(\"X\").On<Oath>().Weighs((Severity)77);", "1:29: '(Severity)77' is no Severity. Name one: 'Severity.…'.")]
    [TestCase("Rule(\"X\").On<Oath>().Weighs(0);", "1:29: '0' is no Severity. Name one: 'Severity.…'.")]
    [TestCase("Rule(\"X\").On<Oath>().Weighs(Severity.Minor | Severity.Major);", "1:29: 'Severity.Minor | Severity.Major' gives a plain answer in which an unknown could hide. Compare facts.")]
    [TestCase("Rule(\"X\").On<Oath>().Weighs(default);", "1:29: 'default' (DefaultValue) is not part of the language of rules.")]
    [TestCase("Rule(\"X\").On<Oath>(); [Obsolete] static Clause __1() => Rule(\"X\").On<Oath>();", "1:23: '[Obsolete] static Clause __1() => Rule(\"…' is declared. A block is one chain of calls.\n1:78: 'public static Clause[] All() => new Clau…' is declared. A block is one chain of calls.")]
    [TestCase("Rule(\"X\").On<Oath>(); static Clause __1() => Rule(\"X\").On<Oath>();", "1:23: 'static Clause __1() => Rule(\"X\").On<Oath…' is declared. A block is one chain of calls.\n1:67: 'public static Clause[] All() => new Clau…' is declared. A block is one chain of calls.")]
    [TestCase("Rule(\"X\").On<Oath>(); static Clause __1(int a) => Rule(\"X\").On<Oath>();", "1:23: 'static Clause __1(int a) => Rule(\"X\").On…' is declared. A block is one chain of calls.\n1:72: 'public static Clause[] All() => new Clau…' is declared. A block is one chain of calls.")]
    [TestCase("Rule(\"X\").On<Oath>(); static string a;", "1:23: 'static string a;' is declared. A block is one chain of calls.\n1:39: 'public static Clause[] All() => new Clau…' is declared. A block is one chain of calls.")]
    [TestCase("Rule(\"X\").On<Oath>(); } class B {", "1:1: The block declares something. A block is one chain of calls.")]
    [TestCase("Rule(\"X\").On<Person>().Weighs(Severity.Minor);", "1:14: 'Person' is no act and no enumeration of the law.")]
    [TestCase("RuleWords.Rule(\"X\").On<Oath>();", "1:1: 'RuleWords' is no act and no enumeration of the law.")]
    [TestCase("int F() => 1;", "1:5: 'F() => 1;' is declared. A block is one chain of calls.\n1:14: 'public static Clause[] All() => new Clau…' is declared. A block is one chain of calls.")]
    public void What_a_block_may_not_be_is_named_at_its_place(string block, string faults) => Faults(block).ShouldBe(faults);

    [TestCase("__refvalue(__makeref(x), Oath).IsSolemn", "1:35: '__refvalue(__makeref(x), Oath)' (None) is not part of the language of rules.")]
    [TestCase("!x", "")]
    public void What_the_compiler_does_not_explain_is_named(string condition, string fault) => Faults(Condition(condition)).Split('\n').ShouldContain(fault);

    [Test]
    public void A_symbol_is_refused_by_itself_and_by_what_it_is_made_of()
    {
        var domain = DomainSymbols.Compilation;
        var whole = domain.GetSpecialType(SpecialType.System_Int64);
        var fact = domain.GetTypeByMetadataName(typeof(Fact<>).FullName!)!;
        var acts = domain.GetTypeByMetadataName(typeof(CaseFile).FullName!)!.GetMembers("ActsOf").OfType<IMethodSymbol>().Single();
        var oath = domain.GetTypeByMetadataName(typeof(Oath).FullName!)!;
        const string Refused = "'Int64' is no act and no enumeration of the law.";
        SymbolGate.OfType(fact.Construct(domain.GetSpecialType(SpecialType.System_Int32))).ShouldBeNull();
        SymbolGate.OfType(fact.Construct(whole)).ShouldBe(Refused);
        SymbolGate.OfType(domain.CreateArrayTypeSymbol(whole)).ShouldBe(Refused);
        SymbolGate.OfType(domain.CreateArrayTypeSymbol(oath)).ShouldBeNull();
        SymbolGate.OfType(domain.CreateArrayTypeSymbol(oath, 2)).ShouldBe("'' is no act and no enumeration of the law.");
        SymbolGate.OfType(domain.CreatePointerTypeSymbol(whole)).ShouldNotBeNull();
        SymbolGate.Refusal(acts.Construct(oath)).ShouldBeNull();
        SymbolGate.Refusal(acts.Construct(whole)).ShouldBe(Refused);
        SymbolGate.Refusal(acts.ContainingType.GetMembers("ToString").Concat(domain.ObjectType.GetMembers("ToString")).First()).ShouldNotBeNull().ShouldStartWith("'ToString' of ");
    }

    /// <summary>Comments that one block opens and the next closes hide what the script has between them: the members are as many as there should be.</summary>
    [TestCase("static Clause __1() => Rule(\"X\").On<Oath>() /*", "")]
    [TestCase("static Clause __3() => Rule(\"X\").On<Oath>() /*", "static Clause __3() => Rule(\"X\").On<Oath…")]
    [TestCase("[B] static Clause __1() => Rule(\"X\").On<Oath>() /*", "[B] static Clause __1() => Rule(\"X\").On<…")]
    [TestCase("static Clause __1<T>() => Rule(\"X\").On<Oath>() /*", "static Clause __1<T>() => Rule(\"X\").On<O…")]
    [TestCase("static Clause __1(int a = 1) => Rule(\"X\").On<Oath>() /*", "static Clause __1(int a = 1) => Rule(\"X\"…")]
    [TestCase("static Clause a = Rule(\"X\").On<Oath>() /*", "static Clause a = Rule(\"X\").On<Oath>() /…")]
    public void Blocks_that_join_hands_around_the_script_are_refused(string member, string shown) =>
        Joined("Rule(\"X\").On<Oath>(); " + member, "*/").ShouldBe(shown.Length == 0 ? "" : $"'{shown}' is declared. A block is one chain of calls.");

    [Test]
    public void A_body_between_blocks_that_join_hands_is_refused() =>
        Joined("Rule(\"X\").On<Oath>(); static Clause __1() { return Rule(\"X\").On<Oath>(); } static Clause __2() => Rule(\"X\").On<Oath>() /*", "a", "*/")
            .ShouldBe("'static Clause __1() { return Rule(\"X\").O…' is declared. A block is one chain of calls.");

    private static string Joined(params string[] blocks)
    {
        var faults = new List<PageFault>();
        RuleCompiler.Compile([.. blocks.Select((b, at) => new RuleBlock("page.md", 7 + at, b))], faults, layers: GateLayers.Symbols);
        return string.Join('\n', faults.Where(f => f.Code == "RB024").Select(f => f.Message));
    }
}
