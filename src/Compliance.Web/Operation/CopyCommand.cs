using System.Globalization;
using System.Security.Cryptography;
using Compliance.Facts;
using Compliance.Web.Audit;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;

namespace Compliance.Web.Operation;

/// <summary>
/// <c>backup FOLDER</c> copies the SQLite database, <c>keys backup FOLDER</c> the keys, both while the service runs; <c>restore accept</c> says that an older copy was put in place on purpose.
/// Copies of database and keys go to different places, the database first: every key it needs is then in the copy of the keys.
/// </summary>
internal static class CopyCommand
{
    private const string RecordKeysFile = "record-keys.db";

    /// <summary>Runs it; the configuration says where everything is, as it does for the service.</summary>
    /// <exception cref="StartRefusedException">There is nothing to copy, or the copy is not sound.</exception>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (what, target, rest) = args switch
        {
            ["backup", var folder, .. var left] when !folder.StartsWith('-') => ("database", folder, left),
            ["keys", "backup", var folder, .. var left] when !folder.StartsWith('-') => ("keys", folder, left),
            ["restore", "accept", .. var left] => ("accept", "", left),
            _ => ("", "", []),
        };
        if (what.Length == 0)
        {
            await error.WriteLineAsync("compliance-web: Expected 'backup FOLDER', 'keys backup FOLDER' or 'restore accept'.");
            return 2;
        }
        var builder = WebApplication.CreateBuilder(rest);
        var (options, root) = (Settings.Of(builder.Configuration), builder.Environment.ContentRootPath);
        var keys = Service.KeyFolderOf(options, root);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await output.WriteLineAsync(what switch
        {
            "database" => CopyDatabase(options, Path.GetFullPath(options.DataFolder, root), Path.GetFullPath(target), now),
            "keys" => CopyKeys(keys, Path.GetFullPath(target), now),
            _ => new AuditMark(keys).Accept() ? "The next start takes the database as it is and writes that into its log." : "Nothing is known of another database: the service starts as it is.",
        });
        return 0;
    }

    /// <summary>Copies the database as it stands at one moment; the copy is looked through before it gets its name.</summary>
    internal static string CopyDatabase(ServiceOptions options, string data, string target, DateTime now)
    {
        if (options.IsPostgres)
            throw new StartRefusedException("The database is PostgreSQL: its administrator backs it up (pg_dump, or a base backup with its log). See docs/service/operating.md.");
        var source = Path.Combine(data, "compliance.db");
        if (!File.Exists(source))
            throw new StartRefusedException($"There is no database '{source}'. Name its folder with Compliance:DataFolder, as for the service.");
        MakeFolder(target);
        var path = Path.Combine(target, $"compliance-{Stamp(now)}.db");
        CopyFile(source, path + ".new");
        var last = Look(path + ".new");
        File.Move(path + ".new", path);
        using (var bytes = File.OpenRead(path))
        {
            var told = new { format = "compliance-backup/1", madeOn = now, file = Path.GetFileName(path), bytes = bytes.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), lastEntry = last.Number, lastHash = last.Hash };
            KeyFolder.Write(path + ".json", JsonConvert.SerializeObject(told, Formatting.Indented) + "\n");
        }
        return $"{path}: whole, up to entry {Readable.Of(last.Number)} of the audit log. Copy the keys now, to another place: 'keys backup FOLDER'.";
    }

    /// <summary>Copies the keys: those of records as they stand at one moment, then the others.</summary>
    internal static string CopyKeys(string keys, string target, DateTime now)
    {
        if (!File.Exists(Path.Combine(keys, RecordKeysFile)))
            throw new StartRefusedException($"There are no keys in '{keys}'. Name their folder with Compliance:KeyFolder, as for the service.");
        var folder = Path.Combine(target, $"keys-{Stamp(now)}");
        MakeFolder(target);
        KeyFolder.Open(folder);
        CopyFile(Path.Combine(keys, RecordKeysFile), Path.Combine(folder, RecordKeysFile));
        foreach (var path in Directory.EnumerateFiles(keys, "*", SearchOption.AllDirectories).Where(IsKept).Order(StringComparer.Ordinal))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(keys, path));
            KeyFolder.Open(Path.GetDirectoryName(copy)!);
            KeyFolder.Write(copy, "");
            using var written = File.OpenHandle(copy, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.Write(written, File.ReadAllBytes(path), 0);
            RandomAccess.FlushToDisk(written);
        }
        return $"{folder}: whole. Keep it apart from copies of the database, and not for longer than erased people may come back.";

        static bool IsKept(string path) => !Path.GetFileName(path).StartsWith(RecordKeysFile, StringComparison.Ordinal) && Path.GetExtension(path) is not (".lock" or ".new");
    }

    private static string Stamp(DateTime now) => now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static void MakeFolder(string folder)
    {
        if (!Directory.Exists(folder))
            KeyFolder.Open(folder);
    }

    private static void CopyFile(string source, string path)
    {
        KeyFolder.Write(path, ""); // empty and for the owner alone, before anything stands in it
        using (var from = Open(source))
        {
            using var copy = from.CreateCommand();
            copy.CommandText = "VACUUM INTO $path";
            copy.Parameters.AddWithValue("$path", path);
            copy.CommandTimeout = 0;
            copy.ExecuteNonQuery();
        }
        using var written = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(written);
    }

    private static (long Number, string Hash) Look(string path)
    {
        using var copy = Open(path);
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is not "ok")
            throw new StartRefusedException($"The copy '{path}' is not sound: the database may be damaged. Keep older copies, and look with 'PRAGMA integrity_check'.");
        command.CommandText = """SELECT "Number", "Hash" FROM audit ORDER BY "Number" DESC LIMIT 1""";
        using var rows = command.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), Convert.ToHexStringLower((byte[])rows[1])) : (0, "");
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=60000; PRAGMA trusted_schema=OFF; PRAGMA mmap_size=0;";
        command.ExecuteNonQuery();
        return connection;
    }
}
