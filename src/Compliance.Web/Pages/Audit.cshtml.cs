using Compliance.Law;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages;

/// <summary>The audit log: who did what. Whoever sees all bodies sees all of it, everybody else their own entries.</summary>
[Needs(Verb.Audit)]
public sealed class AuditPage(Database database, AuditChain audit) : OfficePage
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 100;

    /// <summary>Letters of a detail that are shown at once.</summary>
    public const int LongDetail = 72;

    private static readonly TimeSpan Office = TimeSpan.FromHours(4); // Baku

    /// <inheritdoc/>
    public override Text Title => PageTexts.Audit;

    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    [BindProperty(SupportsGet = true, Name = "what")]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Object { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Number that the page's entries stand before; <c>null</c> for the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The entries.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Whether there are earlier ones.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The last signed head.</summary>
    public AuditHead? Head { get; private set; }

    /// <summary>Logins by actor, for administrators.</summary>
    public IReadOnlyDictionary<string, string> Logins { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Shows a page of it.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        await using var db = database.Read();
        var entries = await Filtered(db).OrderByDescending(a => a.Number).Take(PageSize + 1).ToListAsync(stop);
        (Entries, HasMore) = ([.. entries.Take(PageSize)], entries.Count > PageSize);
        Head = await db.AuditHeads.OrderByDescending(h => h.Number).FirstOrDefaultAsync(stop);
        if (!Caller.May(Verb.Administer))
            return;
        var ids = Entries.Select(e => e.Actor).Where(a => a.StartsWith("account:", StringComparison.Ordinal)).Select(a => Guid.TryParse(a[8..], out var id) ? id : Guid.Empty).Distinct().ToList();
        Logins = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => $"account:{a.Id}", a => a.Login, StringComparer.Ordinal, stop);
    }

    /// <summary>Exports all of it.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken stop)
    {
        if (!Caller.AllBodies)
            return Forbid403();
        await database.WriteAsync(db => audit.AppendAsync(db, (Caller.Id, AuditAction.AuditExported, "", "")), stop);
        Response.ContentType = "application/jsonl";
        Response.Headers.ContentDisposition = "attachment; filename=\"audit.jsonl\"";
        await AuditFiles.WriteAsync(database, Response.Body, stop);
        return new EmptyResult();
    }

    /// <summary>The address of the entries before a number, with the filter.</summary>
    public string Address(long? before)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("actor", Actor), ("what", Action), ("object", Object), ("from", From?.ToString("yyyy-MM-dd", null)), ("until", Until?.ToString("yyyy-MM-dd", null)), ("before", before?.ToString(System.Globalization.CultureInfo.InvariantCulture)) })
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return "/audit" + query;
    }

    /// <summary>Who it was, short enough for a column; the whole id is in the address it leads to.</summary>
    public static string Short(string actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && actor.Length > colon + 9 ? actor[..(colon + 9)] + "…" : actor;
    }

    private static StatusCodeResult Forbid403() => new(StatusCodes.Status403Forbidden);

    private IQueryable<AuditEntry> Filtered(ServiceDb db)
    {
        var entries = db.Audit.AsQueryable();
        if (!Caller.AllBodies)
            entries = entries.Where(a => a.Actor == Caller.Id);
        if (!string.IsNullOrWhiteSpace(Actor))
            entries = entries.Where(a => a.Actor == Actor.Trim());
        if (!string.IsNullOrEmpty(Action))
            entries = entries.Where(a => a.Action == Action);
        if (!string.IsNullOrWhiteSpace(Object))
            entries = entries.Where(a => a.Object == Object.Trim());
        if (From is { } from)
        {
            var start = from.ToDateTime(default, DateTimeKind.Utc) - Office;
            entries = entries.Where(a => a.On >= start);
        }
        if (Until is { } until && until < DateOnly.MaxValue)
        {
            var end = until.AddDays(1).ToDateTime(default, DateTimeKind.Utc) - Office;
            entries = entries.Where(a => a.On < end);
        }
        return Before is { } before ? entries.Where(a => a.Number < before) : entries;
    }
}
