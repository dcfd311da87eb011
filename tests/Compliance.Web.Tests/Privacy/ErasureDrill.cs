using System.Text;
using Compliance.Reporting.Evidence;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Privacy;
using Compliance.Web.Protection;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Privacy;

/// <summary>Stores a person, reads, exports and erases them, on either database, and looks at what the files on disk still hold.</summary>
internal static class ErasureDrill
{
    /// <summary>What must stand in no file afterwards: canaries in both encodings, the person's keys, and the keys as they were sealed.</summary>
    public static async Task<IReadOnlyList<(string What, byte[] Bytes)>> RunAsync(TestService service)
    {
        var services = service.App.Services;
        var (erasures, store, keys) = (services.GetRequiredService<Erasures>(), services.GetRequiredService<CaseStore>(), services.GetRequiredService<RecordKeys>());
        var ids = new[] { await StoredCases.AddAsync(service, StoredCases.OfOne()), await StoredCases.AddAsync(service, StoredCases.OfTwo()), await StoredCases.AddAsync(service, "{\"persons\": [{\"id\": \"" + StoredCases.Id + "\"}], broken") };
        var files = new List<StoredFile>();
        await using (var db = service.Database.Read())
            files.AddRange(await db.Files.Where(f => ids.Contains(f.Id)).ToListAsync());
        files.Select(f => f.State).Order().ShouldBe(["judged", "judged", "refused"]);
        var report = await ReportAsync(service);
        var (duties, day) = (services.GetRequiredService<Compliance.Web.Duties.DutyBook>(), new DateOnly(2015, 6, 1));
        for (var until = DateTime.UtcNow.AddSeconds(20); !(await duties.LookAsync(StoredCases.Administrator(), day, CancellationToken.None)).IsComplete;)
            DateTime.UtcNow.ShouldBeLessThan(until);
        (await duties.ProgressAsync(StoredCases.Administrator(), day, CancellationToken.None)).ShouldBe((2, 2));
        var gone = Traces(service.Folder, keys, [.. files.Select(f => f.KeyId), report]);
        foreach (var file in files)
            Encoding.UTF8.GetString(store.ContentOf(file)!).ShouldContain(StoredCases.Id);

        var hash = services.GetRequiredService<Vault>().Hash("person", StoredCases.Id);
        var (one, two) = (StoredCases.Administrator(), StoredCases.Administrator());
        var export = Encoding.UTF8.GetString(await services.GetRequiredService<PersonExport>().WriteAsync(one, hash, CancellationToken.None));
        export.ShouldContain(StoredCases.Name);
        export.ShouldNotContain(StoredCases.OtherName);
        var id = await erasures.AskAsync(one, hash, ["district-office"], CancellationToken.None);
        (await erasures.SettleAsync(one, id, true, CancellationToken.None)).ShouldBe(ErasureAnswer.SamePerson);
        (await erasures.SettleAsync(two, id, true, CancellationToken.None)).ShouldBe(ErasureAnswer.Settled);
        await erasures.RunAsync(false, CancellationToken.None);
        await AssertErasedAsync(service, id, files);
        (await duties.ProgressAsync(StoredCases.Administrator(), day, CancellationToken.None)).ShouldBe((0, 1)); // what was found with the person in it is forgotten
        return gone;
    }

    /// <summary>How often each of some traces stands in the files of a folder.</summary>
    public static IReadOnlyDictionary<string, int> Search(string folder, IReadOnlyList<(string What, byte[] Bytes)> traces)
    {
        var found = traces.Select(t => t.What).Distinct().ToDictionary(t => t, _ => 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var (what, trace) in traces)
            {
                for (var at = bytes.AsSpan().IndexOf(trace); at >= 0;)
                {
                    found[what]++;
                    var next = bytes.AsSpan(at + 1).IndexOf(trace);
                    at = next < 0 ? -1 : at + 1 + next;
                }
            }
        }
        return found;
    }

    /// <summary>The log exported and verified: the statements that are not established.</summary>
    public static async Task<IReadOnlyList<AuditStatement>> VerifyAsync(TestService service, SignedHead? kept = null)
    {
        using var log = new MemoryStream();
        await AuditFiles.WriteAsync(service.Database, log, CancellationToken.None);
        log.Position = 0;
        return [.. AuditTrail.Verify(log, kept, service.App.Services.GetRequiredService<HeadSigner>().PublicPem, CancellationToken.None).Where(s => s.State != VerifiedState.Established)];
    }

    private static async Task AssertErasedAsync(TestService service, Guid erasure, List<StoredFile> before)
    {
        var store = service.App.Services.GetRequiredService<CaseStore>();
        await using var db = service.Database.Read();
        var ledger = await db.Erasures.SingleAsync(e => e.Id == erasure);
        (ledger.State, ledger.Files).ShouldBe(("done", 3));
        (await db.DoomedKeys.CountAsync()).ShouldBe(0);
        var after = await db.Files.OrderBy(f => f.Id).ToListAsync();
        after.Select(f => f.State).ShouldBe(["erased", "judged", "erased"]);
        var rest = after[1];
        Encoding.UTF8.GetString(store.ContentOf(rest)!).ShouldContain(StoredCases.OtherName);
        rest.KeyId.ShouldNotBe(before.Single(f => f.Id == rest.Id).KeyId);
        (await db.Findings.Select(f => f.FileId).Distinct().ToListAsync()).ShouldBe([rest.Id]);
        (await db.Persons.CountAsync()).ShouldBe(1);
        (await db.Counts.SumAsync(c => c.Count)).ShouldBe(CountsText.Read(rest.Counts).Sum(c => c.Count));
        (await db.Counts.CountAsync(c => c.Count < 0)).ShouldBe(0);
        (await db.Reports.SingleAsync()).State.ShouldBe("erased");
        (await db.ReportFiles.CountAsync()).ShouldBe(0);
        (await VerifyAsync(service)).ShouldBeEmpty();
    }

    private static async Task<Guid> ReportAsync(TestService service)
    {
        var vault = service.App.Services.GetRequiredService<Vault>();
        var (id, key) = (Guid.CreateVersion7(), vault.NewKey());
        await service.Database.WriteAsync(db =>
        {
            db.Reports.Add(new() { Id = id, Owner = "x", Asked = "{}", State = "done", KeyId = key, AskedOn = DateTime.UtcNow, DoneOn = DateTime.UtcNow });
            db.ReportFiles.Add(new() { ReportId = id, Path = "report.html", Content = vault.Seal(key, "report_files.content", $"{id:N}report.html", StoredCases.Name) });
            return Task.CompletedTask;
        }, CancellationToken.None);
        return key;
    }

    private static List<(string, byte[])> Traces(string folder, RecordKeys keys, IReadOnlyList<Guid> ids)
    {
        var traces = new List<(string, byte[])>();
        foreach (var word in new[] { StoredCases.Id, StoredCases.Name, StoredCases.Surname, StoredCases.Words })
        {
            traces.Add((word, Encoding.UTF8.GetBytes(word)));
            traces.Add((word, Encoding.Unicode.GetBytes(word)));
        }
        using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "keys", "record-keys.db")};Mode=ReadOnly;Pooling=false");
        file.Open();
        foreach (var id in ids)
        {
            traces.Add(("key", keys.Find(id)!));
            using var command = file.CreateCommand();
            command.CommandText = "SELECT sealed FROM keys WHERE id = $id";
            command.Parameters.AddWithValue("$id", id.ToByteArray());
            traces.Add(("sealed key", (byte[])command.ExecuteScalar()!));
        }
        return traces;
    }
}
