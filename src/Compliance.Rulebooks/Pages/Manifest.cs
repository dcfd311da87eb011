using Compliance.Json;
using Compliance.Law;
using YamlDotNet.RepresentationModel;

namespace Compliance.Rulebooks.Pages;

/// <summary>What <c>rulebook.yaml</c> says.</summary>
internal sealed record Manifest(string Jurisdiction, IReadOnlyList<ManifestAct> Acts)
{
    /// <summary>The manifest; faults are added to <paramref name="faults"/>.</summary>
    public static Manifest? Read(string path, string text, List<PageFault> faults)
    {
        var (yaml, root) = Yaml.Read(path, text, faults);
        if (root is null)
            return null;
        var acts = yaml.List(root, "acts").Select(a => ReadAct(yaml, a)).ToList();
        if (acts.Count == 0)
            yaml.Fault(root, "The rulebook names no act. Expected 'acts:' with id, folder, number, en, az, horizon and provisions.");
        return new(yaml.Text(root, "jurisdiction"), acts);
    }

    private static ManifestAct ReadAct(Yaml yaml, YamlMappingNode map)
    {
        var act = new LegalAct(yaml.Text(map, "id"), yaml.Words(map), yaml.Text(map, "number"), yaml.Day(map, "horizon"));
        var provisions = map.Children.TryGetValue(new YamlScalarNode("provisions"), out var node) && node is YamlMappingNode articles
            ? articles.Children.SelectMany(a => Split((a.Value as YamlScalarNode)?.Value)).ToList() : [];
        var notYet = yaml.List(map, "not-yet")
            .SelectMany(n => Split(yaml.Text(n, "articles")).Select(a => (Article: a, Reason: yaml.Words(n))))
            .ToDictionary(n => n.Article, n => n.Reason, StringComparer.Ordinal);
        return new(act, yaml.Text(map, "folder"), provisions, notYet);
    }

    private static string[] Split(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An act of the rulebook: its folder of pages, its numbered provisions, and the articles no page covers yet with the reason.</summary>
internal sealed record ManifestAct(LegalAct Act, string Folder, IReadOnlyList<string> Provisions, IReadOnlyDictionary<string, Text> NotYet);

/// <summary>Reads <c>calendar.yaml</c>.</summary>
internal static class CalendarFile
{
    private static readonly string[] Certainties = ["official", "two sources", "one source", "computed"];

    /// <summary>The calendar; faults are added to <paramref name="faults"/>.</summary>
    public static CalendarData? Read(string path, string text, List<PageFault> faults)
    {
        var (yaml, root) = Yaml.Read(path, text, faults);
        if (root is null)
            return null;
        var days = yaml.List(root, "days").Select(d => ReadDay(yaml, d)).ToList();
        foreach (var twice in days.GroupBy(d => d.Day).Where(g => g.Count() > 1))
            yaml.Fault(root, $"{Facts.Readable.Of(twice.Key)} stands in the calendar {twice.Count()} times. One line a day.");
        return new(yaml.Number(root, "first-year"), yaml.Number(root, "last-year"), yaml.Day(root, "seen-until"), [.. days.DistinctBy(d => d.Day)]);
    }

    private static CalendarDay ReadDay(Yaml yaml, YamlMappingNode map)
    {
        var certainty = yaml.Text(map, "certainty");
        if (!Certainties.Contains(certainty))
            yaml.Fault(map, $"'certainty: {certainty}' is not one of {string.Join(", ", Certainties)}.");
        return new(yaml.Day(map, "day"), Flag(yaml, map, "works"), yaml.Text(map, "kind"), yaml.Words(map), certainty,
            yaml.Text(map, "source"), Yaml.Optional(map, "contested") == "yes");
    }

    private static bool Flag(Yaml yaml, YamlMappingNode map, string key)
    {
        var text = yaml.Text(map, key);
        if (text is not ("yes" or "no"))
            yaml.Fault(map, $"'{key}: {text}' is neither yes nor no.");
        return text == "yes";
    }
}
