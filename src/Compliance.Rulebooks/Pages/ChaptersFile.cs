using Compliance.Law;
using Compliance.Rules;
using YamlDotNet.RepresentationModel;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads <c>chapters.yaml</c>: in which chapter of the Report the findings of each provision are counted.</summary>
internal sealed class ChaptersFile(Yaml yaml, IReadOnlyList<ManifestAct> acts)
{
    private readonly Dictionary<string, YamlNode> _seen = new(StringComparer.Ordinal);

    /// <summary>The chapters; faults are added to <paramref name="faults"/>. Every provision of the manifest's acts has to be covered.</summary>
    public static IReadOnlyList<Chapter> Read(string path, string text, IReadOnlyList<ManifestAct> acts, List<PageFault> faults)
    {
        var (yaml, root) = Yaml.Read(path, text, faults);
        if (root is null)
            return [];
        yaml.Only(root, "chapters");
        var reader = new ChaptersFile(yaml, acts);
        var chapters = yaml.List(root, "chapters").Select(reader.ReadChapter).ToList();
        foreach (var (act, number) in acts.SelectMany(a => a.Provisions.Select(p => (a, p.Number))))
        {
            var provision = new Provision(act.Act, number, Text.None);
            if (!chapters.Exists(c => c.Provisions.Any(p => p.Covers(provision))))
                yaml.Fault(root, $"Provision '{number}' of {act.Act.Number} stands in no chapter. Add it, or its article, to the chapter that counts its findings.");
        }
        return chapters;
    }

    private Chapter ReadChapter(YamlMappingNode map)
    {
        yaml.Only(map, "number", "en", "az", "provisions");
        var provisions = yaml.Map(map, "provisions")?.Children.SelectMany(entry => Provisions(entry.Key, entry.Value)).ToList() ?? [];
        return new(yaml.Number(map, "number"), yaml.Words(map), provisions);
    }

    private IEnumerable<ChapterProvision> Provisions(YamlNode key, YamlNode value)
    {
        var id = key.ToString();
        if (acts.FirstOrDefault(a => a.Act.Id == id) is not { } act)
        {
            yaml.Fault(key, $"'{id}' is no act of the rulebook.{Facts.Nearest.Hint(id, acts.Select(a => a.Act.Id))}");
            yield break;
        }
        if (value.ToString() == "all")
        {
            yield return new(id, "");
            yield break;
        }
        foreach (var number in value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!act.Provisions.Any(p => new Provision(act.Act, p.Number, Text.None).IsWithin(number)))
                yaml.Fault(value, $"{act.Act.Number} has no provision '{number}'.{Facts.Nearest.Hint(number, act.Provisions.Select(p => p.Number))}");
            else if (!_seen.TryAdd($"{id} {number}", value))
                yaml.Fault(value, $"'{number}' of {act.Act.Number} stands in two chapters: here and in line {_seen[$"{id} {number}"].Start.Line}.");
            yield return new(id, number);
        }
    }
}
