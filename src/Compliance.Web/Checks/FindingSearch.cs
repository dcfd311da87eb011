using Compliance.Reporting;
using Compliance.Reporting.Documents;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Checks;

/// <summary>A line of the list of findings.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Detail">All of it; <c>null</c> where it was erased.</param>
/// <param name="OpensFile">Whether the caller sees its file too: a file is opened by who sees the body of the file.</param>
public sealed record ListedFinding(StoredFinding Finding, ReportedFinding? Detail, bool OpensFile);

/// <summary>A page of the list of findings, newest first.</summary>
/// <param name="Rows">The findings.</param>
/// <param name="Next">What the next page begins after; <c>null</c> on the last one.</param>
public sealed record FindingPage(IReadOnlyList<ListedFinding> Rows, long? Next);

/// <summary>Looks for findings. List and numbers are narrowed by the same words, so that they add up.</summary>
public sealed class FindingSearch(Database database, CaseStore store, AuditChain audit)
{
    /// <summary>Findings on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Codes of the kinds that are listed: the others ask for nothing and are only counted.</summary>
    public static IReadOnlyList<FindingKind> Listed { get; } = [.. FindingKind.All.Where(k => !k.IsQuiet)];

    /// <summary>Codes of the kinds that are only counted.</summary>
    public static IReadOnlyList<FindingKind> Quiet { get; } = [.. FindingKind.All.Where(k => k.IsQuiet)];

    /// <summary>How many findings there are of each kind, listed or not.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountAsync(Caller caller, FindingFilter filter, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = database.Read();
        return await filter.In(db.Counts.SeenBy(caller)).GroupBy(c => c.Kind).Select(g => new { g.Key, Sum = g.Sum(c => c.Count) }).ToDictionaryAsync(g => g.Key, g => g.Sum, StringComparer.Ordinal, stop);
    }

    /// <summary>What there is to choose from: bodies, provisions, chapters that any finding has.</summary>
    public async Task<(IReadOnlyList<string> Bodies, IReadOnlySet<string> Provisions, IReadOnlySet<string> Chapters)> ChoicesAsync(Caller caller, CancellationToken stop)
    {
        await using var db = database.Read();
        var listed = Listed.Select(k => k.Code).ToList();
        var places = await db.Counts.SeenBy(caller).Where(c => c.Count > 0 && listed.Contains(c.Kind)).Select(c => new { c.Body, c.Provision, c.Chapter }).Distinct().ToListAsync(stop);
        return ([.. places.Select(p => p.Body).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            places.Select(p => p.Provision).ToHashSet(StringComparer.Ordinal), places.Select(p => p.Chapter).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A page of the list; that it was read is written down.</summary>
    /// <param name="caller">Who looks.</param>
    /// <param name="filter">What is looked for.</param>
    /// <param name="after">What the page begins after; <c>null</c> for the first.</param>
    /// <param name="stop">Stops.</param>
    public async Task<FindingPage> PageAsync(Caller caller, FindingFilter filter, long? after, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = database.Read();
        var rows = filter.In(db.Findings.SeenBy(caller));
        if (after is { } number)
            rows = rows.Where(f => f.Number < number);
        var page = await rows.OrderByDescending(f => f.Number).Take(PageSize + 1).ToListAsync(stop);
        var shown = page.Take(PageSize).ToList();
        if (shown.Count == 0)
            return new([], null);
        var ids = shown.Select(f => f.FileId).Distinct().ToList();
        var files = await db.Files.Where(f => ids.Contains(f.Id)).Select(f => new StoredFile { Id = f.Id, KeyId = f.KeyId, Body = f.Body }).ToDictionaryAsync(f => f.Id, stop);
        var detail = $"{filter.Address} files={string.Join(',', ids.Select(i => i.ToString("N")))}";
        await database.WriteAsync(w => audit.AppendAsync(w, (caller.Id, AuditAction.FindingsRead, "", detail)), stop);
        return new([.. shown.Select(f => new ListedFinding(f, store.FindingOf(files[f.FileId], f), caller.Sees(files[f.FileId].Body)))], page.Count > PageSize ? shown[^1].Number : null);
    }
}
