using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compliance.Web.Batches;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Reports;

/// <summary>Takes requests for Reports, once for each key of a sender: the Report, the answer and what is written down of it are one transaction.</summary>
public sealed class ReportIntake(Database database, Vault vault, ReportShelf shelf, KeptAnswers answers)
{
    /// <summary>Asks for a Report, or finds what was answered to the key before.</summary>
    /// <returns>What became of it; the id is <c>null</c> where the caller sees none of what the Report would speak of.</returns>
    public async Task<(IntakeOutcome Outcome, Guid? Report)> AskAsync(Caller caller, ReportAsk ask, string key, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(ask);
        var fingerprint = vault.Hash("request", Encoding.UTF8.GetBytes("report\n" + ask.ToJson()));
        if (await answers.FindAsync(caller.Id, key, stop) is { } kept)
            return Compared(kept, fingerprint);
        if (shelf.NewFor(caller, ask) is not { } report)
            return (IntakeOutcome.Taken, null);
        try
        {
            await database.WriteAsync(async db =>
            {
                db.Answers.Add(new() { Owner = caller.Id, Key = key, Fingerprint = fingerprint, Status = StatusCodes.Status202Accepted, Answer = report.Id.ToString(), On = report.AskedOn });
                db.Reports.Add(report);
                await db.SaveChangesAsync(CancellationToken.None);
                await shelf.NoteAskedAsync(db, report, ask);
            }, CancellationToken.None);
        }
        catch (DbUpdateException)
        {
            vault.Destroy([report.KeyId]); // another request with the key was a moment earlier
            if (await answers.FindAsync(caller.Id, key, stop) is { } other)
                return Compared(other, fingerprint);
            throw;
        }
        shelf.Ring();
        return (IntakeOutcome.Taken, report.Id);
    }

    private static (IntakeOutcome, Guid?) Compared(KeptAnswer kept, byte[] fingerprint) =>
        CryptographicOperations.FixedTimeEquals(kept.Fingerprint, fingerprint) ? (IntakeOutcome.Taken, Guid.Parse(kept.Answer, CultureInfo.InvariantCulture)) : (IntakeOutcome.OtherRequest, null);
}
