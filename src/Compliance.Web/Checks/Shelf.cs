using System.Collections.Concurrent;
using System.Globalization;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rules;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Checks;

/// <summary>A rulebook ready to judge.</summary>
/// <param name="Rulebook">What it says.</param>
/// <param name="Checker">Judges by it.</param>
/// <param name="Packed">Its packed form, as it is kept: sealed with a key of the installation.</param>
public sealed record ShelvedRulebook(Rulebook Rulebook, Checker Checker, byte[] Packed);

/// <summary>The rulebooks of the service: the one that judges now, and those that judged before, by their identity.</summary>
/// <remarks>
/// Rulebooks are code. Pages are compiled at the start only, never from a request; a packed one is loaded if it is signed with the key the installation pinned;
/// those kept in the database are sealed with a key that is not in the database: whoever can write there can make nothing run.
/// </remarks>
public sealed class Shelf(Database database, MasterKeys masters, ServiceOptions options)
{
    private const string FirstKey = "key-1"; // stays whatever keys are added
    private readonly byte[] _secret = masters.For("rulebooks", FirstKey);
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
        Current = File.Exists(found) ? Ready(await File.ReadAllBytesAsync(found, stop), found, TrustOf(options)) : Compiled(found, cacheFolder);
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
    /// <exception cref="StartRefusedException">The installation did not seal what the database holds.</exception>
    public async Task<ShelvedRulebook?> FindAsync(string identity, CancellationToken stop)
    {
        if (_known.TryGetValue(identity, out var known))
            return known;
        await using var db = database.Read();
        return await db.Rulebooks.SingleOrDefaultAsync(r => r.Id == identity, stop) is { } kept ? _known[identity] = Ready(kept.Packed, identity, PackTrust.OfSecret(_secret)) : null;
    }

    private ShelvedRulebook Compiled(string folder, string cacheFolder)
    {
        if (!Directory.Exists(folder))
            throw new StartRefusedException($"There is no rulebook '{folder}'. Expected a folder with rulebook.yaml, or a file made with 'compliance rules pack'.");
        var loaded = RulebookLoader.Load(folder, new() { CacheFolder = cacheFolder, Secret = OwnSecret.Open(OwnSecret.UsualPlace).Secret ?? masters.For("compiled rulebooks", FirstKey), Announce = Console.Error.WriteLine });
        return loaded.Rulebook is { } rulebook ? Sealed(rulebook, loaded.Packed)
            : throw new StartRefusedException($"The rulebook '{folder}' has faults: nothing can be judged by it.\n{string.Join('\n', loaded.Faults.Take(20))}");
    }

    private ShelvedRulebook Ready(byte[] packed, string name, PackTrust trust)
    {
        var (rulebook, fault) = PackedRulebook.Read(packed, trust);
        return rulebook is null ? throw new StartRefusedException($"{name}: {fault}") : Sealed(rulebook, packed);
    }

    private ShelvedRulebook Sealed(Rulebook rulebook, byte[] packed) => new(rulebook, new(rulebook), PackedRulebook.Sealed(packed, PackSeal.OfSecret(_secret)));

    private static PackTrust TrustOf(ServiceOptions options)
    {
        if (options.RulesTrust.Length == 0)
            throw new StartRefusedException($"The rulebook '{options.Rules}' is packed: it is code. Name the public key it has to be signed with, Compliance:RulesTrust, or the folder of pages.");
        if (options.RulesNotBefore.Length > 0 && !DateOnly.TryParseExact(options.RulesNotBefore, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw new StartRefusedException($"Compliance:RulesNotBefore '{options.RulesNotBefore}' is no day. Expected one like 2024-01-31.");
        if (!File.Exists(options.RulesTrust))
            throw new StartRefusedException($"There is no key '{options.RulesTrust}' (Compliance:RulesTrust).");
        var (trust, fault) = PackTrust.OfKeys([File.ReadAllText(options.RulesTrust)], options.RulesNotBefore.Length > 0 ? DateOnly.ParseExact(options.RulesNotBefore, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        return trust ?? throw new StartRefusedException($"The key '{options.RulesTrust}' (Compliance:RulesTrust) cannot be trusted: {fault}");
    }
}
