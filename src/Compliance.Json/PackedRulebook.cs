using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Compliance.Rules;

namespace Compliance.Json;

/// <summary>A rulebook as one file that a host loads without a compiler and without the pages.</summary>
/// <remarks>
/// A packed rulebook is code. None of it is loaded, and nothing of its data read, before its seal was checked against what the host trusts; then its code is examined.
/// The file: a mark; the manifest and the seal, each after its length; the parts the manifest names, to the last byte.
/// </remarks>
public static class PackedRulebook
{
    private const int MostOfManifest = 64 * 1024;
    private static readonly ConcurrentDictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);
    private static readonly byte[] Mark = "COMPLIANCE-RULEBOOK/1\n"u8.ToArray();

    /// <summary>The bytes of the file, not sealed yet: nobody loads them.</summary>
    /// <param name="data">What the pages say.</param>
    /// <param name="assembly">The compiled blocks.</param>
    /// <param name="gate">The gate the blocks passed.</param>
    public static byte[] Pack(RulebookData data, byte[] assembly, string gate)
    {
        ArgumentNullException.ThrowIfNull(data);
        var json = RulebookJson.Write(data);
        var manifest = new PackManifest(data.Jurisdiction, data.Identity, Engine, gate, null) { Parts = [PackManifest.Part(json), PackManifest.Part(assembly)] };
        return Whole(manifest.ToBytes(), [], [.. json, .. assembly]);
    }

    /// <summary>The same pack with another seal, and the day it was made on, if one is given. The same pack, sealed by the same secret, gives the same bytes; two signatures always differ.</summary>
    /// <exception cref="ArgumentException">The bytes are no pack.</exception>
    public static byte[] Sealed(byte[] pack, PackSeal seal, DateOnly? madeOn = null)
    {
        ArgumentNullException.ThrowIfNull(seal);
        if (!TrySplit(pack, out var manifest, out _, out var parts) || PackManifest.Read(manifest) is not { } read)
            throw new ArgumentException("The bytes are no packed rulebook.", nameof(pack));
        var bytes = (madeOn is null ? read : read with { MadeOn = madeOn }).ToBytes();
        return Whole(bytes, seal.Of(bytes), parts);
    }

    /// <summary>The rulebook in the bytes of a file, or what is wrong with them.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="trust">Whose packs are loaded.</param>
    public static (Rulebook? Rulebook, string? Fault) Read(byte[] bytes, PackTrust trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        try
        {
            var (data, clauses, fault) = Unpack(bytes, trust);
            return data is null ? (null, fault) : (data.ToRulebook(data.Placed(clauses!.GetAwaiter().GetResult())), null);
        }
        catch (RefusedCodeException refused)
        {
            return (null, $"The code in the packed rulebook is refused: {refused.Message} Nothing of it was loaded.");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // its content was made for another version, whatever breaks first
        {
            return (null, $"The code in the packed rulebook does not fit this version of Compliance ({failure.GetType().Name}). Pack it again with 'compliance rules pack'.");
        }
    }

    /// <summary>Runs a compiled rulebook's entry: the clauses of its blocks, in order.</summary>
    /// <exception cref="RefusedCodeException">Its code could do more than judge; nothing of it was loaded.</exception>
    public static IReadOnlyList<Clause> Run(byte[] assembly)
    {
        var rules = Loaded.GetOrAdd(Convert.ToHexString(SHA256.HashData(assembly)), _ => Load(assembly)).GetType("Rules", throwOnError: true)!;
        using var built = new CancellationTokenSource();
        var ahead = Task.Run(() => PrepareFromTheEnd(rules, built.Token), CancellationToken.None);
        var clauses = rules.GetMethod("All")!.CreateDelegate<Func<Clause[]>>()();
        built.Cancel();
        ahead.GetAwaiter().GetResult();
        return clauses;
    }

    /// <summary>Lets the runtime compile the blocks from the last one on, while they are run from the first one on: each runs once, and to compile it takes longest.</summary>
    private static void PrepareFromTheEnd(Type rules, CancellationToken built)
    {
        var blocks = rules.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        for (var i = blocks.Length - 1; i >= 0 && !built.IsCancellationRequested; i--)
            RuntimeHelpers.PrepareMethod(blocks[i].MethodHandle);
    }

    /// <summary>The one place where compiled rules become code.</summary>
    private static Assembly Load(byte[] assembly) =>
        CompiledCode.Examine(assembly) is { Count: > 0 } found ? throw new RefusedCodeException(string.Join(' ', found.Take(3).Select(f => f.Message))) : new Code().LoadFromStream(new MemoryStream(assembly, writable: false));

    private static (RulebookData? Data, Task<IReadOnlyList<Clause>>? Clauses, string? Fault) Unpack(byte[] bytes, PackTrust trust)
    {
        if (!bytes.AsSpan().StartsWith(Mark))
            return (null, null, "The file is no packed rulebook: it does not begin with 'COMPLIANCE-RULEBOOK/1'. Expected a file made by 'compliance rules pack'.");
        if (!TrySplit(bytes, out var manifest, out var seal, out var parts))
            return (null, null, Damaged);
        if (trust.Fault(manifest, seal) is { } distrust)
            return (null, null, distrust);
        if (PackManifest.Read(manifest) is not { } read || !Fit(read, parts))
            return (null, null, Damaged);
        if (trust.FaultOfDay(read.MadeOn) is { } tooOld)
            return (null, null, tooOld);
        var length = (int)read.Parts[0].Bytes;
        var assembly = parts[length..];
        var clauses = Task.Run(() => Run(assembly)); // meanwhile: both take long, and neither needs the other
        var data = RulebookJsonReader.Read(parts.AsSpan(0, length));
        return data.Identity == read.Identity && data.Jurisdiction == read.Jurisdiction ? (data, clauses, null) : (null, null, Damaged);
    }

    /// <summary>Whether the parts are those of the manifest, to the last byte.</summary>
    private static bool Fit(PackManifest manifest, byte[] parts)
    {
        var at = 0L;
        foreach (var part in manifest.Parts)
        {
            if (part.Bytes < 0 || part.Bytes > parts.Length - at || PackManifest.Part(parts.AsSpan((int)at, (int)part.Bytes)) != part)
                return false;
            at += part.Bytes;
        }
        return at == parts.Length;
    }

    private static bool TrySplit(byte[] bytes, out byte[] manifest, out byte[] seal, out byte[] parts)
    {
        (manifest, seal, parts) = ([], [], []);
        var at = Mark.Length;
        if (!bytes.AsSpan().StartsWith(Mark) || !TryTake(bytes, ref at, ref manifest) || !TryTake(bytes, ref at, ref seal))
            return false;
        parts = bytes[at..];
        return true;
    }

    private static bool TryTake(byte[] bytes, ref int at, ref byte[] taken)
    {
        if (bytes.Length - at < 4 || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) is var length && (length < 0 || length > MostOfManifest || length > bytes.Length - at - 4))
            return false;
        taken = bytes[(at + 4)..(at + 4 + length)];
        at += 4 + length;
        return true;
    }

    private static byte[] Whole(byte[] manifest, byte[] seal, byte[] parts) => [.. Mark, .. Length(manifest), .. manifest, .. Length(seal), .. seal, .. parts];

    private static byte[] Length(byte[] bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        return length;
    }

    private const string Damaged = "The packed rulebook is damaged: its parts are not those its manifest names. Copy or pack it again.";

    private static string Engine { get; } = $"{typeof(Clause).Assembly.GetName().Version!.ToString(3)} {typeof(Clause).Assembly.ManifestModule.ModuleVersionId}";

    /// <summary>The code of one rulebook: it uses the domain that runs, wherever that was loaded. It stays: code that can be unloaded starts and runs a third slower.</summary>
    private sealed class Code() : AssemblyLoadContext("rulebook")
    {
        protected override Assembly? Load(AssemblyName name) =>
            name.Name == typeof(Clause).Assembly.GetName().Name ? typeof(Clause).Assembly : null;
    }
}
