using Compliance.Web.Audit;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>The second factor of accounts: an app that shows codes, and recovery codes for when it is lost.</summary>
public sealed class SecondFactors(Database database, Vault vault, AuditChain audit, TimeProvider clock)
{
    /// <summary>Recovery codes of an account.</summary>
    public const int Codes = 10;

    /// <summary>Letters of a recovery code: 120 bits, so that a fast hash is enough.</summary>
    public const int Letters = 24;

    /// <summary>The secret that a session sets up: made once, so that a page shown again shows the same.</summary>
    public async Task<string> NewSecretAsync(Guid session, CancellationToken stop)
    {
        var sealedNew = vault.SealOwn("sessions.new-factor", session.ToString("N"), OneTimeCodes.NewSecret());
        var held = await database.WriteAsync(async db =>
        {
            await db.Sessions.Where(s => s.Id == session && s.NewFactor == null).ExecuteUpdateAsync(u => u.SetProperty(s => s.NewFactor, sealedNew));
            return await db.Sessions.Where(s => s.Id == session).Select(s => s.NewFactor).SingleAsync();
        }, stop);
        return vault.OpenOwn("sessions.new-factor", session.ToString("N"), held!);
    }

    /// <summary>Takes the secret a session sets up as the account's, if the code shows that the app has it. The recovery codes are made anew.</summary>
    /// <param name="session">The session.</param>
    /// <param name="account">Its account.</param>
    /// <param name="code">What the app shows.</param>
    /// <param name="then">What else is done in the transaction.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The recovery codes; <c>null</c> for a wrong code.</returns>
    public async Task<IReadOnlyList<string>?> SetAsync(Guid session, Guid account, string code, Func<ServiceDb, Task> then, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(then);
        return await database.WriteAsync(async db =>
        {
            var held = await db.Sessions.Where(s => s.Id == session && s.EndedOn == null).Select(s => new { s.NewFactor, s.IsComplete }).SingleOrDefaultAsync();
            if (held?.NewFactor is null)
                return null;
            var secret = vault.OpenOwn("sessions.new-factor", session.ToString("N"), held.NewFactor);
            if (OneTimeCodes.StepOf(secret, code, clock.GetUtcNow().UtcDateTime, -1) is not { } step)
                return null;
            var factor = vault.SealOwn("accounts.second-factor", account.ToString("N"), secret);
            // who has given only a password sets up the first one, and never replaces one
            if (await db.Accounts.Where(a => a.Id == account && (held.IsComplete || a.SecondFactor == null)).ExecuteUpdateAsync(u => u.SetProperty(a => a.SecondFactor, factor).SetProperty(a => a.SecondFactorStep, step)) == 0)
                return null;
            await db.Sessions.Where(s => s.Id == session).ExecuteUpdateAsync(u => u.SetProperty(s => s.NewFactor, (byte[]?)null));
            var codes = await MakeCodesAsync(db, account);
            await then(db);
            await audit.AppendAsync(db, ($"account:{account}", AuditAction.SecondFactorSet, $"account:{account}", ""));
            return codes;
        }, stop);
    }

    /// <summary>Makes the recovery codes of an account anew: the ones before are worth nothing.</summary>
    public Task<IReadOnlyList<string>> RenewCodesAsync(Caller caller, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.WriteAsync(async db =>
        {
            var codes = await MakeCodesAsync(db, caller.Account!.Value);
            await audit.AppendAsync(db, (caller.Id, AuditAction.SecondFactorSet, caller.Id, "recovery-codes"));
            return codes;
        }, stop);
    }

    /// <summary>Takes a code of the app or a recovery code, inside a transaction: each counts once.</summary>
    internal async Task<bool> TakeCodeAsync(ServiceDb db, Account account, string code)
    {
        if (account.SecondFactor is null || code.Length > 64)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var secret = vault.OpenOwn("accounts.second-factor", account.Id.ToString("N"), account.SecondFactor);
        if (OneTimeCodes.StepOf(secret, code, now, account.SecondFactorStep) is { } step)
            return await db.Accounts.Where(a => a.Id == account.Id && a.SecondFactorStep < step).ExecuteUpdateAsync(u => u.SetProperty(a => a.SecondFactorStep, step)) == 1;
        var hash = HashOf(account.Id, code);
        return await db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.Hash == hash && c.UsedOn == null).ExecuteUpdateAsync(u => u.SetProperty(c => c.UsedOn, now)) == 1;
    }

    /// <summary>How many recovery codes of an account were not used.</summary>
    public async Task<int> CodesLeftAsync(Guid account, CancellationToken stop)
    {
        await using var db = database.Read();
        return await db.RecoveryCodes.CountAsync(c => c.AccountId == account && c.UsedOn == null, stop);
    }

    private async Task<IReadOnlyList<string>> MakeCodesAsync(ServiceDb db, Guid account)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == account).ExecuteDeleteAsync();
        var codes = Enumerable.Range(0, Codes).Select(_ => OneTimeCodes.RandomLetters(Letters)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { Id = Guid.NewGuid(), AccountId = account, Hash = HashOf(account, c) }));
        return [.. codes.Select(c => string.Join('-', c.Chunk(6).Select(g => new string(g))))];
    }

    private byte[] HashOf(Guid account, string code) => vault.Hash("recovery-codes", $"{account:N}\n{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}");
}
