using Compliance.Facts;
using Compliance.Law;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>What writers of findings say again and again.</summary>
internal static class JsonWords
{
    public static void Property(this JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Property(this JsonWriter json, string name, int value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Property(this JsonWriter json, string name, bool value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Array<T>(this JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>The wording of a provision: its first and last day in force and the act that brought it; <c>null</c> for none.</summary>
    public static void Version(this JsonWriter json, ProvisionVersion? version)
    {
        if (version is null)
        {
            json.WriteNull();
            return;
        }
        json.WriteStartObject();
        json.Days(version);
        json.WriteEndObject();
    }

    public static void Days(this JsonWriter json, ProvisionVersion version)
    {
        json.Property("from", Readable.Of(version.From));
        json.Property("to", version.To is { } end ? Readable.Of(end) : null);
        json.Property("amendedBy", version.AmendedBy);
        if (version.Effect is { } effect)
        {
            json.Property("effectFrom", Readable.Of(effect.From));
            json.Property("effectTo", Readable.Of(effect.To));
        }
    }
}
