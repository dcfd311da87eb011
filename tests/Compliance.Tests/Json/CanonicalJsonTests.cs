using System.Text;
using System.Text.Json;
using Compliance.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Json;

/// <summary>The shapes published with RFC 8785, as far as they hold no fractions, and what the canonical form refuses.</summary>
public sealed class CanonicalJsonTests
{
    [TestCase("""[56,{"d":true,"10":null,"1":[]}]""", """[56,{"1":[],"10":null,"d":true}]""")]
    [TestCase("""{"peach":"a","p\u00e9ch\u00e9":"b","p\u00eache":"c","sin":"d"}""", """{"peach":"a","péché":"b","pêche":"c","sin":"d"}""")]
    [TestCase("""{"1":{"f":{"f":"hi","F":5},"\n":56},"10":{},"":"empty","a":{},"111":[{}],"A":{}}""", """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}""")]
    [TestCase("""{"escaping":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""", """{"escaping":"€$\u000f\nA'B\"\\\\\"/","literals":[null,true,false]}""")]
    [TestCase(
        """{"\u20ac":"1","1":"2","\u0080":"\u007f","\ud83d\ude02":"4","\u00f6":"5","\ufb33":"6","</script>":"7"}""",
        "{\"1\":\"2\",\"</script>\":\"7\",\"\u0080\":\"\u007f\",\"ö\":\"5\",\"€\":\"1\",\"\U0001F602\":\"4\",\"\uFB33\":\"6\"}")]
    [TestCase("  \"a text\" ", "\"a text\"")]
    public void A_published_shape_has_its_published_form(string json, string canonical) => Canonical(json).ShouldBe(canonical);

    [Test]
    public void Texts_are_not_normalised() => Canonical("\"\u1e0d\u0307\"").ShouldBe("\"\u1e0d\u0307\"");

    [TestCase("\b\t\n\f\r\"\\", """
        "\b\t\n\f\r\"\\"
        """)]
    [TestCase("\u0000\u001f", """
        "\u0000\u001f"
        """)]
    [TestCase("\u007f\u0085\u2028\u2029<>&'/+", "\"\u007f\u0085\u2028\u2029<>&'/+\"")]
    [TestCase("İIıi Əə ş", "\"İIıi Əə ş\"")]
    public void Only_what_must_be_escaped_is(string text, string canonical) => ((CanonicalJson)text).ToString().ShouldBe(canonical);

    [TestCase(0xd83d)]
    [TestCase(0x61, 0xde02, 0x62)]
    [TestCase(0xde02, 0xd83d)]
    [TestCase(0xd83d, 0xd83d, 0xde02)]
    public void Half_of_a_surrogate_pair_is_refused_in_values_and_names(params int[] units)
    {
        var text = string.Concat(units.Select(u => (char)u));
        Should.Throw<ArgumentException>(() => ((CanonicalJson)text).ToString()).Message.ShouldContain("half of a surrogate pair");
        Should.Throw<ArgumentException>(() => new CanonicalObject { { text, 1 } }.ToString());
    }

    [Test]
    public void A_name_that_stands_already_is_refused() =>
        Should.Throw<ArgumentException>(() => new CanonicalObject { { "a", 1 }, { "a", 1 } }).Message.ShouldContain("\"a\"");

    [Test]
    public void Names_that_differ_in_letter_case_or_composition_are_two() =>
        new CanonicalObject { { "é", 1 }, { "e\u0301", 2 }, { "É", 3 } }.ToString().ShouldBe("{\"e\u0301\":2,\"É\":3,\"é\":1}");

    [TestCase(CanonicalJson.MaxInteger - 1)]
    [TestCase(CanonicalJson.MaxInteger)]
    [TestCase(-CanonicalJson.MaxInteger)]
    [TestCase(0)]
    public void A_whole_number_up_to_the_largest_exact_one_is_written(long number) =>
        ((CanonicalJson)number).ToString().ShouldBe(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [TestCase(CanonicalJson.MaxInteger + 1)]
    [TestCase(-CanonicalJson.MaxInteger - 1)]
    [TestCase(long.MinValue)]
    public void A_larger_one_is_refused(long number) => Should.Throw<ArgumentOutOfRangeException>(() => (CanonicalJson)number);

    [TestCase("12.50", "\"12.5\"")]
    [TestCase("100", "\"100\"")]
    [TestCase("0.0", "\"0\"")]
    [TestCase("-0.0", "\"0\"")]
    [TestCase("-5.05", "\"-5.05\"")]
    public void A_decimal_is_a_text_with_one_spelling(string number, string canonical) =>
        CanonicalJson.Decimal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToString().ShouldBe(canonical);

    [TestCase("az-Latn-AZ")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    [TestCase("")]
    public void The_bytes_are_the_same_on_a_machine_of_any_culture(string culture) =>
        Cultures.In(culture, () => Convert.ToHexString(Sample().ToBytes())).ShouldBe(Convert.ToHexString(Sample().ToBytes()));

    [Test]
    public void A_long_list_is_written_an_entry_at_a_time()
    {
        var (read, most) = (0, 0);
        using var output = new CountingWriter(() => most = Math.Max(most, read), () => read = 0);
        CanonicalJson.List(Enumerable.Range(0, 10_000).Select(n => { read++; return (CanonicalJson)n; })).WriteTo(output);
        most.ShouldBe(1);
    }

    [Test]
    public void What_is_written_and_read_again_is_the_same_and_has_the_same_bytes() =>
        Prop.ForAll(Texts().ArrayOf().ToArbitrary(), texts =>
        {
            var json = new CanonicalObject { { "list", CanonicalJson.List(texts) }, { "texts", Names(texts) } };
            var written = json.ToString();
            using var read = JsonDocument.Parse(written);
            read.RootElement.GetProperty("list").EnumerateArray().Select(e => e.GetString()!).ShouldBe(texts);
            read.RootElement.GetProperty("texts").EnumerateObject().Select(p => p.Name).ShouldBe(texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            Canonical(written).ShouldBe(written);
        }).QuickCheckThrowOnFailure();

    private static CanonicalObject Names(string[] texts)
    {
        var names = new CanonicalObject();
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
            names.Add(text, text.Length);
        return names;
    }

    private static Gen<string> Texts() =>
        Gen.Elements("a", "Ə", "ı", "İ", "\"", "\\", "\n", "\u0001", "\u2028", "\uFB33", "\U0001F600", "e\u0301", "=").ArrayOf().Select(string.Concat);

    private static CanonicalObject Sample() => new() { { "ı", 1234567 }, { "I", CanonicalJson.Decimal(1234.5m) }, { "i", "Əİı" }, { "İ", false } };

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Value(document.RootElement).ToString();
    }

    private static CanonicalJson Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Object(json),
        JsonValueKind.Array => CanonicalJson.List(json.EnumerateArray().ToList().Select(Value)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.Null => CanonicalJson.Null,
        _ => json.GetBoolean(),
    };

    private static CanonicalObject Object(JsonElement json)
    {
        var read = new CanonicalObject();
        foreach (var property in json.EnumerateObject())
            read.Add(property.Name, Value(property.Value));
        return read;
    }

    /// <summary>Tells when something is written, before and after.</summary>
    private sealed class CountingWriter(Action before, Action after) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            before();
            after();
        }
    }
}
