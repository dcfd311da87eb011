using System.Reflection.Metadata;
using Compliance.Json;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>Code of methods changed where no compiler would: what it calls, makes, takes and jumps to.</summary>
public sealed class ForeignBodiesTests
{
    private const string WithAmount = "static Clause __1() => Rule(\"a\").On<Pay>().Require(x => x.PositionSalary > 0m & x.RankSupplement < 0.1m).Otherwise(en: \"a\", az: \"b\");";

    private static readonly byte[] Good = ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful + "\n" + WithAmount));

    /// <summary>The condition in the class of what is captured.</summary>
    private const string Conditioned = "<__0>b__2";

    private static byte[] Given(ILOpCode opcode, int token, string method = "__0") => ForeignCode.Changed(Good, method, opcode, token);

    [TestCase(0x70000001, "")]
    [TestCase(0x70000000, "")]
    [TestCase(0x70FFFFFF, "")]
    [TestCase(0x6FFFFFFF, "takes a text that is none")]
    [TestCase(0x71000000, "takes a text that is none")]
    [TestCase(unchecked((int)0xF0000001), "takes a text that is none")]
    public void A_text_is_one_of_the_texts(int token, string fault)
    {
        var faults = ForeignBytes.Faults(Given(ILOpCode.Ldstr, token));
        faults.ShouldBe(fault.Length == 0 ? "" : $"The method 'Rules.__0' of the compiled rules {fault}.");
    }

    [Test]
    public void A_jump_to_the_next_operation_is_none_back() => ForeignBytes.Faults(Given(ILOpCode.Brtrue_s, 0)).ShouldBe("");

    [Test]
    public void A_jump_beyond_the_end_is_named_though_an_operation_of_the_method_before_began_there()
    {
        var shorter = ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful + "\nstatic Clause __1() => Rule(\"b\").On<Oath>();"));
        static byte[] To(byte[] code, byte given) => ForeignBytes.Filled(code, "__1", (byte)ILOpCode.Ldnull, (byte)ILOpCode.Brtrue_s, given, (byte)ILOpCode.Ldnull, (byte)ILOpCode.Ret);
        ForeignBytes.Faults(To(shorter, 1)).ShouldBe("");
        for (byte given = 2; given <= sbyte.MaxValue; given++)
            ForeignBytes.Faults(To(shorter, given)).ShouldBe("The method 'Rules.__1' of the compiled rules goes to where no operation begins.");
    }

    [Test]
    public void A_method_of_nothing_but_the_shortest_operations_is_read_to_its_end()
    {
        var longer = ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful + $"\nstatic Clause __1() {{ var a = new string[] {{ {string.Join(", ", Enumerable.Repeat("\"a\"", 200))} }}; return null; }}"));
        ForeignBytes.Length(longer, "__1").ShouldBeGreaterThan(1024);
        ForeignBytes.Faults(ForeignBytes.Filled(longer, "__1", (byte)ILOpCode.Ldnull, (byte)ILOpCode.Ret)).ShouldBe("");
    }

    [Test]
    public void An_opcode_of_two_bytes_that_breaks_off_is_named() =>
        ForeignBytes.Faults(ForeignCode.Changed(Good, "__0", ILOpCode.Ret, to: (ILOpCode)0xFE)).ShouldBe("The method 'Rules.__0' of the compiled rules has the opcode '254'.");

    [Test]
    public void The_most_values_on_the_stack_are_sixty_four()
    {
        ForeignBytes.Faults(ForeignBytes.MostOnStack(Good, "__0", 64)).ShouldBe("");
        ForeignBytes.Faults(ForeignBytes.MostOnStack(Good, "__0", 65)).ShouldBe("The method 'Rules.__0' of the compiled rules keeps 65 values on the stack, more than 64.");
    }

    [Test]
    public void What_is_called_is_a_listed_method()
    {
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { var t = new Term(); return null; } static void M() { decimal d; N(d = new decimal(1), d, d); } static void N(decimal a, decimal b, decimal c) { }")).ShouldContain("calls '[System.Private.CoreLib]System.Decimal::.ctor instance (Int32) : Void'");
        ForeignBytes.Faults(Given(ILOpCode.Call, Field())).ShouldContain("calls '[System.Private.CoreLib]System.Decimal::");
        ForeignBytes.Faults(ForeignCode.Changed(Good, "All", ILOpCode.Call, to: ILOpCode.Callvirt)).ShouldBe("The method 'Rules.All' of the compiled rules calls '__0': a rule calls no rule.");
        ForeignBytes.Faults(ForeignBytes.Of("sealed class KJc__DisplayClass0_0 { internal Clause All() => __0(); }")).ShouldContain("The method 'Rules/<>c__DisplayClass0_0.All' of the compiled rules calls '__0': a rule calls no rule.");
        ForeignBytes.Faults(ForeignCode.Compile(ForeignCode.Class("static Clause A() => null;", "A()"))).ShouldContain("The method 'Rules.All' of the compiled rules calls 'A': a rule calls no rule.");
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { M<Oath>(); return null; } static void M<T>() { }")).ShouldContain("calls 'M': a rule calls no rule");
    }

    [Test]
    public void What_is_made_is_a_condition_an_amount_or_what_it_captures()
    {
        var capturing = "<__0>b__0_0";
        ForeignBytes.Faults(ForeignBytes.Of("class C { } static Clause __1() { new C(); return null; }")).ShouldContain("The method 'Rules.__1' of the compiled rules makes a type that is not the compiler's.");
        ForeignBytes.Faults(Given(ILOpCode.Newobj, ForeignCode.Token(Good, Conditioned), capturing)).ShouldContain("makes a type that is not the compiler's");
        ForeignBytes.Faults(Given(ILOpCode.Newobj, ForeignCode.Token(Good, "__0"), capturing)).ShouldContain("makes a type that is not the compiler's");
        ForeignBytes.Faults(Given(ILOpCode.Newobj, 0x2B000001)).ShouldContain("makes 'what has no constructor'");
        ForeignBytes.Faults(Given(ILOpCode.Newobj, Member("Rule"))).ShouldContain("makes '[Compliance]Compliance.Rules.RuleWords::Rule static");
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { new object(); return null; }")).ShouldContain("makes '[System.Private.CoreLib]System.Object::.ctor instance () : Void'");
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { new System.Text.StringBuilder(); return null; }")).ShouldContain("makes '[System.Private.CoreLib]System.Text.StringBuilder::.ctor instance () : Void'");
        ForeignBytes.Faults(ForeignBytes.Code(Good, "__0", ILOpCode.Ldftn, 0x14, 0x26, 0x14, 0x26, 0x14, 0x26)).ShouldBe("The method 'Rules.__0' of the compiled rules makes a condition of what is none.");
    }

    [Test]
    public void The_address_of_a_condition_is_taken_to_make_one_at_once()
    {
        var lambda = BitConverter.GetBytes(ForeignCode.Token(Good, "<__0>b__0_0"));
        ForeignBytes.Faults(ForeignBytes.Code(Good, "__0", ILOpCode.Ldftn, [0xFE, 0x06, .. lambda, 0x72, 1, 0, 0, 0x70])).ShouldContain("The method 'Rules.__0' of the compiled rules takes the address of a method that is no condition.");
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { Func<string, bool> f = string.IsNullOrEmpty; return null; }")).ShouldContain("takes the address of a method that is no condition");
    }

    [Test]
    public void Lists_are_made_of_what_rules_list()
    {
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { var a = new string[1]; var b = new Party[2]; return null; }")).ShouldBe("");
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { var a = new string[1][]; return null; }")).ShouldContain("makes a list of what rules do not list");
        ForeignBytes.Faults(ForeignBytes.Of("class C { } static Clause __1() { var a = new C[1]; return null; }")).ShouldContain("makes a list of what rules do not list");
    }

    [Test]
    public void Fields_are_the_compilers_or_the_amounts_everybody_has()
    {
        const string Static = "uses a static field that is not the compiler's";
        var capturing = "<__0>b__0_0";
        ForeignBytes.Faults(Given(ILOpCode.Ldsfld, Field())).ShouldBe("");
        ForeignBytes.Faults(Given(ILOpCode.Stsfld, Field())).ShouldContain(Static);
        ForeignBytes.Faults(Given(ILOpCode.Ldsfld, Member("Rule"))).ShouldContain(Static);
        ForeignBytes.Faults(Given(ILOpCode.Ldsfld, 0x06000001)).ShouldContain(Static);
        ForeignBytes.Faults(Given(ILOpCode.Ldsfld, ForeignCode.Token(Good, "x"))).ShouldContain(Static);
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() => Rule(string.Empty).On<Oath>();")).ShouldContain(Static);
        ForeignBytes.Faults(Given(ILOpCode.Stfld, ForeignCode.Token(Good, "<>9"), capturing)).ShouldContain("uses a field that is not the compiler's");
        ForeignBytes.Faults(Given(ILOpCode.Stfld, Field(), capturing)).ShouldContain("uses a field that is not the compiler's");
        ForeignBytes.Faults(ForeignCode.Changed(Good, "__0", ILOpCode.Ldsfld, to: ILOpCode.Ldfld)).ShouldContain("uses a field that is not the compiler's");
    }

    [Test]
    public void A_local_of_a_strange_type_is_named() =>
        ForeignBytes.Faults(ForeignBytes.Of("static unsafe Clause __1(byte[] s) { fixed (byte* p = &s[0]) { *p = 1; } return null; }"))
            .ShouldContain("The method 'Rules.__1' of the compiled rules has a local of a type that rules do not have: '?pinned'.");

    [Test]
    public void The_constructor_of_conditions_sets_their_one_instance_and_no_other()
    {
        const string More = "The method 'Rules/<>c..cctor' of the compiled rules does more than a constructor that does nothing.";
        ForeignBytes.Faults(Given(ILOpCode.Stsfld, 0x0A000001, ".cctor")).ShouldBe(More);
        ForeignBytes.Faults(Given(ILOpCode.Stsfld, ForeignCode.Token(Good, "<>9__0_0"), ".cctor")).ShouldBe(More);
        ForeignBytes.Faults(Given(ILOpCode.Newobj, 0x0A000001, ".cctor")).ShouldBe(More);
        ForeignBytes.Faults(Given(ILOpCode.Newobj, ForeignCode.Token(Good, "<__0>b__0_0"), ".cctor")).ShouldBe(More);
        ForeignBytes.Faults(ForeignCode.Changed(Good, ".ctor", ILOpCode.Ldarg_0, to: ILOpCode.Ldnull)).ShouldContain("..ctor' of the compiled rules does more than a constructor that does nothing.");
    }

    private static int Member(string name) => ForeignBytes.Member(Good, name);

    /// <summary>A listed field of another assembly, which the lawful rule has.</summary>
    private static int Field() => ForeignBytes.Member(Good, "Zero");
}
