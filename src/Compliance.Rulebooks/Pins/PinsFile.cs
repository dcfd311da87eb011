using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Rulebooks.Pins;

/// <summary>The digest of one provision's text.</summary>
/// <param name="Number">Its number, for example <c>28.5 part 2</c>.</param>
/// <param name="Sha256">SHA-256 of its normalised text.</param>
public sealed record Pin(string Number, string Sha256)
{
    /// <summary>The first 12 digits: enough to tell two texts apart at sight.</summary>
    public static string Short(string digest) => digest.Length > 12 ? digest[..12] : digest;
}

/// <summary>What was pinned of one act.</summary>
/// <param name="Act">Id of the act in the rulebook.</param>
/// <param name="Edition">The edition the text shows: the act's horizon when it was pinned.</param>
/// <param name="Text">Name of the file the text was read from, without its folder.</param>
/// <param name="Sha256">SHA-256 of that file.</param>
/// <param name="Provisions">Provisions of the rulebook, in the law's order. A provision that pages divide into parts has its whole text pinned before them.</param>
/// <param name="Outside">What else the text holds: titles of articles, and numbers the rulebook does not have.</param>
public sealed record ActPins(string Act, DateOnly Edition, string Text, string Sha256, IReadOnlyList<Pin> Provisions, IReadOnlyList<Pin> Outside)
{
    /// <summary>The digest of a provision, or <c>null</c>.</summary>
    public string? Of(string number) => Provisions.FirstOrDefault(p => p.Number == number)?.Sha256;
}

/// <summary>Reads and writes <c>pins.json</c>, which lies beside rulebook.yaml and is no part of the rulebook's identity: verdicts do not depend on it.</summary>
public static class PinsFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "pins.json";

    private const string Format = "compliance-pins/1";
    private const int MostBytes = 16 * 1024 * 1024;
    private static readonly string[] ActKeys = ["act", "edition", "text", "sha256", "provisions", "outside"];

    /// <summary>The pins; none where there is no such file; <c>null</c> and faults where it cannot be understood.</summary>
    public static IReadOnlyList<ActPins>? Read(string path, List<PageFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (!File.Exists(path) && !Directory.Exists(path))
            return [];
        if (StrictText.Read(path, MostBytes, faults) is not var (_, text))
            return null;
        var before = faults.Count;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 8 };
            var root = JToken.ReadFrom(reader, new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            while (reader.Read())
                throw new JsonReaderException("More follows after the end of the pins.", reader.Path, reader.LineNumber, reader.LinePosition, null);
            var pins = new PinsReader(path, faults).Pins(root);
            faults.Sort(before, faults.Count - before, Comparer<PageFault>.Create((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column))));
            return faults.Count > before ? null : pins;
        }
        catch (JsonException error)
        {
            var (line, column) = error is JsonReaderException at ? (at.LineNumber, at.LinePosition) : (1, 1);
            faults.Add(new(path, Math.Max(1, line), Math.Max(1, column), PinFaultCodes.Json, "The pins are no JSON at this place. Take the file back from version control, or delete it and pin every act again."));
            return null;
        }
    }

    /// <summary>The pins as a file: the same pins give the same bytes, one provision a line.</summary>
    public static string Write(IReadOnlyList<ActPins> pins)
    {
        var text = new StringBuilder();
        using (var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" }) { Formatting = Formatting.Indented, Indentation = 2 })
            Json(pins).WriteTo(writer);
        return text.Append('\n').ToString();
    }

    private static JObject Json(IReadOnlyList<ActPins> pins) => new()
    {
        ["format"] = Format,
        ["acts"] = new JArray(pins.Select(p => new JObject
        {
            ["act"] = p.Act,
            ["edition"] = Facts.Readable.Of(p.Edition),
            ["text"] = p.Text,
            ["sha256"] = p.Sha256,
            ["provisions"] = new JObject(p.Provisions.Select(n => new JProperty(n.Number, n.Sha256))),
            ["outside"] = new JObject(p.Outside.Select(n => new JProperty(n.Number, n.Sha256))),
        })),
    };

    /// <summary>Takes the JSON apart; a fault for everything that is not as it is written.</summary>
    private sealed class PinsReader(string path, List<PageFault> faults)
    {
        public List<ActPins> Pins(JToken root)
        {
            if (root is not JObject map)
            {
                Fault(root, "The pins are no object. Expected '{ \"format\": …, \"acts\": […] }'.");
                return [];
            }
            Only(map, "format", "acts");
            if (Text(map, "format") is { Length: > 0 } format && format != Format)
                Fault(map["format"]!, $"The format is '{format}'. Expected '{Format}'.");
            if (map["acts"] is not JArray acts)
            {
                Fault(map["acts"] ?? map, "'acts' is missing or no list. Expected '\"acts\": [ … ]'.");
                return [];
            }
            foreach (var twice in acts.OfType<JObject>().GroupBy(a => (string?)(a["act"] as JValue), StringComparer.Ordinal).Where(g => g.Count() > 1))
                Fault(twice.Last(), $"Act '{twice.Key}' is pinned twice. One entry an act.");
            return [.. acts.Select(Act).OfType<ActPins>()];
        }

        private ActPins? Act(JToken token)
        {
            if (token is not JObject map)
            {
                Fault(token, "An entry of 'acts' is no object. Expected '{ \"act\": … }'.");
                return null;
            }
            Only(map, ActKeys);
            return new(Text(map, "act"), Day(map, "edition"), Text(map, "text"), Digest(map, "sha256"), Digests(map, "provisions"), Digests(map, "outside"));
        }

        private string Text(JObject map, string key)
        {
            if (map[key] is JValue { Type: JTokenType.String } value)
                return (string)value!;
            Fault(map[key] ?? map, $"'{key}' is missing or no text. Expected '\"{key}\": \"…\"'.");
            return "";
        }

        private DateOnly Day(JObject map, string key)
        {
            var text = Text(map, key);
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            if (text.Length > 0)
                Fault(map[key]!, $"'{key}' is '{text}', which is no day. Expected one like '2023-05-06'.");
            return default;
        }

        private string Digest(JObject map, string key)
        {
            var text = Text(map, key);
            if (text.Length > 0 && (text.Length != 64 || !text.All(char.IsAsciiHexDigitLower)))
                Fault(map[key]!, $"'{key}' is '{Pin.Short(text)}{(text.Length > 12 ? "…" : "")}', which is no SHA-256. Expected 64 digits from 0 to 9 and a to f.");
            return text;
        }

        private List<Pin> Digests(JObject map, string key)
        {
            if (map[key] is JObject numbers)
                return [.. numbers.Properties().Select(p => new Pin(p.Name, Digest(numbers, p.Name)))];
            Fault(map[key] ?? map, $"'{key}' is missing or no object. Expected '\"{key}\": {{ \"28.1\": \"…\" }}'.");
            return [];
        }

        private void Only(JObject map, params string[] keys)
        {
            foreach (var key in map.Properties().Where(p => !keys.Contains(p.Name)))
                Fault(key, $"'{key.Name}' has no meaning here. Expected {string.Join(", ", keys.Select(k => $"'{k}'"))}.{Facts.Nearest.Hint(key.Name, keys)}");
        }

        private void Fault(JToken at, string message)
        {
            var place = (IJsonLineInfo)at;
            faults.Add(new(path, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition), PinFaultCodes.Entry, message));
        }
    }
}
