using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Compliance.Web.Tests.Storage;

/// <summary>What is acknowledged is stored: settings of every connection, and who may have the file.</summary>
public sealed class DurabilityTests
{
    private static readonly Version Floor = new(3, 51, 3);

    [Test]
    public async Task Every_connection_syncs_and_only_one_writes_and_checkpoints()
    {
        await using var service = await TestService.StartAsync();
        var readers = Enumerable.Range(0, 8).Select(_ => service.Database.Read()).ToList();
        foreach (var reader in readers)
        {
            await reader.Database.OpenConnectionAsync();
            (await PragmasAsync(reader)).ShouldBe(["2", "1", "0", "0", "0", "wal"]);
            await Should.ThrowAsync<Exception>(() => reader.Database.ExecuteSqlRawAsync("DELETE FROM answers"));
            await Should.ThrowAsync<Exception>(() => reader.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        foreach (var reader in readers)
            await reader.DisposeAsync();
        await service.Database.WriteAsync(async db =>
        {
            (await PragmasAsync(db)).ShouldBe(["2", "0", "1000", "0", "0", "wal"]);
            (await db.Database.SqlQueryRaw<string>("SELECT secure_delete || '' AS Value FROM pragma_secure_delete").SingleAsync()).ShouldBe("1");
        }, default);
    }

    [Test]
    public async Task SQLite_is_free_of_the_WAL_reset_fault_or_one_connection_alone_writes()
    {
        await using var service = await TestService.StartAsync();
        await using var db = service.Database.Read();
        var version = Version.Parse(await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync());
        var (inside, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => service.Database.WriteAsync(async w =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await w.Answers.CountAsync();
            Interlocked.Decrement(ref inside);
        }, default)));
        if (version < Floor)
            most.ShouldBe(1, $"SQLite {version} can damage its file when two connections write.");
        await TestContext.Out.WriteLineAsync($"SQLite {version}, {most} writer at once");
    }

    [Test]
    public async Task Twenty_seconds_of_a_writer_readers_and_checkpoints_leave_a_sound_file()
    {
        await using var service = await TestService.StartAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (written, read) = (0L, 0L);
        var writers = Enumerable.Range(0, 3).Select(w => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var n = Interlocked.Increment(ref written);
                await service.Database.WriteAsync(db =>
                {
                    db.Answers.Add(new() { Owner = "stress", Key = n.ToString(System.Globalization.CultureInfo.InvariantCulture), Fingerprint = new byte[n % 5000], On = DateTime.UtcNow });
                    return Task.CompletedTask;
                }, default);
                if (n % 50 == 0)
                    await service.Database.SweepAsync(default);
            }
        }));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var db = service.Database.Read();
                var seen = await db.Answers.CountAsync(a => a.Owner == "stress");
                seen.ShouldBeGreaterThanOrEqualTo(0);
                Interlocked.Increment(ref read);
            }
        }));
        await Task.WhenAll([.. writers, .. readers]);
        await using var after = service.Database.Read();
        (await after.Answers.CountAsync(a => a.Owner == "stress")).ShouldBe((int)written);
        (await after.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).ShouldBe(["ok"]);
        await TestContext.Out.WriteLineAsync($"{written} written, {read} read");
    }

    [Test]
    public async Task A_second_process_on_the_same_folder_is_refused_in_words()
    {
        await using var service = await TestService.StartAsync();
        using var second = RealService.Start(service.Folder, null);
        (await second.EndAsync()).ShouldBe(2);
        await Task.Delay(200);
        RealService.Said.ShouldContain(l => l.Contains("Another process has the database", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_PostgreSQL_that_can_lose_what_it_acknowledged_is_refused()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            await RunAsync(database, $"ALTER SYSTEM SET {setting} = off");
            await RunAsync(database, "SELECT pg_reload_conf()");
            await RefusedAsync(database, setting);
            await RunAsync(database, $"ALTER SYSTEM RESET {setting}");
            await RunAsync(database, "SELECT pg_reload_conf()");
        }
        await RunAsync(database, "ALTER ROLE postgres SET synchronous_commit = off");
        await RefusedAsync(database, "synchronous_commit");
        await RunAsync(database, "ALTER ROLE postgres RESET synchronous_commit");
        NpgsqlConnection.ClearAllPools();
        await using var service = await TestService.StartAsync(database);
    }

    private static async Task RefusedAsync(string database, string setting)
    {
        await Task.Delay(300); // the server reads its settings when it comes to it
        NpgsqlConnection.ClearAllPools();
        (await Should.ThrowAsync<StartRefusedException>(() => TestService.StartAsync(database))).Message.ShouldContain($"'{setting}'");
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    [TestCase("Host=localhost", null)]
    [TestCase("Host=127.0.0.1;Port=5433", null)]
    [TestCase("Host=::1", null)]
    [TestCase("Host=/var/run/postgresql", null)]
    [TestCase("Host=db.example;SSL Mode=VerifyFull", null)]
    [TestCase("Host=db.example", "db.example")]
    [TestCase("Host=db.example;SSL Mode=Require", "db.example")]
    [TestCase("Host=10.0.0.7;SSL Mode=VerifyCA", "10.0.0.7")]
    [TestCase("Host=localhost,db.example", "db.example")]
    public async Task A_PostgreSQL_on_another_machine_is_reached_by_verified_TLS_only(string connection, string? openTo)
    {
        PostgresSettings.OpenTo(connection).ShouldBe(openTo);
        if (openTo is not null)
            (await Should.ThrowAsync<StartRefusedException>(() => PostgresSettings.CheckAsync(connection, default))).Message.ShouldContain("VerifyFull");
    }

    private static async Task<List<string>> PragmasAsync(ServiceDb db)
    {
        var values = new List<string>();
        foreach (var pragma in new[] { "synchronous", "query_only", "wal_autocheckpoint", "mmap_size", "trusted_schema", "journal_mode" })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            command.Transaction = (System.Data.Common.DbTransaction?)(db.Database.CurrentTransaction as Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<System.Data.Common.DbTransaction>)?.Instance;
            values.Add(Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }
        return values;
    }
}
