using System.Globalization;
using Compliance.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Compliance.Rulebooks.Pages;

/// <summary>Reads YAML mappings with faults at their place. Depth and aliases are bounded before a document is built.</summary>
internal sealed class Yaml
{
    private const int MostDepth = 16;
    private readonly string _path;
    private readonly List<PageFault> _faults;
    private readonly int _lines; // the parser places what is missing at the end a line below the last
    private Mark _reached;

    private Yaml(string path, string text, List<PageFault> faults) => (_path, _lines, _faults) = (path, text.ReplaceLineEndings("\n").AsSpan().Count('\n') + 1, faults);

    /// <summary>The root mapping, or <c>null</c> with faults.</summary>
    public static (Yaml Reader, YamlMappingNode? Root) Read(string path, string text, List<PageFault> faults)
    {
        var reader = new Yaml(path, text, faults);
        try
        {
            if (!reader.IsBounded(text))
                return (reader, null);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return (reader, root);
            reader.Fault(1, 1, "The file holds no mapping. Expected 'key: value' lines.");
        }
        catch (YamlException error)
        {
            reader.Fault((int)error.Start.Line, (int)error.Start.Column, $"The file is no YAML here: {error.Message}");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException) // the parser's own, where tabs and breaks meet in a plain text, or a document begins within another
        {
            reader.Fault((int)reader._reached.Line, (int)reader._reached.Column, "The file is no YAML from here on: the parser cannot tell where the next text ends.");
        }
        return (reader, null);
    }

    /// <summary>A fault at the value under a key.</summary>
    public void Fault(YamlMappingNode map, string key, string message) => Fault(map.Children[key], message);

    /// <summary>Faults for keys other than these: a slip of the pen is not read as silence.</summary>
    public void Only(YamlMappingNode map, params string[] keys)
    {
        foreach (var key in map.Children.Keys.Where(k => k is not YamlScalarNode { Value: { } name } || !keys.Contains(name)))
            Fault(key, $"'{key}' has no meaning here. Expected {string.Join(", ", keys.Select(k => $"'{k}'"))}.{Facts.Nearest.Hint(key.ToString(), keys)}");
    }

    public void Fault(YamlNode at, string message) => Fault((int)at.Start.Line, (int)at.Start.Column, message);

    /// <summary>The text under a key; a fault and the empty text where there is none.</summary>
    public string Text(YamlMappingNode map, string key)
    {
        if (map.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value: { } value })
            return value;
        Fault(map, $"'{key}' is missing. Expected '{key}: …'.");
        return "";
    }

    public DateOnly Day(YamlMappingNode map, string key)
    {
        var text = Text(map, key);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (text.Length > 0)
            Fault(map, key, $"'{key}: {text}' is no day. Expected year-month-day, for example 2023-05-06.");
        return default;
    }

    public int Number(YamlMappingNode map, string key)
    {
        var text = Text(map, key);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.Length > 0)
            Fault(map, key, $"'{key}: {text}' is no whole number.");
        return 0;
    }

    public Law.Text Words(YamlMappingNode map) => new(Text(map, "en"), Text(map, "az"));

    /// <summary>The mapping under a key, or <c>null</c>.</summary>
    public YamlMappingNode? Map(YamlMappingNode map, string key)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return null;
        if (node is not YamlMappingNode)
            Fault(node, $"'{key}' is a mapping '{key}: {{ name: value }}'; this is none.");
        return node as YamlMappingNode;
    }

    /// <summary>The mappings of a list under a key.</summary>
    public IEnumerable<YamlMappingNode> List(YamlMappingNode map, string key)
    {
        if (!map.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return [];
        var entries = node is YamlSequenceNode list ? list.Children : [node];
        foreach (var entry in entries.Where(e => e is not YamlMappingNode))
            Fault(entry, $"'{key}' is a list of entries '- name: value'; this is none.");
        return entries.OfType<YamlMappingNode>();
    }

    private bool IsBounded(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            _reached = parser.Current!.End;
            depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
            if (depth > MostDepth || parser.Current is AnchorAlias)
            {
                Fault((int)parser.Current!.Start.Line, (int)parser.Current.Start.Column, depth > MostDepth ? $"The file nests deeper than {MostDepth}." : "An alias, '*name', stands here. Write the value itself.");
                return false;
            }
        }
        return true;
    }

    public void Fault(int line, int column, string message) => _faults.Add(new(_path, Math.Clamp(line, 1, _lines), Math.Max(1, column), RulebookFaultCodes.Yaml, message));
}
