using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Compliance.Web.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Tests.Batches;

/// <summary>A disk that is full or broken: what was acknowledged is there, the rest was refused, and the service says how it is.</summary>
[NonParallelizable]
public sealed class DiskTests
{
    private readonly List<string> _taken = [];
    private AuthenticationHeaderValue? _key;

    // The counter of strace is one of each thread, so that the disk fails here and there.
    [TestCase("fsync,fdatasync:error=EIO:when=70+")]
    [TestCase("pwrite64:error=ENOSPC:when=400+3")]
    [TestCase("pwrite64:error=EIO:when=400+7")]
    public async Task A_disk_that_fails_now_and_then_loses_nothing_that_was_acknowledged(string fault)
    {
        if (!File.Exists("/usr/bin/strace"))
            Assert.Ignore("strace is not installed. Install it with: apt-get install -y strace");
        await RunAsync(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + fault[..fault.IndexOf(':', StringComparison.Ordinal)], "-e", "inject=" + fault], async process =>
        {
            using var client = process.Client(_key!);
            var refused = 0;
            for (var n = 0; n < 90 && refused < 5; n++)
                refused += (int)await SendAsync(client, n) >= 500 ? 1 : 0;
            refused.ShouldBe(5);
            (await client.GetAsync(new Uri("/v1/rules", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        });
    }

    [Test]
    public async Task A_full_disk_is_an_answer_and_a_red_light_and_work_goes_on_once_there_is_room()
    {
        // No file may grow beyond a limit that is set while the service runs. The runtime's own map of code is not a file of ours.
        string[] patient = ["env", "DOTNET_EnableWriteXorExecute=0", "bash", "-c", "trap '' XFSZ; exec \"$@\"", "patient"];
        await RunAsync(patient, async process =>
        {
            using var client = process.Client(_key!);
            (await SendAsync(client, 1)).ShouldBe(HttpStatusCode.Accepted);
            (await HealthAsync(client)).ShouldBe((HttpStatusCode.OK, "ok"));
            await LimitAsync(process, "4096:unlimited");
            for (var n = 2; n < 6; n++)
                (await SendAsync(client, n)).ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await HealthAsync(client)).ShouldBe((HttpStatusCode.ServiceUnavailable, "storage"));
            var refused = await client.SendAsync(Samples.Send("why", Samples.Case(1)));
            (await refused.Content.ReadAsStringAsync()).ShouldContain("urn:compliance:problem:storage");
            refused.Headers.RetryAfter.ShouldNotBeNull();
            await LimitAsync(process, "unlimited:unlimited");
            (await HealthAsync(client)).ShouldBe((HttpStatusCode.OK, "ok"));
            (await SendAsync(client, 2)).ShouldBe(HttpStatusCode.Accepted);
        });
        _taken.Count.ShouldBe(2);
    }

    private static async Task LimitAsync(RealService process, string limit)
    {
        using var set = Process.Start("prlimit", ["--pid", process.Id.ToString(CultureInfo.InvariantCulture), "--fsize=" + limit]);
        await set.WaitForExitAsync();
        set.ExitCode.ShouldBe(0);
    }

    private static async Task<(HttpStatusCode Status, string Words)> HealthAsync(HttpClient client)
    {
        var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpStatusCode> SendAsync(HttpClient client, int number)
    {
        var answer = await client.SendAsync(Samples.Send($"disk-{number}", Samples.Case(number)));
        if (answer.StatusCode == HttpStatusCode.Accepted)
            _taken.Add(answer.Headers.Location!.ToString().Split('/')[^1]);
        return answer.StatusCode;
    }

    private async Task RunAsync(string[] under, Func<RealService, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("disk-").FullName;
        try
        {
            _taken.Clear();
            _key = await KillTests.KeyAsync(folder, null);
            using (var process = RealService.Start(folder, null, under))
            {
                (await process.UpAsync()).ShouldBeTrue(string.Join('\n', RealService.Said));
                await work(process);
            }
            await using var service = await KillTests.IdleAsync(folder, null);
            await using var db = service.Database.Read();
            var stored = (await db.Batches.Select(b => b.Id).ToListAsync()).ConvertAll(i => i.ToString());
            _taken.ShouldNotBeEmpty();
            _taken.ShouldAllBe(t => stored.Contains(t));
            (await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).ShouldBe(["ok"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
