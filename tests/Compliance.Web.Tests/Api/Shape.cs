using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Tests.Api;

/// <summary>Holds JSON against a schema of the description of the interface.</summary>
internal static class Shape
{
    /// <summary>Types, constants, enumerations, formats, limits, required properties, lists and maps, all the way down; a property that the schema does not name is a fault too.</summary>
    public static void ShouldFit(JObject document, JToken value, JObject schema, string place)
    {
        if ((string?)schema["$ref"] is { } name)
            schema = (JObject)document["components"]!["schemas"]![name[(name.LastIndexOf('/') + 1)..]]!;
        var types = schema["type"] is JArray several ? several.Select(t => (string)t!).ToList() : schema["type"] is { } one ? [(string)one!] : [];
        var type = value.Type switch { JTokenType.Object => "object", JTokenType.Array => "array", JTokenType.Integer => "integer", JTokenType.Float => "number", JTokenType.Boolean => "boolean", JTokenType.Null => "null", _ => "string" };
        if (types.Count > 0)
            types.ShouldContain(type, place);
        if (type == "null")
            return;
        if (schema["enum"] is JArray words)
            words.Select(w => (string)w!).ShouldContain((string)value!, place);
        if (schema["const"] is { } only)
            JToken.DeepEquals(only, value).ShouldBeTrue(place);
        if (type == "string")
            TextShouldFit((string)value!, schema, place);
        if (type == "integer")
            ((decimal)value).ShouldBeInRange((decimal?)schema["minimum"] ?? decimal.MinValue, (decimal?)schema["maximum"] ?? decimal.MaxValue, place);
        if (value is JArray list)
        {
            list.Count.ShouldBeInRange((int?)schema["minItems"] ?? 0, (int?)schema["maxItems"] ?? int.MaxValue, place);
            foreach (var item in schema["items"] is JObject ? list : [])
                ShouldFit(document, item, (JObject)schema["items"]!, place + "[]");
        }
        if (value is JObject json)
            ObjectShouldFit(document, json, schema, place);
    }

    private static void ObjectShouldFit(JObject document, JObject json, JObject schema, string place)
    {
        foreach (var required in schema["required"] ?? new JArray())
            json.ContainsKey((string)required!).ShouldBeTrue($"{place}: {required}");
        foreach (var property in json.Properties())
        {
            if ((schema["properties"]?[property.Name] ?? schema["additionalProperties"]) is JObject inner)
                ShouldFit(document, property.Value, inner, $"{place}.{property.Name}");
            else if (schema["properties"] is JObject known && schema["additionalProperties"] is not JValue { Value: true })
                known.ContainsKey(property.Name).ShouldBeTrue($"{place}: '{property.Name}' is not described");
        }
    }

    private static void TextShouldFit(string text, JObject schema, string place)
    {
        text.Length.ShouldBeInRange((int?)schema["minLength"] ?? 0, (int?)schema["maxLength"] ?? int.MaxValue, place);
        if ((string?)schema["pattern"] is { } pattern)
            Regex.IsMatch(text, pattern).ShouldBeTrue($"{place}: {text}");
        var isFit = (string?)schema["format"] switch
        {
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"),
            _ => true,
        };
        isFit.ShouldBeTrue($"{place}: {text}");
    }
}
