using System.Security.Cryptography;
using Compliance.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Compliance.Web.Protection;

/// <summary>The keys of records, each sealed by a master key, in a file of their own outside the database. A key that was destroyed is gone: what it sealed can never be read again.</summary>
/// <remarks>
/// The file is SQLite with a rollback journal that is cut to nothing after each transaction and with overwriting of what is deleted, so that no copy of a destroyed key stays in it.
/// What a disk or a backup keeps beside that is beyond it: see docs/service/privacy.md.
/// </remarks>
public sealed class RecordKeys : IDisposable
{
    private const string Insert = "INSERT INTO keys (id, master, sealed) VALUES ($id, $master, $sealed)";
    private readonly MasterKeys _masters;
    private readonly SqliteConnection _file;
    private readonly FileStream _lock;
    private readonly Lock _one = new();
    private volatile bool _isWell = true;

    /// <summary>The keys in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="masters">The keys that seal them.</param>
    /// <param name="isShared">Whether other processes of the same installation may have them too, as on PostgreSQL; not while they are sealed anew.</param>
    /// <exception cref="StartRefusedException">Another process has them.</exception>
    public RecordKeys(string folder, MasterKeys masters, bool isShared = false)
    {
        _masters = masters;
        try
        {
            _lock = new(Path.Combine(folder, "keys.lock"), FileMode.OpenOrCreate, isShared ? FileAccess.Read : FileAccess.ReadWrite, isShared ? FileShare.Read : FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"Another process has the keys in '{folder}'. Stop the service first.");
        }
        _file = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "record-keys.db"), Pooling = false }.ToString());
        _file.Open();
        Run("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON; PRAGMA busy_timeout=10000; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY;");
        Run("CREATE TABLE IF NOT EXISTS keys (id BLOB PRIMARY KEY, master TEXT NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID");
    }

    /// <summary>Whether keys can be stored: where that failed last, by making one and destroying it.</summary>
    public bool Probe()
    {
        try
        {
            if (!_isWell)
                Destroy(Make(1));
            return true;
        }
        catch (SqliteException error) when (StorageFaults.Is(error))
        {
            return false;
        }
    }

    /// <summary>Makes keys; they are on disk when this returns.</summary>
    public IReadOnlyList<Guid> Make(int count)
    {
        var made = Enumerable.Range(0, count).Select(_ => (Id: Guid.NewGuid(), Key: RandomNumberGenerator.GetBytes(MasterKeys.Size))).ToList();
        Change(command =>
        {
            command.CommandText = Insert;
            foreach (var (id, key) in made)
            {
                command.Parameters.Clear();
                command.Parameters.AddWithValue("$id", id.ToByteArray());
                command.Parameters.AddWithValue("$master", _masters.Current);
                command.Parameters.AddWithValue("$sealed", Aead.Seal(_masters.For("record-keys", _masters.Current), key, Place(id, _masters.Current)));
                command.ExecuteNonQuery();
            }
        });
        return [.. made.Select(m => m.Id)];
    }

    /// <summary>The key of an id; <c>null</c> where it was destroyed.</summary>
    /// <exception cref="CryptographicException">It was sealed by another installation, or changed.</exception>
    public byte[]? Find(Guid id)
    {
        lock (_one)
        {
            using var command = _file.CreateCommand();
            command.CommandText = "SELECT master, sealed FROM keys WHERE id = $id";
            command.Parameters.AddWithValue("$id", id.ToByteArray());
            using var rows = command.ExecuteReader();
            if (!rows.Read())
                return null;
            var master = rows.GetString(0);
            return Aead.Open(_masters.For("record-keys", master), (byte[])rows[1], Place(id, master));
        }
    }

    /// <summary>Destroys keys. Those that are gone already are gone.</summary>
    public void Destroy(IEnumerable<Guid> ids) => Change(command =>
    {
        command.CommandText = "DELETE FROM keys WHERE id = $id";
        foreach (var id in ids)
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$id", id.ToByteArray());
            command.ExecuteNonQuery();
        }
    });

    /// <summary>Seals every key anew with the current master key, so that an older one can be thrown away.</summary>
    public int SealAnew()
    {
        lock (_one)
        {
            var old = new List<(byte[] Id, string Master, byte[] Sealed)>();
            using (var select = _file.CreateCommand())
            {
                select.CommandText = "SELECT id, master, sealed FROM keys WHERE master <> $current";
                select.Parameters.AddWithValue("$current", _masters.Current);
                using var rows = select.ExecuteReader();
                while (rows.Read())
                    old.Add(((byte[])rows[0], rows.GetString(1), (byte[])rows[2]));
            }
            using var transaction = _file.BeginTransaction();
            foreach (var (bytes, master, held) in old)
            {
                var id = new Guid(bytes);
                var key = Aead.Open(_masters.For("record-keys", master), held, Place(id, master));
                using var update = _file.CreateCommand();
                update.CommandText = "UPDATE keys SET master = $master, sealed = $sealed WHERE id = $id";
                update.Parameters.AddWithValue("$id", bytes);
                update.Parameters.AddWithValue("$master", _masters.Current);
                update.Parameters.AddWithValue("$sealed", Aead.Seal(_masters.For("record-keys", _masters.Current), key, Place(id, _masters.Current)));
                update.ExecuteNonQuery();
            }
            transaction.Commit();
            return old.Count;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    // One transaction, synced when this returns.
    private void Change(Action<SqliteCommand> work)
    {
        lock (_one)
        {
            try
            {
                using var transaction = _file.BeginTransaction();
                using var command = _file.CreateCommand();
                work(command);
                transaction.Commit();
                _isWell = true;
            }
            catch (SqliteException error) when (StorageFaults.Is(error))
            {
                _isWell = false;
                throw;
            }
        }
    }

    private static string Place(Guid id, string master) => $"record-keys\n{id:N}\n{master}";

    private void Run(string sql)
    {
        using var command = _file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
