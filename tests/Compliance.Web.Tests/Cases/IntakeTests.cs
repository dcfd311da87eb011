using System.Text;
using Compliance.Web.Checks;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Cases;

public sealed class IntakeTests
{
    [Test]
    public void A_JSON_Lines_file_holds_a_case_on_each_line_that_is_not_blank()
    {
        var cases = Intake.Cases([new("a.json", "{}"u8.ToArray()), new("b.JSONL", "{\"x\":1}\r\n\n  \n{\"y\":2}"u8.ToArray())]);
        cases.Select(c => c.Name).ShouldBe(["a.json", "b.JSONL (line 1)", "b.JSONL (line 4)"]);
        Encoding.UTF8.GetString(cases[2].Content.Span).ShouldBe("{\"y\":2}");
        Intake.Cases([new("empty.jsonl", Array.Empty<byte>())]).ShouldBeEmpty();
    }

    [TestCase(Intake.Most, true)]
    [TestCase(Intake.Most + 1, false)]
    public async Task So_many_case_files_are_taken_at_once_and_no_more(int number, bool isTaken)
    {
        await using var service = await TestService.StartAsync();
        var files = Enumerable.Range(0, number).Select(i => new SentFile($"{i}.json", "{}"u8.ToArray())).ToList();
        if (!isTaken)
        {
            await Should.ThrowAsync<ArgumentOutOfRangeException>(() => service.TakeAsync(files));
            return;
        }
        var id = await service.TakeAsync(files);
        await using var db = service.Database.Read();
        var batch = await db.Batches.SingleAsync(b => b.Id == id);
        (batch.Received, batch.Judged, batch.Refused).ShouldBe((number, 0, number));
    }

    [Test]
    public async Task A_file_of_another_body_is_refused_and_replaces_nothing()
    {
        await using var service = await TestService.StartAsync();
        var file = Seed.Fixture("appraisal/2022-appraisal-full-of-faults.json", "theirs");
        await service.TakeAsync(file);
        await service.App.Services.GetRequiredService<Intake>().TakeAsync(FindingSearchTests.Of("mine"), [file], "test", null, default);
        await using var db = service.Database.Read();
        (await db.Files.SingleAsync(f => f.State == "judged")).IsReplaced.ShouldBeFalse();
        (await db.Files.SingleAsync(f => f.State == "refused")).Body.ShouldBe("");
        var mine = await db.FilesSeenBy(FindingSearchTests.Of("mine")).ToListAsync();
        service.App.Services.GetRequiredService<CaseStore>().FaultsOf(mine.ShouldHaveSingleItem()).ShouldHaveSingleItem().Code.ShouldBe(Intake.OtherBody);
    }

    [Test]
    public async Task The_same_case_twice_in_one_go_counts_once()
    {
        await using var service = await TestService.StartAsync();
        var file = Seed.Fixture("appraisal/2022-appraisal-full-of-faults.json", "mine");
        await service.TakeAsync(file);
        await using var db = service.Database.Read();
        var once = await db.Counts.SumAsync(c => c.Count);
        await service.TakeAsync(file, file);
        (await db.Counts.SumAsync(c => c.Count)).ShouldBe(once);
        (await db.Files.CountAsync(f => !f.IsReplaced)).ShouldBe(1);
    }
}
