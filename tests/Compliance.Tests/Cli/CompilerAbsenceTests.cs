using System.Diagnostics;
using System.Text;
using Compliance.Cli;

namespace Compliance.Tests.Cli;

/// <summary>Runs the real process and asks the runtime which assemblies it loaded: the compiler's take longer to load than a file takes to check.</summary>
[NonParallelizable]
public sealed class CompilerAbsenceTests
{
    private readonly Workspace _here = new();
    private string _case = "";

    [OneTimeSetUp]
    public void Fill()
    {
        _case = _here.File("case.json", CaseTexts.Fine());
        _here.Run("rules", "pack", "--out", _here.PathTo("mini.rulebook")).Code.ShouldBe(0);
    }

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void A_packed_rulebook_is_judged_by_without_the_compiler() => Loaded("--rules", _here.PathTo("mini.rulebook")).ShouldNotContain("Microsoft.CodeAnalysis");

    [Test]
    public void Pages_are_judged_by_without_the_compiler_which_works_in_a_process_of_its_own()
    {
        string[] rulebook = ["--rules", _here.Rules, "--cache", _here.PathTo("cache")];
        Loaded(rulebook).ShouldNotContain("Microsoft.CodeAnalysis");
        Loaded(rulebook).ShouldNotContain("Microsoft.CodeAnalysis");
    }

    /// <summary>All that the runtime tells of the assemblies it loads while a file is checked.</summary>
    private string Loaded(params string[] rulebook)
    {
        var trace = _here.PathTo("loaded.nettrace");
        using var run = Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitCodes).Assembly.Location, "check", _case, "--format", "json", .. rulebook])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["DOTNET_EnableEventPipe"] = "1", ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:0x8:4", ["DOTNET_EventPipeOutputPath"] = trace },
        })!;
        run.StandardOutput.ReadToEnd().ShouldContain("\"summary\"");
        run.WaitForExit();
        var bytes = File.ReadAllBytes(trace);
        var told = Encoding.Unicode.GetString(bytes) + Encoding.Unicode.GetString(bytes.AsSpan(1)); // names stand at even and at odd places
        told.ShouldContain("Compliance.Json");
        return told;
    }
}
