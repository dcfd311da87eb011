using System.IO.Compression;
using System.Net;
using System.Text;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Json.Decisions;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Deciding;

/// <summary>Confirmed decisions are proved anew: with newer files, by day, by the rulebook; in Reports, exports and erasures.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class DecisionStandingTests(bool isPostgres) : DecidingFixture(isPostgres)
{
    [Test]
    public async Task A_newer_file_of_the_case_takes_the_decision_over_as_long_as_the_facts_are_the_same()
    {
        var (old, id) = await WaivedAsync("handed");
        var file = await TakeAsync(TooLate, "handed", f => f["asOf"] = "2022-05-01");
        file.ShouldNotBe(old);
        var decision = await DecisionAsync(id);
        (decision.FileId, decision.State, decision.Standing).ShouldBe((file, "confirmed", "active"));
        (await StandsAsync(file, "handed", LateRule)).Kinds.ShouldBe("waived");
        decision.FindingId.ShouldBe((await OneAsync(file, "waived")).FindingId);
    }

    [Test]
    public async Task A_fact_that_changed_makes_it_stale_and_opens_the_violation_again()
    {
        var (_, id) = await WaivedAsync("stale");
        var file = await TakeAsync(TooLate, "stale", f => Late(f)["date"] = "2022-04-05");
        (await DecisionAsync(id)).Standing.ShouldBe("stale");
        (await StandsAsync(file, "stale", LateRule)).Kinds.ShouldBe("violation");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "stale");
        (await reviewer.GetStringAsync("/decisions?state=look-again")).ShouldContain($"/decisions/{id}");
        (await reviewer.GetStringAsync("/")).ShouldContain("/decisions?state=look-again\"><b>1</b>");
        var page = WebUtility.HtmlDecode(await reviewer.GetStringAsync($"/decisions/{id}"));
        page.ShouldContain("rests on what is no longer so: 'act.date' was '2022-04-04', is '2022-04-05'");
        page.ShouldNotContain("Waiver '");
        await TakeAsync(TooLate, "stale");
        (await DecisionAsync(id)).Standing.ShouldBe("active", "the facts are as they were");
    }

    [Test]
    public async Task A_newer_file_that_names_fewer_people_does_not_get_what_may_speak_of_them()
    {
        var (old, id) = await WaivedAsync("fewer");
        var file = await TakeAsync(TooLate, "fewer", f =>
        {
            var gone = (JObject)f["persons"]!.First(p => (string?)p["id"] != (string?)Late(f)["person"]);
            foreach (var act in f["acts"]!.Where(a => (string?)a["person"] == (string?)gone["id"]).ToList())
                act.Remove();
            gone.Remove();
        });
        var decision = await DecisionAsync(id);
        (decision.FileId, decision.Standing).ShouldBe((old, "unused"));
        (await StandsAsync(file, "fewer", LateRule)).Kinds.ShouldBe("violation");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "fewer");
        (await reviewer.GetStringAsync($"/decisions/{id}")).ShouldContain("Decide anew on the later file.");
    }

    [Test]
    public async Task A_proposal_whose_facts_changed_cannot_be_confirmed()
    {
        var file = await TakeAsync(TooLate, "proposal");
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "proposal");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "proposal");
        var id = await ProposeAsync(officer, await OneAsync(file, "violation", LateRule), "waiver", ("expires", "2026-03-31"));
        await TakeAsync(TooLate, "proposal", f => Late(f)["date"] = "2022-04-05");
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Conflict);
        (await DecisionAsync(id)).State.ShouldBe("proposed");
    }

    [Test]
    public async Task Judging_again_and_a_rulebook_that_is_not_the_one_of_the_file_keep_what_still_holds()
    {
        var (file, id) = await WaivedAsync("again");
        var shelf = Service.App.Services.GetRequiredService<Shelf>();
        (await Service.App.Services.GetRequiredService<CaseDesk>().KeepAgainAsync(CallerOf(Guid.NewGuid()), file, shelf.Current.Rulebook.Identity, default)).ShouldBeTrue();
        (await DecisionAsync(id)).Standing.ShouldBe("active");
        (await StandsAsync(file, "again", LateRule)).Kinds.ShouldBe("waived");
        await Service.Database.WriteAsync(async db =>
        {
            db.Rulebooks.Add(new() { Id = "earlier", Jurisdiction = "az", Packed = shelf.Current.Packed, FirstUsedOn = DateTime.UtcNow });
            await db.Files.Where(f => f.Id == file).ExecuteUpdateAsync(u => u.SetProperty(f => f.Rulebook, "earlier"));
            await db.Decisions.Where(d => d.Id == id).ExecuteUpdateAsync(u => u.SetProperty(d => d.Standing, ""));
        }, default);
        (await Work.LookAsync(all: false, default)).ShouldBeTrue();
        (await DecisionAsync(id)).Standing.ShouldBe("active");
    }

    [Test]
    public async Task The_Report_and_the_exported_register_hold_confirmed_decisions_and_no_proposed_ones()
    {
        var (file, id) = await WaivedAsync("reported");
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "reported");
        var proposed = await ProposeAsync(officer, await OneAsync(file, "waived"), "remark", ("cause", "Not said yet."));
        using var asked = await Hosts.Forms.SendFormAsync(officer, "/reports", "/reports", ("Asked.Period", "all"), ("Asked.Body", ""), ("Asked.Formats", "json"), ("Asked.Language", "en"), ("Asked.Edition", "supervision"));
        var address = asked.Headers.Location!.ToString();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (await officer.GetStringAsync($"{address}/progress", limit.Token)).ShouldContain("event: end");
        using var zip = new ZipArchive(await officer.GetStreamAsync($"{address}/zip"));
        using var reader = new StreamReader(await zip.GetEntry("findings.jsonl")!.OpenAsync());
        var lines = await reader.ReadToEndAsync();
        lines.Split('\n').Single(l => l.Contains($"\"decision\":\"{DecisionDocument.IdOf(id)}\"", StringComparison.Ordinal)).ShouldContain("\"outcome\":\"waived\"");
        lines.ShouldNotContain("Not said yet.");
        using var export = await Hosts.Forms.SendFormAsync(officer, "/decisions", "/decisions?handler=export", ("body", "reported"));
        var bytes = await export.Content.ReadAsByteArrayAsync();
        var register = DecisionsReader.Read(bytes, "x").Register.ShouldNotBeNull();
        register.All.Select(d => d.Id).ShouldBe([DecisionDocument.IdOf(id)]);
        using var manifest = new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync());
        (await manifest.ReadToEndAsync()).ShouldContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        var services = Service.App.Services;
        await using var db = Service.Database.Read();
        var read = new CaseReader().ReadDocument(services.GetRequiredService<CaseStore>().ContentOf(await db.Files.SingleAsync(f => f.Id == file))!, "x").Case!;
        services.GetRequiredService<Shelf>().Current.Checker.Review(read, new() { On = new(2026, 3, 2), Decisions = register }).Decisions.Single().State.ShouldBe(DecisionState.Active);
        (await db.Audit.Where(a => a.Action == "decisions-exported").OrderByDescending(a => a.Number).Select(a => a.Detail).FirstAsync()).ShouldContain(file.ToString("N"));
        proposed.ShouldNotBe(id);
    }

    [Test]
    public async Task An_erasure_takes_decisions_on_the_person_and_those_that_name_them_and_the_export_holds_them_before()
    {
        var file = await StoredCases.AddAsync(Service, StoredCases.OfTwo("case-decided"));
        await using (var db = Service.Database.Read())
            (await db.Findings.CountAsync(f => f.FileId == file)).ShouldBeGreaterThan(0);
        using var officer = await Service.SignedInAsync(Role.LegalOfficer);
        using var reviewer = await Service.SignedInAsync(Role.Reviewer);
        var other = (await OpenFindingsAsync(file)).First(f => f.Subject == StoredCases.OtherId).Id;
        await using var read = Service.Database.Read();
        var finding = await read.Findings.SingleAsync(f => f.FileId == file && f.FindingId == other);
        var kept = await ProposeAsync(officer, finding, "remark", ("cause", "A form of old."));
        (await ConfirmAsync(reviewer, kept)).ShouldBe(HttpStatusCode.Redirect);
        var named = await ProposeAsync(officer, finding, "remark", ("cause", $"As with {StoredCases.Name}."));
        (await ConfirmAsync(reviewer, named)).ShouldBe(HttpStatusCode.Redirect);
        var vault = Service.App.Services.GetRequiredService<Vault>();
        var export = Encoding.UTF8.GetString(await Service.App.Services.GetRequiredService<PersonExport>().WriteAsync(StoredCases.Administrator(), vault.Hash("person", StoredCases.OtherId), default));
        export.ShouldContain("A form of old.");
        (await Service.App.Services.GetRequiredService<FileEraser>().EraseAsync(file, p => p == StoredCases.Id, "erasure:x", default)).ShouldBeTrue();
        var (left, gone) = (await DecisionAsync(kept), await DecisionAsync(named));
        (gone.State, gone.Content.Length).ShouldBe(("erased", 0));
        await Work.LookAsync(all: false, default);
        (left.State, left.Content.Length > 0).ShouldBe(("confirmed", true));
        (await reviewer.GetStringAsync($"/decisions/{kept}")).ShouldContain("A form of old.");
        (await reviewer.GetStringAsync($"/decisions/{named}")).ShouldContain("was erased");
        (await Service.App.Services.GetRequiredService<FileEraser>().EraseAsync(file, null, "retention", default)).ShouldBeTrue();
        (await DecisionAsync(kept)).State.ShouldBe("erased");
    }

    private async Task<IReadOnlyList<Reporting.Documents.ReportedFinding>> OpenFindingsAsync(Guid file)
    {
        var store = Service.App.Services.GetRequiredService<CaseStore>();
        await using var db = Service.Database.Read();
        var row = await db.Files.SingleAsync(f => f.Id == file);
        return [.. (await db.Findings.Where(f => f.FileId == file && (f.Outcome == "violation" || f.Outcome == "undetermined")).ToListAsync()).Select(f => store.FindingOf(row, f)!)];
    }

    /// <summary>The presentation that came too late.</summary>
    private static JObject Late(JObject file) => (JObject)file["acts"]!.Single(a => (string?)a["act"] == "presentation" && (string?)a["date"] is "2022-04-04" or "2022-04-05");
}
