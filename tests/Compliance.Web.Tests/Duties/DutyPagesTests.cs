using System.Globalization;
using System.Net;
using System.Text;
using Compliance.Web.Duties;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Tests.Duties;

public sealed class DutyPagesTests
{
    private TestService _service = null!;
    private IReadOnlyList<Guid> _files = [];

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await TestService.StartAsync();
        _files = await _service.StoreAsync(Certificate("alpha-ministry", "CASE-SECRET-1"), Certificate("beta-agency", "CASE-SECRET-2"));
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task What_falls_due_is_shown_by_our_id_of_the_file_and_by_no_name()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        var page = await PageAsync(browser, "/duties?on=2023-02-01&within=366");
        page.ShouldContain($"/files/{_files[0]}");
        page.ShouldContain($"/files/{_files[1]}");
        page.ShouldContain("alpha-ministry");
        page.ShouldNotContain("CASE-SECRET");
        page.ShouldNotContain("PERSON-SECRET");
    }

    [Test]
    public async Task Duties_of_bodies_not_given_to_the_caller_are_nowhere()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer, "beta-agency");
        foreach (var address in new[] { "/duties?on=2023-02-01&within=366", "/duties?on=2023-02-01&within=366&handler=Calendar", $"/duties?on=2023-02-01&within=366&file={_files[0]}", "/duties?on=2023-02-01&within=366&body=alpha-ministry" })
        {
            var page = await PageAsync(browser, address);
            page.ShouldNotContain($"/files/{_files[0]}");
            page.ShouldNotContain($"{_files[0]} acts");
            page.ShouldNotContain("<option value=\"alpha-ministry\"");
        }
        (await PageAsync(browser, "/duties?on=2023-02-01&within=366")).ShouldContain("beta-agency");
        (await browser.GetStringAsync("/duties/progress?on=2023-02-01")).ShouldContain("event: end");
    }

    [Test]
    public async Task The_calendar_downloads_with_a_name_of_ours_and_names_nobody()
    {
        using var browser = await _service.SignedInAsync(Role.LegalOfficer);
        await PageAsync(browser, "/duties?on=2023-02-01&within=366");
        using var answer = await browser.GetAsync("/duties?on=2023-02-01&within=366&handler=Calendar");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("duties.ics");
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        text.ShouldContain("BEGIN:VEVENT");
        text.ShouldContain(_files[0].ToString());
        text.ShouldNotContain("SECRET");
    }

    [Test]
    public async Task A_day_that_is_none_is_said_to_be_none_and_the_month_grid_moves_on()
    {
        using var browser = await _service.SignedInAsync(Role.Auditor);
        (await PageAsync(browser, "/duties?on=yesterday")).ShouldContain("That is no day.");
        var page = await PageAsync(browser, "/duties?on=2024-02-01");
        page.ShouldContain("<caption>February 2024</caption>");
        page.ShouldContain("month=2024-03");
        page.ShouldContain("<span class=\"date\">29</span>");
        page.ShouldNotContain("<span class=\"date\">30</span>");
    }

    [Test]
    public async Task The_first_page_counts_the_terms_of_the_week_in_the_bodies_of_each_caller()
    {
        var week = _service.App.Services.GetRequiredService<WeekAhead>();
        var (day, all, one) = (new DateOnly(2023, 2, 25), StoredCases.Administrator(), StoredCases.Administrator() with { AllBodies = false, Bodies = new HashSet<string>(["beta-agency"]) });
        (await UntilCompleteAsync(all)).ShouldBe([("alpha-ministry", 1), ("beta-agency", 1)]);
        (await UntilCompleteAsync(one)).ShouldBe([("beta-agency", 1)]);
        (await week.FromAsync(new(2023, 2, 20), all, default)).ByBody.ShouldBeEmpty(); // the term ends ten days later

        async Task<IReadOnlyList<(string Body, int Count)>> UntilCompleteAsync(Caller caller)
        {
            for (var until = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < until; await Task.Delay(500))
            {
                if (await week.FromAsync(day, caller, default) is { IsComplete: true } terms)
                    return terms.ByBody;
            }
            return [];
        }
    }

    [Test]
    public async Task Who_may_not_read_sees_no_duties()
    {
        using var browser = await _service.SignedInAsync(Role.Administrator);
        (await browser.GetAsync("/duties")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/duties/progress?on=2023-02-01")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> PageAsync(HttpClient browser, string address) => WebUtility.HtmlDecode(await browser.GetStringAsync(address));

    /// <summary>A file whose certificate ends in the spring of 2023.</summary>
    private static byte[] Certificate(string body, string id) => Encoding.UTF8.GetBytes(
        $$"""
        { "format": "compliance-case/1", "id": "{{id}}", "jurisdiction": "az", "asOf": "2023-01-10", "timelineIsComplete": true,
          "body": { "id": "{{body}}", "name": "Invented body", "category": "2" }, "persons": [ { "id": "PERSON-SECRET-1", "name": "PERSON-SECRET" } ],
          "acts": [ { "act": "certificate", "id": "ACT-SECRET", "date": "2018-03-02", "person": "PERSON-SECRET-1", "expiresOn": "2023-03-02" } ] }
        """);
}
