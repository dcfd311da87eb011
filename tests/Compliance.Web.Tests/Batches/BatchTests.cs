using System.Net;
using System.Text.Json.Nodes;
using Compliance.Web.Batches;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Batches;

/// <summary>Batches by REST, on both databases.</summary>
[TestFixture("SQLite"), TestFixture("PostgreSQL")]
public sealed class BatchTests(string kind)
{
    private PostgresServer? _server;
    private TestService _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = kind == "PostgreSQL" ? await PostgresServer.StartAsync() : null;
        _service = await TestService.StartAsync(_server is null ? null : await _server.NewDatabaseAsync());
        _client = await _service.KeyClientAsync("check");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_service is not null)
            await _service.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    [Test]
    public async Task What_was_received_is_judged_or_refused_with_its_place()
    {
        var answer = await _client.SendAsync(Samples.Send("places", Samples.Lines(450) + "{\"format\": 3}\n\n{\n" + Samples.Case(3, "last") + "\n"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        var batch = await Samples.OverAsync(_client, answer.Headers.Location!.ToString());
        ((long)batch["batch"]!["received"]!).ShouldBe(453);
        ((long)batch["batch"]!["judged"]!).ShouldBe(451);
        ((long)batch["batch"]!["refused"]!).ShouldBe(2);
        batch["refusals"]!.AsArray().Select(r => (int)r!["line"]!).ShouldBe([451, 453]);
        ((int)batch["refusals"]![1]!["faults"]![0]!["line"]!).ShouldBe(453);
        await Sums.CheckAsync(_service);
    }

    [Test]
    public async Task Of_several_files_of_one_case_the_last_one_counts()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 405).Select(n => Samples.Case(n % 5, $"same-{n % 5}")));
        var location = (await _client.SendAsync(Samples.Send("same", lines))).Headers.Location!.ToString();
        await Samples.OverAsync(_client, location);
        await Sums.CheckAsync(_service);
        await using var db = _service.Database.Read();
        var id = Guid.Parse(location.Split('/')[^1]);
        (await db.Files.Where(f => f.BatchId == id && !f.IsReplaced).OrderBy(f => f.Position).Select(f => f.Position).ToListAsync()).ShouldBe([400, 401, 402, 403, 404]);
    }

    [Test]
    public async Task Refusals_come_in_pages()
    {
        var location = (await _client.SendAsync(Samples.Send("pages", string.Join('\n', Enumerable.Repeat("{", 5))))).Headers.Location!.ToString();
        await Samples.OverAsync(_client, location);
        var first = JsonNode.Parse(await _client.GetStringAsync(location + "?limit=3&language=az"))!;
        first["refusals"]!.AsArray().Count.ShouldBe(3);
        var second = JsonNode.Parse(await _client.GetStringAsync($"{location}?limit=3&after={first["next"]}"))!;
        second["refusals"]!.AsArray().Count.ShouldBe(2);
        second["next"].ShouldBeNull();
        var list = JsonNode.Parse(await _client.GetStringAsync("/v1/batches?limit=1"))!;
        list["batches"]!.AsArray().Count.ShouldBe(1);
    }

    [Test]
    public async Task Fifty_requests_at_once_with_one_key_are_one_batch()
    {
        var body = Samples.Lines(3, 9000);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _client.SendAsync(Samples.Send("fifty", body))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Accepted || a.StatusCode == HttpStatusCode.Conflict);
        answers.Where(a => a.StatusCode == HttpStatusCode.Accepted).Select(a => a.Headers.Location).Distinct().Count().ShouldBe(1);
        await using var db = _service.Database.Read();
        (await db.Answers.CountAsync(a => a.Key == "fifty")).ShouldBe(1);
        (await db.BatchParts.Where(p => !db.Batches.Any(b => b.Id == p.BatchId)).CountAsync()).ShouldBe(0);
    }

    [Test]
    public async Task A_key_answers_the_same_request_with_the_same_bytes_and_no_other_request()
    {
        var first = await _client.SendAsync(Samples.Send("again", Samples.Lines(2)));
        var second = await _client.SendAsync(Samples.Send("again", Samples.Lines(2)));
        (await second.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
        second.StatusCode.ShouldBe(first.StatusCode);
        (await _client.SendAsync(Samples.Send("again", Samples.Lines(3)))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _client.SendAsync(Samples.Send("again", System.Text.Encoding.UTF8.GetBytes(Samples.Lines(2)), query: "?purpose=test&knownOn=2020-01-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var other = await _service.KeyClientAsync("check");
        var theirs = await other.SendAsync(Samples.Send("again", Samples.Lines(3)));
        theirs.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await other.GetAsync(first.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync(first.Headers.Location + "/stop", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(first.Headers.Location + "/events")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Without_key_purpose_kind_or_content_it_is_refused_in_words()
    {
        var body = "{}"u8.ToArray();
        (await _client.SendAsync(Samples.Send("no-purpose", body, query: ""))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _client.SendAsync(Samples.Send("other-kind", body, "text/csv"))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await _client.SendAsync(Samples.Send("empty", []))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _client.SendAsync(Samples.Send("day", body, query: "?purpose=x&knownOn=yesterday"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var bare = Samples.Send("bare", body);
        bare.Headers.Remove("Idempotency-Key");
        var refused = await _client.SendAsync(bare);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Test]
    public async Task Files_of_bodies_that_are_not_the_senders_are_refused()
    {
        using var other = await _service.KeyClientAsync("check", "some-other-body");
        var batch = await Samples.OverAsync(other, (await other.SendAsync(Samples.Send("bodies", Samples.Lines(3, 7000)))).Headers.Location!.ToString());
        ((long)batch["batch"]!["refused"]!).ShouldBe(3);
        ((string)batch["refusals"]![0]!["faults"]![0]!["code"]!).ShouldBe("BT013");
    }

    [Test]
    public async Task Progress_is_told_to_the_end_also_to_who_comes_late()
    {
        var location = (await _client.SendAsync(Samples.Send("events", Samples.Lines(300, 20000)))).Headers.Location!.ToString();
        (await _client.GetStringAsync(location + "/events")).ShouldContain("event: end");
        var late = await _client.GetStringAsync(location + "/events");
        late.ShouldContain("\"judged\":300");
        late.ShouldNotContain("event: progress");
    }
}
