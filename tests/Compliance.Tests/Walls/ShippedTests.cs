using System.Diagnostics;
using Compliance.Cli;

namespace Compliance.Tests.Walls;

/// <summary>The SBOM of the command line lists what ships: all of it and nothing else. That of the service has its test beside the service.</summary>
public sealed class ShippedTests
{
    private static readonly string[] Code = [".dll", ".so", ".dylib", ".a", ".exe"];

    [Test]
    public void Every_assembly_of_the_published_command_line_is_in_its_SBOM_and_the_other_way_round()
    {
        var output = Directory.CreateTempSubdirectory("published-").FullName;
        try
        {
            Publish(output);
            var made = Sbom.Make(output, "Compliance.Cli");
            var published = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f).Replace('\\', '/')).Where(f => Code.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).ToList();
            published.Count.ShouldBeGreaterThan(15);
            Sbom.FilesOf(made).ShouldBe(published);
            made.ShouldMatchApproved("deploy", "sbom-cli.cdx.json");
            File.ReadAllText(Path.Combine(output, "sbom.cdx.json")).ShouldBe(made);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    [Test]
    public void The_list_of_licences_is_that_of_both_SBOMs() =>
        Sbom.Licences(Deployed("sbom.cdx.json"), Deployed("sbom-cli.cdx.json")).ShouldMatchApproved("deploy", "licences.md");

    private static string Deployed(string name) => File.ReadAllText(RepositoryRoot.PathTo("deploy", name));

    private static void Publish(string output)
    {
        var configuration = typeof(ExitCodes).Assembly.Location.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", RepositoryRoot.PathTo("src", "Compliance.Cli"), "--no-build", "-c", configuration, "-o", output, "-v", "q", "--nologo"]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, said);
    }
}
