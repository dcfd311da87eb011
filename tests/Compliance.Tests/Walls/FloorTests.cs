using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Walls;

/// <summary>No package is used in a version that is known to be vulnerable. The package source in reach has no audit data, so what is known is written down in <c>deploy/floors.json</c>.</summary>
public sealed class FloorTests
{
    private static readonly JObject Known = JObject.Parse(File.ReadAllText(RepositoryRoot.PathTo("deploy", "floors.json")));
    private static readonly string[] Folders = ["src", "tests", "docs"];

    private static readonly List<(string File, string Name, Version Version)> Locked =
        [.. Folders.SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.PathTo(f), "packages.lock.json", SearchOption.AllDirectories)).SelectMany(Packages)];

    [Test]
    public void No_locked_package_is_below_its_first_good_version()
    {
        Locked.Count.ShouldBeGreaterThan(200);
        Below(Locked).ShouldBeEmpty();
    }

    [Test]
    public void A_package_below_its_floor_is_named() =>
        Below([("a/packages.lock.json", "newtonsoft.json", new(13, 0, 0)), ("a/packages.lock.json", "Npgsql", new(8, 0, 3))])
            .ShouldBe(["a/packages.lock.json: newtonsoft.json 13.0.0 is below 13.0.1 (CVE-2024-21907, GHSA-5crp-9r3c-p9vr)"]);

    [Test]
    public void Every_project_has_a_lock_file() =>
        Folders.SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.PathTo(f), "*.csproj", SearchOption.AllDirectories))
            .Where(p => !File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json"))).ShouldBeEmpty();

    /// <summary>What is used below a floor has a guard of ours instead; once the version is there, the entry is to become a floor.</summary>
    [Test]
    public void What_is_guarded_instead_is_still_needed_and_its_test_is_there()
    {
        foreach (var entry in Known["guarded"]!)
        {
            Locked.ShouldContain(p => Is(p.Name, entry) && p.Version < First(entry), $"{entry["package"]} is good by itself now: move it to the floors.");
            Directory.EnumerateFiles(RepositoryRoot.PathTo("tests"), $"{entry["shownBy"]}.cs", SearchOption.AllDirectories).ShouldNotBeEmpty();
        }
    }

    [Test]
    public void Every_entry_says_where_it_is_from()
    {
        DateOnly.TryParseExact((string?)Known["checked"], "yyyy-MM-dd", out _).ShouldBeTrue();
        foreach (var entry in Known["floors"]!.Concat(Known["native"]!))
        {
            ((string?)entry["known"]).ShouldBeOneOf("advisory", "memory", "design");
            ((string?)entry["advisory"]).ShouldNotBeNullOrEmpty();
            ((string?)entry["about"]).ShouldNotBeNullOrEmpty();
        }
    }

    private static List<string> Below(IEnumerable<(string File, string Name, Version Version)> packages) =>
        [.. packages.SelectMany(p => Known["floors"]!.Where(f => Is(p.Name, f) && p.Version < First(f)).Select(f => $"{p.File}: {p.Name} {p.Version} is below {f["first"]} ({f["advisory"]})"))];

    private static bool Is(string name, JToken entry) => name.Equals((string?)entry["package"], StringComparison.OrdinalIgnoreCase);

    private static Version First(JToken entry) => Version.Parse((string)entry["first"]!);

    private static IEnumerable<(string, string, Version)> Packages(string file) =>
        JObject.Parse(File.ReadAllText(file))["dependencies"]!.OfType<JProperty>().SelectMany(f => ((JObject)f.Value).Properties())
            .Where(p => p.Value["resolved"] is not null)
            .Select(p => (Path.GetRelativePath(RepositoryRoot.Folder, file), p.Name, Version.Parse(((string)p.Value["resolved"]!).Split('-', '+')[0])));
}
