using Compliance.Cases;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Json;

/// <summary>The JSON Schema of case files, made from the types of the domain. It says what the reader takes, except that it cannot follow ids.</summary>
public static class CaseSchema
{
    /// <summary>The schema as text (draft 2020-12), with a line break at its end.</summary>
    public static string Generate()
    {
        var definitions = new SortedDictionary<string, JObject>(StringComparer.Ordinal);
        var file = Record(typeof(CaseFile), definitions);
        var schema = new JObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Case file of personnel acts",
            ["description"] = "A property left out is unknown; null says that there is none. Ids are unique within the file.",
        };
        schema.Merge(file);
        schema["$defs"] = new JObject(definitions.Select(d => new JProperty(d.Key, d.Value)));
        return schema.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JObject Record(Type type, SortedDictionary<string, JObject> definitions)
    {
        var properties = new JObject();
        var required = new JArray();
        foreach (var mark in Marks(type))
        {
            properties.Add(mark);
            if (mark.Name != "id" || Reading.Slots.NeedsId(type))
                required.Add(mark.Name);
        }
        foreach (var member in Shape.Of(type).Members)
            properties[member.Name] = Described(member, Value(member, definitions));
        var schema = new JObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
            schema["required"] = required;
        return schema;
    }

    private static IEnumerable<JProperty> Marks(Type type)
    {
        if (type == typeof(CaseFile))
            yield return new("format", new JObject { ["enum"] = new JArray(CaseReader.Format), ["description"] = "format of the file" });
        if (type.IsAssignableTo(typeof(PersonnelAct)))
            yield return new("act", new JObject { ["enum"] = new JArray(ActKinds.CodeOf(type)), ["description"] = "kind of act" });
        yield return new("id", new JObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = ReadLimits.Default.Characters, ["description"] = "id, unique within the file" });
    }

    private static JObject Described(Member member, JObject value)
    {
        value["description"] = member.Kind == MemberKind.Reference ? $"{member.Words.En}: id of {Reading.ReferenceWords.Of(member.Type).En}" : member.Words.En;
        return value;
    }

    private static JObject Value(Member member, SortedDictionary<string, JObject> definitions) => member.Kind switch
    {
        MemberKind.Flag => new JObject { ["type"] = "boolean" },
        MemberKind.Reference => new JObject { ["type"] = new JArray("string", "null") },
        MemberKind.Record => new JObject { ["anyOf"] = new JArray(Link(member.Type, definitions), new JObject { ["type"] = "null" }) },
        MemberKind.List => new JObject
        {
            ["type"] = new JArray("array", "null"),
            ["maxItems"] = MostOf(member),
            ["items"] = member.Type.IsAssignableTo(typeof(Record)) ? Link(member.Type, definitions) : Scalar(member.Type, false),
        },
        _ => Scalar(member.Type, true),
    };

    private static int MostOf(Member member) =>
        member.Type == typeof(PersonnelAct) ? ReadLimits.Default.Acts : member.Property.DeclaringType == typeof(CaseFile) ? ReadLimits.Default.Entries : ReadLimits.Default.InnerEntries;

    private static JObject Link(Type type, SortedDictionary<string, JObject> definitions)
    {
        if (type.IsAbstract)
            return new() { ["oneOf"] = new JArray(ActKinds.Codes.Select(c => Link(ActKinds.Find(c)!, definitions))) };
        if (definitions.TryAdd(type.Name, []))
        {
            var definition = Record(type, definitions);
            if (type.IsAssignableTo(typeof(PersonnelAct)))
                definition["description"] = ActKinds.WordsOf(type).En;
            definitions[type.Name] = definition;
        }
        return new() { ["$ref"] = $"#/$defs/{type.Name}" };
    }

    private static JObject Scalar(Type type, bool canBeNone)
    {
        if (type.IsEnum)
        {
            var codes = Codes.Of(type).All.Select(c => (JToken)c).ToList();
            return new() { ["enum"] = new JArray(canBeNone ? [.. codes, JValue.CreateNull()] : codes) };
        }
        var name = type == typeof(int) ? "integer" : type == typeof(decimal) ? "number" : "string";
        var schema = new JObject { ["type"] = canBeNone ? new JArray(name, "null") : name };
        if (type == typeof(DateOnly))
            (schema["format"], schema["pattern"]) = ("date", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        else if (type == typeof(string))
            schema["maxLength"] = ReadLimits.Default.Characters;
        return schema;
    }
}
