using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Checks;

/// <summary>What a caller sees, in the query itself: rows of other bodies are never read.</summary>
public static class Sight
{
    /// <summary>The findings, or the numbers of findings, on acts of the bodies given to the caller.</summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> rows, Caller caller)
        where T : class, IPlaced
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.AllBodies)
            return rows;
        var bodies = caller.Bodies.ToList();
        return rows.Where(r => bodies.Contains(r.Body));
    }

    /// <summary>The files of the bodies given to the caller, and the refused files that the caller sent: a refused file names no body.</summary>
    public static IQueryable<StoredFile> FilesSeenBy(this ServiceDb db, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.AllBodies)
            return db.Files;
        var (bodies, owner) = (caller.Bodies.ToList(), caller.Id);
        return db.Files.Where(f => bodies.Contains(f.Body) || (f.State == "refused" && db.Batches.Any(b => b.Id == f.BatchId && b.Owner == owner)));
    }

    /// <summary>The decisions on acts of the bodies given to the caller.</summary>
    public static IQueryable<StoredDecision> SeenBy(this IQueryable<StoredDecision> decisions, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.AllBodies)
            return decisions;
        var bodies = caller.Bodies.ToList();
        return decisions.Where(d => bodies.Contains(d.Body));
    }
}
