using System.Net;
using System.Text;
using Compliance.Web.Operation;
using Compliance.Web.Security;
using Compliance.Web.Tests.Batches;
using Compliance.Web.Tests.Hosts;
using Compliance.Web.Tests.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Compliance.Web.Tests.Operation;

/// <summary>The technical log names nobody, however the service is used and whatever fails.</summary>
public sealed class LogTests
{
    private static readonly string[] Canaries = [StoredCases.Id, StoredCases.Name, StoredCases.Surname, StoredCases.Words, StoredCases.OtherName];

    [TestCase("Development"), TestCase("Production")]
    public async Task After_the_main_flows_the_log_names_nobody(string environment)
    {
        var folder = Directory.CreateTempSubdirectory("logs-").FullName;
        try
        {
            await using (var service = await TestService.StartAsync(folder: folder, also: b => b.Environment.EnvironmentName = environment))
            {
                await UseAsync(service);
                await FailAsync(service);
            }
            var log = string.Concat(Directory.GetFiles(Path.Combine(folder, "logs")).Select(File.ReadAllText));
            log.ShouldContain("LastResort");
            foreach (var canary in Canaries)
                log.ShouldNotContain(canary);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task What_nobody_caught_is_answered_in_words_with_a_number_and_its_words_stay_inside()
    {
        await using var service = await TestService.StartAsync();
        using var browser = await service.SignedInAsync(Role.LegalOfficer);
        await service.Database.WriteAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE counts"), default);
        using var answer = await browser.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("<code>");
        page.ShouldNotContain("counts");
    }

    [Test]
    public void The_words_of_an_exception_are_left_out_and_its_kind_and_place_stay()
    {
        using var words = new StringWriter();
        using (var log = new Serilog.LoggerConfiguration().WriteTo.Sink(new Sink(new(new Serilog.Formatting.Json.JsonFormatter(renderMessage: true)), words)).CreateLogger())
        {
            try
            {
                throw new InvalidOperationException(StoredCases.Name, new FormatException(StoredCases.Words));
            }
            catch (InvalidOperationException error)
            {
                log.Error(error, "It failed");
            }
        }
        words.ToString().ShouldContain("System.InvalidOperationException");
        words.ToString().ShouldContain("System.FormatException");
        words.ToString().ShouldContain(nameof(The_words_of_an_exception_are_left_out_and_its_kind_and_place_stay));
        words.ToString().ShouldNotContain(StoredCases.Name);
        words.ToString().ShouldNotContain(StoredCases.Words);
    }

    private static async Task UseAsync(TestService service)
    {
        await ErasureDrill.RunAsync(service); // stores, exports and erases a person
        using var client = await service.KeyClientAsync("check read report");
        using var batch = await client.SendAsync(Samples.Send("one", StoredCases.OfTwo().ReplaceLineEndings(" ") + "\n{ \"id\": \"" + StoredCases.Name + "\" broken\n"));
        await Samples.OverAsync(client, batch.Headers.Location!.ToString());
        foreach (var body in new[] { StoredCases.OfOne(), "{ \"persons\": [{\"name\": \"" + StoredCases.Name + "\"", "[\"" + StoredCases.Words + "\"]" })
            (await client.PostAsync("/v1/checks", new StringContent(body, Encoding.UTF8, "application/json"))).Dispose();
        using var officer = await service.SignedInAsync(Role.LegalOfficer);
        foreach (var page in new[] { "/", "/findings", "/check", "/law", "/duties", "/reports" })
            (await officer.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        using var administrator = await service.SignedInAsync(Role.Administrator);
        (await administrator.SendFormAsync("/persons", "/persons", ("Person", StoredCases.Id))).Dispose();
        using var stranger = new Browser(service.Client());
        await stranger.GoAsync("/sign-in");
        await stranger.SendFormAsync("", ("Login", StoredCases.Name), ("Password", StoredCases.Words));
    }

    /// <summary>A page and a request whose failure carries a name in its words.</summary>
    private static async Task FailAsync(TestService service)
    {
        service.App.Services.GetRequiredService<Compliance.Web.Batches.ChunkJudge>().Judging = (_, _, _, _, _) => throw new InvalidOperationException($"{StoredCases.Name} failed");
        using var client = await service.KeyClientAsync("check read");
        using var batch = await client.SendAsync(Samples.Send("two", StoredCases.OfOne("case-three").ReplaceLineEndings(" ") + "\n"));
        await Samples.OverAsync(client, batch.Headers.Location!.ToString());
        var log = service.App.Services.GetRequiredService<ILogger<LastResort>>();
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await new LastResort(_ => throw new InvalidOperationException($"{StoredCases.Surname} failed"), log).InvokeAsync(context);
        context.Response.StatusCode.ShouldBe(500);
    }

    private sealed class Sink(PlainLog format, TextWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => format.Format(logEvent, output);
    }
}
