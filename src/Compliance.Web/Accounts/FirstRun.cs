using System.Security.Cryptography;
using Compliance.Web.Audit;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Accounts;

/// <summary>The first administrator: there is no account by default. Whoever can read a file in the data folder may make the first one, once.</summary>
public sealed class FirstRun(Database database, AuditChain audit, TimeProvider clock, string dataFolder)
{
    private byte[]? _token;

    /// <summary>The file with the token; it is there only while there is no account.</summary>
    public string Place { get; } = Path.Combine(dataFolder, "first-run.txt");

    /// <summary>Whether the first account is still to be made.</summary>
    public bool IsOpen => _token is not null;

    /// <summary>Writes a new token where there is no account.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        File.Delete(Place);
        await using (var db = database.Read())
        {
            if (await db.Accounts.AnyAsync(stop))
                return;
        }
        var token = Tokens.New();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new StreamWriter(Place, options))
            await file.WriteLineAsync(token.AsMemory(), stop);
        _token = Tokens.HashOf(token);
    }

    /// <summary>Makes the first administrator: of all bodies, because nobody is there to give any.</summary>
    /// <returns>The account; <c>null</c> for a wrong token, or where there is an account already.</returns>
    public async Task<Account?> TakeAsync(string token, string login, string passwordHash, string language, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!IsRight(token))
            return null;
        var account = new Account { Id = Guid.NewGuid(), Login = login, PasswordHash = passwordHash, Role = Role.Administrator.Code, AllBodies = true, Language = language, CreatedOn = clock.GetUtcNow().UtcDateTime };
        var isFirst = await database.WriteAsync(async db =>
        {
            await AccountBook.OneAtATimeAsync(db);
            if (await db.Accounts.AnyAsync())
                return false;
            db.Accounts.Add(account);
            await audit.AppendAsync(db, ($"account:{account.Id}", AuditAction.AccountMade, $"account:{account.Id}", "first"));
            return true;
        }, stop);
        _token = null;
        File.Delete(Place);
        return isFirst ? account : null;
    }

    /// <summary>Whether it is the token; nothing is used up.</summary>
    public bool IsRight(string token) => _token is { } held && CryptographicOperations.FixedTimeEquals(held, Tokens.HashOf(token.Trim()));
}
