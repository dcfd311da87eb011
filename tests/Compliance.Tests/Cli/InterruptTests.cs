using System.Diagnostics;
using System.Globalization;
using Compliance.Cli;

namespace Compliance.Tests.Cli;

/// <summary>A Report, or a check, that is stopped by a signal, sent to the real process.</summary>
[Platform(Include = "Linux", Reason = "Signals are sent by 'kill'.")]
public sealed class InterruptTests
{
    private const int Files = 1200;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly Workspace _here = new();
    private string _cases = "";

    [OneTimeSetUp]
    public void Fill()
    {
        var texts = Directory.GetFiles(RepositoryRoot.PathTo("fixtures", "cases", "az", "discipline"), "*.json").Order(StringComparer.Ordinal)
            .Select(f => File.ReadAllText(f).ReplaceLineEnds()).ToList();
        _cases = _here.File("cases.jsonl", [.. Enumerable.Range(0, Files).Select(i => texts[i % texts.Count])]);
    }

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [TestCase("INT", "findings.jsonl")]
    [TestCase("TERM", "findings.jsonl")]
    [TestCase("INT", "findings.csv")]
    [TestCase("TERM", "report.sarif")]
    public void The_earlier_report_stays_as_it_was(string signal, string moment)
    {
        var folder = _here.PathTo($"report-{signal}-{moment}");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "manifest.json"), "the earlier one");
        using var run = Start("report", _cases, "--out", folder, "--formats", "csv,sarif,junit");
        WaitFor(run, () => Directory.GetDirectories(_here.Folder, Path.GetFileName(folder) + ".*.half").Any(half => File.Exists(Path.Join(half, moment))));
        Process.Start("kill", [$"-{signal}", run.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        run.WaitForExit(Longest).ShouldBeTrue();
        run.ExitCode.ShouldBe(ExitCodes.Stopped);
        run.StandardError.ReadToEnd().ShouldContain("Stopped before the end");
        Directory.GetFileSystemEntries(_here.Folder, Path.GetFileName(folder) + "*").ShouldBe([folder]);
        Directory.GetFileSystemEntries(folder).ShouldBe([Path.Join(folder, "manifest.json")]);
        File.ReadAllText(Path.Join(folder, "manifest.json")).ShouldBe("the earlier one");
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("KILL")]
    public void Findings_are_whole_or_not_there(string signal)
    {
        var path = _here.PathTo($"findings-{signal}.jsonl");
        using var run = Start("check", _cases, "--out", path, "--format", "json", "--proof", "--repairs");
        WaitFor(run, () => Directory.GetFiles(_here.Folder, Path.GetFileName(path) + ".*.half") is [var half] && new FileInfo(half).Length > 0);
        Process.Start("kill", [$"-{signal}", run.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        run.WaitForExit(Longest).ShouldBeTrue();
        File.Exists(path).ShouldBeFalse();
        if (signal == "KILL")
            return;
        run.ExitCode.ShouldBe(ExitCodes.Stopped);
        Directory.GetFiles(_here.Folder, Path.GetFileName(path) + "*").ShouldBeEmpty();
    }

    /// <summary>By <c>env</c>, which hears SIGINT even where the tests run in the background and were told not to.</summary>
    private static Process Start(params string[] words) => Process.Start(new ProcessStartInfo("env",
        ["--default-signal=INT", "dotnet", typeof(ExitCodes).Assembly.Location, .. words, "--rules", RepositoryRoot.PathTo("rules", "az"), "--cache", Workspace.Cache]) { RedirectStandardError = true, RedirectStandardOutput = true })!;

    private static void WaitFor(Process run, Func<bool> moment)
    {
        for (var watch = Stopwatch.StartNew(); !moment(); Thread.Sleep(5))
        {
            run.HasExited.ShouldBeFalse("It ended before the moment came.");
            watch.Elapsed.ShouldBeLessThan(Longest);
        }
    }
}

/// <summary>Texts on one line.</summary>
file static class OnOneLine
{
    public static string ReplaceLineEnds(this string text) => text.ReplaceLineEndings(" ");
}
