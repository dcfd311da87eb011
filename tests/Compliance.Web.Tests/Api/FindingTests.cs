using Compliance.Web.Audit;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Api;

internal sealed class FindingTests : StoredFindings;

[Category("postgres")]
internal sealed class FindingOnPostgresTests : StoredFindings
{
    private PostgresServer? _server;

    [OneTimeTearDown]
    public async Task StopServerAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    protected override async Task<TestService> StartServiceAsync()
    {
        _server = await PostgresServer.StartAsync();
        return await TestService.StartAsync(await _server.NewDatabaseAsync());
    }
}

/// <summary>Stored files and what can be asked of them, on either database.</summary>
internal abstract class StoredFindings : ApiFixture
{
    private static readonly string[] Files = ["days-of-work/2022-inspection-ordered-by-a-deputy", "one-violation/2022-decision-after-two-months", "undecided/2022-days-and-nothing-else", "appraisal/2022-appraisal-with-gaps"];
    private static readonly string[] Filters = ["", "body=agency", "provision=926-25", "provision=926-25.3", "chapter=7", "outcome=violation", "outcome=needs-judgment", "kind=undetermined", "severity=major", "grade=official-copy", "from=2022-02", "until=2022-04", "from=2022-01&until=2022-12&outcome=undetermined"];

    [OneTimeSetUp]
    public async Task StoreAsync()
    {
        foreach (var file in Files)
        {
            using var answer = await All.PostAsync("/v1/checks?store=true", Body(Case(file)));
            ((int)answer.StatusCode).ShouldBe(201, await answer.Content.ReadAsStringAsync());
        }
    }

    [TestCaseSource(nameof(Filters))]
    public async Task ListAndHeaderAndCountsAddUp(string filter)
    {
        var listed = await WholeListAsync(All, filter, 7);
        var counts = await CountsAsync(All, filter);
        string[] quiet = ["compliant", "not-applicable", "not-checked"];
        listed.Items.Count.ShouldBe(counts.Where(c => !quiet.Contains((string)c["kind"]!)).Sum(c => (int)c["count"]!));
        listed.Total.ShouldBe(listed.Items.Count);
        listed.Items.Select(f => (long)f["number"]!).ShouldBe(listed.Items.Select(f => (long)f["number"]!).Order());
        foreach (var kind in listed.Items.GroupBy(f => (string)f["kind"]!))
            counts.Single(c => (string)c["kind"]! == kind.Key)["count"]!.Value<int>().ShouldBe(kind.Count());
        if (filter.Length == 0)
            listed.Items.Count.ShouldBeGreaterThan(14); // more than two pages
    }

    [Test]
    public async Task EveryWayToCountGivesTheSameSum()
    {
        var sums = new List<int>();
        foreach (var by in new[] { "kind", "body", "month", "chapter", "provision", "severity", "grade" })
        {
            using var answer = await All.GetAsync($"/v1/findings/counts?by={by}");
            var json = await JsonAsync(answer);
            json["counts"]!.Sum(c => (int)c["count"]!).ShouldBe((int)json["total"]!);
            sums.Add((int)json["total"]!);
        }
        sums.Distinct().Count().ShouldBe(1);
    }

    [Test]
    public async Task ACallerSeesTheFindingsOfItsBodiesOnly()
    {
        using var client = await Service.KeyClientAsync("read", "agency");
        var listed = await WholeListAsync(client, "", 500);
        listed.Items.ShouldNotBeEmpty();
        listed.Items.ShouldAllBe(f => (string)f["body"]! == "agency");
        listed.Total.ShouldBe(listed.Items.Count);
        (await WholeListAsync(client, "body=service", 500)).Items.ShouldBeEmpty();
        (await CountsAsync(client, "body=service")).ShouldBeEmpty();
        using var byBody = await client.GetAsync("/v1/findings/counts?by=body");
        (await JsonAsync(byBody))["counts"]!.Select(c => (string)c["body"]!).ShouldBe(["agency"]);
    }

    [Test]
    public async Task WhatBelongsToOtherBodiesIsNotThere()
    {
        var other = (await WholeListAsync(All, "body=service", 500)).Items[0];
        using var client = await Service.KeyClientAsync("read", "agency");
        using var file = await client.GetAsync($"/v1/files/{other["storedFile"]}");
        await ProblemAsync(file, 404);
        using var finding = await client.GetAsync($"/v1/findings/{other["storedFile"]}/{other["id"]}");
        await ProblemAsync(finding, 404);
        using var seen = await All.GetAsync($"/v1/findings/{other["storedFile"]}/{other["id"]}");
        JToken.DeepEquals(await JsonAsync(seen), other).ShouldBeTrue();
    }

    [Test]
    public async Task ReadingAListIsWrittenDownWithItsNumber()
    {
        await using var db = Service.Database.Read();
        var before = await db.Audit.CountAsync(a => a.Action == AuditAction.FindingsRead);
        using var answer = await All.GetAsync("/v1/findings?limit=3");
        (await db.Audit.Where(a => a.Action == AuditAction.FindingsRead).OrderByDescending(a => a.Number).FirstAsync()).Detail.ShouldBe("3");
        (await db.Audit.CountAsync(a => a.Action == AuditAction.FindingsRead)).ShouldBe(before + 1);
    }

    [Test]
    public async Task DutiesComeInPagesAndAsACalendar()
    {
        foreach (var file in new[] { "due/" + Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Path.Combine(TestService.Root, "fixtures", "cases", "az", "due"), "*.json").First()) })
        {
            using var stored = await All.PostAsync("/v1/checks?store=true", Body(Case(file)));
            ((int)stored.StatusCode).ShouldBe(201);
        }
        const string days = "from=2022-01-01&until=2030-12-31";
        using var whole = await All.GetAsync($"/v1/duties?{days}");
        var all = (await JsonAsync(whole))["duties"]!;
        all.ShouldNotBeEmpty();
        var (pieces, next) = (new List<string>(), $"/v1/duties?{days}&limit=1");
        while (next is not null)
        {
            using var page = await All.GetAsync(next);
            pieces.AddRange((await JsonAsync(page))["duties"]!.Select(d => d.ToString()));
            next = Next(page);
        }
        pieces.Order(StringComparer.Ordinal).ShouldBe(all.Select(d => d.ToString()).Order(StringComparer.Ordinal));
        using var calendar = await SendAsync(All, HttpMethod.Get, $"/v1/duties?{days}", accept: "text/calendar");
        calendar.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = await calendar.Content.ReadAsStringAsync();
        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.Split("BEGIN:VEVENT").Length.ShouldBe(1 + all.Count(d => (string?)d["day"] is not null));
        using var client = await Service.KeyClientAsync("read", "nobody");
        using var nothing = await client.GetAsync($"/v1/duties?{days}");
        (await JsonAsync(nothing))["duties"]!.ShouldBeEmpty();
    }

    private static async Task<(List<JObject> Items, int Total)> WholeListAsync(HttpClient client, string filter, int limit)
    {
        var (items, total, next) = (new List<JObject>(), 0, $"/v1/findings?{filter}{(filter.Length > 0 ? "&" : "")}limit={limit}");
        while (next is not null)
        {
            using var page = await client.GetAsync(next);
            ((int)page.StatusCode).ShouldBe(200, await page.Content.ReadAsStringAsync());
            var json = await JsonAsync(page);
            items.AddRange(json["findings"]!.Cast<JObject>());
            total = int.Parse(page.Headers.GetValues("Compliance-Total").Single(), System.Globalization.CultureInfo.InvariantCulture);
            next = Next(page);
            ((string?)json["next"] is null).ShouldBe(next is null);
        }
        return (items, total);
    }

    private static string? Next(HttpResponseMessage page) => page.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;

    private static async Task<List<JToken>> CountsAsync(HttpClient client, string filter)
    {
        using var answer = await client.GetAsync($"/v1/findings/counts?{filter}");
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        return [.. (await JsonAsync(answer))["counts"]!];
    }
}
