using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Compliance.Web.Tests.Access;

/// <summary>What stands in each table, so that a change is seen: all rows of all columns but those that only note that somebody was here.</summary>
internal static class DatabaseDigest
{
    /// <summary>Reading is written down in the audit log; sessions and keys remember when they were last used.</summary>
    private static readonly string[] NoteColumns = [nameof(Session.SeenOn), nameof(ApiKey.LastUsedOn)];

    /// <summary>Digest of each table, by its name with the number of its rows.</summary>
    /// <param name="service">The service.</param>
    /// <param name="but">A property that may change, beside the notes.</param>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(TestService service, string but = "")
    {
        await using var db = service.Database.Read();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType != typeof(AuditEntry) && t.ClrType != typeof(AuditHead)))
        {
            var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
            var columns = type.GetProperties().Where(p => !NoteColumns.Contains(p.Name) && p.Name != but).Select(p => p.GetColumnName(table)!).Order(StringComparer.Ordinal);
            digests[table.Name] = await DigestAsync(connection, $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table.Name}\"");
        }
        digests.Count.ShouldBeGreaterThan(15);
        return digests;
    }

    private static async Task<string> DigestAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return $"{rows.Count} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal)))))}";
    }
}
