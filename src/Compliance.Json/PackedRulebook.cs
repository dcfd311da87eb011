using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Compliance.Rules;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>A rulebook as one file that a host loads without a compiler and without the pages.</summary>
/// <remarks>A packed rulebook is code: load only what comes from somebody you trust. The digest inside finds damage, not forgery.</remarks>
public static class PackedRulebook
{
    private static readonly ConcurrentDictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);
    private static readonly byte[] Mark = "COMPLIANCE-RULEBOOK/1\n"u8.ToArray();
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of the file.</summary>
    public static byte[] Pack(RulebookData data, byte[] assembly)
    {
        var json = Utf8.GetBytes(JsonConvert.SerializeObject(data, Settings()));
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
            var (data, assembly, fault) = Unpack(bytes);
            return data is null ? (null, fault) : (data.ToRulebook(data.Placed(Run(assembly!))), null);
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
        return code.GetType("Rules", throwOnError: true)!.GetMethod("All")!.CreateDelegate<Func<Clause[]>>()();
    }

    private static (RulebookData? Data, byte[]? Assembly, string? Fault) Unpack(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Mark))
            return (null, null, "The file is no packed rulebook: it does not begin with 'COMPLIANCE-RULEBOOK/1'. Expected a file made by 'compliance rules pack'.");
        var rest = bytes.AsSpan(Mark.Length);
        if (rest.Length < 36 || !SHA256.HashData(rest[32..]).AsSpan().SequenceEqual(rest[..32]))
            return (null, null, "The packed rulebook is damaged: its digest does not fit its content. Copy or pack it again.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest[32..]);
        var data = JsonConvert.DeserializeObject<RulebookData>(Utf8.GetString(rest.Slice(36, length)), Settings());
        return data is null ? (null, null, "The packed rulebook is empty.") : (data, rest[(36 + length)..].ToArray(), null);
    }

    /// <summary>The code of one rulebook: it uses the domain that runs, wherever that was loaded. It stays: code that can be unloaded starts and runs a third slower.</summary>
    private sealed class Code() : AssemblyLoadContext("rulebook")
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name == typeof(Clause).Assembly.GetName().Name ? typeof(Clause).Assembly : null;
    }

    private static JsonSerializerSettings Settings() => new()
    {
        Culture = System.Globalization.CultureInfo.InvariantCulture,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 16,
    };
}
