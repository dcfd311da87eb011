using System.Diagnostics;

namespace Compliance.Reporting.Pdf;

/// <summary>An installed Chromium, Chrome or Edge, started without a window to print one page of our own, then ended.</summary>
/// <param name="path">The program.</param>
/// <param name="limit">After how long it is ended.</param>
internal sealed class Browser(string path, TimeSpan limit)
{
    private const int Told = 5;

    /// <summary>Prints a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pdf">Where the print goes.</param>
    /// <param name="profile">A folder of its own for what the browser writes besides.</param>
    /// <param name="stop">Ends the browser.</param>
    /// <exception cref="IOException">The browser does not start, ends with a fault or not at all, or prints nothing.</exception>
    public void Print(string page, string pdf, string profile, CancellationToken stop)
    {
        using var process = Start(page, pdf, profile);
        using var time = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, stop);
        var said = Task.WhenAll(process.StandardError.ReadToEndAsync(CancellationToken.None), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
        try
        {
            process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            stop.ThrowIfCancellationRequested();
            throw new IOException($"The browser '{path}' did not print the Report within {limit.TotalSeconds:0} seconds and was ended.");
        }
        if (process.ExitCode != 0 || !File.Exists(pdf))
            throw new IOException($"The browser '{path}' did not print the Report (exit code {process.ExitCode}): {Last(said.GetAwaiter().GetResult()[0])}");
    }

    private Process Start(string page, string pdf, string profile)
    {
        var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in new[]
        {
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--metrics-recording-only",
            $"--user-data-dir={profile}", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
            $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        })
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw new IOException($"The browser '{path}' did not start.");
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new IOException($"The browser '{path}' did not start: {error.Message}", error);
        }
    }

    private static string Last(string said) =>
        string.Join(" ", said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(Told));
}
