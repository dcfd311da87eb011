using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Law;
using Newtonsoft.Json;

namespace Compliance.Json;

/// <summary>Writes the answer to "may this order be signed on this day?" as one JSON object; findings and duties in it are those of <see cref="FindingsWriter"/> and <see cref="DueWriter"/>.</summary>
/// <param name="output">Where to; the caller closes it.</param>
/// <param name="language">The language of messages.</param>
/// <param name="withProof">Whether findings and duties carry their proof.</param>
public sealed class PreCheckWriter(TextWriter output, Language language, bool withProof = false)
{
    /// <summary>Writes the answer.</summary>
    public void Write(PreCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        using var json = new JsonTextWriter(output) { CloseOutput = false, Formatting = Formatting.None };
        json.WriteStartObject();
        json.Property("may", Codes.Of(typeof(MayBeSigned)).CodeOf(check.May));
        json.Property("on", Readable.Of(check.On));
        json.Act(check.Act);
        json.Property("dayIs", Shape.Of(check.Act.GetType()).Find("date")!.Words.In(language));
        json.Array("blocking", check.Blocking, f => Raw(json, f));
        json.Array("missing", check.Missing, f => Raw(json, f));
        json.Array("failed", check.Failed, f => Raw(json, f));
        json.Array("advisory", check.Advisory, a => Advised(json, a.Why, a.Finding));
        json.Array("duties", check.Duties, d => json.WriteRawValue(Line(text => new DueWriter(text, language, withProof).Write(d, check.On))));
        json.WriteEndObject();
    }

    private void Advised(JsonTextWriter json, Advice why, Finding finding)
    {
        json.WriteStartObject();
        json.Property("why", Codes.Of(typeof(Advice)).CodeOf(why));
        json.Property("words", Codes.Words(why).In(language));
        json.WritePropertyName("finding");
        Raw(json, finding);
        json.WriteEndObject();
    }

    private void Raw(JsonTextWriter json, Finding finding) => json.WriteRawValue(Line(text => new FindingsWriter(text, language, withProof).Write(finding)));

    private static string Line(Action<TextWriter> write)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        write(text);
        return text.ToString().TrimEnd('\n');
    }
}
