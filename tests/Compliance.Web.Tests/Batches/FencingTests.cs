using Compliance.Checking;
using Compliance.Web.Batches;
using Compliance.Web.Checks;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Batches;

/// <summary>Workers step by step: those who lost their claim, poison, stops.</summary>
[TestFixture("SQLite"), TestFixture("PostgreSQL")]
public sealed class FencingTests(string kind)
{
    private PostgresServer? _server;
    private System.Net.Http.Headers.AuthenticationHeaderValue? _authorization;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = kind == "PostgreSQL" ? await PostgresServer.StartAsync() : null;

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Test]
    public async Task A_worker_that_was_paused_past_its_lease_writes_nothing()
    {
        await using var service = await WithBatchAsync(500, leaseSeconds: 1);
        var (table, judge, workers) = Parts(service);
        (await workers.WorkAsync(default)).ShouldBeTrue(); // cut
        var zombie = (await table.ClaimAsync(default))!;
        var prepared = (await judge.PrepareAsync(zombie, default))!;
        await Task.Delay(1500);
        var heir = await ClaimAsync(table, zombie.Id);
        heir.Epoch.ShouldBe(zombie.Epoch + 1);
        (await judge.WriteAsync(zombie, prepared)).ShouldBeFalse();
        (await table.RenewAsync(zombie, default)).ShouldBeFalse();
        (await judge.JudgeAsync(heir, default)).ShouldBeTrue();
        (await judge.WriteAsync(zombie, prepared)).ShouldBeFalse();
        (await judge.JudgeAsync(heir, default)).ShouldBeFalse();
        await EndAsync(service, workers);
    }

    [Test]
    public async Task A_file_that_makes_judging_throw_is_set_aside_and_the_rest_goes_on()
    {
        await using var service = await WithBatchAsync(250);
        var (_, _, workers) = Parts(service, (content, name, line, by, options) => line == 7 ? throw new InvalidOperationException("poison") : Checks.JudgedFile.Of(content, name, line, by, options));
        await EndAsync(service, workers);
        await using var db = service.Database.Read();
        var batch = await db.Batches.SingleAsync();
        (batch.State, batch.Judged, batch.Stopped).ShouldBe(("done", 249, 1));
        var row = await db.Files.SingleAsync(f => f.State == "stopped");
        service.App.Services.GetRequiredService<CaseStore>().FaultsOf(row)[0].Words.En.ShouldContain("InvalidOperationException");
    }

    [Test]
    public async Task A_file_that_ends_the_process_each_time_is_found_out_and_set_aside()
    {
        await using var service = await WithBatchAsync(50, leaseSeconds: 0);
        var tried = 0;
        var (table, judge, workers) = Parts(service, (content, name, line, by, options) => line == 20 && ++tried > 0 ? throw new OperationCanceledException("the process ends here") : Checks.JudgedFile.Of(content, name, line, by, options));
        (await workers.WorkAsync(default)).ShouldBeTrue();
        for (var life = 1; life < 20; life++)
        {
            var work = (await table.ClaimAsync(default))!;
            try
            {
                (await judge.JudgeAsync(work, default)).ShouldBeTrue();
                break;
            }
            catch (OperationCanceledException)
            {
                // The next life claims it anew.
            }
        }
        tried.ShouldBe(2 * ChunkJudge.MostTries);
        await using var db = service.Database.Read();
        var batch = await db.Batches.SingleAsync();
        (batch.State, batch.Judged, batch.Stopped).ShouldBe(("done", 49, 1));
        await Sums.CheckAsync(service);
    }

    [Test]
    public async Task A_stopped_batch_keeps_what_was_judged_and_takes_no_more()
    {
        await using var service = await WithBatchAsync(500);
        var (table, judge, workers) = Parts(service);
        await workers.WorkAsync(default);
        await workers.WorkAsync(default);
        var late = (await table.ClaimAsync(default))!;
        var prepared = (await judge.PrepareAsync(late, default))!;
        await using (var db = service.Database.Read())
        {
            var batch = await db.Batches.SingleAsync();
            await service.App.Services.GetRequiredService<BatchDesk>().StopAsync(Security.Caller.Nobody with { Id = batch.Owner }, batch.Id, default);
        }
        (await judge.WriteAsync(late, prepared)).ShouldBeFalse();
        (await table.ClaimAsync(default)).ShouldBeNull();
        await using var after = service.Database.Read();
        var stopped = await after.Batches.SingleAsync();
        (stopped.State, stopped.Judged, stopped.Stopped).ShouldBe(("stopped", 200, 300));
        await Sums.CheckAsync(service);
    }

    [Test]
    public async Task Progress_ends_when_the_key_is_revoked()
    {
        await using var service = await WithBatchAsync(3);
        await using var db = service.Database.Read();
        var batch = await db.Batches.SingleAsync();
        var owner = Guid.Parse(batch.Owner["key:".Length..]);
        using var client = service.Client();
        client.DefaultRequestHeaders.Authorization = _authorization;
        using var stream = await client.GetStreamAsync($"/v1/batches/{batch.Id}/events");
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldBe("event: progress");
        await service.Database.WriteAsync(w => w.ApiKeys.Where(k => k.Id == owner).ExecuteUpdateAsync(u => u.SetProperty(k => k.RevokedOn, DateTime.UtcNow)), default);
        (await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30))).ShouldNotContain("event: end");
    }

    [Test]
    public async Task A_key_whose_time_is_over_stands_for_nothing_any_more()
    {
        await using var service = await WithBatchAsync(3);
        using var client = service.Client();
        client.DefaultRequestHeaders.Authorization = _authorization;
        await SetAgeAsync(service, KeptAnswers.Remembered - TimeSpan.FromMinutes(1));
        (await client.SendAsync(Samples.Send("batch", Samples.Lines(4)))).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        await SetAgeAsync(service, KeptAnswers.Remembered);
        (await client.SendAsync(Samples.Send("batch", Samples.Lines(4)))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
    }

    private static Task SetAgeAsync(TestService service, TimeSpan age) => service.Database.WriteAsync(w => w.Answers.ExecuteUpdateAsync(u => u.SetProperty(a => a.On, DateTime.UtcNow - age)), default);

    private static async Task EndAsync(TestService service, BatchWorkers workers)
    {
        while (await workers.WorkAsync(default))
        {
            // until nothing is left
        }
        await Sums.CheckAsync(service);
    }

    private static async Task<Chunk> ClaimAsync(WorkTable table, Guid wanted)
    {
        while (true)
        {
            if (await table.ClaimAsync(default) is { } work && work.Id == wanted)
                return work;
        }
    }

    private async Task<TestService> WithBatchAsync(int files, int leaseSeconds = 30)
    {
        var service = await TestService.StartAsync(_server is null ? null : await _server.NewDatabaseAsync(), also: b => b.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Compliance:Workers"] = "-1", ["Compliance:LeaseSeconds"] = leaseSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }));
        using var client = await service.KeyClientAsync("check");
        _authorization = client.DefaultRequestHeaders.Authorization;
        (await client.SendAsync(Samples.Send("batch", Samples.Lines(files)))).EnsureSuccessStatusCode();
        return service;
    }

    private static (WorkTable Table, ChunkJudge Judge, BatchWorkers Workers) Parts(TestService service, Func<ReadOnlyMemory<byte>, string, int, ShelvedRulebook, CheckOptions, Checks.JudgedFile>? judging = null)
    {
        var judge = service.App.Services.GetRequiredService<ChunkJudge>();
        judge.Judging = judging ?? Checks.JudgedFile.Of;
        return (service.App.Services.GetRequiredService<WorkTable>(), judge, service.App.Services.GetRequiredService<BatchWorkers>());
    }
}
