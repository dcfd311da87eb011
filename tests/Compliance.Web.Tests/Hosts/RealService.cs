using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Compliance.Web.Tests.Hosts;

/// <summary>The service as a process of its own, that can be killed.</summary>
internal sealed class RealService : IDisposable
{
    private readonly Process _process;

    private RealService(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public long PeakBytes => long.Parse(File.ReadLines($"/proc/{Id.ToString(CultureInfo.InvariantCulture)}/status").Single(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

    /// <summary>Starts it; whether it is up is seen with <see cref="UpAsync"/>.</summary>
    /// <param name="folder">Its data folder.</param>
    /// <param name="postgres">A database; <c>null</c> for SQLite.</param>
    /// <param name="under">A program and its arguments that it runs under.</param>
    public static RealService Start(string folder, string? postgres, params string[] under)
    {
        var port = FreePort();
        var program = Path.Combine(AppContext.BaseDirectory.Replace($"tests{Path.DirectorySeparatorChar}Compliance.Web.Tests", $"src{Path.DirectorySeparatorChar}Compliance.Web", StringComparison.Ordinal), "Compliance.Web.dll");
        string[] all = [.. under, "dotnet", program, "--urls", $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", "--Compliance:DataFolder", folder, "--Compliance:Rules", Path.Combine(TestService.Root, "rules", "az"),
            "--Compliance:CacheFolder", Path.Combine(AppContext.BaseDirectory, "rulebooks"), "--Compliance:Database", postgres ?? "", "--Compliance:LeaseSeconds", "3"];
        var start = new ProcessStartInfo(all[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in all.Skip(1))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, e) => { if (e.Data is { } line) Said.Enqueue(line); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, port);
    }

    /// <summary>What processes wrote to the error stream.</summary>
    public static System.Collections.Concurrent.ConcurrentQueue<string> Said { get; } = new();

    /// <summary>A client with a key.</summary>
    public HttpClient Client(AuthenticationHeaderValue key) => new() { BaseAddress = new($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}"), DefaultRequestHeaders = { Authorization = key }, Timeout = TimeSpan.FromSeconds(100) };

    /// <summary>Waits until it answers.</summary>
    public async Task<bool> UpAsync()
    {
        using var client = new HttpClient();
        for (var until = DateTime.UtcNow.AddSeconds(90); DateTime.UtcNow < until && !HasEnded; await Task.Delay(50))
        {
            try
            {
                if ((await client.GetAsync(new Uri($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/healthz"))).IsSuccessStatusCode)
                    return true;
            }
            catch (HttpRequestException)
            {
                // not yet
            }
        }
        return false;
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!HasEnded)
            Kill();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
