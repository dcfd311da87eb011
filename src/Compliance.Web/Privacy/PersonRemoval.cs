using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Privacy;

/// <summary>Writes a case file anew without some of its persons: what was known of them becomes unknown, never a yes or a no.</summary>
/// <remarks>
/// Their records and acts go, then everything that refers to them or to those acts, every list and text that names them, the remark of the file, and the statement that its timeline is complete.
/// A name is looked for at the beginning of words, so that inflected forms are met too.
/// </remarks>
internal static partial class PersonRemoval
{
    private const int ShortestName = 3;

    /// <summary>The document without the persons; <c>null</c> where nobody else is in it, or where it cannot be said without them: then all of it is to go.</summary>
    /// <param name="content">A document that was read without fault.</param>
    /// <param name="isGone">Whether the person of an id goes.</param>
    public static byte[]? Without(byte[] content, Func<string, bool> isGone)
    {
        ArgumentNullException.ThrowIfNull(isGone);
        var file = Parse(content);
        if (file["persons"] is not JArray persons || persons.OfType<JObject>().All(p => isGone(IdOf(p))))
            return null;
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<string>();
        foreach (var person in persons.OfType<JObject>().Where(p => isGone(IdOf(p))).ToList())
        {
            gone.Add(IdOf(person));
            words.AddRange(Letters().Matches((string?)person["name"] ?? "").Select(m => m.Value).Append(IdOf(person)).Where(w => w.Length >= ShortestName));
            person.Remove();
        }
        foreach (var act in (file["acts"] as JArray ?? []).OfType<JObject>().Where(a => a["person"] is JValue { Type: JTokenType.String } p && gone.Contains((string)p!)).ToList())
        {
            gone.Add(IdOf(act));
            act.Remove();
        }
        file.Remove("remark");
        file.Remove("timelineIsComplete");
        bool Tells(string text) => gone.Contains(text) || words.Any(w => StartsWord(text, w));
        foreach (var list in new[] { "judgments", "waivers" }.Select(n => file[n]).OfType<JArray>())
        {
            foreach (var entry in list.Where(e => Texts(e).Any(Tells)).ToList())
                entry.Remove();
        }
        return Prune(file, Tells) ? Encoding.UTF8.GetBytes(file.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n") : null;
    }

    /// <summary>Whether words written on a document tell of its persons that go: by name, id, or the id of an act of theirs.</summary>
    public static Func<string, bool> Telling(byte[] content, Func<string, bool> isGone)
    {
        ArgumentNullException.ThrowIfNull(isGone);
        var file = Parse(content);
        var persons = (file["persons"] as JArray ?? []).OfType<JObject>().Where(p => isGone(IdOf(p))).ToList();
        var ids = persons.ConvertAll(IdOf);
        var acts = (file["acts"] as JArray ?? []).OfType<JObject>().Where(a => a["person"] is JValue { Type: JTokenType.String } p && ids.Contains((string)p!)).Select(IdOf);
        var words = persons.SelectMany(p => Letters().Matches((string?)p["name"] ?? "").Select(m => m.Value)).Where(w => w.Length >= ShortestName).Concat(ids).Concat(acts).Where(w => w.Length > 0).ToList();
        return text => words.Exists(w => StartsWord(text, w));
    }

    /// <summary>Every text that stands in quotes in a document, however broken it is.</summary>
    public static IReadOnlySet<string> Quoted(byte[] content)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Quotes().Matches(Encoding.UTF8.GetString(content)))
            found.Add(Value(match.Value));
        return found;
    }

    /// <summary>The document as it is; days and numbers stay as they are written.</summary>
    public static JObject Parse(byte[] content)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(content).TrimStart('\uFEFF')))
        {
            DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal, Culture = CultureInfo.InvariantCulture, MaxDepth = 64,
        };
        return JObject.Load(reader);
    }

    private static string IdOf(JObject record) => record["id"] is JValue { Type: JTokenType.String } id ? (string)id! : "";

    private static IEnumerable<string> Texts(JToken token) => token is JValue { Type: JTokenType.String } text ? [(string)text!] : token.Children().SelectMany(c => c is JProperty p ? Texts(p.Value) : Texts(c));

    /// <summary>Takes away what tells of them; <c>false</c> where something that has to stay does.</summary>
    private static bool Prune(JObject record, Func<string, bool> tells)
    {
        foreach (var property in record.Properties().ToList())
        {
            if (property.Name == "act")
                continue; // the kind of the act, or what a judgment is on: dealt with
            if (property.Value is JValue { Type: JTokenType.String } text && tells((string)text!))
            {
                if (property.Name == "id")
                    return false;
                property.Remove();
            }
            else if (property.Value is JArray list && list.Any(e => e is JValue { Type: JTokenType.String } text && tells((string)text!)))
                property.Remove(); // a shorter list would pass for a complete one
            else if (!(property.Value is JObject inner ? [inner] : property.Value.OfType<JObject>()).All(i => Prune(i, tells)))
                return false;
        }
        return true;
    }

    private static bool StartsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                return true;
        }
        return false;
    }

    private static string Value(string quoted)
    {
        try
        {
            return JsonConvert.DeserializeObject<string>(quoted, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }) ?? "";
        }
        catch (JsonException)
        {
            return quoted[1..^1];
        }
    }

    [GeneratedRegex("\\p{L}+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)] // a refused file can be quotes without end
    private static partial Regex Quotes();
}
