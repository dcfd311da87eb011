using System.Reflection.Metadata.Ecma335;
using Compliance.Json;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>Types, fields and methods that bear the names of the compiler's, but are not as it makes them.</summary>
public sealed class ForeignTypesTests
{
    private const string Lambda = "internal Truth K__0Jb__0(Oath o) => o.IsSolemn;";

    private static readonly byte[] Good = ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful));

    private static string Conditions(string members, string instance = "public static readonly KJc KJ9 = new KJc();") => $"[Serializable] sealed class KJc {{ {instance} {members} }}";

    private static string Capture(string members, string form = "sealed class KJc__DisplayClass0_0") => $"{form} {{ {members} }}";

    /// <summary>A list of lists of lists…: its name takes a byte for each, and one.</summary>
    private static string Lists(int depth) => "string" + string.Concat(Enumerable.Repeat("[]", depth));

    private static string WithLocal(int depth) => Capture($"public {Lists(depth)} y; internal Truth K__0Jb__0(Oath o) {{ var a = y; y = a; y = a; return o.IsSolemn; }}");

    /// <summary>More locals than there are opcodes of one byte for.</summary>
    private static string WithLocals(string names) =>
        Capture($"public string y; internal Truth K__0Jb__0(Oath o) {{ {string.Concat(names.Select(n => $"var {n} = y; "))}{string.Concat(names.Select(n => $"y = {n}; y = {n}; "))}return o.IsSolemn; }}");

    private static IEnumerable<string> AsCompilersDo() =>
    [
        "", Conditions(""), Conditions(Lambda + "public static Func<Oath, Truth> KJ9__0_0;"), Capture(Lambda + "public Oath x;"),
        Capture($"public {Lists(254)} y;"), Capture($"internal Truth K__0Jb__0({Lists(251)} y) => default;").Replace("default", "((Oath)null).IsSolemn", StringComparison.Ordinal), WithLocal(253), WithLocals("abcdef"),
    ];

    [TestCaseSource(nameof(AsCompilersDo))]
    public void What_is_as_compilers_make_it_passes(string members) => ForeignBytes.Faults(ForeignBytes.Of(members)).ShouldBe("");

    private static IEnumerable<TestCaseData> Otherwise()
    {
        const string Class = "type 'Rules/<>c' of the compiled rules has the";
        const string Captured = "type 'Rules/<>c__DisplayClass0_0' of the compiled rules has the";
        yield return new(Conditions("", "internal static readonly KJc KJ9 = new KJc();"), $"{Class} field '<>9'.");
        yield return new(Conditions("", "public static KJc KJ9 = new KJc();"), $"{Class} field '<>9'.");
        yield return new(Conditions("", "public static readonly object KJ9 = new KJc();"), $"{Class} field '<>9'.");
        yield return new(Conditions("public static readonly Func<Oath, Truth> KJ9__0_0;"), $"{Class} field '<>9__0_0'.");
        yield return new(Conditions("public Func<Oath, Truth> KJ9__0_0;"), $"{Class} field '<>9__0_0'.");
        yield return new(Conditions("public static Oath KJ9__0_0;"), $"{Class} field '<>9__0_0'.");
        yield return new(Conditions("public static Func<Oath, long> KJ9__0_0;"), $"{Class} field '<>9__0_0'.");
        yield return new(Conditions("public static Func<Oath, Truth> Other;"), $"{Class} field 'Other'.");
        yield return new(Capture("internal Oath x;"), $"{Captured} field 'x'.");
        yield return new(Capture("public readonly Oath x;"), $"{Captured} field 'x'.");
        yield return new(Capture("public static Oath x;"), $"{Captured} field 'x'.");
        yield return new(Capture("public long x;"), $"{Captured} field 'x'.");
        yield return new(Capture("public volatile string x;"), $"{Captured} field 'x'.");
        yield return new(Capture($"public {Lists(255)} y;"), $"{Captured} field 'y'.");
        yield return new("static Oath KJ9;", "type 'Rules' of the compiled rules has the field '<>9'.");
        yield return new(Capture($"internal Truth K__0Jb__0({Lists(252)} y) => ((Oath)null).IsSolemn;"), $"{Captured} method '<__0>b__0'.");
        yield return new(WithLocal(254), "The method 'Rules/<>c__DisplayClass0_0.<__0>b__0' of the compiled rules has locals that take too long to name.");
        yield return new(Capture("public Truth K__0Jb__0(Oath o) => o.IsSolemn;"), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("internal static Truth K__0Jb__0(Oath o) => o.IsSolemn;"), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("internal Truth Other(Oath o) => o.IsSolemn;"), $"{Captured} method 'Other'.");
        yield return new(Capture("internal Truth K__0Jb__0(ref Oath o) => null;").Replace("null", "((Oath)null).IsSolemn", StringComparison.Ordinal), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("internal long K__0Jb__0(Oath o) => 1;"), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("internal Truth K__0Jb__0<T>(Oath o) => o.IsSolemn;"), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("internal Truth K__0Jb__0(__arglist) => ((Oath)null).IsSolemn;"), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] " + Lambda), $"{Captured} method '<__0>b__0'.");
        yield return new(Capture("static string x = \"a\";"), $"{Captured} method '.cctor'.");
        yield return new(Capture("public KJc__DisplayClass0_0(int a) { }"), $"{Captured} method '.ctor'.");
        yield return new(Capture("KJc__DisplayClass0_0() { }"), $"{Captured} method '.ctor'.");
        yield return new(Capture(Lambda + " internal Truth K__0Jb__0(Duty<Oath> o) => null;").Replace("null", "((Oath)null).IsSolemn", StringComparison.Ordinal), "Two methods of 'Rules/<>c__DisplayClass0_0' are called '<__0>b__0'.");
        yield return new("internal static Truth K__0Jb__0(Oath o) => o.IsSolemn;", "type 'Rules' of the compiled rules has the method '<__0>b__0'.");
        yield return new("static extern Clause __1();", "type 'Rules' of the compiled rules has the method '__1'.");
        yield return new("static Rule<Oath> __1() => null;", "type 'Rules' of the compiled rules has the method '__1'.");
        yield return new("static Clause[] All(int a) => null;", "Two methods of 'Rules' are called 'All'.");
        yield return new(Capture(Lambda, "class KJc__DisplayClass0_0"), "declared in another way than compilers do (NestedPrivate, BeforeFieldInit, [System.Private.CoreLib]System.Object).");
        yield return new(Capture(Lambda, "sealed class KJc__DisplayClass0_0 : Attribute"), "The type 'Rules/<>c__DisplayClass0_0' of the compiled rules is declared in another way than compilers do (NestedPrivate, Sealed, BeforeFieldInit, [System.Private.CoreLib]System.Attribute).");
        yield return new("class C { } " + Capture(Lambda, "sealed class KJc__DisplayClass0_0 : C"), "(NestedPrivate, Sealed, BeforeFieldInit, a type of its own).");
        yield return new(Capture(Lambda) + Capture(Lambda, "sealed class JKc__DisplayClass0_0"), "Two types of the compiled rules are called 'Rules/<>c__DisplayClass0_0'.");
        yield return new("class N { class O { } }", "The compiled rules define the type 'N/O'.");
        yield return new(Capture("public KJc__DisplayClass0_0() { x = null; } public Oath x;"), "The method 'Rules/<>c__DisplayClass0_0..ctor' of the compiled rules does more than a constructor that does nothing.");
        yield return new(Capture(Lambda, "sealed class KJc__DisplayClass0_0 : Attribute"), "The method 'Rules/<>c__DisplayClass0_0..ctor' of the compiled rules does more than a constructor that does nothing.");
        yield return new(Capture("public static readonly KJc__DisplayClass0_0 KJ9 = new KJc__DisplayClass0_0();"), "The method 'Rules/<>c__DisplayClass0_0..cctor' of the compiled rules does more than");
        yield return new(Capture("") + Conditions("", "public static readonly object KJ9 = new KJc__DisplayClass0_0();"), "The method 'Rules/<>c..cctor' of the compiled rules does more than");
        yield return new(Conditions("", "public static readonly KJc KJ8 = new KJc();"), "The method 'Rules/<>c..cctor' of the compiled rules does more than");
    }

    [TestCaseSource(nameof(Otherwise))]
    public void What_is_not_as_compilers_make_it_is_named(string members, string fault) => ForeignBytes.Faults(ForeignBytes.Of(members)).ShouldContain(fault);

    [TestCase("internal static Clause[] All() => null;", "the method 'All'")]
    [TestCase("public static Clause All() => null;", "the method 'All'")]
    [TestCase("public static Clause[] All(int a) => null;", "the method 'All'")]
    public void An_entry_that_is_not_the_compilers_is_named(string entry, string fault) =>
        ForeignBytes.Faults(ForeignCode.Compile("public static class Rules { " + entry + " }")).ShouldContain(fault);

    [Test]
    public void Rows_that_no_compiler_writes_are_named()
    {
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.TypeDef, 2, 8, 0)).ShouldBe("The type 'Rules' of the compiled rules is declared in another way than compilers do (Public, Abstract, Sealed, BeforeFieldInit, no base).");
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.TypeDef, 1, 0, 1)).ShouldBe("The type '<Module>' of the compiled rules is declared in another way than compilers do (Public, no base).");
        var allOfModule = Enumerable.Range(2, 3).Aggregate(Good, (code, row) => ForeignBytes.Row(code, TableIndex.TypeDef, row, 12, 100));
        ForeignBytes.Faults(allOfModule).ShouldNotBe("");
    }

    [TestCase(".ctor", 0x1886)]
    [TestCase("<__0>b__0_0", 0x0083)]
    public void The_module_and_the_class_of_the_blocks_have_no_constructor_and_no_condition(string name, int attributes)
    {
        var first = ForeignBytes.Row(ForeignBytes.Row(Good, TableIndex.MethodDef, 1, 6, attributes), TableIndex.MethodDef, 1, 8, ForeignBytes.Name(Good, name));
        ForeignBytes.Faults(first).Split('\n').ShouldContain($"The type 'Rules' of the compiled rules has the method '{name}'.");
        ForeignBytes.Faults(ForeignBytes.Row(first, TableIndex.TypeDef, 2, 12, 2)).Split('\n').ShouldContain($"The type '<Module>' of the compiled rules has the method '{name}'.");
    }

    [Test]
    public void A_class_of_the_blocks_that_stands_in_itself_is_named() =>
        ForeignBytes.Faults(ForeignBytes.Row(ForeignBytes.Row(Good, TableIndex.NestedClass, 1, 0, 2), TableIndex.NestedClass, 1, 2, 2)).Split('\n').ShouldContain("The compiled rules define the type 'Rules/Rules'.");

    [Test]
    public void A_type_that_is_not_the_compilers_is_named_once() => ForeignBytes.Faults(ForeignBytes.Of("class C { }")).ShouldBe("The compiled rules define the type 'Rules/C'.");

    [TestCase("__0", 0)]
    [TestCase("__123456", 123456)]
    [TestCase("<__12>b__12_0", 12)]
    [TestCase("All", null)]
    [TestCase("a__1", null)]
    [TestCase("<>__1", null)]
    [TestCase("__", null)]
    public void The_block_of_a_method_stands_in_its_name(string method, int? block) => TypeExam.BlockOf(method).ShouldBe(block);

    [TestCase("__0", "block")]
    [TestCase("__123456", "block")]
    [TestCase("__1234567", "")]
    [TestCase("__", "")]
    [TestCase("a__0", "")]
    [TestCase("__0a", "")]
    [TestCase("__0\n", "")]
    [TestCase("<__0>b__0", "condition")]
    [TestCase("<__123456>b__0123456789012345", "condition")]
    [TestCase("<__123456>b__01234567890123456", "")]
    [TestCase("<__1234567>b__0", "")]
    [TestCase("<__>b__0", "")]
    [TestCase("<__0>b__", "")]
    [TestCase("<__0>b__0_1", "condition")]
    [TestCase("<__0>b__0a", "")]
    [TestCase("a<__0>b__0", "")]
    [TestCase("<__0>b__0\n", "")]
    [TestCase("Rules/<>c__DisplayClass0_0", "capture")]
    [TestCase("Rules/<>c__DisplayClass123456_123456", "capture")]
    [TestCase("Rules/<>c__DisplayClass1234567_0", "")]
    [TestCase("Rules/<>c__DisplayClass0_1234567", "")]
    [TestCase("Rules/<>c__DisplayClass_0", "")]
    [TestCase("Rules/<>c__DisplayClass0_", "")]
    [TestCase("Rules/<>c__DisplayClass0_0a", "")]
    [TestCase("Rules/<>c__DisplayClass0_0\n", "")]
    [TestCase("aRules/<>c__DisplayClass0_0", "")]
    public void The_names_a_compiler_gives_are_known_exactly(string name, string what) =>
        string.Concat(TypeExam.IsBlock(name) ? "block" : "", TypeExam.IsLambda(name) ? "condition" : "", TypeExam.IsCapture(name) ? "capture" : "").ShouldBe(what);
}
