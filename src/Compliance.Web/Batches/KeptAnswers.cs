using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>What was answered to requests with a key of their sender, as long as keys are remembered.</summary>
public sealed class KeptAnswers(Database database, TimeProvider clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromDays(90);

    /// <summary>What was answered to a key before; <c>null</c> for nothing, or nothing that is still remembered.</summary>
    public async Task<KeptAnswer?> FindAsync(string owner, string key, CancellationToken stop)
    {
        var since = clock.GetUtcNow().UtcDateTime - Remembered;
        await using var db = database.Read();
        var kept = await db.Answers.SingleOrDefaultAsync(a => a.Owner == owner && a.Key == key, stop);
        if (kept is null || kept.On > since)
            return kept;
        await database.WriteAsync(w => w.Answers.Where(a => a.Owner == owner && a.Key == key && a.On <= since).ExecuteDeleteAsync(), stop);
        return null;
    }
}
