using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Compliance.Web.Storage;

/// <summary>The database: opens it for reading and for writing, and looks at the start whether it keeps what it is given.</summary>
/// <remarks>
/// SQLite before 3.51.3 can damage its file when two connections write or checkpoint at once. One connection of this process alone commits and checkpoints; all others can only read,
/// and a lock file keeps other processes out. See docs/decisions/0016-the-service.md.
/// </remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly ServiceOptions _options;
    private readonly string _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly FileStream? _lock;
    private SqliteConnection? _writer;
    private volatile bool _isWell = true;

    /// <summary>The database of an installation; it is opened by <see cref="StartAsync"/>.</summary>
    /// <exception cref="StartRefusedException">Another process has the SQLite file.</exception>
    public Database(ServiceOptions options, string dataFolder)
    {
        _options = options;
        _connection = options.IsPostgres ? options.Database : new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "compliance.db"), Pooling = true }.ToString();
        if (options.IsPostgres)
            return;
        try
        {
            _lock = new(Path.Combine(dataFolder, "compliance.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"Another process has the database in '{dataFolder}'. SQLite is used by one process at a time: stop the other one, or use PostgreSQL.");
        }
    }

    /// <summary>Whether it is PostgreSQL.</summary>
    public bool IsPostgres => _options.IsPostgres;

    /// <summary>Whether the storage took what it was given last. After a failure this stays <c>false</c> until something was stored again.</summary>
    public bool IsWell => _isWell;

    /// <summary>Opens it, brings its schema up to date under a lock, and refuses settings that lose what was acknowledged.</summary>
    /// <exception cref="StartRefusedException">It would not keep what it is given.</exception>
    public async Task StartAsync(CancellationToken stop)
    {
        if (IsPostgres)
            await PostgresSettings.CheckAsync(_connection, stop);
        else
            _writer = await OpenWriterAsync(stop);
        await using var db = Writing();
        if (!IsPostgres) // our lock file keeps others out: a lock left by a process that was killed while it migrated would be waited for without end
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", stop);
        await db.Database.MigrateAsync(stop);
    }

    /// <summary>For reading: nothing can be written by it, nothing is tracked.</summary>
    public ServiceDb Read()
    {
        var builder = new DbContextOptionsBuilder<ServiceDb>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        _ = IsPostgres ? builder.UseNpgsql(_connection) : builder.UseSqlite(new SqliteConnectionStringBuilder(_connection) { Mode = SqliteOpenMode.ReadOnly }.ToString()).AddInterceptors(new ReaderSettings());
        return new(builder.AddInterceptors(Operation.Measures.OfDatabase).Options);
    }

    /// <summary>One transaction: what is done in it is stored and synced when this returns, or not at all. Work may look at the database and must not wait for anything else.</summary>
    public async Task<T> WriteAsync<T>(Func<ServiceDb, Task<T>> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        var asked = System.Diagnostics.Stopwatch.GetTimestamp();
        if (!IsPostgres)
            await _turn.WaitAsync(stop);
        try
        {
            if (!IsPostgres)
                _writer ??= await OpenWriterAsync(stop);
            await using var db = Writing();
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            Operation.Measures.WriterWait.Record(System.Diagnostics.Stopwatch.GetElapsedTime(asked).TotalSeconds);
            var result = await work(db);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(CancellationToken.None); // once asked for, whether it was stored has to be known
            _isWell = true;
            return result;
        }
        catch (Exception error) when (StorageFaults.Is(error))
        {
            // A sync that failed is never tried again on the same connection: what the kernel forgot would be taken for stored.
            _isWell = false;
            _writer?.Dispose();
            _writer = null;
            throw;
        }
        finally
        {
            if (!IsPostgres)
                _turn.Release();
        }
    }

    /// <summary>As <see cref="WriteAsync{T}"/>, where there is nothing to hand back.</summary>
    public Task WriteAsync(Func<ServiceDb, Task> work, CancellationToken stop) => WriteAsync(async db =>
    {
        await work(db);
        return true;
    }, stop);

    /// <summary>Whether the storage takes what it is given: where it failed last, by storing something that says nothing.</summary>
    public async Task<bool> ProbeAsync(CancellationToken stop)
    {
        if (_isWell)
            return true;
        try
        {
            var nothing = IsPostgres ? "SELECT pg_logical_emit_message(true, 'compliance', '')" : "PRAGMA user_version = 1";
            await WriteAsync(db => db.Database.ExecuteSqlRawAsync(nothing, stop), stop);
            return true;
        }
        catch (Exception error) when (StorageFaults.Is(error))
        {
            return false;
        }
    }

    /// <summary>Clears away what was deleted. On SQLite its log is put into the database file and emptied; PostgreSQL vacuums the tables of case files.</summary>
    public async Task SweepAsync(CancellationToken stop)
    {
        if (IsPostgres)
        {
            await using var db = Writing();
            await db.Database.ExecuteSqlRawAsync("VACUUM files, file_persons, findings, counts, decisions, batches, reports, report_files", stop);
            return;
        }
        await _turn.WaitAsync(stop);
        try
        {
            _writer ??= await OpenWriterAsync(stop);
            await using var command = _writer.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
            await _writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _turn.Dispose();
        _lock?.Dispose();
    }

    private ServiceDb Writing()
    {
        var builder = new DbContextOptionsBuilder<ServiceDb>().ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        _ = IsPostgres ? builder.UseNpgsql(_connection) : builder.UseSqlite(_writer!);
        return new(builder.AddInterceptors(Operation.Measures.OfDatabase).Options);
    }

    private async Task<SqliteConnection> OpenWriterAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connection) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=10000; PRAGMA mmap_size=0;";
            await command.ExecuteNonQueryAsync(stop);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        return connection;
    }

    /// <summary>Connections that read: no checkpoint by them either.</summary>
    private sealed class ReaderSettings : DbConnectionInterceptor
    {
        private const string Settings = "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA synchronous=FULL; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout=10000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>The service does not start: it could not keep what it promises.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
