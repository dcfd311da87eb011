using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>What findings and duties say alike.</summary>
internal static class JsonRecords
{
    /// <summary>The property <c>act</c>: id, kind as in a case file, path to its place in the file.</summary>
    public static void Act(this JsonWriter json, PersonnelAct act)
    {
        json.WritePropertyName("act");
        json.WriteStartObject();
        json.Property("id", act.Id);
        json.Property("kind", ActKinds.CodeOf(act.GetType()));
        json.Property("path", act.Path);
        json.WriteEndObject();
    }

    /// <summary>A missing fact, as an entry of a list.</summary>
    public static void Missing(this JsonWriter json, MissingFact fact, Language language)
    {
        json.WriteStartObject();
        json.Property("path", fact.Path);
        json.Property("words", fact.Words.In(language));
        json.Property("document", fact.Document.In(language));
        json.Property("holder", fact.Holder.In(language));
        json.WriteEndObject();
    }
}
