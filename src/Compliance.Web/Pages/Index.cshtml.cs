using Compliance.Law;
using Compliance.Reporting;
using Compliance.Web.Checks;
using Compliance.Web.Duties;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages;

/// <summary>The first page: what waits to be done.</summary>
[Needs(Verb.Own)]
public sealed class IndexPage(Database database, CaseStore store, WeekAhead weekAhead, TimeProvider clock) : OfficePage
{
    private const int Latest = 8;

    /// <inheritdoc/>
    public override Text Title => PageTexts.Home;

    /// <summary>Findings that ask for something, by body and kind.</summary>
    public ILookup<string, (string Kind, long Count)> ByBody { get; private set; } = Array.Empty<(string, string, long)>().ToLookup(x => x.Item1, x => (x.Item2, x.Item3));

    /// <summary>Kinds that there are any of.</summary>
    public IReadOnlyList<FindingKind> Kinds { get; private set; } = [];

    public int ToConfirm { get; private set; }

    /// <summary>Confirmed decisions that count for nothing any more.</summary>
    public int LookAgain { get; private set; }

    public int Ending { get; private set; }

    /// <summary>Terms that end from today to the day a week ahead.</summary>
    public WeekTerms Terms { get; private set; } = new([], true);

    public int Refused { get; private set; }

    /// <summary>Whether anything was checked yet in the bodies of the caller.</summary>
    public bool HasFiles { get; private set; }

    /// <summary>The files judged last, with their names.</summary>
    public IReadOnlyList<(StoredFile File, string? Name)> Last { get; private set; } = [];

    /// <summary>How many findings of a kind there are.</summary>
    public long Sum(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ByBody.Sum(b => Sum(b.Key, kind));
    }

    /// <summary>How many of a kind a body has.</summary>
    public long Sum(string body, FindingKind kind) => ByBody[body].Where(c => c.Kind == kind.Code).Sum(c => c.Count);

    /// <summary>Looks.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!Caller.May(Verb.Read))
            return;
        var listed = FindingSearch.Listed.Select(k => k.Code).ToList();
        await using var db = database.Read();
        var counts = await db.Counts.SeenBy(Caller).Where(c => listed.Contains(c.Kind)).GroupBy(c => new { c.Body, c.Kind }).Select(g => new { g.Key.Body, g.Key.Kind, Sum = g.Sum(c => c.Count) }).Where(g => g.Sum > 0).ToListAsync(stop);
        ByBody = counts.OrderBy(c => c.Body, StringComparer.Ordinal).ToLookup(c => c.Body, c => (c.Kind, c.Sum));
        Kinds = [.. FindingSearch.Listed.Where(k => !Marks.IsRare(k) || counts.Any(c => c.Kind == k.Code))];
        ToConfirm = await db.Decisions.SeenBy(Caller).CountAsync(d => d.State == "proposed", stop);
        LookAgain = await new Deciding.DecisionFilter(Deciding.DecisionFilter.LookAgain).In(db.Decisions.SeenBy(Caller)).CountAsync(stop);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(4));
        var week = today.AddDays(WeekAhead.Days);
        Ending = await db.Decisions.SeenBy(Caller).CountAsync(d => d.State == "confirmed" && d.ExpiresOn >= today && d.ExpiresOn <= week, stop);
        Refused = await db.FilesSeenBy(Caller).CountAsync(f => f.State == "refused", stop);
        var last = await db.FilesSeenBy(Caller).Where(f => f.State == "judged" && !f.IsReplaced).OrderByDescending(f => f.JudgedOn).Take(Latest)
            .Select(f => new StoredFile { Id = f.Id, KeyId = f.KeyId, Name = f.Name, Body = f.Body, JudgedOn = f.JudgedOn, Acts = f.Acts }).ToListAsync(stop);
        Last = [.. last.Select(f => (f, store.NameOf(f)))];
        HasFiles = Last.Count > 0 || Refused > 0;
        Terms = await weekAhead.FromAsync(today, Caller, stop);
    }
}
