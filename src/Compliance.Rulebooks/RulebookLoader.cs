using Compliance.Json;
using Compliance.Rulebooks.Child;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks;

/// <summary>How a rulebook is loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>Where compiled rulebooks are kept between runs; <c>null</c>: nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Seals what is kept: at least 32 bytes that nobody else can read, see <see cref="OwnSecret"/>. Left out: nothing is kept, and nothing kept is taken.</summary>
    public byte[]? Secret { get; init; }

    /// <summary>Told, in a sentence, when the rulebook has to be compiled, and when a cache is not used.</summary>
    public Action<string>? Announce { get; init; }
}

/// <summary>A loaded rulebook, or every fault of its files in order of place.</summary>
public sealed record LoadResult(Rulebook? Rulebook, IReadOnlyList<PageFault> Faults)
{
    /// <summary>The packed form of the rulebook, not sealed: <see cref="PackedRulebook.Sealed"/>.</summary>
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
        var cache = Cache(options);
        if (cache?.Find(source.CompiledKey) is { } kept && PackedRulebook.Read(kept, PackTrust.Made).Rulebook is { } ready)
            return new(ready, []) { IsFromCache = true, Packed = kept };
        options.Announce?.Invoke($"Compiling the rulebook in {folder} ({(cache is null ? "it is not kept" : "once; it is kept until a page changes")}).");
        var result = Compile(source, faults, options);
        if (result.Rulebook is not null)
            cache?.Keep(source.CompiledKey, result.Packed);
        return result;
    }

    private static CompiledCache? Cache(LoadOptions options)
    {
        if (options is not { CacheFolder: { } folder, Secret: { } secret })
            return null;
        if (PrivateFolder.Open(folder) is not { } objection)
            return new(folder, secret);
        options.Announce?.Invoke($"The cache '{folder}' is not used: {objection}");
        return null;
    }

    private static LoadResult Compile(RulebookSource source, List<PageFault> faults, LoadOptions options)
    {
        try
        {
            using var compiler = new PageCompiler(CompilerLimits.Usual); // makes itself ready while the pages are read
            return Compile(source, compiler, faults, options);
        }
        catch (RefusedCodeException refused)
        {
            return Refused(source, $"What the compiler made of the pages does more than judge: {refused.Message} Nothing of it was run.");
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return Refused(source, $"Rules are compiled in a process of their own, and 'dotnet' cannot be started ({error.NativeErrorCode}). Install the runtime, or use a packed rulebook.");
        }
    }

    private static LoadResult Refused(RulebookSource source, string why) => new(null, [new(source.Place("rulebook.yaml"), 1, 1, RulebookFaultCodes.Compiler, why)]);

    private static LoadResult Compile(RulebookSource source, PageCompiler compiler, List<PageFault> faults, LoadOptions options)
    {
        var builder = new RulebookBuilder(source, faults);
        var data = builder.Build();
        var blocks = builder.Blocks;
        var compiled = data is null ? null : compiler.Compile(blocks, faults);
        if (compiler.Missing.Length > 0)
            options.Announce?.Invoke($"The process that compiled it was not confined: {compiler.Missing}.");
        if (data is null || compiled is not { Assembly: { } assembly } || faults.Count > 0)
            return new(null, InOrder(faults));
        var placed = data.Placed(PackedRulebook.Run(assembly));
        var bySource = data.Clauses.Zip(blocks).ToDictionary(p => p.First.Source, p => p.Second, StringComparer.Ordinal);
        faults.AddRange(RulebookFaults.In(placed).Concat(UndeclaredConflicts.In([.. placed.Zip(compiled.Words)])).Select(f => bySource[f.Source].Fault(f.Token, f.Code, f.Message)));
        if (faults.Count > 0)
            return new(null, InOrder(faults));
        return new(data.ToRulebook(placed), []) { Pages = builder.Pages, Packed = PackedRulebook.Pack(data, assembly, RulebookSource.Gate) };
    }

    /// <summary>Faults by path, line and column, each once.</summary>
    internal static List<PageFault> InOrder(List<PageFault> faults) =>
        [.. faults.Distinct().OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Code, StringComparer.Ordinal)];
}
