using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Compliance.Json;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>The file around compiled rules, its tables and what they refer to, changed where no compiler would.</summary>
public sealed class ForeignHeadersTests
{
    private static readonly byte[] Good = ForeignCode.Compile(ForeignCode.Class(ForeignCode.Lawful));

    /// <summary>Where the directories of the library and of the intermediate language have their sizes.</summary>
    private static IEnumerable<TestCaseData> Directories()
    {
        foreach (var (index, what) in new[] { (0, "native tables"), (3, "native tables"), (9, "native tables"), (13, "native tables") })
            yield return new(false, 96 + (index * 8) + 4, 8, what);
        foreach (var (at, what) in new[] { (28, "resources"), (36, "a strong name"), (44, "native code"), (52, "native code"), (60, "native code"), (68, "native code") })
            yield return new(true, at, 8, what);
        yield return new(true, 16, 0, "the flags '0', which allow more than intermediate language");
        yield return new(true, 16, 3, "the flags 'ILOnly, Requires32Bit', which allow more than intermediate language");
        yield return new(true, 20, 0x06000001, "an entry point");
    }

    [TestCaseSource(nameof(Directories))]
    public void A_header_with_more_than_rules_need_is_named(bool isOfLanguage, int at, int value, string what) =>
        ForeignBytes.Faults(ForeignBytes.Header(Good, h => isOfLanguage ? h.CorHeaderStartOffset : h.PEHeaderStartOffset, at, value)).ShouldBe($"The compiled rules have {what}.");

    [Test]
    public void A_file_that_is_no_library_of_the_size_it_says_is_named()
    {
        ForeignBytes.Faults([.. Good, 0]).ShouldBe("The compiled rules have less or more bytes than their sections say.");
        ForeignBytes.Faults(ForeignBytes.Header(Good, h => h.CoffHeaderStartOffset, 16, 0x00220000 | 0xE0)).ShouldContain("The compiled rules have the form of a program, not of a library.");
        ForeignBytes.Faults(ForeignBytes.Header(Good, h => h.PEHeaderStartOffset, 208, 0)).ShouldContain("The compiled rules hold no metadata.");
        ForeignBytes.Faults("MZ and nothing else"u8.ToArray()).ShouldBe("The compiled rules are no assembly that can be read (BadImageFormatException).");
    }

    [Test]
    public void Bytes_are_looked_at_up_to_the_cap_and_faults_named_up_to_theirs()
    {
        ForeignBytes.Faults(new byte[64 * 1024 * 1024]).ShouldBe("The compiled rules hold no metadata.");
        ForeignBytes.Faults(new byte[(64 * 1024 * 1024) + 1]).ShouldBe("The compiled rules have 67108865 bytes, more than 67108864.");
        CompiledCode.Examine(ForeignBytes.Of(string.Concat(Enumerable.Range(0, 150).Select(i => $"static string a{i};")))).Count.ShouldBe(100);
    }

    [Test]
    public void Faults_stand_where_they_are_found()
    {
        CompiledCode.Examine(ForeignBytes.Of("static Clause __1() => __0();")).ShouldBe([new CodeFault(1, "The method 'Rules.__1' of the compiled rules calls '__0': a rule calls no rule.")]);
        CompiledCode.Examine(ForeignBytes.Of("public static Clause __7() => null;")).ShouldBe([new CodeFault(7, "The type 'Rules' of the compiled rules has the method '__7'.")]);
        CompiledCode.Examine(ForeignBytes.Of("static string a;")).ShouldBe([new CodeFault(null, "The type 'Rules' of the compiled rules has the field 'a'.")]);
    }

    [Test]
    public void What_is_referred_to_is_named_in_full()
    {
        const string Twin = """
            public unsafe class C
            {
                public static void M(ref int a, int* b, long c, int[,] d, delegate*<int, void> f, string[] g, object h, bool i, byte j, System.IntPtr k) { }
                public static void A(__arglist) { }
                public static int F; public static volatile int V;
                public T G<T>(T a) => a;
                public virtual void R(in int a) { }
                public class N { public static void P() { } public class O { public static void P() { } } }
            }
            public class D<T> { public T Q(T a) => a; }
            namespace A.B { public class E { public void X() { } } }
            """;
        var faults = ForeignBytes.Faults(ForeignBytes.Using(Twin, "int a = 0; C.M(ref a, null, 1, null, null, null, null, true, 1, default); C.A(__arglist()); C.F = 1; C.V = 1; var c = new C(); c.G(1); c.R(1); C.N.P(); C.N.O.P(); new D<int>().Q(1); new A.B.E().X();")).Split('\n');
        foreach (var member in new[]
        {
            "[Twin]C::M static (?reference, ?pointer, ?Int64, ?array, ?function pointer, String[], Object, Boolean, Byte, IntPtr) : Void", "[Twin]C::A static? () : Void", "[Twin]C::F : Int32", "[Twin]C::V : ?modifier",
            "[Twin]C::.ctor instance () : Void", "[Twin]C::G instance 1 of (!!0) : !!0", "[Twin]C::R instance (?modifier) : Void", "[Twin]C/N::P static () : Void", "?O::P static () : Void",
            "[Twin]D`1::Q instance (!0) : !0", "[Twin]A.B.E::X instance () : Void",
        })
            faults.ShouldContain($"The compiled rules refer to the member '{member}'.");
        foreach (var type in new[] { "[Twin]C", "[Twin]C/N", "?O", "[Twin]D`1", "[Twin]A.B.E" })
            faults.ShouldContain($"The compiled rules refer to the type '{type}'.");
        faults.ShouldContain("The compiled rules refer to the assembly 'Twin'.");
    }

    [Test]
    public void A_signature_too_long_to_be_read_is_not_read()
    {
        static string Lists(int depth) => "string" + string.Concat(Enumerable.Repeat("[]", depth));
        ForeignBytes.Faults(ForeignBytes.Using($"public class C {{ public static {Lists(254)} F; }}", "C.F = null;")).ShouldContain($"'[Twin]C::F : S{Lists(254)[1..]}'");
        ForeignBytes.Faults(ForeignBytes.Using($"public class C {{ public static {Lists(255)} F; }}", "C.F = null;")).ShouldContain("'[Twin]C::F ?'");
        const string Generic = "public class D<T> { public static T F; public static void M<U>() { } }";
        ForeignBytes.Faults(ForeignBytes.Using(Generic, $"D<{Lists(300)}>.F = null;")).ShouldContain("'?::F : !0'");
        ForeignBytes.Faults(ForeignBytes.Using(Generic, $"D<{Lists(300)}>.F = null;")).Split('\n').ShouldContain("The compiled rules make a type that rules do not have.");
        ForeignBytes.Faults(ForeignBytes.Using(Generic, $"D<{Lists(249)}>.F = null;")).ShouldNotContain("make a type that rules do not have");
        ForeignBytes.Faults(ForeignBytes.Using(Generic, "D<long>.F = 1;")).Split('\n').ShouldContain("The compiled rules make a type that rules do not have: '[Twin]D`1<?Int64>'.");
        ForeignBytes.Faults(ForeignBytes.Using(Generic, $"D<int>.M<{Lists(300)}>();")).ShouldContain("The compiled rules give a method types that rules do not have.");
        ForeignBytes.Faults(ForeignBytes.Using(Generic, $"D<int>.M<{Lists(253)}>();")).ShouldNotContain("The compiled rules give a method types");
        ForeignBytes.Faults(ForeignBytes.Using(Generic, "D<int>.M<long>();")).ShouldContain("The compiled rules give a method types that rules do not have.");
        ForeignBytes.Faults(ForeignBytes.Of("static Clause __1() { M<Oath>(); return null; } static void M<T>() { }")).ShouldContain("The compiled rules give a method types that rules do not have.");
    }

    [Test]
    public void Rows_that_refer_to_what_is_no_outside_are_named()
    {
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.TypeRef, 1, 0, 4)).ShouldContain("refer to the type '?");
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.TypeRef, 1, 0, (1 << 2) | 3)).ShouldContain("refer to the type '?");
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.MemberRef, 1, 0, 2 << 3)).ShouldContain("refer to the member '?::");
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.CustomAttribute, 1, 2, (1 << 3) | 2)).ShouldContain("have the attribute 'of its own' on a ");
        ForeignBytes.Faults(ForeignBytes.Row(Good, TableIndex.NestedClass, 1, 2, 3)).ShouldNotBe("");
    }

    [Test]
    public void Metadata_of_more_than_one_module_or_assembly_or_of_another_kind_is_named()
    {
        ForeignBytes.Faults(ForeignBytes.Bare()).ShouldBe("");
        foreach (var table in new[] { TableIndex.Module, TableIndex.Assembly })
            ForeignBytes.Faults(ForeignBytes.Rows(ForeignBytes.Rows(ForeignBytes.Bare(), TableIndex.AssemblyRef, 2), table, 2)).Split('\n').ShouldContain("The compiled rules are not one assembly of one module.");
        ForeignBytes.Faults(ForeignBytes.Bare("WindowsRuntime 1.4", "mscorlib")).Split('\n').ShouldContain("The compiled rules are metadata of the kind 'WindowsMetadata'.");
    }

    [TestCase("[CLSCompliant(true)] static Clause __1() => null;", "The compiled rules have the attribute '[System.Private.CoreLib]System.CLSCompliantAttribute::.ctor instance (Boolean) : Void' on a MethodDefinition.")]
    [TestCase("[System.Runtime.CompilerServices.CompilerGenerated] static Clause __1() => null;", "The compiled rules have the attribute '[System.Private.CoreLib]System.Runtime.CompilerServices.CompilerGeneratedAttribute::.ctor instance () : Void' on a MethodDefinition.")]
    [TestCase("class A : Attribute { } [A] static Clause __1() => null;", "The compiled rules have the attribute 'of its own' on a MethodDefinition.")]
    [TestCase("[return: CLSCompliant(true)] static Clause __1() => null;", "on a Parameter.")]
    public void An_attribute_that_is_not_the_compilers_is_named(string member, string fault) => ForeignBytes.Faults(ForeignBytes.Of(member)).Split('\n').ShouldContain(f => f.EndsWith(fault, StringComparison.Ordinal));
}
