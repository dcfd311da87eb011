using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Compliance.Web.Protection;
using Compliance.Web.Reports;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Batches;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Api;

internal sealed class ReportApiTests : ApiFixture
{
    private const string Json = """{ "formats": ["json", "csv"], "language": "en", "edition": "inspection" }""";

    [OneTimeSetUp]
    public Task StoreAsync() => Service.StoreAsync(Certificate("alpha-ministry", "CASE-ALPHA"), Certificate("beta-agency", "CASE-BETA"), Certificate("gamma-service", "CASE-GAMMA"));

    [Test]
    public async Task AReportIsAskedForFollowedAndDownloaded()
    {
        var place = await DoneAsync(All, Json, "whole");
        var made = await JsonAsync(await All.GetAsync(place));
        ((string)made["report"]!["state"]!).ShouldBe("done");
        ((int)made["report"]!["judged"]!).ShouldBe(3);
        ((int)made["report"]!["caseFiles"]!).ShouldBe(3);
        ((string)made["report"]!["asked"]!["edition"]!).ShouldBe("inspection");
        foreach (var file in made["files"]!)
            (await All.GetByteArrayAsync((string)file["address"]!)).Length.ShouldBe((int)file["bytes"]!, (string)file["path"]!);
        made["files"]!.Select(f => (string)f["path"]!).ShouldContain("report.json");
        using var manifest = await All.GetAsync(place + "/manifest");
        manifest.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var bytes = await manifest.Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe((string)made["report"]!["manifest"]!);
        using var zip = new ZipArchive(await All.GetStreamAsync(place + "/zip"));
        zip.Entries.Select(e => e.FullName).ShouldBe(made["files"]!.Select(f => (string)f["path"]!), ignoreOrder: true);
        (await All.GetStringAsync("/v1/reports/key")).ShouldContain("BEGIN PUBLIC KEY");
        var list = await JsonAsync(await All.GetAsync("/v1/reports?limit=100"));
        list["reports"]!.Select(r => "/v1/reports/" + (string)r["id"]!).ShouldContain(place);
    }

    [Test]
    public async Task AKeyStandsForOneReport()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(All, Json, "once")));
        answers.ShouldAllBe(a => (int)a.StatusCode == 202);
        answers.Select(a => a.Headers.Location!.OriginalString).Distinct().Count().ShouldBe(1);
        using var same = await AskAsync(All, """{ "edition": "inspection", "language": "en", "formats": ["csv", "json"], "period": "all" }""", "once"); // said in other words
        same.Headers.Location.ShouldBe(answers[0].Headers.Location);
        using var other = await AskAsync(All, Json.Replace("\"en\"", "\"az\"", StringComparison.Ordinal), "once");
        await ProblemAsync(other, 422);
        using var batch = await All.SendAsync(Samples.Send("once", "{}"));
        await ProblemAsync(batch, 422);
        using var another = await Service.KeyClientAsync("report");
        using var theirs = await AskAsync(another, Json, "once");
        theirs.Headers.Location.ShouldNotBe(answers[0].Headers.Location);
    }

    [Test]
    public async Task AReportSpeaksOfTheBodiesNamedOrGivenAndIsShownToWhoAskedOnly()
    {
        using var beta = await Service.KeyClientAsync("report", "beta-agency", "gamma-service");
        foreach (var (body, bodies) in new[] { (Json, new[] { "beta-agency", "gamma-service" }), ("""{ "formats": ["json"], "bodies": ["beta-agency"], "edition": "court" }""", ["beta-agency"]), ("""{ "formats": ["json"], "bodies": ["gamma-service", "beta-agency"], "edition": "court" }""", ["beta-agency", "gamma-service"]) })
        {
            var place = await DoneAsync(beta, body, $"of-{body.Length}");
            (await JsonAsync(await beta.GetAsync(place)))["report"]!["asked"]!["bodies"]!.Select(b => (string)b!).ShouldBe(bodies);
            var text = await beta.GetStringAsync(place + "/files/report.json");
            text.ShouldNotContain("alpha-ministry");
            bodies.ShouldAllBe(b => text.Contains(b, StringComparison.Ordinal));
            foreach (var part in new[] { "", "/events", "/manifest", "/zip", "/files/report.json" })
                await ProblemAsync(await All.GetAsync(place + part), 404); // not even who sees all bodies: a key's Reports are its own
        }
        foreach (var foreign in new[] { """["alpha-ministry"]""", """["beta-agency", "alpha-ministry"]""", """["no-such-body"]""" })
            (await ProblemAsync(await AskAsync(beta, $$"""{ "formats": ["json"], "bodies": {{foreign}} }""", "foreign"), 404)).ToString().ShouldNotContain("alpha");
    }

    [Test]
    public async Task WhatIsTakenAwayFromAKeyIsGone()
    {
        using var key = await Service.KeyClientAsync("report", "beta-agency");
        var place = await DoneAsync(key, Json, "taken-away");
        await Service.Database.WriteAsync(db => db.ApiKeys.Where(k => k.Bodies == "beta-agency").ExecuteUpdateAsync(u => u.SetProperty(k => k.Bodies, "delta-office")), CancellationToken.None);
        await ProblemAsync(await key.GetAsync(place), 404);
        (await JsonAsync(await key.GetAsync("/v1/reports")))["reports"]!.ShouldBeEmpty();
    }

    [Test]
    public async Task WorkOfADeadHolderIsDoneAnew()
    {
        using var key = await Service.KeyClientAsync("report");
        await using var read = Service.Database.Read();
        var owner = (await read.ApiKeys.OrderByDescending(k => k.CreatedOn).FirstAsync()).Id;
        var id = Guid.CreateVersion7();
        await Service.Database.WriteAsync(db =>
        {
            db.Reports.Add(new() { Id = id, Owner = $"key:{owner}", Asked = new ReportAsk { Formats = ["json"] }.ToJson(), State = "building", Epoch = 7, Tries = 1, Done = 2, ClaimedUntil = DateTime.UtcNow.AddMinutes(-1), KeyId = Service.App.Services.GetRequiredService<Vault>().NewKey(), AskedOn = DateTime.UtcNow });
            return Task.CompletedTask;
        }, CancellationToken.None);
        Service.App.Services.GetRequiredService<ReportShelf>().Ring();
        (await key.GetStringAsync($"/v1/reports/{id}/events")).ShouldContain("event: end");
        ((string)(await JsonAsync(await key.GetAsync($"/v1/reports/{id}")))["report"]!["state"]!).ShouldBe("done");
        await using var after = Service.Database.Read();
        (await after.Reports.SingleAsync(r => r.Id == id)).Epoch.ShouldBe(8);
    }

    [TestCase("""{ "formats": ["json"] } x""", "RR001")]
    [TestCase("[]", "RR001")]
    [TestCase("", "RR001")]
    [TestCase("{", "RR001")]
    [TestCase("""{ "formats": ["json"], "formats": ["csv"] }""", "RR001")]
    [TestCase("""{ "formats": ["json"], "period": [[[[["2024"]]]]] }""", "RR001")]
    [TestCase("""{ "formats": ["json"], "format": "csv" }""", "RR002")]
    [TestCase("""{ "formats": "json" }""", "RR003 RR006")]
    [TestCase("""{ "formats": ["json"], "period": 2024 }""", "RR003")]
    [TestCase("""{ "formats": ["json"], "period": null }""", "RR003")]
    [TestCase("""{ "formats": ["json"], "period": "2024-13" }""", "RR004")]
    [TestCase("""{ "formats": ["json"], "bodies": [""] }""", "RR005")]
    [TestCase("""{ "formats": ["json"], "bodies": [7] }""", "RR003")]
    [TestCase("""{ }""", "RR006")]
    [TestCase("""{ "formats": [] }""", "RR006")]
    [TestCase("""{ "formats": ["exe"] }""", "RR006")]
    [TestCase("""{ "formats": ["json"], "language": "ru" }""", "RR007")]
    [TestCase("""{ "formats": ["json"], "edition": "internal", "language": "EN" }""", "RR007 RR007")]
    public async Task WhatCannotBeMadeIsRefusedWithEveryFault(string body, string codes)
    {
        using var answer = await AskAsync(All, body, "wrong");
        var problem = await ProblemAsync(answer, 422);
        string.Join(' ', problem["faults"]!.Select(f => (string)f["code"]!)).ShouldBe(codes);
        problem["faults"]!.ShouldAllBe(f => (int)f["line"]! >= 1 && (int)f["column"]! >= 1 && ((string)f["words"]!).Contains("xpected", StringComparison.Ordinal));
    }

    [Test]
    public async Task RequestsAreHeldAgainstTheContract()
    {
        await ProblemAsync(await All.PostAsync("/v1/reports", Body(Json)), 400); // no key of its own
        await ProblemAsync(await AskAsync(All, Json, new string('k', 201)), 400);
        await ProblemAsync(await AskAsync(All, Json, "text", "text/plain"), 415);
        await ProblemAsync(await AskAsync(All, Json + new string(' ', (64 * 1024) - Json.Length + 1), "large"), 413);
        await ProblemAsync(await All.GetAsync("/v1/reports?limit=101"), 400);
        await ProblemAsync(await All.GetAsync("/v1/reports?before=x"), 400);
        await ProblemAsync(await All.GetAsync($"/v1/reports/{Guid.NewGuid()}"), 404);
        using var reader = await Service.KeyClientAsync("check read");
        await ProblemAsync(await AskAsync(reader, Json, "may-not"), 403);
        await ProblemAsync(await reader.GetAsync("/v1/reports"), 403);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string body, string key, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reports") { Content = Body(body, type) };
        request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    private static async Task<string> DoneAsync(HttpClient client, string body, string key)
    {
        using var answer = await AskAsync(client, body, key);
        ((int)answer.StatusCode).ShouldBe(202, await answer.Content.ReadAsStringAsync());
        var place = answer.Headers.Location!.OriginalString;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (await client.GetStringAsync(place + "/events", limit.Token)).ShouldContain("\"state\":\"done\"");
        return place;
    }

    private static byte[] Certificate(string body, string id) => Encoding.UTF8.GetBytes(
        $$"""
        { "format": "compliance-case/1", "id": "{{id}}", "jurisdiction": "az", "asOf": "2023-01-10", "timelineIsComplete": true,
          "body": { "id": "{{body}}", "name": "Invented body", "category": "2" }, "persons": [ { "id": "{{id}}-P" } ],
          "acts": [ { "act": "certificate", "id": "{{id}}-A", "date": "2018-03-02", "person": "{{id}}-P", "expiresOn": "2023-03-02" } ] }
        """);
}
