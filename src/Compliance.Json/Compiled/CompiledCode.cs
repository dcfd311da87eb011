using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Compliance.Json;

/// <summary>What is wrong with compiled rules, and in which block of the rulebook (from 0; <c>null</c> where it is in none).</summary>
public sealed record CodeFault(int? Block, string Message);

/// <summary>Looks at the bytes of compiled rules without loading them: may they be loaded?</summary>
/// <remarks>
/// It knows nothing of pages and compilers: bytes from a pack or a cache are held to the same lists as those just compiled. What is not on a list is a fault:
/// tables, types, members with their signatures, attributes, opcodes. Code that passes can build clauses and their conditions and nothing else; it has no loop and no recursion.
/// It is no verifier of types and no proof of who made the code: a signature says that.
/// </remarks>
public static class CompiledCode
{
    /// <summary>Largest assembly looked at, in bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Most faults named; what has so many is not read further.</summary>
    public const int MostFaults = 100;

    /// <summary>Every fault, or none: then the bytes may be loaded.</summary>
    public static IReadOnlyList<CodeFault> Examine(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
            return [new(null, FormattableString.Invariant($"The compiled rules have {bytes.Length} bytes, more than {MostBytes}."))];
        try
        {
            using var file = new PEReader(new MemoryStream(bytes, writable: false));
            var faults = new List<CodeFault>();
            foreach (var fault in HeaderExam.Faults(file, bytes.Length).Concat(file.HasMetadata ? Metadata(file) : []).Take(MostFaults))
                faults.Add(fault);
            return faults;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // made to be misread, whatever breaks first
        {
            return [new(null, $"The compiled rules are no assembly that can be read ({failure.GetType().Name}).")];
        }
    }

    private static IEnumerable<CodeFault> Metadata(PEReader file)
    {
        var reader = file.GetMetadataReader();
        var names = new CodeNames(reader);
        return TableExam.Faults(reader).Concat(new ReferenceExam(reader, names).Faults())
            .Concat(new TypeExam(reader, names).Faults()).Concat(new BodyExam(file, reader, names).Faults());
    }
}
