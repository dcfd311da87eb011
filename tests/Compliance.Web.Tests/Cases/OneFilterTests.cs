using System.Net;
using System.Text.RegularExpressions;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Tests.Hosts;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Cases;

/// <summary>Pages and <c>/v1</c> count the same under the same filter.</summary>
public sealed class OneFilterTests
{
    private TestService _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await TestService.StartAsync();
        await _service.TakeAsync([.. Seed.Fixtures(60), Seed.Fixture("appraisal/2022-appraisal-full-of-faults.json", "agency"), Seed.Fixture("appraisal/2022-appraisal-with-gaps.json", "elsewhere")]);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [TestCase("")]
    [TestCase("body=agency")]
    [TestCase("provision=926-28")]
    [TestCase("provision=926-25.3")]
    [TestCase("chapter=7")]
    [TestCase("outcome=violation")]
    [TestCase("outcome=needs-judgment")]
    [TestCase("outcome=violation&kind=undetermined")]
    [TestCase("kind=undetermined")]
    [TestCase("severity=major")]
    [TestCase("grade=official-copy")]
    [TestCase("from=2022-02")]
    [TestCase("until=2022-04")]
    [TestCase("from=2022-01&until=2022-12&outcome=undetermined&severity=critical")]
    public async Task Numbers_of_pages_and_of_the_interface_agree(string filter)
    {
        foreach (var bodies in new string[][] { [], ["agency"] })
        {
            using var browser = await _service.SignedInAsync(Role.Auditor, bodies);
            using var key = await _service.KeyClientAsync("read", bodies);
            var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/findings?" + filter.Replace("until=", "to=", StringComparison.Ordinal)));
            var whole = filter.Contains("&kind=", StringComparison.Ordinal) || filter.StartsWith("kind=", StringComparison.Ordinal) ? Regex.Replace(filter, "(^|&)kind=[^&]*", "").TrimStart('&') : filter; // a page counts every kind, whichever are chosen
            var counts = JObject.Parse(await key.GetStringAsync("/v1/findings/counts?" + whole))["counts"]!.ToDictionary(c => (string)c["kind"]!, c => (long)c["count"]!);
            var shown = Regex.Matches(page, "class=\"tile k-([a-z-]+).*?</svg>([0-9,]+)</b>", RegexOptions.Singleline).ToDictionary(m => m.Groups[1].Value, m => long.Parse(m.Groups[2].Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture));
            foreach (var kind in FindingSearch.Listed)
                shown.GetValueOrDefault(kind.Code).ShouldBe(counts.GetValueOrDefault(kind.Code), $"{kind.Code} under '{filter}'");
            using var list = await key.GetAsync("/v1/findings?limit=1&" + filter);
            Regex.Match(page, "class=\"total\" role=\"status\"><b>([0-9,]*)").Groups[1].Value.Replace(",", "", StringComparison.Ordinal).ShouldBe(list.Headers.GetValues("Compliance-Total").Single());
            if (filter.Length == 0)
                shown.Values.Sum().ShouldBeGreaterThan(0);
        }
    }
}
