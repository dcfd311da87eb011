using Compliance.Checking;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Cases;

/// <summary>A stored file is judged by the rulebook of today: shown first, kept only when asked.</summary>
public sealed class AgainTests
{
    private TestService _service = null!;

    [OneTimeSetUp]
    public async Task Start() => _service = await TestService.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task A_file_judged_by_an_earlier_rulebook_is_judged_again_once_that_is_confirmed()
    {
        await _service.TakeAsync(Seed.Fixture("appraisal/2021-two-marks-for-one-year.json", "again"));
        await using var db = _service.Database.Read();
        var row = await db.Files.SingleAsync(f => f.Body == "again");
        var current = _service.App.Services.GetRequiredService<Shelf>().Current;
        var desk = _service.App.Services.GetRequiredService<CaseDesk>();
        (await desk.KeepAgainAsync(FindingSearchTests.Of("mine"), row.Id, current.Rulebook.Identity, default)).ShouldBeFalse("of another body");
        (await desk.KeepAgainAsync(Seed.Everybody, row.Id, "another", default)).ShouldBeFalse("another rulebook than the one shown");
        var counts = await db.Counts.Where(c => c.Body == "again").SumAsync(c => c.Count);
        (await desk.KeepAgainAsync(Seed.Everybody, row.Id, current.Rulebook.Identity, default)).ShouldBeTrue();
        (await db.Counts.Where(c => c.Body == "again").SumAsync(c => c.Count)).ShouldBe(counts);
        (await db.Files.SingleAsync(f => f.Id == row.Id)).JudgedOn.ShouldNotBe(row.JudgedOn);
    }

    [Test]
    public async Task Judging_again_shows_what_would_change_and_keeps_it_only_when_asked()
    {
        await _service.TakeAsync(Seed.Fixture("appraisal/2021-two-marks-for-one-year.json", "older"));
        await using var db = _service.Database.Read();
        var id = await db.Files.Where(f => f.Body == "older").Select(f => f.Id).SingleAsync();
        var current = _service.App.Services.GetRequiredService<Shelf>().Current;
        await _service.Database.WriteAsync(async w =>
        {
            w.Rulebooks.Add(new() { Id = "an-older-rulebook", Jurisdiction = "az", Packed = current.Packed, FirstUsedOn = DateTime.UtcNow });
            await w.Files.Where(f => f.Id == id).ExecuteUpdateAsync(u => u.SetProperty(f => f.Rulebook, "an-older-rulebook"));
        }, CancellationToken.None);
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        (await browser.GetStringAsync($"/files/{id}")).ShouldContain($"/files/{id}/again");
        (await browser.GetStringAsync($"/files/{id}/again")).ShouldContain("No finding would change");
        (await db.Files.Where(f => f.Id == id).Select(f => f.Rulebook).SingleAsync()).ShouldBe("an-older-rulebook");
        (await browser.PostAsync($"/files/{id}/again", $"/files/{id}/again", ("rulebook", current.Rulebook.Identity))).Headers.Location!.ToString().ShouldBe($"/files/{id}?kept=true");
        (await db.Files.Where(f => f.Id == id).Select(f => f.Rulebook).SingleAsync()).ShouldBe(current.Rulebook.Identity);
    }

    [Test]
    public async Task What_judging_again_would_change_is_told_finding_by_finding()
    {
        await _service.TakeAsync(Seed.Fixture("appraisal/2022-appraisal-full-of-faults.json", "told"));
        await using var db = _service.Database.Read();
        var id = await db.Files.Where(f => f.Body == "told").Select(f => f.Id).SingleAsync();
        var desk = _service.App.Services.GetRequiredService<CaseDesk>();
        var opened = (await desk.ReadAsync(Seed.Everybody, (await desk.FindAsync(Seed.Everybody, id, default))!, "test", default))!;
        desk.Again(opened).Changes.ShouldBeEmpty();
        var violation = opened.Findings.First(f => f.Outcome == Outcome.Violation);
        var before = opened with { Findings = [.. opened.Findings.Select(f => f == violation ? f with { Outcome = Outcome.Compliant } : f).Skip(1)] };
        var changes = desk.Again(before).Changes;
        changes.Count.ShouldBe(2);
        changes.Count(c => c.Before is null && c.After is not null).ShouldBe(1);
        changes.Single(c => c.Before is not null).After!.Rule.ShouldBe(violation.Rule);
    }
}
