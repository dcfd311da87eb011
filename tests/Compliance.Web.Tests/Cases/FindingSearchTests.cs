using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Cases;

/// <summary>Whatever the filter, the numbers add up with the list, on both databases; and nothing of another body is in either.</summary>
public sealed class FindingSearchTests
{
    [Test]
    public async Task Numbers_add_up_with_the_list_under_any_filter_on_SQLite()
    {
        await using var service = await TestService.StartAsync();
        await AddUpAsync(service, 60);
    }

    [Test]
    public async Task Numbers_add_up_with_the_list_under_any_filter_on_PostgreSQL()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var service = await TestService.StartAsync(await server.NewDatabaseAsync());
        await AddUpAsync(service, 40);
    }

    [Test]
    public async Task Who_sees_one_body_finds_and_counts_nothing_of_another()
    {
        await using var service = await TestService.StartAsync();
        await service.TakeAsync(Seed.Fixture("appraisal/2022-appraisal-full-of-faults.json", "mine"), Seed.Fixture("appraisal/2022-appraisal-with-gaps.json", "theirs"));
        var (search, caller) = (service.App.Services.GetRequiredService<FindingSearch>(), Of("mine"));
        var asked = new FindingFilter { Bodies = ["theirs"] };
        (await search.PageAsync(caller, asked, null, default)).Rows.ShouldBeEmpty();
        (await search.CountAsync(caller, asked, default)).ShouldBeEmpty();
        (await search.ChoicesAsync(caller, default)).Bodies.ShouldBe(["mine"]);
        (await search.PageAsync(caller, new(), null, default)).Rows.ShouldAllBe(r => r.Finding.Body == "mine");
    }

    [Test]
    public async Task A_page_begins_after_the_last_finding_of_the_one_before()
    {
        await using var service = await TestService.StartAsync();
        await service.TakeAsync(Seed.Fixtures(25));
        var search = service.App.Services.GetRequiredService<FindingSearch>();
        var first = await search.PageAsync(Seed.Everybody, new(), null, default);
        first.Rows.Count.ShouldBe(FindingSearch.PageSize);
        var second = await search.PageAsync(Seed.Everybody, new(), first.Next, default);
        second.Rows[0].Finding.Number.ShouldBeLessThan(first.Rows[^1].Finding.Number);
        first.Rows.ShouldAllBe(r => r.Detail != null && r.OpensFile);
    }

    internal static Caller Of(params string[] bodies) => new("account:00000000-0000-0000-0000-000000000002", new HashSet<string>([Verb.Check, Verb.Read]), false, bodies.ToHashSet());

    private static async Task AddUpAsync(TestService service, int filters)
    {
        await service.TakeAsync(Seed.Fixtures(30));
        var search = service.App.Services.GetRequiredService<FindingSearch>();
        await using var db = service.Database.Read();
        var places = await db.Counts.ToListAsync();
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var found = 0;
        for (var i = 0; i < filters; i++)
        {
            var filter = Random(random, places);
            var caller = random.Next(2) == 0 ? Seed.Everybody : Of([.. places.Select(p => p.Body).Where(_ => random.Next(3) > 0)]);
            var counts = await search.CountAsync(caller, filter, default);
            var listed = await filter.In(db.Findings.SeenBy(caller)).GroupBy(f => f.Kind).Select(g => new { g.Key, Count = (long)g.Count() }).ToListAsync();
            foreach (var kind in FindingSearch.Listed)
                counts.GetValueOrDefault(kind.Code).ShouldBe(listed.SingleOrDefault(l => l.Key == kind.Code)?.Count ?? 0, $"{kind.Code} under {filter.Address}");
            found += listed.Count;
        }
        found.ShouldBeGreaterThan(0);
    }

    private static FindingFilter Random(Random random, List<FindingCount> places)
    {
        return new()
        {
            Bodies = Some(p => p.Body), Provisions = random.Next(3) == 0 ? Some(p => p.Provision) : [], Chapters = Some(p => p.Chapter), Kinds = Some(p => p.Kind), Severities = Some(p => p.Severity), Grades = Some(p => p.Grade),
            From = random.Next(3) == 0 ? Month() : "", To = random.Next(3) == 0 ? Month() : "",
        };

        string Month() => places[random.Next(places.Count)].Month;

        List<string> Some(Func<FindingCount, string> of) => random.Next(3) > 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => of(places[random.Next(places.Count)])).Distinct()];
    }
}
