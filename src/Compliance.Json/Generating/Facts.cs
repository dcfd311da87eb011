using Compliance.Facts;
using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating;

/// <summary>What a generated file says of one body, position, person or act.</summary>
internal sealed class Facts
{
    /// <summary>The facts as they are written.</summary>
    public JObject Json { get; } = [];

    /// <summary>The id.</summary>
    public string Id => (string)Json["id"]!;

    /// <summary>States a value; <c>null</c> states that there is none.</summary>
    public Facts Is(string name, JToken? value)
    {
        Json[name] = value ?? JValue.CreateNull();
        return this;
    }

    /// <summary>States a day.</summary>
    public Facts On(string name, DateOnly day) => Is(name, Readable.Of(day));

    /// <summary>Answers with yes.</summary>
    public Facts Yes(params string[] names) => All(names, true);

    /// <summary>Answers with no.</summary>
    public Facts No(params string[] names) => All(names, false);

    /// <summary>States that there is none.</summary>
    public Facts None(params string[] names) => All(names, null);

    /// <summary>States that the list is empty.</summary>
    public Facts Empty(params string[] names)
    {
        foreach (var name in names)
            Json[name] = new JArray();
        return this;
    }

    /// <summary>Says nothing of it: it is unknown.</summary>
    public Facts Leave(string name)
    {
        if (!Json.Remove(name))
            throw new InvalidOperationException($"'{name}' was not stated.");
        return this;
    }

    /// <summary>A day that was stated.</summary>
    public DateOnly Day(string name) => DateOnly.ParseExact((string)Json[name]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Facts All(string[] names, JToken? value)
    {
        foreach (var name in names)
            Json[name] = value?.DeepClone() ?? JValue.CreateNull();
        return this;
    }
}
