using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using Compliance.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>Assemblies no compiler writes: names of the compiler's own given to other things, and single numbers of headers, rows and code changed.</summary>
internal static class ForeignBytes
{
    /// <summary>Names only a compiler may give, as C# can write them: <c>KJc</c> becomes <c>&lt;&gt;c</c>, <c>K__0Jb__0</c> becomes <c>&lt;__0&gt;b__0</c>.</summary>
    private static readonly (string Written, string Meant)[] Names = [("KJ", "<>"), ("JK", "<>"), ("K__", "<__"), ("Jb__", ">b__")];

    public static string Faults(byte[] code) => string.Join('\n', CompiledCode.Examine(code).Select(f => f.Message));

    /// <summary>The class of the blocks with more in it, under the names of the compiler.</summary>
    public static byte[] Of(string members) => Renamed(ForeignCode.Compile(ForeignCode.Class("static Clause __0() => null;\n" + members)));

    public static byte[] Renamed(byte[] code)
    {
        foreach (var (written, meant) in Names)
        {
            var (from, to) = (Encoding.ASCII.GetBytes(written), Encoding.ASCII.GetBytes(meant));
            for (var at = code.AsSpan().IndexOf(from); at >= 0; at = code.AsSpan().IndexOf(from))
                to.CopyTo(code.AsSpan(at));
        }
        return code;
    }

    /// <summary>Code that uses another assembly, <c>Twin</c>, instead of the domain.</summary>
    public static byte[] Using(string twin, string body)
    {
        var unsafely = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
        var other = CSharpCompilation.Create("Twin", [CSharpSyntaxTree.ParseText(twin)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], unsafely);
        return ForeignCode.Compile($"public static class Rules {{ public static unsafe void All() {{ {body} }} }}", twin: other.ToMetadataReference());
    }

    /// <summary>A number of the headers changed: those of the file, of the library, of the intermediate language.</summary>
    public static byte[] Header(byte[] code, Func<PEHeaders, int> start, int at, int value) => With(code, f => start(f.PEHeaders) + at, value, 4);

    /// <summary>A column of a row changed.</summary>
    public static byte[] Row(byte[] code, TableIndex table, int row, int at, int value, int width = 2) => With(code, f =>
    {
        var reader = f.GetMetadataReader();
        return f.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(table) + ((row - 1) * reader.GetTableRowSize(table)) + at;
    }, value, width);

    /// <summary>The first operation of that kind in a method, and what follows it, written over.</summary>
    public static byte[] Code(byte[] code, string method, ILOpCode opcode, params byte[] with) => Replaced(code, Il(code, method, opcode), with);

    /// <summary>All of a method written over: nothing put on the stack and taken off again, one byte for each, up to the operations it ends with.</summary>
    public static byte[] Filled(byte[] code, string method, params byte[] end)
    {
        var (start, il) = Body(code, method);
        var filled = Enumerable.Range(0, il.Length - end.Length).Select(at => at % 2 == 0 ? (byte)ILOpCode.Ldnull : (byte)ILOpCode.Pop);
        return Replaced(code, start + code.AsSpan(start).IndexOf(il), [.. filled, .. end]);
    }

    /// <summary>How many bytes of operations a method has.</summary>
    public static int Length(byte[] code, string method) => Body(code, method).Il.Length;

    /// <summary>An assembly that refers to others and holds nothing else: no type, no code.</summary>
    public static byte[] Bare(string version = "v4.0.30319", string other = "Compliance")
    {
        var (rows, file, none) = (new MetadataBuilder(), new BlobBuilder(), new Version(0, 0, 0, 0));
        rows.AddModule(0, rows.GetOrAddString("a"), default, default, default);
        rows.AddAssembly(rows.GetOrAddString(TypeExam.AssemblyName), none, default, default, 0, System.Reflection.AssemblyHashAlgorithm.None);
        for (var row = 0; row < 4; row++)
            rows.AddAssemblyReference(rows.GetOrAddString(other), none, default, default, 0, default);
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(rows, version), new BlobBuilder(), strongNameSignatureSize: 0).Serialize(file);
        return file.ToArray();
    }

    /// <summary>How many rows a table says it has. The rows of the tables after it begin elsewhere then.</summary>
    public static byte[] Rows(byte[] code, TableIndex table, int rows) => With(code, f =>
    {
        var reader = f.GetMetadataReader();
        var tables = Enumerable.Range(0, MetadataTokens.TableCount).Select(t => (TableIndex)t).Where(t => reader.GetTableRowCount(t) > 0).ToList();
        return f.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(tables[0]) - (4 * (tables.Count - tables.IndexOf(table)));
    }, rows, 4);

    /// <summary>Where a name that methods have stands among the names.</summary>
    public static int Name(byte[] code, string name)
    {
        using var file = new PEReader(new MemoryStream(code));
        var reader = file.GetMetadataReader();
        return MetadataTokens.GetHeapOffset(reader.MethodDefinitions.Select(m => reader.GetMethodDefinition(m).Name).First(n => reader.GetString(n) == name));
    }

    /// <summary>The header of the first method of that name, of the long form: flags, values on the stack.</summary>
    public static byte[] MostOnStack(byte[] code, string method, short value) => Replaced(code, Body(code, method).Start + 2, BitConverter.GetBytes(value));

    /// <summary>The token of a member of another assembly.</summary>
    public static int Member(byte[] code, string name)
    {
        using var file = new PEReader(new MemoryStream(code));
        var reader = file.GetMetadataReader();
        return MetadataTokens.GetToken(reader.MemberReferences.First(m => reader.GetString(reader.GetMemberReference(m).Name) == name));
    }

    private static int Il(byte[] code, string method, ILOpCode opcode)
    {
        var (start, il) = Body(code, method);
        start = start + code.AsSpan(start).IndexOf(il);
        for (var at = 0; at < il.Length;)
        {
            var step = CodeStep.At(il, at);
            if (step.Opcode == opcode)
                return start + at;
            at = step.End;
        }
        throw new InvalidOperationException($"'{method}' has no '{opcode}'.");
    }

    private static (int Start, byte[] Il) Body(byte[] code, string method)
    {
        using var file = new PEReader(new MemoryStream(code));
        var reader = file.GetMetadataReader();
        var definition = reader.MethodDefinitions.Select(reader.GetMethodDefinition).First(m => reader.GetString(m.Name) == method);
        var section = file.PEHeaders.SectionHeaders[file.PEHeaders.GetContainingSectionIndex(definition.RelativeVirtualAddress)];
        return (section.PointerToRawData + definition.RelativeVirtualAddress - section.VirtualAddress, file.GetMethodBody(definition.RelativeVirtualAddress).GetILBytes()!);
    }

    private static byte[] With(byte[] code, Func<PEReader, int> where, int value, int width)
    {
        using var file = new PEReader(new MemoryStream(code));
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return Replaced(code, where(file), bytes[..width]);
    }

    private static byte[] Replaced(byte[] code, int at, byte[] with)
    {
        var changed = code.ToArray();
        with.CopyTo(changed.AsSpan(at));
        return changed;
    }
}
