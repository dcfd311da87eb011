using System.Text;
using Compliance.Checking;
using Compliance.Web.Accounts;
using Compliance.Web.Checks;
using Compliance.Web.LawBooks;
using Compliance.Web.Protection;
using Compliance.Web.Reports;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Access;

/// <summary>A service in which body A has a case file, and everybody who could ask for it. What tells of body A is spelt like nothing else in the world.</summary>
internal sealed class AccessStage : IAsyncDisposable
{
    public const string Alpha = "alphaqxw-ministry";
    public const string Beta = "betaqxw-agency";
    public const string CaseId = "CASEQXWALPHA";
    public const string FileName = "qxwfilename.json";
    public const string Act = "traineeship-a-year";

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Queue<ApiKey> _spare = new(); // keys to be revoked, one at each request
    private int _made;

    private AccessStage(TestService service, HttpClient client) => (Service, Client) = (service, client);

    public TestService Service { get; }

    /// <summary>Sends requests; who asks is put on each.</summary>
    public HttpClient Client { get; }

    /// <summary>The case file of body A, and our id of it.</summary>
    public Guid File { get; private set; }

    /// <summary>Callers of body A and those who are nobody.</summary>
    public IReadOnlyList<AccessCaller> Callers { get; private set; } = [];

    /// <summary>Callers of body B.</summary>
    public IReadOnlyList<AccessCaller> Foreigners { get; private set; } = [];

    /// <summary>What a caller of body B must never read: person, id, free words, case, file name, our ids.</summary>
    public IReadOnlyList<string> Canaries { get; private set; } = [];

    public AccessCaller Caller(string name) => Callers.Concat(Foreigners).Single(c => c.Name == name);

    public static async Task<AccessStage> OpenAsync(Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? also = null)
    {
        var service = await TestService.StartAsync(also: b =>
        {
            b.Configuration.AddInMemoryCollection([new("Compliance:SignInsPerMinute", "0")]);
            also?.Invoke(b);
        });
        var stage = new AccessStage(service, service.Client());
        var first = await System.IO.File.ReadAllTextAsync(Path.Combine(service.Folder, "first-run.txt"));
        await service.App.Services.GetRequiredService<FirstRun>().TakeAsync(first, "first", "", "en", CancellationToken.None);
        await stage.FillAsync();
        await stage.InviteAsync();
        return stage;
    }

    /// <summary>A case file of a body, with the words of body A in it.</summary>
    public static string CaseOf(string body, string id)
    {
        var file = Newtonsoft.Json.Linq.JObject.Parse(StoredCases.OfTwo(id));
        file["body"]!["id"] = body;
        return file.ToString(Newtonsoft.Json.Formatting.None);
    }

    /// <summary>A case with something that falls due.</summary>
    private static string CertificateOf(string body) =>
        $$"""
        { "format": "compliance-case/1", "id": "{{CaseId}}-2", "jurisdiction": "az", "asOf": "2023-01-10", "timelineIsComplete": true,
          "body": { "id": "{{body}}", "name": "Invented body", "category": "2" }, "persons": [ { "id": "{{StoredCases.Id}}" } ],
          "acts": [ { "act": "certificate", "id": "certificate", "date": "2018-03-02", "person": "{{StoredCases.Id}}", "expiresOn": "2023-03-02" } ] }
        """;

    /// <summary>Puts ids where words in braces stand: those of body A, and what belongs to a caller.</summary>
    public string Filled(string words, AccessCaller caller)
    {
        if (!words.Contains('{', StringComparison.Ordinal))
            return words;
        var text = new StringBuilder(words).Replace("{batch}", caller.Batch.ToString()).Replace("{report}", caller.Report.ToString()).Replace("{session}", caller.Session.ToString())
            .Replace("{new}", $"n{Interlocked.Increment(ref _made)}");
        if (words.Contains("{key}", StringComparison.Ordinal))
            text.Replace("{key}", $"{_spare.Dequeue().Id}");
        foreach (var (name, value) in _words)
            text.Replace("{" + name + "}", value);
        return text.ToString();
    }

    /// <summary>The same account in a browser of its own: what it does there ends no other session.</summary>
    public async Task<AccessCaller> AnewAsync(AccessCaller caller)
    {
        if (caller.Account == Guid.Empty || caller.Verbs.Count == 0)
            return caller;
        var (session, token) = (NewSession(caller.Account), Tokens.New());
        session.TokenHash = Tokens.HashOf(token);
        await AddAsync(session);
        return caller with { Token = token, Session = session.Id };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }

    private async Task FillAsync()
    {
        var (vault, rulebook) = (Of<Vault>(), Of<Shelf>().Current.Rulebook);
        File = await StoreAsync(CaseOf(Alpha, CaseId), FileName);
        var certificate = await StoreAsync(CertificateOf(Alpha), FileName);
        await StoreAsync(CaseOf(Beta, "CASE-OF-BETA").Replace(StoredCases.Name, "Somebody", StringComparison.Ordinal).Replace(StoredCases.Id, "OTHER", StringComparison.Ordinal).Replace(StoredCases.OtherId, "ANOTHER", StringComparison.Ordinal).Replace(StoredCases.Words, "words", StringComparison.Ordinal), "beta.json");
        await using var db = Service.Database.Read();
        var finding = db.Findings.First(f => f.FileId == File).FindingId;
        var (account, hash) = (NewAccount(Role.Auditor, []), vault.Hash("person", StoredCases.Id));
        for (var i = 0; i < 30; i++)
            _spare.Enqueue(new() { Id = Guid.NewGuid(), Name = "spare", Hash = Tokens.HashOf($"spare-{i}"), Verbs = "check", CreatedOn = DateTime.UtcNow, ExpiresOn = DateTime.UtcNow.AddDays(1) });
        var erasure = new Erasure { Id = Guid.CreateVersion7(), PersonHash = hash, Bodies = Alpha, State = "asked", AskedBy = account.Id, AskedOn = DateTime.UtcNow };
        var view = new SavedView { Id = Guid.CreateVersion7(), AccountId = account.Id, Name = "qxwview", Query = $"body={Alpha}" };
        var decision = new StoredDecision { Id = Guid.CreateVersion7(), FileId = File, FindingId = finding, Rule = "AZ-926-27.1-professional-training", Body = Alpha, Kind = "remark", State = "withdrawn", ProposedBy = account.Id, ProposedOn = DateTime.UtcNow };
        await AddAsync([account, erasure, view, decision, .. _spare]);
        var law = LawLibrary.AddressOf(rulebook.Provisions[0].Provision).Split('/');
        foreach (var (name, value) in new (string, string)[]
        {
            ("file", $"{File}"), ("certificate", $"{certificate}"), ("finding", finding), ("account", $"{account.Id}"), ("erasure", $"{erasure.Id}"), ("view", $"{view.Id}"), ("decision", $"{decision.Id}"), ("body", Alpha), ("person", StoredCases.Id), ("hash", Convert.ToHexStringLower(hash)),
            ("rulebook", rulebook.Identity), ("act", law[2]), ("number", law[3]), ("provision", rulebook.Provisions[0].Provision.Id), ("rule", "AZ-926-27.1-professional-training"), ("case-act", Act),
        })
            _words[name] = value;
        Canaries = [StoredCases.Name, "Qxwkda", StoredCases.Id, StoredCases.Words, StoredCases.OtherId, CaseId, "qxwfilename", Alpha, "qxwview", $"{File}", $"{certificate}", $"{erasure.Id}", $"{decision.Id}", _words["hash"]];
    }

    private async Task InviteAsync()
    {
        var (everything, now) = ("check read report", DateTime.UtcNow);
        var roles = Role.All.Select(r => r.Code).ToList();
        var callers = new List<AccessCaller> { new("nobody", "", []) };
        foreach (var role in Role.All)
            callers.Add(await AccountAsync(role.Code, role, Alpha));
        callers.Add(await AccountAsync("auditor of all", Role.Auditor, ""));
        callers.Add(await AccountAsync("disabled account", Role.LegalOfficer, Alpha, account: a => a.IsDisabled = true));
        callers.Add(await AccountAsync("first password", Role.LegalOfficer, Alpha, account: a => a.MustChangePassword = true));
        callers.Add(await AccountAsync("ended session", Role.LegalOfficer, Alpha, s => s.EndedOn = now));
        callers.Add(await AccountAsync("idle session", Role.LegalOfficer, Alpha, s => s.SeenOn = now - SignIn.Idle - TimeSpan.FromMinutes(1)));
        callers.Add(await AccountAsync("old session", Role.LegalOfficer, Alpha, s => s.CreatedOn = now - SignIn.Longest - TimeSpan.FromMinutes(1)));
        callers.Add(await KeyAsync("key to check", "check", Alpha));
        callers.Add(await KeyAsync("key to read", "read", Alpha));
        callers.Add(await KeyAsync("key for reports", "report", Alpha));
        callers.Add(await KeyAsync("expired key", everything, Alpha, k => k.ExpiresOn = now.AddSeconds(-1)));
        callers.Add(await KeyAsync("revoked key", everything, Alpha, k => k.RevokedOn = now));
        var foreigners = new List<AccessCaller>();
        foreach (var role in Role.All)
            foreigners.Add(await AccountAsync($"{role.Code} of B", role, Beta));
        foreigners.Add(await KeyAsync("key of B", everything, Beta));
        Callers = callers;
        var owner = callers[1];
        Foreigners = [.. foreigners.Select(f => f with { Batch = owner.Batch, Report = owner.Report })];
        Canaries = [.. Canaries, $"{owner.Batch}", $"{owner.Report}"];
    }

    private async Task<AccessCaller> AccountAsync(string name, Role role, string body, Action<Session>? session = null, Action<Account>? account = null)
    {
        var (who, token) = (NewAccount(role, body.Length > 0 ? [body] : []), Tokens.New());
        who.AllBodies = body.Length == 0;
        account?.Invoke(who);
        var signedIn = NewSession(who.Id);
        signedIn.TokenHash = Tokens.HashOf(token);
        session?.Invoke(signedIn);
        await AddAsync(who, signedIn);
        var isSomebody = session is null && !who.IsDisabled;
        var caller = new AccessCaller(name, $"account:{who.Id}", !isSomebody ? [] : who.MustChangePassword ? [Verb.Renew] : AccessRows.Roles[role.Code]) { Token = token, Account = who.Id, Session = signedIn.Id, SeesAll = who.AllBodies, MustChange = who.MustChangePassword };
        return await OwningAsync(caller);
    }

    private async Task<AccessCaller> KeyAsync(string name, string verbs, string body, Action<ApiKey>? also = null)
    {
        var token = Tokens.New(Tokens.KeyPrefix);
        var key = new ApiKey { Id = Guid.NewGuid(), Name = name, Hash = Tokens.HashOf(token), Verbs = verbs, Bodies = body, CreatedOn = DateTime.UtcNow, ExpiresOn = DateTime.UtcNow.AddDays(1) };
        also?.Invoke(key);
        await AddAsync(key);
        return await OwningAsync(new(name, $"key:{key.Id}", also is null ? verbs.Split(' ') : []) { Key = token });
    }

    /// <summary>Gives a caller a batch and a Report of body A.</summary>
    private async Task<AccessCaller> OwningAsync(AccessCaller caller)
    {
        var (vault, shelf) = (Of<Vault>(), Of<ReportShelf>());
        var batch = NewBatch(caller.Id);
        var report = new StoredReport { Id = Guid.CreateVersion7(), Owner = caller.Id, Asked = new ReportAsk { Formats = ["json"], Body = Alpha }.ToJson(), Bodies = Alpha, State = "done", KeyId = vault.NewKey(), AskedOn = DateTime.UtcNow, DoneOn = DateTime.UtcNow };
        await AddAsync(batch, report, shelf.Sealed(report, "manifest.json", Encoding.UTF8.GetBytes($"{{\"words\":\"{StoredCases.Words}\"}}")), shelf.Sealed(report, "report.html", Encoding.UTF8.GetBytes($"<p>{StoredCases.Words}</p>")));
        return caller with { Batch = batch.Id, Report = report.Id };
    }

    /// <summary>Judges and stores a case file, as of a batch of somebody else.</summary>
    private async Task<Guid> StoreAsync(string document, string name)
    {
        var (store, vault, shelf) = (Of<CaseStore>(), Of<Vault>(), Of<Shelf>());
        var batch = NewBatch("key:elsewhere");
        var judged = JudgedFile.Of(Encoding.UTF8.GetBytes(document), name, 1, shelf.Current, CheckOptions.Default);
        var row = store.Waiting(vault.NewKey(), batch, 1, name, judged.Content.Span);
        await AddAsync(batch, row);
        await Service.Database.WriteAsync(async db => await store.SettleAsync(db, (await db.Files.FindAsync(row.Id))!, judged, shelf.Current.Rulebook.Identity), CancellationToken.None);
        return row.Id;
    }

    private Batch NewBatch(string owner) => new() { Id = Guid.CreateVersion7(), Owner = owner, Kind = "json", Purpose = "review", KeyId = Of<Vault>().NewKey(), State = "done", Rulebook = Of<Shelf>().Current.Rulebook.Identity, ReceivedOn = DateTime.UtcNow, DoneOn = DateTime.UtcNow };

    private Account NewAccount(Role role, IEnumerable<string> bodies)
    {
        var account = new Account { Id = Guid.NewGuid(), Login = $"{role.Code}-{Interlocked.Increment(ref _made)}", Role = role.Code, Language = "en", CreatedOn = DateTime.UtcNow };
        account.Bodies.AddRange(bodies.Select(b => new AccountBody { AccountId = account.Id, Body = b }));
        return account;
    }

    private static Session NewSession(Guid account) => new() { Id = Guid.NewGuid(), AccountId = account, IsComplete = true, CreatedOn = DateTime.UtcNow, SeenOn = DateTime.UtcNow, ProvedOn = DateTime.UtcNow };

    private Task AddAsync(params object[] rows) => Service.Database.WriteAsync(db =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    }, CancellationToken.None);

    private T Of<T>()
        where T : notnull => Service.App.Services.GetRequiredService<T>();
}
