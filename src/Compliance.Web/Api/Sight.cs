using Compliance.Cases;
using Compliance.Facts;
using Compliance.Web.Security;
using Compliance.Web.Storage;

namespace Compliance.Web.Api;

/// <summary>Leaves in queries what the caller sees.</summary>
internal static class Sight
{
    /// <summary>Files of the bodies given to the caller.</summary>
    public static IQueryable<StoredFile> SeenBy(this IQueryable<StoredFile> files, Caller caller)
    {
        var bodies = caller.Bodies.ToList();
        return caller.AllBodies ? files : files.Where(f => bodies.Contains(f.Body));
    }

    /// <summary>Findings, or counts of them, at the bodies given to the caller.</summary>
    public static IQueryable<T> SeenBy<T>(this IQueryable<T> placed, Caller caller) where T : class, IPlaced
    {
        var bodies = caller.Bodies.ToList();
        return caller.AllBodies ? placed : placed.Where(f => bodies.Contains(f.Body));
    }

    /// <summary>Whether a case file speaks only of bodies given to the caller: its own and those of its acts.</summary>
    public static bool Sees(this Caller caller, CaseFile file)
    {
        if (caller.AllBodies)
            return true;
        file.Acts.TryGet(out var acts);
        return caller.Sees(file.Body.Presence == FactState.Known ? file.Body.Id : "")
            && acts.Select(a => a.Body).Where(b => b.Presence == FactState.Known).All(b => caller.Sees(b.Id));
    }
}
