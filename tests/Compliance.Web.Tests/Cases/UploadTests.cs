using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Batches;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Cases;

/// <summary>Archives and many files on the page that checks.</summary>
public sealed class UploadTests
{
    private TestService _service = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _service = await TestService.StartAsync();
        _browser = await _service.SignedInAsync(Role.LegalOfficer);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _service.DisposeAsync();
    }

    [Test]
    public async Task An_archive_is_stored_and_judged_in_the_background_and_says_where_files_are_wrong()
    {
        using var answer = await _browser.UploadAsync("test", new SentFile("cases.zip", Zip(("one.json", Samples.Case(1, "zip-1")), ("many.jsonl", Samples.Case(2, "zip-2") + "\n{ \"format\": 3 }\n"), ("notes.txt", "x"))));
        var place = await OverAsync(answer);
        var page = await PageAsync(place);
        page.ShouldContain("4 received = 2 judged + 2 refused");
        page.ShouldContain("many.jsonl</a>, line 2");
        page.ShouldContain("notes.txt");
        page.ShouldContain("one.json");
        page.ShouldContain("href=\"/findings\"");
        var id = Guid.Parse(place[^36..]);
        await using var db = _service.Database.Read();
        (await db.Batches.SingleAsync(b => b.Id == id)).Kind.ShouldBe("zip");
    }

    [TestCase(200, "json")]
    [TestCase(201, "jsonl")]
    public async Task More_than_two_hundred_cases_are_judged_in_the_background(int cases, string kind)
    {
        using var answer = await _browser.UploadAsync("test", new SentFile("cases.jsonl", Encoding.UTF8.GetBytes(Samples.Lines(cases, 1_000))));
        var place = await OverAsync(answer);
        (await PageAsync(place)).ShouldContain($"{cases} received = {cases} judged + 0 refused");
        var id = Guid.Parse(place[^36..]);
        await using var db = _service.Database.Read();
        (await db.Batches.SingleAsync(b => b.Id == id)).Kind.ShouldBe(kind);
    }

    [Test]
    public async Task A_long_list_of_files_comes_in_pages_and_its_sums_are_of_all()
    {
        using var answer = await _browser.UploadAsync("test", new SentFile("a.jsonl", Encoding.UTF8.GetBytes(Samples.Lines(150, 3_000))), new SentFile("A.jsonl", Encoding.UTF8.GetBytes(Samples.Lines(60, 3_200))));
        var place = await OverAsync(answer);
        var first = await PageAsync(place);
        first.ShouldContain("210 received = 210 judged");
        var more = Regex.Match(first, $"{place}\\?after=\\d+").Value;
        var second = await PageAsync(more);
        (Regex.Count(first, "<th scope=\"row\">") + Regex.Count(second, "<th scope=\"row\">")).ShouldBe(210);
        Regex.Matches(second, "class=\"tile .*?</b>").Select(m => m.Value).ShouldBe(Regex.Matches(first, "class=\"tile .*?</b>").Select(m => m.Value));
        second.ShouldContain("A (2).jsonl");
    }

    [Test]
    public async Task An_archive_comes_alone_and_nothing_is_left_of_what_is_refused()
    {
        foreach (var files in new[] { new[] { new SentFile("a.zip", Zip(("a.json", "{}"))), new SentFile("b.json", "{}"u8.ToArray()) }, [new SentFile("b.json", "{}"u8.ToArray()), new SentFile("a.zip", Zip(("a.json", "{}")))] })
        {
            using var answer = await _browser.UploadAsync("test", files);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Send an archive alone, without other files.");
        }
        await using var db = _service.Database.Read();
        (await db.BatchParts.CountAsync(p => !db.Batches.Any(b => b.Id == p.BatchId))).ShouldBe(0);
    }

    [Test]
    public async Task One_large_file_is_taken_and_several_that_are_large_together_are_not()
    {
        var large = new byte[Intake.MostBytes + 1];
        Array.Fill(large, (byte)'\n');
        Encoding.UTF8.GetBytes(Samples.Case(1, "large")).CopyTo(large, 0);
        using var alone = await _browser.UploadAsync("test", new SentFile("large.jsonl", large));
        (await PageAsync(await OverAsync(alone))).ShouldContain("1 received = 1 judged");
        using var two = await _browser.UploadAsync("test", new SentFile("small.json", Encoding.UTF8.GetBytes(Samples.Case(2, "small"))), new SentFile("large.jsonl", large));
        two.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await two.Content.ReadAsStringAsync()).ShouldContain("up to 32 MB together");
    }

    [Test]
    public async Task A_form_sent_twice_is_one_batch_and_with_other_files_none()
    {
        var (token, cookie, key) = await FormAsync();
        using var first = await SendAsync(token, cookie, key, "again.zip", Zip(("a.json", Samples.Case(4, "again"))));
        using var second = await SendAsync(token, cookie, key, "again.zip", Zip(("a.json", Samples.Case(4, "again"))));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        using var other = await SendAsync(token, cookie, key, "again.zip", Zip(("a.json", Samples.Case(5, "again-2"))));
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await other.Content.ReadAsStringAsync()).ShouldContain("This form was sent before");
    }

    [Test]
    public async Task Without_the_token_of_the_form_nothing_is_taken()
    {
        await using var db = _service.Database.Read();
        var before = await db.Batches.CountAsync();
        using var answer = await SendAsync("x", "x=y", "k", "a.zip", Zip(("a.json", "{}")));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var broken = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = new StringContent("no form") };
        (await _browser.SendAsync(broken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await db.Batches.CountAsync()).ShouldBe(before);
    }

    [Test]
    public async Task Others_see_nothing_of_it()
    {
        using var answer = await _browser.UploadAsync("test", new SentFile("mine.zip", Zip(("a.json", Samples.Case(6, "mine")))));
        var place = await OverAsync(answer);
        using var other = await _service.SignedInAsync(Role.LegalOfficer);
        foreach (var part in new[] { "", "/progress" })
            (await other.GetAsync(place + part)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> OverAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var place = answer.Headers.Location!.OriginalString;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (await _browser.GetStringAsync(place + "/progress", limit.Token)).ShouldContain("event: end");
        return place;
    }

    private async Task<string> PageAsync(string place) => WebUtility.HtmlDecode(await _browser.GetStringAsync(place));

    private async Task<(string Token, string Cookie, string Key)> FormAsync()
    {
        var form = await _browser.GetAsync("/check");
        var page = await form.Content.ReadAsStringAsync();
        return (Browser.TokenOf(page), form.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-compliance-forms", StringComparison.Ordinal)).Split(';')[0], Regex.Match(page, "name=\"key\" value=\"([0-9a-f]+)\"").Groups[1].Value);
    }

    private async Task<HttpResponseMessage> SendAsync(string token, string cookie, string key, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent("test"), "purpose" }, { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(key), "key" }, { new ByteArrayContent(content), "files", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = form };
        request.Headers.Add("Cookie", $"{_browser.DefaultRequestHeaders.GetValues("Cookie").Single()}; {cookie}");
        return await _browser.SendAsync(request);
    }

    private static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }
}
