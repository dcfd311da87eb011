using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Facts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Json.Decisions;

/// <summary>Writes files of decisions: by id, properties in a fixed order, what is not said left out. The same register gives the same bytes, so that a change shows as what it is.</summary>
public static class DecisionsWriter
{
    /// <summary>The register as JSON, with a line break at its end.</summary>
    public static string Write(DecisionRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var json = new JObject { ["format"] = DecisionsReader.Format, ["decisions"] = new JArray(register.All.Select(Of)) };
        return json.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JObject Of(Decision decision)
    {
        var json = new JObject { ["id"] = decision.Id, ["kind"] = Codes.Of(typeof(DecisionKind)).CodeOf(decision.Kind) };
        foreach (var (name, words) in new[] { ("file", decision.File), ("act", decision.Act), ("rule", decision.Rule), ("by", decision.By), ("on", Readable.Of(decision.On)), ("ground", decision.Ground) })
            Add(json, name, words);
        if (decision.ExpiresOn is { } end)
            json["expiresOn"] = Readable.Of(end);
        if (decision.Kind == DecisionKind.Judgment)
            json["isMet"] = decision.IsMet;
        foreach (var (name, words) in new[] { ("effect", decision.Effect), ("cause", decision.Cause), ("recommendation", decision.Recommendation) })
            Add(json, name, words);
        if (decision.Basis is { } basis)
            json["basis"] = Of(basis);
        return json;
    }

    private static JObject Of(DecisionBasis basis)
    {
        var json = new JObject();
        if (basis.WordingFrom is { } from)
            json["wordingFrom"] = Readable.Of(from);
        Add(json, "text", basis.Text);
        json["facts"] = new JObject(basis.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new JProperty(f.Key, f.Value)));
        return json;
    }

    private static void Add(JObject json, string name, string words)
    {
        if (words.Length > 0)
            json[name] = words;
    }
}
