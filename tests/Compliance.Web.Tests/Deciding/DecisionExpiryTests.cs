using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Deciding;

/// <summary>Decisions end by day. A fixture of its own: its clock moves on.</summary>
public sealed class DecisionExpiryTests() : DecidingFixture(isPostgres: false)
{
    [Test]
    public async Task A_waiver_holds_on_its_last_day_and_the_day_after_the_violation_counts_again()
    {
        var (file, id) = await WaivedAsync("expiry", "2026-03-03");
        Clock.Pass(TimeSpan.FromHours(36)); // 2026-03-03 20:00 UTC is 4 March in Baku
        Clock.Pass(TimeSpan.FromHours(-1)); // 19:00 UTC is 23:00 there
        (await Work.LookAsync(all: true, default)).ShouldBeTrue();
        (await DecisionAsync(id)).Standing.ShouldBe("active");
        (await StandsAsync(file, "expiry", LateRule)).Kinds.ShouldBe("waived");
        Clock.Pass(TimeSpan.FromHours(1));
        (await Work.LookAsync(all: true, default)).ShouldBeTrue();
        (await DecisionAsync(id)).Standing.ShouldBe("expired");
        (await StandsAsync(file, "expiry", LateRule)).Kinds.ShouldBe("violation");
        await using var db = Service.Database.Read();
        (await db.Audit.Where(a => a.Object == $"decision:{id}").OrderBy(a => a.Number).Select(a => a.Action).ToListAsync()).ShouldBe(["decision-proposed", "decision-confirmed", "decision-proved"]);
        await Work.LookAsync(all: true, default);
        (await db.Audit.CountAsync(a => a.Object == $"decision:{id}" && a.Action == "decision-proved")).ShouldBe(1, "what did not change is not written again");
    }
}
