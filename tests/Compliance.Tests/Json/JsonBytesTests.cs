using System.Globalization;
using System.Text;
using Compliance.Json;
using Newtonsoft.Json;

namespace Compliance.Tests.Json;

/// <summary>JSON written as bytes is the JSON of the writer everybody knows.</summary>
public sealed class JsonBytesTests
{
    [Test]
    public void Every_letter_is_written_as_the_text_writer_writes_it()
    {
        var letters = Enumerable.Range(0, 0x10000).Where(c => !char.IsSurrogate((char)c)).Select(c => $"a{(char)c}b").ToList();
        ShouldBeWritten(json => letters.ForEach(json.WriteValue));
        ShouldBeWritten(json => json.WriteValue(string.Concat(letters) + "\U0001F600"));
    }

    [Test]
    public void Values_lists_and_records_are_written_as_the_text_writer_writes_them() => ShouldBeWritten(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("a \"name\"");
        json.WriteStartArray();
        foreach (var number in new[] { 0, 7, -1, int.MaxValue, int.MinValue })
            json.WriteValue(number);
        json.WriteValue((int?)null);
        json.WriteValue((int?)5);
        json.WriteEndArray();
        json.WritePropertyName("empty");
        json.WriteStartObject();
        json.WriteEndObject();
        json.WritePropertyName("words");
        json.WriteStartArray();
        json.WriteValue((string?)null);
        json.WriteValue("");
        json.WriteValue(true);
        json.WriteValue(false);
        json.WriteNull();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    [Test]
    public void What_was_written_can_be_repeated_while_memory_grows()
    {
        using var json = new JsonBytes();
        json.WriteValue(new string('x', 600));
        for (var i = 0; i < 10; i++)
            json.Repeat(0, 602);
        Encoding.UTF8.GetString(json.Written).ShouldBe(string.Concat(Enumerable.Repeat($"\"{new string('x', 600)}\"", 11)));
        json.Clear();
        json.WriteValue(1);
        json.EndLine();
        json.WriteValue(2);
        Encoding.UTF8.GetString(json.Written).ShouldBe("1\n2");
    }

    private static void ShouldBeWritten(Action<JsonWriter> write)
    {
        using var bytes = new JsonBytes();
        bytes.WriteStartArray();
        write(bytes);
        bytes.WriteEndArray();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        json.WriteStartArray();
        write(json);
        json.WriteEndArray();
        Encoding.UTF8.GetString(bytes.Written).ShouldBe(text.ToString());
    }
}
