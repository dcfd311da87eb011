using System.Net;
using Compliance.Checking;
using Compliance.Rules;
using Compliance.Web.LawBooks;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.LawPages;

public sealed class LawPagesTests
{
    private TestService _service = null!;
    private HttpClient _browser = null!;

    private LawLibrary Library => _service.App.Services.GetRequiredService<LawLibrary>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await TestService.StartAsync();
        _browser = await _service.SignedInAsync(Role.Administrator, "nobody"); // the law is everybody's
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _service.DisposeAsync();
    }

    [Test]
    public async Task A_provision_stands_at_its_own_address_with_wordings_rules_conditions_and_examples()
    {
        var page = await TextAsync("/law/926/28.5.p2");
        page.ShouldContain("AZ-926-28.5.p2-application-in-time");
        page.ShouldContain("267-VQD");
        page.ShouldContain("Examples:");
        page.ShouldContain("It applies where");
        page.ShouldNotContain("(not on file)");
    }

    [Test]
    public async Task The_law_on_a_day_shows_the_wording_in_force_then_and_no_other()
    {
        var entry = Library.Rulebook.Provisions.First(p => p.Versions.Count > 2 && p.Versions.All(v => !v.IsRepeal));
        var (earlier, later) = (entry.Versions[0], entry.Versions[1]);
        var address = LawLibrary.AddressOf(entry.Provision);
        (await TextAsync($"{address}?on={later.From.AddDays(-1):yyyy-MM-dd}")).ShouldContain($"<h3>{earlier.From:yyyy-MM-dd} to");
        var page = await TextAsync($"{address}?on={later.From:yyyy-MM-dd}");
        page.ShouldContain($"<h3>{later.From:yyyy-MM-dd} to");
        page.ShouldNotContain($"<h3>{earlier.From:yyyy-MM-dd} to");
        (await TextAsync($"{address}?on={earlier.From.AddDays(-1):yyyy-MM-dd}")).ShouldContain("No wording was in force on that day.");
        (await TextAsync($"{address}?on=soon")).ShouldContain("That is no day.");
    }

    [TestCase("28.5", "926-28.5.p1")]
    [TestCase("28.5-ci", "926-28.5.p1")]
    [TestCase("28.5‑ci maddə", "926-28.5.p1")]
    public void A_number_finds_the_provisions_within_it_however_it_is_written(string search, string wanted)
    {
        var found = Library.Search(search, null);
        found.ShouldContain(p => p.Provision.Id == wanted);
        found.ShouldAllBe(p => p.Provision.IsWithin("28.5"));
    }

    [TestCase("ərizə")]
    [TestCase("ƏRİZƏ")]
    [TestCase("erize")]
    [TestCase("әrizә")]
    public void Words_are_found_whatever_their_capitals_dots_and_hooks(string search) =>
        Library.Search(search, null).Select(p => p.Provision.Id).ShouldBe(Library.Search("ərizə", null).Select(p => p.Provision.Id));

    [Test]
    public void I_with_and_without_dot_are_one_letter_to_a_search()
    {
        Folded.Of("IŞIQ").ShouldBe(Folded.Of("ışıq"));
        Folded.Of("İlham").ShouldBe(Folded.Of("ilham"));
        Library.Search("ərizə", null).Count.ShouldBeGreaterThan(5);
        Library.Search("ərizə", new(1990, 1, 1)).ShouldBeEmpty();
    }

    [Test]
    public void The_conditions_of_every_clause_can_be_said_without_the_facts_of_a_file()
    {
        var rulebook = Library.Rulebook;
        foreach (var clause in rulebook.Clauses)
        {
            var lines = ClauseWords.Conditions(clause, rulebook).Concat(clause is Rule rule ? ClauseWords.Requirements(rule, rulebook) : []).SelectMany(All).ToList();
            lines.Count.ShouldBeGreaterThanOrEqualTo(clause.Conditions.Count, clause.Id);
            foreach (var line in lines)
            {
                line.Words.En.ShouldNotBeNullOrWhiteSpace(clause.Id);
                line.Words.En.ShouldNotContain("not on file", Case.Sensitive, clause.Id);
                line.Words.En.ShouldNotContain("no words of its own", Case.Sensitive, clause.Id);
                line.Words.Az.ShouldNotContain("faylda yoxdur", Case.Sensitive, clause.Id);
            }
        }
    }

    [Test]
    public void Every_clause_of_the_pages_has_its_examples_at_hand()
    {
        Library.Examples.ShouldNotBeNull();
        Library.Rulebook.Rules.Count(r => r.Versions.Any(v => Library.Examples.Of(v).Count > 0)).ShouldBe(Library.Rulebook.Rules.Count);
    }

    [Test]
    public async Task What_is_not_there_answers_404_and_every_act_has_its_page()
    {
        (await _browser.GetAsync("/law/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _browser.GetAsync("/law/926/999.9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var act in Library.Rulebook.Acts)
            (await TextAsync($"/law/{act.Id}")).ShouldContain(act.Number);
    }

    [Test]
    public async Task A_search_shows_how_many_were_found_and_says_when_there_is_nothing()
    {
        (await TextAsync("/law?q=28.5")).ShouldContain("href=\"/law/926/28.5.p2\"");
        (await TextAsync("/law?q=xyzzy")).ShouldContain("Nothing holds all of these words");
        (await TextAsync("/law?q=<b>")).ShouldNotContain("<b>\"");
    }

    private static IEnumerable<ClauseLine> All(ClauseLine line) => line.Parts.SelectMany(All).Prepend(line);

    private Task<string> TextAsync(string address) => _browser.GetStringAsync(address);
}
