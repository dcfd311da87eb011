using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Compliance.Rules;

namespace Compliance.Json;

/// <summary>A rulebook as one file that a host loads without a compiler and without the pages.</summary>
/// <remarks>A packed rulebook is code: load only what comes from somebody you trust. The digest inside finds damage, not forgery.</remarks>
public static class PackedRulebook
{
    private static readonly ConcurrentDictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);
    private static readonly byte[] Mark = "COMPLIANCE-RULEBOOK/1\n"u8.ToArray();

    /// <summary>The bytes of the file.</summary>
    public static byte[] Pack(RulebookData data, byte[] assembly)
    {
        var json = RulebookJson.Write(data);
        var body = new byte[4 + json.Length + assembly.Length];
        BinaryPrimitives.WriteInt32LittleEndian(body, json.Length);
        json.CopyTo(body, 4);
        assembly.CopyTo(body, 4 + json.Length);
        return [.. Mark, .. SHA256.HashData(body), .. body];
    }

    /// <summary>The rulebook in the bytes of a file, or what is wrong with them.</summary>
    public static (Rulebook? Rulebook, string? Fault) Read(byte[] bytes)
    {
        try
        {
            var (data, clauses, fault) = Unpack(bytes);
            return data is null ? (null, fault) : (data.ToRulebook(data.Placed(clauses!.GetAwaiter().GetResult())), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // its content was made for another version, whatever breaks first
        {
            return (null, $"The code in the packed rulebook does not fit this version of Compliance ({failure.GetType().Name}). Pack it again with 'compliance rules pack'.");
        }
    }

    /// <summary>Runs a compiled rulebook's entry: the clauses of its blocks, in order.</summary>
    public static IReadOnlyList<Clause> Run(byte[] assembly)
    {
        var code = Loaded.GetOrAdd(Convert.ToHexString(SHA256.HashData(assembly)), _ => new Code().LoadFromStream(new MemoryStream(assembly, writable: false)));
        var entry = code.GetTypes().Single(t => t.Name == "Rules").GetMethod("<Factory>")!;
        var result = (Task<Clause[]>)entry.Invoke(null, [new object?[2]])!;
        return result.GetAwaiter().GetResult();
    }

    private static (RulebookData? Data, Task<IReadOnlyList<Clause>>? Clauses, string? Fault) Unpack(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Mark))
            return (null, null, "The file is no packed rulebook: it does not begin with 'COMPLIANCE-RULEBOOK/1'. Expected a file made by 'compliance rules pack'.");
        var rest = bytes.AsSpan(Mark.Length);
        if (rest.Length < 36 || !SHA256.HashData(rest[32..]).AsSpan().SequenceEqual(rest[..32]))
            return (null, null, "The packed rulebook is damaged: its digest does not fit its content. Copy or pack it again.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest[32..]);
        var assembly = rest[(36 + length)..].ToArray();
        var clauses = Task.Run(() => Run(assembly)); // meanwhile: both take long, and neither needs the other
        var data = RulebookJson.Read(rest.Slice(36, length));
        return data is null ? (null, null, "The packed rulebook is empty.") : (data, clauses, null);
    }

    /// <summary>The code of one rulebook: it uses the domain that runs, wherever that was loaded. It stays: code that can be unloaded starts and runs a third slower.</summary>
    private sealed class Code() : AssemblyLoadContext("rulebook")
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name == typeof(Clause).Assembly.GetName().Name ? typeof(Clause).Assembly : null;
    }
}
