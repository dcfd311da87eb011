using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Rules;

namespace Compliance.Benchmarks;

/// <summary>What is done once for a rulebook, and the digest of a file.</summary>
[MemoryDiagnoser]
public class RulebookBenchmarks
{
    private readonly Verdicts _verdicts = new();
    private byte[] _pack = [];
    private PackTrust _trust = null!;
    private Rulebook _rulebook = null!;
    private CanonicalJson _file = CanonicalJson.Null;

    [GlobalSetup]
    public void Load()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        (_pack, _trust, _rulebook) = (PackedRulebook.Sealed(InnerFile.Shared.Packed, PackSeal.OfSecret(secret)), PackTrust.OfSecret(secret), InnerFile.Shared.Rulebook);
        using var document = JsonDocument.Parse(InnerFile.Shared.Line);
        _file = Canonical(document.RootElement);
        if (Open() is null)
            throw new InvalidOperationException("The packed rulebook does not open.");
    }

    /// <summary>Its code is examined and loaded once in a process: what is measured is the rest.</summary>
    [Benchmark(Description = "opening a packed rulebook whose code is loaded")]
    public Rulebook? Open() => PackedRulebook.Read(_pack, _trust).Rulebook;

    [Benchmark(Description = "the index of a rulebook (new Checker)")]
    public Checker Index() => new(_rulebook);

    [Benchmark(Description = "the index, the plans of the acts of the file, and Checker.Judge")]
    public int Plans()
    {
        new Checker(_rulebook).Judge(InnerFile.Shared.File, _verdicts);
        return _verdicts.Count;
    }

    [Benchmark(Description = "the digest of the file as canonical JSON")]
    public byte[] Digest() => _file.Digest();

    private static CanonicalJson Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Record(value),
        JsonValueKind.Array => CanonicalJson.List(value.EnumerateArray().Select(Canonical).ToList()),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => CanonicalJson.Decimal(value.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => CanonicalJson.Null,
    };

    private static CanonicalObject Record(JsonElement value)
    {
        var record = new CanonicalObject();
        foreach (var property in value.EnumerateObject())
            record.Add(property.Name, Canonical(property.Value));
        return record;
    }
}
