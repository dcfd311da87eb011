using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Compliance.Json;
using Compliance.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>Assemblies that say they are compiled rules: made by a compiler without a gate, or changed byte by byte.</summary>
internal static class ForeignCode
{
    private const string Uses = "using System; using Compliance.Facts; using Compliance.Cases; using Compliance.Cases.Acts; using Compliance.Law; using Compliance.Rules; using static Compliance.Rules.RuleWords;\n";

    /// <summary>A rule with conditions of every kind: they capture nothing, or what is around them.</summary>
    public const string Lawful = "static Clause __0() => Rule(\"X\").On<Oath>().Require(x => x.IsSolemn & x.File.ActsOf<Oath>().Any(o => o.Date < x.Date), traced: (x, __t) => __t.Value(x.IsSolemn)).Otherwise(en: \"a\", az: \"b\");";

    /// <summary>The class of the blocks, with more in it.</summary>
    public static string Class(string members, string entry = "__0()") => $"public static class Rules\n{{\n{members}\npublic static Clause[] All() => new Clause[] {{ {entry} }};\n}}\n";

    public static byte[] Compile(string code, string name = "Compliance.Rules.Compiled", OutputKind kind = OutputKind.DynamicallyLinkedLibrary, bool hasResource = false, bool hasPdb = false, string before = "", MetadataReference? twin = null)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Runtime.InteropServices.dll" or "Compliance.dll")
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)).Where(r => twin is null || !r.Display!.EndsWith("/Compliance.dll", StringComparison.Ordinal)).ToList();
        if (twin is not null)
            references.Add(twin);
        var options = new CSharpCompilationOptions(kind, allowUnsafe: code.Contains("unsafe ", StringComparison.Ordinal), deterministic: true, optimizationLevel: OptimizationLevel.Release);
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText((twin is null ? Uses + before : "") + code, new(LanguageVersion.CSharp12))], references, options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, manifestResources: hasResource ? [new("a", () => new MemoryStream([1]), isPublic: true)] : null,
            options: hasPdb ? new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded) : null);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return stream.ToArray();
    }

    /// <summary>The bytes with one operation of a method changed: its opcode, or what it is given.</summary>
    public static byte[] Changed(byte[] code, string method, ILOpCode opcode, int? given = null, ILOpCode? to = null)
    {
        var changed = code.ToArray();
        using var file = new PEReader(new MemoryStream(code));
        var reader = file.GetMetadataReader();
        var definition = reader.MethodDefinitions.Select(reader.GetMethodDefinition).First(m => reader.GetString(m.Name) == method);
        var il = file.GetMethodBody(definition.RelativeVirtualAddress).GetILContent();
        for (var at = 0; at < il.Length;)
        {
            var step = CodeStep.At(il.AsSpan(), at);
            if (step.Opcode == opcode)
            {
                var start = code.AsSpan().IndexOf(il.AsSpan());
                if (to is { } other)
                    changed[start + at] = (byte)other;
                if (given is { } operand)
                    BitConverter.GetBytes(operand).AsSpan(0, step.End - at - Width(opcode)).CopyTo(changed.AsSpan(start + at + Width(opcode)));
                return changed;
            }
            at = step.End;
        }
        throw new InvalidOperationException($"'{method}' has no '{opcode}'.");
    }

    /// <summary>The token of a method or field.</summary>
    public static int Token(byte[] code, string name)
    {
        using var file = new PEReader(new MemoryStream(code));
        var reader = file.GetMetadataReader();
        foreach (var handle in reader.MethodDefinitions)
            if (reader.GetString(reader.GetMethodDefinition(handle).Name) == name)
                return System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(handle);
        foreach (var handle in reader.FieldDefinitions)
            if (reader.GetString(reader.GetFieldDefinition(handle).Name) == name)
                return System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(handle);
        throw new InvalidOperationException($"There is no '{name}'.");
    }

    private static int Width(ILOpCode opcode) => (int)opcode > 0xFF ? 2 : 1;
}
