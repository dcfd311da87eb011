namespace Compliance.Reporting.Pdf;

/// <summary>Finds an installed browser that prints: the one named by <c>COMPLIANCE_BROWSER</c>, else one on the search path, else one in the usual places.</summary>
/// <param name="variable">The value of an environment variable; <c>null</c> for none.</param>
/// <param name="exists">Whether a file exists.</param>
internal sealed class BrowserSearch(Func<string, string?> variable, Func<string, bool> exists)
{
    /// <summary>The variable that names a browser.</summary>
    public const string Variable = "COMPLIANCE_BROWSER";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] Installed =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/snap/bin/chromium",
    ];

    private static readonly string[] OnWindows =
        [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];

    /// <summary>The browser on this machine.</summary>
    public static BrowserSearch Here { get; } = new(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>What <c>COMPLIANCE_BROWSER</c> says; empty for nothing.</summary>
    public string Wished => variable(Variable) ?? "";

    /// <summary>Where the browser is; <c>null</c> where there is none, or not where <c>COMPLIANCE_BROWSER</c> says.</summary>
    public string? Find() => Wished.Length > 0 ? (exists(Wished) ? Wished : null) : Places().FirstOrDefault(exists);

    private IEnumerable<string> Places()
    {
        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var onPath = from name in Names from folder in folders from file in new[] { name, name + ".exe" } select Path.Combine(folder, file);
        var programs = new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(variable).Where(f => !string.IsNullOrEmpty(f));
        return onPath.Concat(Installed).Concat(programs.SelectMany(folder => OnWindows.Select(file => Path.Combine(folder!, file))));
    }
}
