using System.Net;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Security;
using Compliance.Web.Tests.Cases;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Deciding;

/// <summary>From one person to a second: who may take which step, and what each does.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class DecisionStepsTests(bool isPostgres) : DecidingFixture(isPostgres)
{
    [Test]
    public async Task A_waiver_counts_once_a_second_person_confirmed_it_and_the_violation_stays_visible_beside_it()
    {
        var file = await TakeAsync(TooLate, "two-people");
        var before = await StandsAsync(file, "two-people", LateRule);
        before.Kinds.ShouldBe("violation");
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "two-people");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "two-people");
        var finding = await OneAsync(file, "violation", LateRule);
        var id = await ProposeAsync(officer, finding, "waiver", ("expires", "2026-03-31"));
        (await StandsAsync(file, "two-people", LateRule)).ShouldBe(before);
        (await officer.GetStringAsync($"/decisions/{id}")).ShouldContain("It counts once a second person has confirmed it.");
        (await ConfirmAsync(officer, id)).ShouldBe(HttpStatusCode.Forbidden);
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Redirect);
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Conflict);
        (await StandsAsync(file, "two-people", LateRule)).ShouldBe(("waived", before.Violations - 1));
        (await DecisionAsync(id)).Standing.ShouldBe("active");
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/files/{file}"));
        page.ShouldContain("Recorded: Waiver, confirmed, until 2026-03-31");
        page.ShouldContain($"/decisions/{id}");
        WebUtility.HtmlDecode(await officer.GetStringAsync($"/decisions/{id}")).ShouldContain("Waiver covers the violation, until 2026-03-31. It stays a violation.");
        WebUtility.HtmlDecode(await officer.GetStringAsync($"/files/{file}?handler=report")).ShouldContain(DecisionDocument.IdOf(id));
        await using var db = Service.Database.Read();
        (await db.Audit.Where(a => a.Object == $"decision:{id}").OrderBy(a => a.Number).Select(a => a.Action).ToListAsync()).ShouldBe(["decision-proposed", "decision-confirmed"]);
    }

    [Test]
    public async Task Who_proposed_never_confirms_or_refuses_not_even_in_another_role()
    {
        var file = await TakeAsync(TooLate, "same");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "same");
        var id = await ProposeAsync(reviewer, await OneAsync(file, "violation", LateRule), "waiver", ("expires", "2026-03-31"));
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Conflict);
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "same");
        var other = await TakeAsync(Unanswered, "same-2");
        using var changing = await Service.SignedInAsync(Role.LegalOfficer, "same-2");
        var second = await ProposeAsync(changing, await OneAsync(other, "needs-judgment"), "judgment", ("met", "yes"));
        var account = (await DecisionAsync(second)).ProposedBy;
        await Service.Database.WriteAsync(db => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(u => u.SetProperty(a => a.Role, Role.Reviewer.Code)), CancellationToken.None);
        (await ConfirmAsync(changing, second)).ShouldBe(HttpStatusCode.Conflict);
        (await changing.PostAsync("/decisions", $"/decisions/{second}/refuse", ("ground", "No."))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await DecisionAsync(second)).State.ShouldBe("proposed");
        (await DecisionAsync(id)).State.ShouldBe("proposed");
    }

    [Test]
    public async Task Decisions_on_other_bodies_are_not_found_and_not_counted_and_who_only_reads_takes_no_step()
    {
        var (file, id) = await WaivedAsync("theirs");
        using var other = await Service.SignedInAsync(Role.Reviewer, "elsewhere");
        (await other.GetAsync($"/decisions/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/decisions/{id}/refuse")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ConfirmAsync(other, id)).ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync("/decisions", $"/decisions/{id}?handler=withdraw")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetStringAsync("/decisions?body=theirs")).Replace("value=\"theirs\"", "", StringComparison.Ordinal).ShouldNotContain($"/decisions/{id}");
        (await (await other.PostAsync("/decisions", "/decisions?handler=export", ("body", "theirs"))).Content.ReadAsStringAsync()).ShouldNotContain(DecisionDocument.IdOf(id));
        using var auditor = await Service.SignedInAsync(Role.Auditor);
        var finding = await OneAsync(file, "waived");
        (await auditor.GetAsync($"/findings/{file}/{finding.FindingId}/decide/remark")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ConfirmAsync(auditor, id)).ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetStringAsync($"/decisions/{id}")).ShouldNotContain("handler=Confirm");
    }

    [Test]
    public async Task Of_two_who_confirm_at_once_one_does()
    {
        var file = await TakeAsync(TooLate, "race");
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "race");
        var id = await ProposeAsync(officer, await OneAsync(file, "violation", LateRule), "waiver", ("expires", "2026-03-31"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Desk.ConfirmAsync(CallerOf(Guid.NewGuid()), id, CancellationToken.None))));
        answers.Count(a => a.Answer == DecisionAnswer.Done).ShouldBe(1);
        answers.Count(a => a.Answer == DecisionAnswer.Settled).ShouldBe(5);
        await using var db = Service.Database.Read();
        (await db.Audit.CountAsync(a => a.Object == $"decision:{id}" && a.Action == "decision-confirmed")).ShouldBe(1);
        (await db.Counts.Where(c => c.Body == "race" && c.Kind == "waived").SumAsync(c => c.Count)).ShouldBe(1);
    }

    [Test]
    public async Task An_answer_settles_the_question_and_withdrawing_it_opens_the_question_again()
    {
        var file = await TakeAsync(Unanswered, "answers");
        var question = await OneAsync(file, "needs-judgment");
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "answers");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "answers");
        var id = await ProposeAsync(officer, question, "judgment", ("met", "no"));
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Redirect);
        (await StandsAsync(file, "answers", question.Rule)).Kinds.ShouldBe("violation");
        (await reviewer.PostAsync("/decisions", $"/decisions/{id}?handler=withdraw")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await officer.PostAsync("/decisions", $"/decisions/{id}?handler=withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StandsAsync(file, "answers", question.Rule)).Kinds.ShouldBe("needs-judgment");
        var decision = await DecisionAsync(id);
        (decision.State, decision.Standing).ShouldBe(("withdrawn", ""));
    }

    [Test]
    public async Task A_refusal_has_a_ground_and_a_second_proposal_of_the_kind_waits_for_the_first()
    {
        var file = await TakeAsync(TooLate, "refused");
        var finding = await OneAsync(file, "violation", LateRule);
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "refused");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "refused");
        var id = await ProposeAsync(officer, finding, "waiver", ("expires", "2026-03-31"));
        var address = $"/findings/{file}/{finding.FindingId}/decide/waiver";
        (await officer.PostAsync(address, address, ("ground", "Again."), ("by", Office), ("expires", "2026-03-31"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var empty = await reviewer.PostAsync($"/decisions/{id}/refuse", $"/decisions/{id}/refuse", ("ground", " "));
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await empty.Content.ReadAsStringAsync()).ShouldContain("<a href=\"#ground\">");
        (await reviewer.PostAsync($"/decisions/{id}/refuse", $"/decisions/{id}/refuse", ("ground", "No document shows it."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.GetStringAsync($"/decisions/{id}")).ShouldContain("No document shows it.");
        (await DecisionAsync(id)).State.ShouldBe("refused");
        (await StandsAsync(file, "refused", LateRule)).Kinds.ShouldBe("violation");
        await ProposeAsync(officer, finding, "waiver", ("expires", "2026-03-31"));
    }

    [Test]
    public async Task What_is_missing_or_would_count_for_nothing_is_said_at_its_field_and_nothing_is_recorded()
    {
        var file = await TakeAsync(TooLate, "wrong");
        var finding = await OneAsync(file, "violation", LateRule);
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "wrong");
        var address = $"/findings/{file}/{finding.FindingId}/decide/";
        var empty = await officer.PostAsync(address + "waiver", address + "waiver");
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await empty.Content.ReadAsStringAsync();
        foreach (var field in new[] { "ground", "expires", "by" })
            page.ShouldContain($"<a href=\"#{field}\">");
        (await officer.PostAsync(address + "waiver", address + "waiver", ("ground", "x"), ("by", "x"), ("expires", "2026-03-01"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "yesterday");
        (await officer.PostAsync(address + "remark", address + "remark", ("ground", "x"), ("by", "x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.GetAsync(address + "judgment")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nobody asked");
        (await officer.GetAsync(address + "nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var plain = await officer.PostAsync(address + "waiver", new FormUrlEncodedContent([]));
        plain.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "without the token of the form");
        await using var db = Service.Database.Read();
        (await db.Decisions.CountAsync(d => d.Body == "wrong")).ShouldBe(0);
    }

    [Test]
    public async Task A_remark_stands_with_the_finding_and_changes_no_outcome()
    {
        var file = await TakeAsync(TooLate, "remark");
        var before = await StandsAsync(file, "remark", LateRule);
        using var officer = await Service.SignedInAsync(Role.LegalOfficer, "remark");
        using var reviewer = await Service.SignedInAsync(Role.Reviewer, "remark");
        var id = await ProposeAsync(officer, await OneAsync(file, "violation", LateRule), "remark", ("effect", "could-have-changed"), ("cause", "Nobody was named in place."));
        (await ConfirmAsync(reviewer, id)).ShouldBe(HttpStatusCode.Redirect);
        (await StandsAsync(file, "remark", LateRule)).ShouldBe(before);
        await using var db = Service.Database.Read();
        var row = await db.Files.SingleAsync(f => f.Id == file);
        var stored = Service.App.Services.GetRequiredService<CaseStore>().FindingOf(row, await OneAsync(file, "violation", LateRule))!;
        (stored.Effect, stored.Cause).ShouldBe(("could-have-changed", "Nobody was named in place."));
    }
}
