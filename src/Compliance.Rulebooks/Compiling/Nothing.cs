using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Compliance.Rulebooks.Compiling;

/// <summary>Resolvers that resolve nothing: no rule block makes the compiler open a file.</summary>
internal sealed class Nothing : SourceReferenceResolver
{
    public static readonly Nothing Instance = new();
    public static readonly MetadataReferenceResolver Metadata = new NoMetadata();

    public override string? NormalizePath(string path, string? baseFilePath) => null;

    public override string? ResolveReference(string path, string? baseFilePath) => null;

    public override Stream OpenRead(string resolvedPath) => throw new InvalidOperationException("Rule blocks refer to no files.");

    public override bool Equals(object? other) => other is Nothing;

    public override int GetHashCode() => 1;

    private sealed class NoMetadata : MetadataReferenceResolver
    {
        public override bool ResolveMissingAssemblies => false;

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

        public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) => null;

        public override bool Equals(object? other) => other is NoMetadata;

        public override int GetHashCode() => 1;
    }
}
