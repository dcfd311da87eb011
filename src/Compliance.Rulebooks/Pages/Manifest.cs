using Compliance.Cases;
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
        var before = faults.Count;
        yaml.Only(root, "jurisdiction", "acts");
        var acts = yaml.List(root, "acts").Select(a => ReadAct(yaml, a)).ToList();
        foreach (var twice in acts.GroupBy(a => a.Folder, StringComparer.Ordinal).Concat(acts.GroupBy(a => a.Act.Id, StringComparer.Ordinal)).Where(g => g.Count() > 1))
            yaml.Fault(root, $"Two acts of the rulebook have '{twice.Key}' as id or folder. Each act has its own.");
        if (acts.Count == 0)
            yaml.Fault(root, "The rulebook names no act. Expected 'acts:' with id, folder, number, en, az, horizon and provisions.");
        var jurisdiction = yaml.Text(root, "jurisdiction");
        return faults.Count > before ? null : new(jurisdiction, acts); // pages cannot be held against a list that is misread
    }

    private static ManifestAct ReadAct(Yaml yaml, YamlMappingNode map)
    {
        yaml.Only(map, "id", "folder", "number", "en", "az", "horizon", "rank", "provisions", "not-yet");
        var act = new LegalAct(yaml.Text(map, "id"), yaml.Words(map), yaml.Text(map, "number"), yaml.Day(map, "horizon"), Rank(yaml, map));
        var provisions = map.Children.TryGetValue(new YamlScalarNode("provisions"), out var node) && node is YamlMappingNode articles
            ? articles.Children.Values.OfType<YamlScalarNode>().SelectMany(Numbers).ToList() : [];
        if (provisions.Count == 0)
            yaml.Fault(map, "The act has no provisions. Expected 'provisions:' with a line for each article, for example '\"28\": 28.1 28.2'.");
        foreach (var twice in provisions.GroupBy(p => p.Number, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Last()))
            yaml.Fault(twice.Line, twice.Column, $"Provision '{twice.Number}' is listed twice. Once is enough.");
        var notYet = yaml.List(map, "not-yet")
            .SelectMany(n => Split(yaml.Text(n, "articles")).Select(a => (Article: a, Reason: yaml.Words(n))))
            .DistinctBy(n => n.Article, StringComparer.Ordinal)
            .ToDictionary(n => n.Article, n => n.Reason, StringComparer.Ordinal);
        return new(act, yaml.Text(map, "folder"), provisions, notYet);
    }

    private static ActRank Rank(Yaml yaml, YamlMappingNode map)
    {
        if (!map.Children.ContainsKey("rank"))
            return ActRank.Law;
        var (text, ranks) = (yaml.Text(map, "rank"), Codes.Of(typeof(ActRank)));
        if (ranks.TryGet(text, out var rank))
            return (ActRank)rank;
        yaml.Fault(map, "rank", $"'rank: {text}' is not one of {string.Join(", ", ranks.All)}.{Facts.Nearest.Hint(text, ranks.All)}");
        return ActRank.Law;
    }

    private static IEnumerable<ManifestProvision> Numbers(YamlScalarNode line)
    {
        var (text, at) = (line.Value ?? "", 0);
        foreach (var number in Split(text))
        {
            at = text.IndexOf(number, at, StringComparison.Ordinal);
            yield return new(number, (int)line.Start.Line, (int)line.Start.Column + at);
            at += number.Length;
        }
    }

    private static string[] Split(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An act of the rulebook: its folder of pages, its numbered provisions, and the articles no page covers yet with the reason.</summary>
internal sealed record ManifestAct(LegalAct Act, string Folder, IReadOnlyList<ManifestProvision> Provisions, IReadOnlyDictionary<string, Text> NotYet);

/// <summary>A provision as rulebook.yaml lists it, and where.</summary>
internal sealed record ManifestProvision(string Number, int Line, int Column);

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
        yaml.Only(root, "first-year", "last-year", "seen-until", "rest", "days");
        var (first, last) = (yaml.Number(root, "first-year"), yaml.Number(root, "last-year"));
        var days = yaml.List(root, "days").Select(d => (Node: d, Day: ReadDay(yaml, d))).ToList();
        foreach (var twice in days.GroupBy(d => d.Day.Day).Where(g => g.Key != default && g.Count() > 1))
            yaml.Fault(twice.Last().Node, $"'{Facts.Readable.Of(twice.Key)}' stands in the calendar twice: here and in line {twice.First().Node.Start.Line}. One line a day.");
        foreach (var (node, day) in days.Where(d => d.Day.Day != default && (d.Day.Day.Year < first || d.Day.Day.Year > last)))
            yaml.Fault(node, $"'{Facts.Readable.Of(day.Day)}' lies outside the years of the calendar, '{first}' to '{last}'.");
        return new(first, last, yaml.Day(root, "seen-until"), [.. days.Select(d => d.Day).DistinctBy(d => d.Day)], ReadRest(yaml, root));
    }

    private static RestLaw? ReadRest(Yaml yaml, YamlMappingNode root)
    {
        if (yaml.Map(root, "rest") is not { } rest)
            return null;
        yaml.Only(rest, "weekly", "roll-over", "month-end", "horizon");
        return new(yaml.Text(rest, "weekly"), yaml.Text(rest, "roll-over"), yaml.Day(rest, "horizon"))
        {
            MonthEnd = rest.Children.ContainsKey("month-end") ? yaml.Text(rest, "month-end") : "",
        };
    }

    private static CalendarDay ReadDay(Yaml yaml, YamlMappingNode map)
    {
        yaml.Only(map, "day", "works", "kind", "en", "az", "certainty", "source", "contested");
        var certainty = yaml.Text(map, "certainty");
        if (certainty.Length > 0 && !Certainties.Contains(certainty))
            yaml.Fault(map, "certainty", $"'certainty: {certainty}' is not one of {string.Join(", ", Certainties)}.");
        return new(yaml.Day(map, "day"), Flag(yaml, map, "works"), yaml.Text(map, "kind"), yaml.Words(map), certainty,
            yaml.Text(map, "source"), map.Children.ContainsKey("contested") && Flag(yaml, map, "contested"));
    }

    private static bool Flag(Yaml yaml, YamlMappingNode map, string key)
    {
        var text = yaml.Text(map, key);
        if (text is not ("yes" or "no" or ""))
            yaml.Fault(map, key, $"'{key}: {text}' is neither yes nor no.");
        return text == "yes";
    }
}
