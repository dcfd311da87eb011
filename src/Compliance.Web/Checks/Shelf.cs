using System.Collections.Concurrent;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rules;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Checks;

/// <summary>A rulebook ready to judge.</summary>
/// <param name="Rulebook">What it says.</param>
/// <param name="Checker">Judges by it.</param>
/// <param name="Packed">Its packed form, as it is kept.</param>
public sealed record ShelvedRulebook(Rulebook Rulebook, Checker Checker, byte[] Packed);

/// <summary>The rulebooks of the service: the one that judges now, and those that judged before, by their identity.</summary>
public sealed class Shelf(Database database)
{
    private readonly ConcurrentDictionary<string, ShelvedRulebook> _known = new(StringComparer.Ordinal);

    /// <summary>The rulebook that judges now.</summary>
    public ShelvedRulebook Current { get; private set; } = null!;

    /// <summary>The folder of the pages it was compiled from; <c>null</c> where it was packed.</summary>
    public string? Folder { get; private set; }

    /// <summary>Opens the rulebook of the installation and keeps its packed form, so that what it judges can be judged again.</summary>
    /// <exception cref="StartRefusedException">There is none, or it has faults.</exception>
    public async Task OpenAsync(string path, string cacheFolder, DateTime now, CancellationToken stop)
    {
        var found = path.Length > 0 ? path : RulebookFolder.Find() ?? throw new StartRefusedException("There is no rulebook: no folder rules/az here, above or beside the program. Name one with Compliance:Rules.");
        Current = Ready(File.Exists(found) ? await File.ReadAllBytesAsync(found, stop) : Compiled(found, cacheFolder), found);
        Folder = Directory.Exists(found) ? found : null;
        var (identity, packed) = (Current.Rulebook.Identity, Current.Packed);
        await database.WriteAsync(async db =>
        {
            if (!await db.Rulebooks.AnyAsync(r => r.Id == identity, stop))
                db.Rulebooks.Add(new() { Id = identity, Jurisdiction = Current.Rulebook.Jurisdiction, Packed = packed, FirstUsedOn = now });
        }, stop);
        _known[identity] = Current;
    }

    /// <summary>The rulebook of an identity; <c>null</c> where it never judged here.</summary>
    public async Task<ShelvedRulebook?> FindAsync(string identity, CancellationToken stop)
    {
        if (_known.TryGetValue(identity, out var known))
            return known;
        await using var db = database.Read();
        return await db.Rulebooks.SingleOrDefaultAsync(r => r.Id == identity, stop) is { } kept ? _known[identity] = Ready(kept.Packed, identity) : null;
    }

    private static byte[] Compiled(string folder, string cacheFolder)
    {
        if (!Directory.Exists(folder))
            throw new StartRefusedException($"There is no rulebook '{folder}'. Expected a folder with rulebook.yaml, or a file made with 'compliance rules pack'.");
        var loaded = RulebookLoader.Load(folder, new() { CacheFolder = cacheFolder, Announce = Console.Error.WriteLine });
        return loaded.Rulebook is not null ? loaded.Packed
            : throw new StartRefusedException($"The rulebook '{folder}' has faults: nothing can be judged by it.\n{string.Join('\n', loaded.Faults.Take(20))}");
    }

    private static ShelvedRulebook Ready(byte[] packed, string name)
    {
        var (rulebook, fault) = PackedRulebook.Read(packed);
        return rulebook is null ? throw new StartRefusedException($"{name}: {fault}") : new(rulebook, new(rulebook), packed);
    }
}
