using System.Security.Cryptography;
using System.Text;
using Compliance.Checking.Decisions;
using Compliance.Json.Decisions;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Deciding;

/// <summary>Which decisions a list shows, as it stands in an address. An empty part narrows nothing.</summary>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Body">Id of a body.</param>
/// <param name="Kind">Code of a kind.</param>
public sealed record DecisionFilter(string State = "", string Body = "", string Kind = "")
{
    /// <summary>Confirmed decisions that count for nothing: somebody has to look again.</summary>
    public const string LookAgain = "look-again";

    /// <summary>States of decisions, those that wait for somebody first; confirmed ones by standing.</summary>
    public static IReadOnlyList<string> States { get; } = ["proposed", LookAgain, "active", "expired", "stale", "unused", "over-broad", "refused", "withdrawn"];

    /// <summary>The part of an address after <c>?</c>; empty where it narrows nothing.</summary>
    public string Address => string.Join('&', new[] { ("state", State), ("body", Body), ("kind", Kind) }.Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));

    /// <summary>The rows it leaves.</summary>
    public IQueryable<StoredDecision> In(IQueryable<StoredDecision> rows)
    {
        rows = State switch
        {
            "" => rows,
            "proposed" or "refused" or "withdrawn" => rows.Where(d => d.State == State),
            LookAgain => rows.Where(d => d.State == "confirmed" && (d.Standing == "expired" || d.Standing == "stale" || d.Standing == "unused" || d.Standing == "over-broad")),
            _ => rows.Where(d => d.State == "confirmed" && d.Standing == State),
        };
        if (Body.Length > 0)
            rows = rows.Where(d => d.Body == Body);
        return Kind.Length > 0 ? rows.Where(d => d.Kind == Kind) : rows;
    }
}

/// <summary>A page of the list of decisions.</summary>
/// <param name="Rows">The decisions, newest first.</param>
/// <param name="Logins">Logins of who proposed them.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record DecisionPage(IReadOnlyList<StoredDecision> Rows, IReadOnlyDictionary<Guid, string> Logins, bool HasMore);

/// <summary>The confirmed decisions on files that count, by file: ids of cases are a body's own, so each file is judged with its own only.</summary>
/// <param name="Registers">By file.</param>
/// <param name="Text">All of them as a file of decisions; empty for none.</param>
public sealed record ConfirmedDecisions(IReadOnlyDictionary<Guid, DecisionRegister> Registers, string Text)
{
    /// <summary>SHA-256 of that file; empty for none.</summary>
    public string Digest => Text.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Those on a file; <c>null</c> for none.</summary>
    public DecisionRegister? Of(Guid file) => Registers.GetValueOrDefault(file);
}

/// <summary>Lists decisions, and hands the register out.</summary>
public sealed class DecisionList(Database database, CaseStore store, AuditChain audit)
{
    /// <summary>Decisions on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many decisions there are in each state, narrowed by body and kind only.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Caller caller, DecisionFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = database.Read();
        var groups = await (filter with { State = "" }).In(db.Decisions.SeenBy(caller)).GroupBy(d => new { d.State, d.Standing }).Select(g => new { g.Key.State, g.Key.Standing, Count = g.Count() }).ToListAsync(stop);
        return DecisionFilter.States.ToDictionary(s => s, s => groups.Where(g => s == DecisionFilter.LookAgain ? g.State == "confirmed" && g.Standing is not ("" or "active") : g.State == "confirmed" ? g.Standing == s : g.State == s).Sum(g => g.Count), StringComparer.Ordinal);
    }

    /// <summary>Bodies that any decision is on.</summary>
    public async Task<IReadOnlyList<string>> BodiesAsync(Caller caller, CancellationToken stop)
    {
        await using var db = database.Read();
        return [.. (await db.Decisions.SeenBy(caller).Where(d => d.Body != "").Select(d => d.Body).Distinct().ToListAsync(stop)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A page of the list. What decisions say stays sealed: it is read on the page of each.</summary>
    public async Task<DecisionPage> PageAsync(Caller caller, DecisionFilter filter, int page, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = database.Read();
        var rows = await filter.In(db.Decisions.SeenBy(caller)).OrderByDescending(d => d.ProposedOn).ThenByDescending(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        var ids = rows.Select(d => d.ProposedBy).Distinct().ToList();
        return new([.. rows.Take(PageSize)], await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Login, stop), rows.Count > PageSize);
    }

    /// <summary>The confirmed decisions on files that count, of some bodies or of all.</summary>
    public async Task<ConfirmedDecisions> RegisterAsync(IReadOnlySet<string>? bodies, CancellationToken stop)
    {
        await using var db = database.Read();
        var (all, given) = (bodies is null, bodies?.ToList() ?? []);
        var rows = await db.Decisions.Where(d => d.State == "confirmed").Join(db.Files.Where(f => f.State == "judged" && !f.IsReplaced && (all || given.Contains(f.Body))), d => d.FileId, f => f.Id, (d, f) => new { Decision = d, f.KeyId }).ToListAsync(stop);
        var held = rows.Select(r => store.Held(new() { KeyId = r.KeyId }, r.Decision)).OfType<HeldDecision>().ToList();
        return new(held.GroupBy(h => h.Row.FileId).ToDictionary(g => g.Key, g => new DecisionRegister(g.Select(h => h.Said))), held.Count == 0 ? "" : DecisionsWriter.Write(new(held.Select(h => h.Said))));
    }

    /// <summary>The register as a file of decisions, of the bodies the caller sees or of one of them. That it was handed out is written down before.</summary>
    public async Task<byte[]> ExportAsync(Caller caller, string body, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        IReadOnlySet<string>? bodies = body.Length == 0 ? caller.AllBodies ? null : caller.Bodies : caller.Sees(body) ? new HashSet<string>([body], StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
        var register = await RegisterAsync(bodies, stop);
        var detail = $"body={body} files={string.Join(',', register.Registers.Keys.Order().Select(f => f.ToString("N")))}";
        await database.WriteAsync(db => audit.AppendAsync(db, (caller.Id, AuditAction.DecisionsExported, "", detail)), stop);
        return Encoding.UTF8.GetBytes(register.Text.Length > 0 ? register.Text : DecisionsWriter.Write(new([])));
    }
}
