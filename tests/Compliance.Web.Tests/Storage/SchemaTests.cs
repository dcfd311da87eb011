using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Compliance.Web.Tests.Storage;

/// <summary>The migrations make the schema that the model asks for, on both databases.</summary>
public sealed class SchemaTests
{
    [Test]
    public async Task Migrations_make_what_the_model_asks_for_on_SQLite()
    {
        await using var service = await TestService.StartAsync();
        var path = Path.Combine(service.Folder, "model.db");
        await using (var db = new ServiceDb(new DbContextOptionsBuilder<ServiceDb>().UseSqlite($"Data Source={path}").Options))
            await db.Database.EnsureCreatedAsync();
        var (made, asked) = (await SqliteAsync(Path.Combine(service.Folder, "compliance.db")), await SqliteAsync(path));
        made.ShouldBe(asked);
        made.Count.ShouldBeGreaterThan(100);
    }

    [Test]
    public async Task Migrations_make_what_the_model_asks_for_on_PostgreSQL()
    {
        await using var server = await PostgresServer.StartAsync();
        var (first, second) = (await server.NewDatabaseAsync(), await server.NewDatabaseAsync());
        await using var service = await TestService.StartAsync(first);
        await using (var db = new ServiceDb(new DbContextOptionsBuilder<ServiceDb>().UseNpgsql(second).Options))
            await db.Database.EnsureCreatedAsync();
        (await PostgresAsync(first)).ShouldBe(await PostgresAsync(second));
    }

    private static async Task<List<string>> SqliteAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\' AND m.name NOT LIKE 'sqlite%'
            UNION ALL SELECT 'index ' || i.name || ' ' || i."unique" || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x) FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
            ORDER BY 1
            """;
        return await ReadAsync(await command.ExecuteReaderAsync());
    }

    private static async Task<List<string>> PostgresAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%' ORDER BY 1
            """, connection);
        return await ReadAsync(await command.ExecuteReaderAsync());
    }

    private static async Task<List<string>> ReadAsync(System.Data.Common.DbDataReader rows)
    {
        var all = new List<string>();
        await using (rows)
        {
            while (await rows.ReadAsync())
                all.Add(rows.GetString(0));
        }
        return all;
    }
}
