using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Compliance.Json;

/// <summary>Reads what compiled rules refer to, before they are loaded: whatever the compiler was made to write, code that could do more than judge is not run.</summary>
public static class CompiledCode
{
    private static readonly HashSet<string> Assemblies = new(StringComparer.Ordinal) { "Compliance", "System.Private.CoreLib", "System.Runtime", "System.Collections" };

    /// <summary>What the compiler itself needs for a script of expressions; the rest of the class library is closed.</summary>
    private static readonly HashSet<string> OfLibrary = new(StringComparer.Ordinal)
    {
        "System.Object", "System.String", "System.Int32", "System.Boolean", "System.Decimal", "System.DateOnly", "System.Nullable`1", "System.ValueType",
        "System.Func`2", "System.Func`3", "System.Exception", "System.Threading.Tasks.Task`1", "System.Collections.Generic.IEnumerable`1",
        "System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1", "System.Runtime.CompilerServices.IAsyncStateMachine", "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
        "System.Runtime.CompilerServices.CompilationRelaxationsAttribute", "System.Runtime.CompilerServices.RuntimeCompatibilityAttribute", "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
        "System.Diagnostics.DebuggableAttribute", "DebuggingModes", "System.Diagnostics.DebuggerHiddenAttribute", "System.Security.Permissions.SecurityPermissionAttribute", "System.Security.Permissions.SecurityAction",
        "System.Security.UnverifiableCodeAttribute", "System.Runtime.CompilerServices.NullableAttribute", "System.Runtime.CompilerServices.NullableContextAttribute", "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
    };

    /// <summary>What is wrong with compiled rules; empty where they may be loaded.</summary>
    public static IReadOnlyList<string> Examine(byte[] assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var file = new PEReader(new MemoryStream(assembly, writable: false));
        if (!file.HasMetadata || file.PEHeaders.CorHeader is not { } head || (head.Flags & CorFlags.ILOnly) == 0 || (head.Flags & CorFlags.NativeEntryPoint) != 0)
            return ["It is no assembly of managed code alone."];
        var reader = file.GetMetadataReader();
        return [.. Tables(reader), .. References(reader), .. Types(reader)];
    }

    private static IEnumerable<string> Tables(MetadataReader reader)
    {
        foreach (var table in new[] { TableIndex.ModuleRef, TableIndex.ImplMap, TableIndex.ManifestResource, TableIndex.ExportedType, TableIndex.File, TableIndex.FieldRva, TableIndex.FieldMarshal })
        {
            if (reader.GetTableRowCount(table) > 0)
                yield return $"It has a table '{table}', which rules never need.";
        }
    }

    private static IEnumerable<string> References(MetadataReader reader)
    {
        foreach (var name in reader.AssemblyReferences.Select(a => reader.GetString(reader.GetAssemblyReference(a).Name)).Where(n => !Assemblies.Contains(n)))
            yield return $"It uses the library '{name}'.";
        foreach (var type in reader.TypeReferences.Select(reader.GetTypeReference))
        {
            var space = reader.GetString(type.Namespace);
            var name = space.Length > 0 ? $"{space}.{reader.GetString(type.Name)}" : reader.GetString(type.Name);
            if (!OfLibrary.Contains(name) && !space.StartsWith("Compliance.", StringComparison.Ordinal))
                yield return $"It uses '{name}'.";
        }
    }

    private static IEnumerable<string> Types(MetadataReader reader)
    {
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var name = reader.GetString(type.Name);
            if (name == "<Module>" && type.GetMethods().Count > 0)
                yield return "Its module begins with code of its own.";
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                var called = reader.GetString(method.Name);
                if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0 || (method.ImplAttributes & (MethodImplAttributes.Native | MethodImplAttributes.Unmanaged | MethodImplAttributes.InternalCall)) != 0)
                    yield return $"'{name}.{called}' is no managed code.";
                if (called == ".cctor" && !name.StartsWith("<>", StringComparison.Ordinal))
                    yield return $"'{name}' begins with code of its own.";
            }
        }
    }
}
