using Compliance.Json;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks;

/// <summary>How a rulebook is loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>Where compiled rulebooks are kept between runs; <c>null</c>: nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Told, in a sentence, when the rulebook has to be compiled.</summary>
    public Action<string>? Announce { get; init; }
}

/// <summary>A loaded rulebook, or every fault of its files in order of place.</summary>
public sealed record LoadResult(Rulebook? Rulebook, IReadOnlyList<PageFault> Faults)
{
    /// <summary>The packed form of the rulebook.</summary>
    public byte[] Packed { get; init; } = [];

    /// <summary>Whether it came from the cache.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>The pages with their examples; empty when the rulebook came from the cache.</summary>
    internal IReadOnlyList<Page> Pages { get; init; } = [];
}

/// <summary>Loads a rulebook from its folder: from the cache if nothing changed, else by reading and compiling all pages.</summary>
public static class RulebookLoader
{
    /// <summary>Loads the rulebook in a folder.</summary>
    public static LoadResult Load(string folder, LoadOptions? options = null)
    {
        options ??= new();
        var faults = new List<PageFault>();
        if (RulebookSource.Read(folder, faults) is not { } source || faults.Count > 0)
            return new(null, InOrder(faults));
        var cache = options.CacheFolder is { } path ? new CompiledCache(path) : null;
        if (cache?.Find(source.CompiledKey) is { } kept && PackedRulebook.Read(kept).Rulebook is { } ready)
            return new(ready, []) { IsFromCache = true, Packed = kept };
        options.Announce?.Invoke($"Compiling the rulebook in {folder} (once; it is kept until a page changes).");
        var result = Compile(source, faults);
        if (result.Rulebook is not null)
            cache?.Keep(source.CompiledKey, result.Packed);
        return result;
    }

    private static LoadResult Compile(RulebookSource source, List<PageFault> faults)
    {
        var builder = new RulebookBuilder(source, faults);
        var data = builder.Build();
        var blocks = builder.Blocks;
        var assembly = data is null ? null : RuleCompiler.Compile(blocks, faults);
        if (data is null || assembly is null)
            return new(null, InOrder(faults));
        var placed = data.Placed(PackedRulebook.Run(assembly));
        var bySource = data.Clauses.Zip(blocks).ToDictionary(p => p.First.Source, p => p.Second, StringComparer.Ordinal);
        faults.AddRange(RulebookFaults.In(placed).Concat(UndeclaredConflicts.In([.. placed.Zip(blocks)])).Select(f => bySource[f.Source].Fault(f.Token, f.Code, f.Message)));
        if (faults.Count > 0)
            return new(null, InOrder(faults));
        return new(data.ToRulebook(placed), []) { Pages = builder.Pages, Packed = PackedRulebook.Pack(data, assembly) };
    }

    /// <summary>Faults by path, line and column, each once.</summary>
    internal static List<PageFault> InOrder(List<PageFault> faults) =>
        [.. faults.Distinct().OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal)];
}
