using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Compliance.Tests;

namespace Compliance.Browser.Tests.Office;

/// <summary>The service as people meet it: a process of its own on SQLite, everything it keeps in a folder of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it is. Browsers take cookies that want https from <c>localhost</c> without it.</summary>
    public Uri Address { get; }

    /// <summary>Starts it with a folder of its own.</summary>
    public static async Task<ServiceProcess> StartAsync(string folder)
    {
        var address = new Uri($"http://localhost:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var program = Path.Combine(AppContext.BaseDirectory.Replace($"tests{Path.DirectorySeparatorChar}Compliance.Browser.Tests", $"src{Path.DirectorySeparatorChar}Compliance.Web", StringComparison.Ordinal), "Compliance.Web.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in new[]
        {
            program, "--urls", address.GetLeftPart(UriPartial.Authority), "--Compliance:DataFolder", folder, "--Compliance:Rules", RepositoryRoot.PathTo("rules", "az"),
            "--Compliance:CacheFolder", Path.Combine(AppContext.BaseDirectory, "rulebooks"), "--Compliance:SignInsPerMinute", "0",
        })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var said = new System.Collections.Concurrent.ConcurrentQueue<string>();
        process.OutputDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new ServiceProcess(process, address);
        if (!await service.IsUpAsync())
        {
            service.Dispose();
            throw new InvalidOperationException($"The service did not start: {string.Join('\n', said)}");
        }
        return service;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<bool> IsUpAsync()
    {
        using var client = new HttpClient();
        for (var until = DateTime.UtcNow.AddSeconds(120); DateTime.UtcNow < until && !_process.HasExited; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync(new Uri(Address, "/healthz"))).IsSuccessStatusCode)
                    return true;
            }
            catch (HttpRequestException)
            {
                // not yet
            }
        }
        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
