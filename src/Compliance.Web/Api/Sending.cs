using Compliance.Cases;
using Compliance.Facts;
using Compliance.Web.Security;

namespace Compliance.Web.Api;

/// <summary>Which case files a caller may send.</summary>
internal static class Sending
{
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
