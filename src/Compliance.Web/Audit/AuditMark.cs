using Compliance.Facts;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;

namespace Compliance.Web.Audit;

/// <summary>
/// How far the audit log had come, in a file beside the keys, outside the database. A database that ends before that, or has another entry there, is an older copy or another database:
/// the service does not start on it until somebody says that it was restored on purpose, and then writes that into the log.
/// </summary>
internal sealed class AuditMark(string keyFolder)
{
    private const string Name = "audit-last.json";
    private readonly string _path = Path.Combine(keyFolder, Name);
    private readonly Lock _one = new();

    /// <summary>The entry that tells of a restored copy; none where the database is the one that was left.</summary>
    public IReadOnlyList<(string Actor, string Action, string Object, string Detail)> Restored { get; private set; } = [];

    /// <summary>Refuses a database that does not hold what the log held.</summary>
    /// <exception cref="StartRefusedException">It is older, or another one.</exception>
    public async Task CheckAsync(Database database, CancellationToken stop)
    {
        if (Read() is not { } mark)
            return;
        await using var db = database.Read();
        var (hash, last) = (await db.Audit.Where(a => a.Number == mark.Number).Select(a => a.Hash).SingleOrDefaultAsync(stop), await db.Audit.MaxAsync(a => (long?)a.Number, stop) ?? 0);
        if (hash is not null && Convert.ToHexStringLower(hash) == mark.Hash)
            return;
        if (!mark.IsAccepted)
        {
            throw new StartRefusedException($"The database is not the one that was left: its audit log " +
                (hash is null ? $"ends with entry {Readable.Of(last)}, but had come to entry {Readable.Of(mark.Number)}" : $"has another entry {Readable.Of(mark.Number)} than the one written here") +
                ". It is an older copy or another database. If it was restored on purpose, say so with 'restore accept': it is written into the log. Erasures since are done again at the start.");
        }
        Restored = [("service", AuditAction.Restored, "", $"last={Readable.Of(last)} known={Readable.Of(mark.Number)} hash={mark.Hash}")];
    }

    /// <summary>Writes down how far the log has come. What is written is committed: it was read from the database.</summary>
    public async Task KeepAsync(Database database, CancellationToken stop)
    {
        await using var db = database.Read();
        if (await db.Audit.OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash }).FirstOrDefaultAsync(stop) is not { } last)
            return;
        lock (_one)
        {
            if (Read() is not { IsAccepted: false } mark || mark.Number < last.Number)
                Write(new(last.Number, Convert.ToHexStringLower(last.Hash), false));
        }
    }

    /// <summary>Says that the database was restored on purpose.</summary>
    /// <returns>Whether anything was known of another one.</returns>
    public bool Accept()
    {
        if (Read() is not { } mark)
            return false;
        Write(mark with { IsAccepted = true });
        return true;
    }

    private Mark? Read()
    {
        if (!File.Exists(_path))
            return null;
        try
        {
            return JsonConvert.DeserializeObject<Mark>(File.ReadAllText(_path));
        }
        catch (JsonException)
        {
            throw new StartRefusedException($"'{_path}' is damaged. Restore it from where the keys are backed up, or take it away: then an older database is not recognised this once.");
        }
    }

    private void Write(Mark mark) => KeyFolder.Write(_path, JsonConvert.SerializeObject(mark) + "\n");

    private sealed record Mark([property: JsonProperty("entry")] long Number, [property: JsonProperty("hash")] string Hash, [property: JsonProperty("restoreAccepted")] bool IsAccepted);
}

/// <summary>Writes down each minute, and at the end, how far the audit log has come.</summary>
internal sealed class AuditKeeper(AuditMark mark, Database database, ILogger<AuditKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await KeepAsync(stoppingToken);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task KeepAsync(CancellationToken stop)
    {
        try
        {
            await mark.KeepAsync(database, stop);
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            log.LogError("How far the audit log has come could not be written down: {Kind}", error.GetType().Name);
        }
    }
}
