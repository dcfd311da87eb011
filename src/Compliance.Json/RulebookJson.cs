using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Json;

/// <summary>The data of a rulebook in a packed file, written and read by code made when Compliance is built: looking at types takes longer than reading.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, MaxDepth = 16)]
[JsonSerializable(typeof(RulebookData))]
internal sealed partial class RulebookJson : JsonSerializerContext
{
    private static readonly RulebookJson Own = new(new JsonSerializerOptions { IgnoreReadOnlyProperties = true, MaxDepth = 16, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(RulebookData data) => JsonSerializer.SerializeToUtf8Bytes(data, Own.RulebookData);

    /// <exception cref="JsonException">It is no such data.</exception>
    public static RulebookData? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Own.RulebookData);
}
