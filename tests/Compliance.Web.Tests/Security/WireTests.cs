using System.Net;
using System.Net.Sockets;
using System.Text;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Tests.Hosts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Compliance.Web.Tests.Access;

/// <summary>The service on a real socket: requests whose end is unclear, bodies that do not come, failures.</summary>
public sealed class WireTests
{
    private readonly string _key = Tokens.New(Tokens.KeyPrefix);
    private readonly string _session = Tokens.New();
    private readonly string _folder = Directory.CreateTempSubdirectory("wire-").FullName;
    private WebApplication _app = null!;
    private int _port;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _app = await Service.BuildAsync([], b =>
        {
            b.Configuration.AddInMemoryCollection([new("Compliance:DataFolder", _folder), new("Compliance:Rules", Path.Combine(TestService.Root, "rules", "az")), new("Compliance:CacheFolder", Path.Combine(AppContext.BaseDirectory, "rulebooks"))]);
            b.WebHost.UseUrls("http://127.0.0.1:0");
        });
        await _app.StartAsync();
        _port = new Uri(_app.Urls.First()).Port;
        var account = new Account { Id = Guid.NewGuid(), Login = "wire", Role = Role.Auditor.Code, AllBodies = true, CreatedOn = DateTime.UtcNow };
        await Database.WriteAsync(
            db =>
            {
                db.AddRange(
                    account, new ApiKey { Id = Guid.NewGuid(), Name = "wire", Hash = Tokens.HashOf(_key), Verbs = "check read", AllBodies = true, CreatedOn = DateTime.UtcNow, ExpiresOn = DateTime.UtcNow.AddDays(1) },
                    new Session { Id = Guid.NewGuid(), TokenHash = Tokens.HashOf(_session), AccountId = account.Id, IsComplete = true, CreatedOn = DateTime.UtcNow, SeenOn = DateTime.UtcNow, ProvedOn = DateTime.UtcNow });
                return Task.CompletedTask;
            }, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Database Database => (Database)_app.Services.GetService(typeof(Database))!;

    [TestCase("Content-Length: 4\r\nContent-Length: 5\r\n", "abcde", TestName = "Two lengths")]
    [TestCase("Content-Length: 4, 5\r\n", "abcde", TestName = "Two lengths in one")]
    [TestCase("Content-Length: 4\r\n Transfer-Encoding: chunked\r\n", "abcd", TestName = "A folded header")]
    [TestCase("Content-Length : 4\r\n", "abcd", TestName = "A blank before the colon")]
    [TestCase("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n", TestName = "An unknown coding")]
    [TestCase("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n", TestName = "Chunks that are not the last coding")]
    [TestCase("Transfer-Encoding: chunked\r\n", "1;\nx\r\na\r\n0\r\n\r\n", TestName = "A lone line feed in an extension of a chunk")]
    [TestCase("Transfer-Encoding: chunked\r\n", "-1\r\na\r\n0\r\n\r\n", TestName = "A chunk of less than nothing")]
    [TestCase("Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFFF\r\na\r\n", TestName = "A chunk beyond measure")]
    [TestCase("Host: other\r\nContent-Length: 0\r\n", "", TestName = "Two hosts")]
    [TestCase("X: a\rb\r\nContent-Length: 0\r\n", "", TestName = "A lone carriage return")]
    public async Task A_request_whose_end_is_unclear_is_refused_and_nothing_after_it_is_read(string headers, string body)
    {
        var answer = await SayAsync($"POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_key}\r\nContent-Type: application/json\r\n{headers}\r\n{body}GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 400");
        answer.ShouldNotContain("\r\n\r\nok");
        answer.ShouldNotContain("Server:");
    }

    [Test]
    public async Task Of_both_a_length_and_chunks_the_chunks_count_and_the_connection_ends()
    {
        var answer = await SayAsync($"POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_key}\r\nContent-Type: application/json\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 4");
        answer.ShouldNotContain("\r\n\r\nok");
    }

    [TestCase("GET /healthz HTTP/1.1\r\n\r\n", TestName = "No host")]
    [TestCase("GET http://a/healthz HTTP/1.1\r\nHost: b\r\n\r\n", TestName = "Another host than in the address")]
    [TestCase("GET /healthz HTTP/1.1 \r\nHost: localhost\r\n\r\n", TestName = "A version with a blank")]
    [TestCase("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", TestName = "A nothing in the address")]
    public async Task A_first_line_that_is_none_is_refused(string request) => (await SayAsync(request)).ShouldStartWith("HTTP/1.1 400");

    [Test]
    public async Task A_body_that_does_not_come_ends_and_holds_up_nobody()
    {
        var slow = Enumerable.Range(0, 50).Select(_ => SayAsync($"POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_key}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{")).ToList();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{_port}") };
        (await client.GetStringAsync("/healthz")).ShouldBe("ok");
        foreach (var answer in await Task.WhenAll(slow))
            answer.ShouldStartWith("HTTP/1.1 408");
    }

    [Test]
    public async Task A_failure_is_told_without_particulars_and_the_service_goes_on()
    {
        await Database.WriteAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE findings RENAME TO findings_gone"), CancellationToken.None);
        try
        {
            using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{_port}") };
            foreach (var address in new[] { "/v1/findings", "/findings" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Add("Authorization", $"Bearer {_key}");
                request.Headers.Add("Cookie", $"{SignIn.Cookie}={_session}");
                using var answer = await client.SendAsync(request);
                answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError, address);
                answer.Headers.Contains("Server").ShouldBeFalse();
                var text = await answer.Content.ReadAsStringAsync();
                foreach (var word in new[] { "Exception", "findings_gone", "no such table", "SQLite", "   at ", "Compliance.Web" })
                    text.ShouldNotContain(word, Case.Insensitive, address);
                if (address.StartsWith("/v1", StringComparison.Ordinal))
                    text.ShouldContain("urn:compliance:problem:failed");
            }
            (await client.GetStringAsync("/healthz")).ShouldBe("ok");
        }
        finally
        {
            await Database.WriteAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE findings_gone RENAME TO findings"), CancellationToken.None);
        }
    }

    /// <summary>Says bytes on a connection of its own and listens until the other side ends it.</summary>
    private async Task<string> SayAsync(string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _port, limit.Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(words), limit.Token);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, limit.Token)) > 0;)
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // cut off, or never ended: what was said before counts
        }
        return answer.ToString();
    }
}
