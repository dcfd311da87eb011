using System.Globalization;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Api;

internal sealed class CheckTests : ApiFixture
{
    private const string Inspection = "days-of-work/2022-inspection-ordered-by-a-deputy";

    [Test]
    public async Task FindingsInLinesAreThoseOfTheLibraryByteForByte()
    {
        using var answer = await SendAsync(All, HttpMethod.Post, "/v1/checks?language=az&proof=true", Body(Case(Inspection)), "application/x-ndjson");
        var by = Service.App.Services.GetRequiredService<Shelf>().Current;
        var file = new CaseReader().ReadDocument(System.Text.Encoding.UTF8.GetBytes(Case(Inspection)), "x").Case!;
        var findings = by.Checker.Check(file, new() { WithProof = true });
        using var expected = new StringWriter(CultureInfo.InvariantCulture);
        var writer = new FindingsWriter(expected, Language.Az, true);
        foreach (var finding in findings)
            writer.Write(finding);
        writer.Write(new FindingsSummary(1, 0, 1, Tally.Of(findings), by.Rulebook, null));
        (await answer.Content.ReadAsStringAsync()).ShouldBe(expected.ToString());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
    }

    [Test]
    public async Task OneObjectHoldsTheSameFindings()
    {
        using var lines = await SendAsync(All, HttpMethod.Post, "/v1/checks", Body(Case(Inspection)), "application/x-ndjson");
        using var answer = await All.PostAsync("/v1/checks", Body(Case(Inspection)));
        var json = await JsonAsync(answer);
        var separate = (await lines.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(Parsed).ToList();
        json["findings"]!.Count().ShouldBe(separate.Count - 1);
        JToken.DeepEquals(json["findings"]![0], separate[0]).ShouldBeTrue();
        JToken.DeepEquals(json["summary"], separate[^1]["summary"]).ShouldBeTrue();
        ((int)json["summary"]!["outcomes"]!["violation"]!).ShouldBe(1);
    }

    [Test]
    public async Task TheKnowledgeDayIsPassedOn()
    {
        using var answer = await All.PostAsync("/v1/checks?knownOn=2010-01-01", Body(Case(Inspection)));
        ((string?)(await JsonAsync(answer))["summary"]!["knownOn"]).ShouldBe("2010-01-01");
    }

    [Test]
    public async Task AFileWithFaultsIsRefusedWithAllOfThem()
    {
        var broken = Case(Inspection).Replace("\"2022-05-10\"", "\"2022-02-30\"", StringComparison.Ordinal).Replace("\"orderedBy\"", "\"ordredBy\"", StringComparison.Ordinal);
        using var answer = await All.PostAsync("/v1/checks?language=az", Body(broken));
        var faults = (await ProblemAsync(answer, 422))["faults"]!;
        faults.Select(f => (string)f["code"]!).ShouldBe(["CF004", "CF010"]);
        faults.ShouldAllBe(f => (int)f["line"]! > 40 && (int)f["column"]! > 0 && ((string)f["path"]!).StartsWith("$.acts[0].", StringComparison.Ordinal) && ((string)f["words"]!).Length > 10);
    }

    [Test]
    public async Task NothingIsKeptUnlessAskedFor()
    {
        await using var db = Service.Database.Read();
        var before = await db.Files.CountAsync();
        using var answer = await All.PostAsync("/v1/checks", Body(Case(Inspection)));
        ((int)answer.StatusCode).ShouldBe(200);
        (await db.Files.CountAsync()).ShouldBe(before);
    }

    [Test]
    public async Task WhatIsKeptCanBeReadAgain()
    {
        using var answer = await All.PostAsync("/v1/checks?store=true", Body(Case(Inspection)));
        ((int)answer.StatusCode).ShouldBe(201);
        var place = answer.Headers.Location!.OriginalString;
        using var file = await All.GetAsync(place);
        var json = await JsonAsync(file);
        JToken.DeepEquals(json["document"], Parsed(Case(Inspection))).ShouldBeTrue();
        var address = (string)json["findings"]!.First(f => (string)f["kind"]! == "violation")["address"]!;
        using var finding = await All.GetAsync(address);
        ((string)(await JsonAsync(finding))["rule"]!).ShouldBe("AZ-926-25.3-inspection-ordered-by-head");
        await using var db = Service.Database.Read();
        (await db.Audit.CountAsync(a => a.Action == AuditAction.FileRead && a.Object == "file:" + place.Substring("/v1/files/".Length))).ShouldBe(2);
    }

    [Test]
    public async Task ChecksAtOnceAreAllWrittenDownByCallerAndNumber()
    {
        using var client = await Service.KeyClientAsync("check");
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.PostAsync("/v1/checks", Body(Case(Inspection)))));
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
        await using var db = Service.Database.Read();
        var key = (await db.ApiKeys.OrderByDescending(k => k.CreatedOn).FirstAsync()).Id;
        var entries = await db.Audit.Where(a => a.Actor == $"key:{key}" && a.Action == AuditAction.Checked).ToListAsync();
        entries.Sum(e => int.Parse(e.Detail, CultureInfo.InvariantCulture)).ShouldBe(30);
        entries.ShouldAllBe(e => e.Object == "");
    }

    [TestCase("/v1/checks?x=1")]
    [TestCase("/v1/prechecks?on=2022-05-10&act=inspection")]
    public async Task FilesOfOtherBodiesAreRefusedWithoutNamingThem(string address)
    {
        using var client = await Service.KeyClientAsync("check", "service");
        using var answer = await client.PostAsync(address.Replace("?x=1", "", StringComparison.Ordinal), Body(Case(Inspection)));
        (await ProblemAsync(answer, 403)).ToString().ShouldNotContain("agency");
        using var own = await Service.KeyClientAsync("check", "agency");
        using var fine = await own.PostAsync(address.Replace("?x=1", "", StringComparison.Ordinal), Body(Case(Inspection)));
        ((int)fine.StatusCode).ShouldBe(200);
    }

    [Test]
    public async Task AnActOfAnotherBodyIsRefusedToo()
    {
        var text = Case(Inspection).Replace("\"positions\"", "\"otherBodies\": [{ \"id\": \"elsewhere\" }], \"positions\"", StringComparison.Ordinal).Replace("\"act\": \"service", "\"body\": \"elsewhere\", \"act\": \"service", StringComparison.Ordinal);
        using var client = await Service.KeyClientAsync("check", "agency");
        using var answer = await client.PostAsync("/v1/checks", Body(text));
        (await ProblemAsync(answer, 403)).ToString().ShouldNotContain("elsewhere");
    }

    [Test]
    public async Task AFileThatNamesNoBodyIsForThoseWhoSeeAll()
    {
        const string text = """{ "format": "compliance-case/1", "id": "x", "acts": [] }""";
        using var client = await Service.KeyClientAsync("check", "agency");
        using var refused = await client.PostAsync("/v1/checks", Body(text));
        await ProblemAsync(refused, 403);
        using var fine = await All.PostAsync("/v1/checks", Body(text));
        ((int)fine.StatusCode).ShouldBe(200);
    }

    [Test]
    public async Task ACheckThatTakesTooLongIsStopped()
    {
        await using var slow = await TestService.StartAsync(also: b => b.Configuration.AddInMemoryCollection([new("Compliance:CheckSeconds", "0.001")]));
        using var client = await slow.KeyClientAsync("check");
        var file = Parsed(Case(Inspection));
        var act = file["acts"]![0]!;
        file["acts"] = new JArray(Enumerable.Range(0, ReadLimits.Default.Acts).Select(i => { var copy = act.DeepClone(); copy["id"] = $"inspection-{i}"; return copy; }));
        using var answer = await client.PostAsync("/v1/checks?proof=true", Body(file.ToString()));
        ((int)answer.StatusCode).ShouldBe(503, slow.App.Services.GetRequiredService<ServiceOptions>().CheckSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture)); // the body of another answer would be 40 MB
        await ProblemAsync(answer, 503);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(60));
    }
}
