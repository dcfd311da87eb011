using System.Net;
using Compliance.Web.Checks;
using Compliance.Web.Eligibility;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Eligibility;

public sealed class EligibilityTests
{
    private TestService _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await TestService.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase(true)]
    [TestCase(false)]
    public void Questions_come_a_screen_at_a_time_never_twice_and_end(bool isByCertificate)
    {
        var (answers, checker) = (new List<GivenAnswer>(), _service.App.Services.GetRequiredService<Shelf>().Current.Checker);
        for (var screen = 0; screen < 60; screen++)
        {
            var next = Questions.Of(checker, isByCertificate, answers).Next;
            if (next.Count == 0)
                break;
            next.Count.ShouldBeLessThanOrEqualTo(Questions.MostAtOnce);
            next.ShouldAllBe(q => !answers.Exists(a => a.Path == q.Fact.Path));
            answers.AddRange(next.Select(q => new GivenAnswer(q.Fact.Path, "")));
        }
        var end = Questions.Of(checker, isByCertificate, answers);
        end.Next.ShouldBeEmpty();
        end.Open.ShouldNotBeEmpty(); // nothing known: never a yes
        end.Against.ShouldBeEmpty();
    }

    [Test]
    public async Task The_answers_stand_sealed_in_the_form_and_a_changed_one_is_refused()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        using var first = await browser.SendFormAsync("/eligibility", "/eligibility", ("Certificate", "yes"));
        var page = WebUtility.HtmlDecode(await first.Content.ReadAsStringAsync());
        page.ShouldContain("Not settled yet");
        page.ShouldContain("Not looked at here: see for yourself"); // provisions no rule judges yet stand beside the answer
        page.ShouldContain("name=\"answer-0\"");
        var state = page.Split("name=\"State\" value=\"")[1].Split('"')[0];
        using var changed = await browser.SendFormAsync("/eligibility", "/eligibility", ("State", "x" + state));
        (await changed.Content.ReadAsStringAsync()).ShouldContain("Begin anew.");
        using var saved = await browser.SendFormAsync("/eligibility", "/eligibility?handler=Save", ("State", state));
        (await saved.Content.ReadAsStringAsync()).ShouldContain("compliance-case/1");
        using var none = await browser.SendFormAsync("/eligibility", "/eligibility");
        (await none.Content.ReadAsStringAsync()).ShouldContain("Choose yes or no.");
    }
}
