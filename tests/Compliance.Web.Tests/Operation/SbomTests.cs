using System.Diagnostics;
using Compliance.Tests.Walls;
using Compliance.Web.Tests.Hosts;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Operation;

/// <summary>The SBOM lists what ships: all of it and nothing else.</summary>
public sealed class SbomTests
{
    private static readonly string[] Code = [".dll", ".so", ".dylib", ".a", ".exe"];

    [Test]
    public async Task Every_assembly_that_is_published_is_in_the_SBOM_and_the_other_way_round()
    {
        var output = Directory.CreateTempSubdirectory("published-").FullName;
        try
        {
            await PublishAsync(output);
            var made = Sbom.Make(output, "Compliance.Web");
            var published = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f).Replace('\\', '/')).Where(f => Code.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).ToList();
            published.Count.ShouldBeGreaterThan(30);
            Sbom.FilesOf(made).ShouldBe(published);
            Approved(made, "sbom.cdx.json");
            (await File.ReadAllTextAsync(Path.Combine(output, "sbom.cdx.json"))).ShouldBe(made);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    [Test]
    public void Every_package_that_ships_has_its_hash_its_address_and_a_licence()
    {
        var packages = JObject.Parse(File.ReadAllText(Path.Combine(TestService.Root, "deploy", "sbom.cdx.json")))["components"]!.Where(c => (string?)c["type"] == "library" && !((string)c["name"]!).StartsWith("Compliance", StringComparison.Ordinal)).ToList();
        packages.Count.ShouldBeGreaterThan(20);
        foreach (var package in packages)
        {
            ((string)package["purl"]!).ShouldStartWith("pkg:nuget/");
            ((string)package.SelectToken("hashes[0].content")!).Length.ShouldBe(128);
            package.SelectToken("licenses[0].license")!.First!.ToString().ShouldNotBeEmpty();
        }
    }

    private static void Approved(string text, string name)
    {
        var path = Path.Combine(TestService.Root, "deploy", name);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            File.WriteAllText(path, text);
        text.ShouldBe(File.Exists(path) ? File.ReadAllText(path) : "", $"deploy/{name} is not what is shipped now. Run this test once with UPDATE_APPROVED=1 and review the difference.");
    }

    private static async Task PublishAsync(string output)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(TestService.Root, "src", "Compliance.Web"), "--no-build", "-c", configuration, "-o", output, "-v", "q", "--nologo"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }
}
