using System.Reflection.Metadata;
using Compliance.Json;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>Compiled rules are looked at as bytes: what the gate in front of the compiler would have refused, and what no compiler writes, is found again.</summary>
public sealed class CompiledCodeTests
{
    private static readonly byte[] Good = ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful));

    private static string Faults(byte[] code) => string.Join('\n', CompiledCode.Examine(code).Select(f => f.Message));

    [Test]
    public void Lawful_rules_pass() => CompiledCode.Examine(Good).ShouldBeEmpty();

    [TestCase("static int field = 1;", "has the field 'field'")]
    [TestCase("static int field;", "has the field 'field'")]
    [TestCase("static Rules() { }", "has the method '.cctor'")]
    [TestCase("const int A = 1;", "table 'Constant'")]
    [TestCase("static int P => 1;", "table 'Property'")]
    [TestCase("static event Action E;", "table 'Event'")]
    [TestCase("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();", "table 'ModuleRef'")]
    [TestCase("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();", "table 'ImplMap'")]
    [TestCase("[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.StaticMethod)] static extern int A(Rule a);", "has the method 'A'")]
    [TestCase("[System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { }", "'<Module>' of the compiled rules has the method '.cctor'")]
    [TestCase("class C { }", "define the type 'Rules/C'")]
    [TestCase("class C { ~C() { } }", "define the type 'Rules/C'")]
    [TestCase("interface I { } class C : I { }", "table 'InterfaceImpl'")]
    [TestCase("class C<T> { }", "table 'GenericParam'")]
    [TestCase("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct S { [System.Runtime.InteropServices.FieldOffset(0)] int a; }", "table 'FieldLayout'")]
    [TestCase("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 9)] struct S { int a; }", "table 'ClassLayout'")]
    [TestCase("static byte[] A() => new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 };", "table 'FieldRva'")]
    [TestCase("static T A<T>() => default;", "has the method 'A'")]
    [TestCase("public static Clause __1() => __0();", "has the method '__1'")]
    [TestCase("static Clause __1(int a) => null;", "has the method '__1'")]
    [TestCase("static Clause __1() => __0();", "calls '__0': a rule calls no rule")]
    [TestCase("static Clause __1() => __1();", "calls '__1': a rule calls no rule")]
    [TestCase("static Clause __1() => All()[0];", "opcode 'Ldelem_ref'")]
    [TestCase("static Clause __1() { for (;;) ; }", "opcode 'Br_s'")]
    [TestCase("static Clause __1() { while (System.IO.File.Exists(\"a\")) ; return null; }", "goes back: it has a loop")]
    [TestCase("static Clause __1() { try { return Rule(\"a\").On<Oath>(); } catch { return null; } }", "catches exceptions")]
    [TestCase("static unsafe Clause __1() { int* p = stackalloc int[1000]; p[0] = 1; return null; }", "opcode 'Conv_u'")]
    [TestCase("static unsafe Clause __1() { delegate*<void> p = null; p(); return null; }", "opcode '")]
    [TestCase("static unsafe Clause __1() { int* p = null; return null; }", "has the opcode 'Conv_u'")]
    [TestCase("static Clause __1() => throw null;", "opcode 'Throw'")]
    [TestCase("static Clause __1() => (Clause)(object)\"a\";", "opcode 'Castclass'")]
    [TestCase("static Clause __1() => typeof(Oath) == null ? null : null;", "opcode 'Ldtoken'")]
    [TestCase("static Clause __1() => System.IO.File.Exists(\"a\") ? null : null;", "refer to the type '[System.Private.CoreLib]System.IO.File'")]
    [TestCase("static Clause __1() => System.IO.File.Exists(\"a\") ? null : null;", "calls '[System.Private.CoreLib]System.IO.File::Exists static (String) : Boolean'")]
    [TestCase("static Clause __1() => Rule(Environment.MachineName).On<Oath>();", "refer to the type '[System.Private.CoreLib]System.Environment'")]
    [TestCase("static Clause __1() => Rule(\"a\".ToUpper()).On<Oath>();", "refer to the member '[System.Private.CoreLib]System.String::ToUpper instance () : String'")]
    [TestCase("static Clause __1() => Rule(\"a\").On<Oath>().Require(x => Truth.True);", "refer to the member '[Compliance]Compliance.Facts.Truth::get_True static () : [Compliance]Compliance.Facts.Truth'")]
    [TestCase("static Clause __1() => Rule(\"a\").On<Oath>().Require(x => { var t = new Trace(); return x.IsSolemn; });", "refer to the member '[Compliance]Compliance.Rules.Trace::.ctor")]
    [TestCase("static Clause __1() => Rule(\"a\").On<Oath>().Require(x => x.Date.Equals(x.Date) ? x.IsSolemn : x.IsSolemn);", "has the opcode '")]
    [TestCase("static Clause __1() => Rule(\"a\").On<Oath>().Require(Truth (x) => Truth.Of(true));", "Compliance.Facts.Truth::Of static (Boolean)")]
    [TestCase("static Clause __1() { var a = new object(); return null; }", "makes '[System.Private.CoreLib]System.Object::.ctor")]
    [TestCase("static Clause __1() { var a = new Oath[1]; return null; }", "makes a list of what rules do not list")]
    [TestCase("static Clause __1() { var a = new System.Collections.Generic.List<int>(); return null; }", "refer to the type '[System.Private.CoreLib]System.Collections.Generic.List`1'")]
    [TestCase("static Clause __1() { Func<Clause> f = __0; return f(); }", "refer to the type '[System.Private.CoreLib]System.Func`1'")]
    [TestCase("static Clause __1() { Func<int, long> f = x => 1; return null; }", "make a type that rules do not have")]
    [TestCase("static Clause __1() => Rule(\"a\").On<Oath>().Require(new Func<Oath, Truth>(C));\nstatic Truth C(Oath x) => x.IsSolemn;", "takes the address of a method that is no condition")]
    [TestCase("[Obsolete] static Clause __1() => null;", "have the attribute '[System.Private.CoreLib]System.ObsoleteAttribute")]
    [TestCase("static async System.Threading.Tasks.Task A() { }", "define the type 'Rules/<A>d__")]
    [TestCase("static object A;", "has the field 'A'")]
    [TestCase("static Clause __1() { string s = null; ref string r = ref s; r = null; return null; }", "opcode 'Stind_ref'")]
    public void What_is_no_rule_is_named(string member, string fault) =>
        Faults(ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful + "\n" + member))).ShouldContain(fault);

    [TestCase("class Foreign { }", "define the type 'Foreign'")]
    [TestCase("namespace Compliance.Facts { public struct Own { } }", "define the type 'Compliance.Facts.Own'")]
    [TestCase("namespace System { class Object2 { } }", "define the type 'System.Object2'")]
    public void A_type_of_its_own_is_named(string type, string fault) =>
        Faults(ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful) + type)).ShouldContain(fault);

    [Test]
    public void An_assembly_around_lawful_rules_that_is_not_the_compilers_is_named()
    {
        var code = ForeignCode.Class(ForeignCode.Lawful);
        Faults(ForeignCode.Compile(code, name: "Compliance")).ShouldContain("are called 'Compliance'");
        Faults(ForeignCode.Compile(code, name: "Other")).ShouldContain("are called 'Other'");
        Faults(ForeignCode.Compile(code, hasResource: true)).ShouldContain("table 'ManifestResource'");
        Faults(ForeignCode.Compile(code, hasResource: true)).ShouldContain("have resources");
        Faults(ForeignCode.Compile(code, hasPdb: true)).ShouldContain("information for debugging");
        Faults(ForeignCode.Compile(code + "class P { static void Main() { } }", kind: OutputKind.ConsoleApplication)).ShouldContain("an entry point");
        Faults(ForeignCode.Compile(code, before: "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"a\")]\n")).ShouldContain("InternalsVisibleToAttribute");
        Faults(ForeignCode.Compile(code.Replace("public static class", "static class", StringComparison.Ordinal))).ShouldContain("declared in another way");
    }

    [Test]
    public void The_same_names_in_another_assembly_are_another_type()
    {
        const string Twin = "namespace Compliance.Rules { public class Clause { } }";
        var twin = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Twin", [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Twin)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary));
        var code = "public static class Rules { static Compliance.Rules.Clause __0() => null; public static Compliance.Rules.Clause[] All() => new Compliance.Rules.Clause[] { __0() }; }";
        var faults = Faults(ForeignCode.Compile(code, twin: twin.ToMetadataReference()));
        faults.ShouldContain("refer to the assembly 'Twin'");
        faults.ShouldContain("refer to the type '[Twin]Compliance.Rules.Clause'");
    }

    [TestCase("__0", ILOpCode.Brtrue_s, -4, "goes back: it has a loop")]
    [TestCase("__0", ILOpCode.Brtrue_s, 2, "goes to where no operation begins")]
    [TestCase("__0", ILOpCode.Brtrue_s, 127, "goes to where no operation begins")]
    [TestCase("__0", ILOpCode.Ldstr, 0x02000001, "takes a text that is none")]
    [TestCase("__0", ILOpCode.Call, 0x02000001, "calls 'what is no method'")]
    [TestCase("__0", ILOpCode.Ldftn, 0x06000001, "takes the address of a method that is no condition")]
    [TestCase(".cctor", ILOpCode.Newobj, 0x06000001, "does more than a constructor that does nothing")]
    [TestCase(".ctor", ILOpCode.Call, 0x06000001, "does more than a constructor that does nothing")]
    public void Code_that_no_compiler_writes_is_named(string method, ILOpCode opcode, int given, string fault) =>
        Faults(ForeignCode.Changed(Good, method, opcode, given)).ShouldContain(fault);

    [Test]
    public void The_one_instance_of_conditions_is_set_by_nobody_else() =>
        Faults(ForeignCode.Changed(Good, "__0", ILOpCode.Stsfld, ForeignCode.Token(Good, "<>9"))).ShouldContain("uses a static field that is not the compiler's");

    [Test]
    public void Code_that_does_not_end_is_named() =>
        Faults(ForeignCode.Changed(Good, "__0", ILOpCode.Ret, to: ILOpCode.Pop)).ShouldContain("does not end with a return");

    [Test]
    public void What_is_no_assembly_is_a_fault_and_never_an_exception()
    {
        CompiledCode.Examine([]).ShouldNotBeEmpty();
        CompiledCode.Examine("MZ and nothing else"u8.ToArray()).ShouldNotBeEmpty();
        for (var length = 0; length < Good.Length; length += 97)
            CompiledCode.Examine(Good[..length]).ShouldNotBeEmpty();
    }

    [Test]
    public void Bytes_changed_at_random_never_end_in_an_exception()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = Good.ToArray();
            for (var times = random.Next(1, 4); times > 0; times--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => CompiledCode.Examine(bytes));
        }
    }

    [Test]
    public void A_fault_names_the_block_it_stands_in() =>
        CompiledCode.Examine(ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful + "\nstatic Clause __1() => __0();")))
            .ShouldContain(f => f.Block == 1);
}
