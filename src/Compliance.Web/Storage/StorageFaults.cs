using Microsoft.Data.Sqlite;
using Npgsql;

namespace Compliance.Web.Storage;

/// <summary>Tells what a database says of its own state (a disk that is full or broken, a server that is away) from what it says of a request.</summary>
public static class StorageFaults
{
    // SQLite: out of memory, input or output, damaged, full, cannot be opened, not a database.
    private static readonly int[] SqliteCodes = [7, 10, 11, 13, 14, 26];

    // PostgreSQL: connection, resources, operator's work, system, damage.
    private static readonly string[] PostgresClasses = ["08", "53", "57P", "58", "XX"];

    /// <summary>Whether the storage itself failed, in this exception or in what caused it.</summary>
    public static bool Is(Exception? error) => error switch
    {
        null => false,
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        PostgresException postgres => PostgresClasses.Any(c => postgres.SqlState.StartsWith(c, StringComparison.Ordinal)),
        NpgsqlException => true, // the connection failed, not a statement
        _ => Is(error.InnerException),
    };
}
