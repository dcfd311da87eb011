using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Output;

/// <summary>JSON for programs and people: indented, the same bytes on every machine.</summary>
internal static class JsonText
{
    /// <summary>Writes a value and ends the line.</summary>
    public static void Write(TextWriter output, JToken value) =>
        output.Write(value.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");
}
