using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Compliance.Rulebooks.Compiling;

/// <summary>Which compiler is beside the program, told without loading it: loading takes longer than checking a file.</summary>
internal static class CompilerFile
{
    private const string Name = "Microsoft.CodeAnalysis.CSharp.dll";

    /// <summary>The identity of the build of the compiler.</summary>
    public static Guid Identity() => Path() is { } path ? IdentityOf(path) : Loaded();

    private static string? Path() => ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))?
        .Split(System.IO.Path.PathSeparator).FirstOrDefault(p => System.IO.Path.GetFileName(p.AsSpan()).SequenceEqual(Name));

    private static Guid IdentityOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // Only a host that loads assemblies by itself has no list of them.
    private static Guid Loaded() => typeof(CSharpCompilation).Assembly.ManifestModule.ModuleVersionId;
}
