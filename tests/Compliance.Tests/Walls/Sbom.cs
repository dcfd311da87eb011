using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Walls;

/// <summary>The list of what ships (CycloneDX 1.6), made from what the build resolved and from what each package says of itself.</summary>
internal static class Sbom
{
    private const string File = "compliance:file";

    /// <summary>Makes it.</summary>
    /// <param name="folder">A folder with the built or published program.</param>
    /// <param name="program">Its name, for example <c>Compliance.Web</c>.</param>
    public static string Make(string folder, string program)
    {
        var deps = JObject.Parse(System.IO.File.ReadAllText(Path.Combine(folder, program + ".deps.json")));
        var target = (JObject)deps["targets"]![(string)deps["runtimeTarget"]!["name"]!]!;
        var all = target.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => (Id: p.Name, Target: (JObject)p.Value, Library: (JObject)deps["libraries"]![p.Name]!)).ToList();
        var main = all.Single(a => a.Id.StartsWith(program + "/", StringComparison.Ordinal));
        var options = JObject.Parse(System.IO.File.ReadAllText(Path.Combine(folder, program + ".runtimeconfig.json")))["runtimeOptions"]!;
        var frameworks = (options["frameworks"] ?? new JArray(options["framework"]!)).OfType<JObject>()
            .Select(f => new JObject { ["type"] = "framework", ["bom-ref"] = $"{f["name"]}/{f["version"]}", ["name"] = f["name"], ["version"] = f["version"], ["description"] = "installed apart, this version or a later one of the same line", ["licenses"] = Licence("MIT") });
        var sbom = new JObject
        {
            ["bomFormat"] = "CycloneDX", ["specVersion"] = "1.6", ["version"] = 1,
            ["metadata"] = new JObject { ["component"] = Component(main.Id, main.Target, main.Library, "application") },
            ["components"] = new JArray(all.Where(a => a.Id != main.Id).Select(a => Component(a.Id, a.Target, a.Library, "library")).Concat(frameworks)),
            ["dependencies"] = new JArray(all.Select(a => new JObject { ["ref"] = a.Id, ["dependsOn"] = new JArray((((JObject?)a.Target["dependencies"])?.Properties() ?? []).Select(d => $"{d.Name}/{d.Value}").Where(target.ContainsKey).Order(StringComparer.Ordinal)) })),
        };
        return sbom.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The files it says that ship.</summary>
    public static IReadOnlyList<string> FilesOf(string sbom) =>
        [.. JObject.Parse(sbom).SelectTokens($"$..properties[?(@.name == '{File}')].value").Select(v => (string)v!).Order(StringComparer.Ordinal)];

    /// <summary>The licences that SBOMs name, and who stands under each.</summary>
    public static string Licences(params string[] sboms)
    {
        var words = new StringBuilder("# Licences of what ships\n\nMade from the SBOMs of the service (`sbom.cdx.json`) and of the command line (`sbom-cli.cdx.json`); the project itself is left out.\n\n| licence | components |\n|---|---|\n");
        var components = sboms.SelectMany(s => JObject.Parse(s)["components"]!.OfType<JObject>()).Where(c => c["licenses"] is not null).DistinctBy(c => (string?)c["bom-ref"], StringComparer.Ordinal).OrderBy(c => (string?)c["bom-ref"], StringComparer.OrdinalIgnoreCase);
        foreach (var group in components.GroupBy(c => (string)c.SelectToken("licenses[0].license")!.First!.First!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            words.Append("| ").Append(group.Key).Append(" | ").AppendJoin(", ", group.Select(c => $"{c["name"]} {c["version"]}")).Append(" |\n");
        return words.ToString();
    }

    private static JObject Component(string id, JObject target, JObject library, string type)
    {
        var (name, version) = (id.Split('/')[0], id.Split('/')[1]);
        var component = new JObject { ["type"] = type, ["bom-ref"] = id, ["name"] = name, ["version"] = version };
        if ((string?)library["type"] == "package")
        {
            component["purl"] = $"pkg:nuget/{name}@{version}";
            component["hashes"] = new JArray(new JObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(((string)library["sha512"]!)["sha512-".Length..])) });
            component["licenses"] = LicenceOf((string)library["path"]!);
        }
        var files = (((JObject?)target["runtime"])?.Properties() ?? []).Select(f => Path.GetFileName(f.Name)).Concat((((JObject?)target["runtimeTargets"])?.Properties() ?? []).Select(f => f.Name));
        component["properties"] = new JArray(files.Order(StringComparer.Ordinal).Select(f => new JObject { ["name"] = File, ["value"] = f }));
        return component;
    }

    private static JArray LicenceOf(string package)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"), package);
        var about = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Descendants().ToList();
        var (licence, url) = (about.FirstOrDefault(e => e.Name.LocalName == "license"), about.FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value ?? "");
        return licence?.Attribute("type")?.Value == "expression" ? Licence(licence.Value) : new(new JObject { ["license"] = new JObject { ["name"] = licence is not null ? $"file {licence.Value} in the package" : url } });
    }

    private static JArray Licence(string id) => new(new JObject { ["license"] = new JObject { ["id"] = id } });
}
