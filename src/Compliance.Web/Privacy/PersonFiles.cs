using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Privacy;

/// <summary>The files that speak of a person, as far as their bodies are given to the caller.</summary>
public sealed class PersonFiles(Database database)
{
    /// <summary>The files, by body and day.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="person">Keyed hash of the person's id.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<IReadOnlyList<StoredFile>> FindAsync(Caller caller, byte[] person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (all, bodies) = (caller.AllBodies, caller.Bodies.ToArray());
        await using var db = database.Read();
        return await db.Persons.Where(p => p.PersonHash == person).Join(db.Files, p => p.FileId, f => f.Id, (p, f) => f).Where(f => all || bodies.Contains(f.Body))
            .OrderBy(f => f.Body).ThenBy(f => f.ReceivedOn).ThenBy(f => f.Id).ToListAsync(stop);
    }
}
