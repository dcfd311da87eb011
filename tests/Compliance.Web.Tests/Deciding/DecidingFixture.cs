using System.Net;
using System.Text;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Cases;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Deciding;

/// <summary>A service with a clock that stands, and people of two roles.</summary>
public abstract class DecidingFixture(bool isPostgres)
{
    protected const string TooLate = "one-violation/2022-presented-too-late-after-novruz.json";
    protected const string Unanswered = "judgment/2022-training-nobody-judged.json";
    protected const string LateRule = "AZ-926-28.7-presented-in-5-working-days";
    protected const string Office = "head of the legal department";
    private PostgresServer? _postgres;

    internal TestService Service { get; private set; } = null!;

    internal TestClock Clock { get; private set; } = null!;

    internal DecisionDesk Desk => Service.App.Services.GetRequiredService<DecisionDesk>();

    internal DecisionWork Work { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _postgres = isPostgres ? await PostgresServer.StartAsync() : null;
        Clock = new();
        Service = await TestService.StartAsync(_postgres is null ? null : await _postgres.NewDatabaseAsync(), also: b => b.Services.AddSingleton<TimeProvider>(Clock));
        Work = new(Service.App.Services.GetRequiredService<DecisionProof>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<DecisionWork>.Instance);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Service is not null)
            await Service.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    /// <summary>Stores a fixture for a body; what is changed in it first stands in <paramref name="change"/>.</summary>
    internal async Task<Guid> TakeAsync(string path, string body, Action<JObject>? change = null)
    {
        var document = JObject.Parse(Encoding.UTF8.GetString(Seed.Fixture(path, body).Content.Span));
        change?.Invoke(document);
        await Service.TakeAsync(new SentFile("case.json", Encoding.UTF8.GetBytes(document.ToString())));
        await using var db = Service.Database.Read();
        return await db.Files.Where(f => f.Body == body && f.State == "judged" && !f.IsReplaced).Select(f => f.Id).SingleAsync();
    }

    /// <summary>The id of the finding of a kind in a file.</summary>
    internal async Task<string> FindingAsync(Guid file, string kind)
    {
        await using var db = Service.Database.Read();
        return await db.Findings.Where(f => f.FileId == file && f.Kind == kind).Select(f => f.FindingId).SingleAsync();
    }

    /// <summary>The kinds of the listed findings of a file on a rule, and what the counts of its body say of violations.</summary>
    internal async Task<(string Kinds, long Violations)> StandsAsync(Guid file, string body, string rule)
    {
        await using var db = Service.Database.Read();
        var kinds = string.Join(' ', await db.Findings.Where(f => f.FileId == file && f.Rule == rule && f.Outcome != "undetermined").Select(f => f.Outcome).ToListAsync());
        return (kinds, await db.Counts.Where(c => c.Body == body && (c.Kind == "violation" || c.Kind == "violation-to-be-confirmed" || c.Kind == "under-review")).SumAsync(c => c.Count));
    }

    internal async Task<StoredDecision> DecisionAsync(Guid id)
    {
        await using var db = Service.Database.Read();
        return await db.Decisions.SingleAsync(d => d.Id == id);
    }

    /// <summary>The kind of the one finding that is a violation, or asks, as lists name it.</summary>
    internal async Task<StoredFinding> OneAsync(Guid file, string outcome, string? rule = null)
    {
        await using var db = Service.Database.Read();
        return await db.Findings.Where(f => f.FileId == file && f.Outcome == outcome && (rule == null || f.Rule == rule)).OrderBy(f => f.Number).FirstAsync();
    }

    /// <summary>Proposes by the form; the address of the decision comes back.</summary>
    internal static async Task<Guid> ProposeAsync(HttpClient browser, StoredFinding finding, string kind, params (string, string)[] fields)
    {
        var address = $"/findings/{finding.FileId}/{finding.FindingId}/decide/{kind}";
        using var answer = await browser.PostAsync(address, address, [("ground", "Seen."), ("by", Office), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return Guid.Parse(answer.Headers.Location!.ToString()[^36..]);
    }

    internal static async Task<HttpStatusCode> ConfirmAsync(HttpClient browser, Guid id)
    {
        using var answer = await browser.PostAsync("/decisions", $"/decisions/{id}?handler=confirm");
        return answer.StatusCode;
    }

    /// <summary>A waiver on the one late presentation of a new file, confirmed.</summary>
    internal async Task<(Guid File, Guid Decision)> WaivedAsync(string body, string expires = "2026-03-31")
    {
        var file = await TakeAsync(TooLate, body);
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, body);
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, body);
        var id = await ProposeAsync(officer, await OneAsync(file, "violation", LateRule), "waiver", ("expires", expires));
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Redirect);
        return (file, id);
    }

    internal static Caller CallerOf(Guid account, params string[] bodies) =>
        new($"account:{account}", Role.Reviewer.Verbs.ToHashSet(StringComparer.Ordinal), bodies.Length == 0, bodies.ToHashSet(StringComparer.Ordinal)) { Account = account };
}
