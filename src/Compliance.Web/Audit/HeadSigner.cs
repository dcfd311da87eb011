using System.Security.Cryptography;
using Compliance.Reporting.Evidence;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Audit;

/// <summary>Signs heads of the audit chain, nothing else, with an ECDSA key on P-256 in the key folder. Whoever has the database alone cannot sign.</summary>
public sealed class HeadSigner : IDisposable
{
    private const string Name = "audit-key.pem";
    private readonly ECDsa _key;
    private readonly Lock _one = new();

    private HeadSigner(ECDsa key) => (_key, PublicPem) = (key, key.ExportSubjectPublicKeyInfoPem() + "\n");

    /// <summary>The public part, as PEM.</summary>
    public string PublicPem { get; }

    /// <summary>Opens the key, or makes it where <paramref name="mayMake"/> says that nothing was signed yet.</summary>
    /// <exception cref="StartRefusedException">It is missing, damaged, or readable by others.</exception>
    public static HeadSigner Open(string folder, Func<bool> mayMake)
    {
        ArgumentNullException.ThrowIfNull(mayMake);
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            if (!mayMake())
                throw new StartRefusedException($"The key '{path}' is missing, but there is a database: heads of its audit log were signed with it. Restore it from where the keys are backed up.");
            KeyFolder.Write(path, SigningKey.New(null).PrivatePem);
        }
        KeyFolder.RefuseShared(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            key.ExportParameters(includePrivateParameters: true);
            return new(key);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new StartRefusedException($"The key '{path}' is damaged. Restore it from where the keys are backed up.");
        }
    }

    /// <summary>A signed head.</summary>
    public AuditHead Sign(long number, byte[] hash, DateTime on)
    {
        lock (_one)
            return new() { Number = number, Hash = hash, On = on, Signature = SignedHead.Sign(_key, number, Convert.ToHexStringLower(hash), AuditRecord.Moment(on)).Signature };
    }

    /// <summary>Refuses a database whose heads another key signed.</summary>
    /// <exception cref="StartRefusedException">Its last head is of another key.</exception>
    public async Task CheckAsync(Database database, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var db = database.Read();
        if (await db.AuditHeads.OrderByDescending(h => h.Number).FirstOrDefaultAsync(stop) is { } last && !AuditChain.HeadOf(last).IsSignedBy(_key))
            throw new StartRefusedException("The last head of the audit log was signed with another key than the one in the key folder, or was changed. Use the keys that belong to this database.");
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
