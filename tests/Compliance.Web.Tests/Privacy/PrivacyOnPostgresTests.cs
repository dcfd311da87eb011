using Compliance.Web.Storage;
using Compliance.Web.Tests.Audit;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Privacy;

/// <summary>Audit and erasure on PostgreSQL.</summary>
public sealed class PrivacyOnPostgresTests
{
    private PostgresServer _server = null!;

    [OneTimeSetUp]
    public async Task Start() => _server = await PostgresServer.StartAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Test]
    public async Task After_an_erasure_no_file_of_PostgreSQL_holds_the_person_or_a_key()
    {
        await using var service = await TestService.StartAsync(await _server.NewDatabaseAsync());
        var traces = await ErasureDrill.RunAsync(service);
        await _server.CheckpointAsync();
        ErasureDrill.Search(service.Folder, traces).Values.ShouldAllBe(n => n == 0);
        ErasureDrill.Search(_server.DataFolder, traces).Values.ShouldAllBe(n => n == 0);
    }

    [Test]
    public async Task Fifty_writers_at_once_do_not_fork_the_chain() => await ChainTests.FiftyWritersAsync(await _server.NewDatabaseAsync());

    [Test]
    public async Task A_database_whose_keys_are_missing_is_refused()
    {
        var database = await _server.NewDatabaseAsync();
        await using (await TestService.StartAsync(database))
        {
            // its folder, and the keys in it, are gone at the end
        }
        (await Should.ThrowAsync<StartRefusedException>(async () => await TestService.StartAsync(database))).Message.ShouldContain("are missing, but there is a database");
    }
}
