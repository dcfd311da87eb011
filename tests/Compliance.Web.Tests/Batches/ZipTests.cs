using System.IO.Compression;
using System.Text;
using Compliance.Web.Batches;

namespace Compliance.Web.Tests.Batches;

/// <summary>Archives that lie, and what is said of each.</summary>
public sealed class ZipTests
{
    private static readonly byte[] Json = Encoding.UTF8.GetBytes("{\"format\":\"compliance-case/1\"}");

    [Test]
    public void Files_and_lines_of_an_archive_of_NET_come_out_in_order()
    {
        using var held = new MemoryStream();
        using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, words) in new[] { ("a/one.json", "1"), ("two.jsonl", "2\n\n3\r\n4") })
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(words));
            }
        }
        Read(held.ToArray()).Select(d => (d.Name, d.Line, Encoding.UTF8.GetString(d.Content.Span))).ShouldBe([("a/one.json", 1, "1"), ("two.jsonl", 1, "2"), ("two.jsonl", 3, "3\r"), ("two.jsonl", 4, "4")]);
    }

    [Test]
    public void An_entry_that_says_it_is_smaller_than_it_is_is_refused_even_with_the_checksum_of_its_beginning()
    {
        var lines = Encoding.UTF8.GetBytes("{\"a\":1}\n{\"b\":2}\n");
        Codes(new HostileEntry("a.jsonl", lines) { Size = 8 }).ShouldBe(["BT010"]);
        Codes(new HostileEntry("a.jsonl", lines) { Size = 8, Crc = ~Crc32.Add(uint.MaxValue, lines.AsSpan(0, 8)) }).ShouldBe(["BT010"]);
        Codes(new HostileEntry("a.jsonl", lines) { Size = 17 }).ShouldBe(["BT010"]);
        Codes(new HostileEntry("a.jsonl", lines) { Crc = 5 }).ShouldBe(["BT010"]);
        Codes(new HostileEntry("a.jsonl", lines) { Method = 0, Size = 8, Crc = ~Crc32.Add(uint.MaxValue, lines.AsSpan(0, 8)) }).ShouldBe(["BT010"]);
    }

    [TestCase("../a.json"), TestCase("a/../../b.json"), TestCase("/etc/a.json"), TestCase("\\\\host\\a.json"), TestCase("C:a.json"), TestCase("a\\..\\b.json"), TestCase("a\0.json"), TestCase("./a.json")]
    public void A_name_that_leads_elsewhere_is_refused(string name) => Codes(new HostileEntry(name, Json)).ShouldBe(["BT003"]);

    [Test]
    public void A_name_as_long_as_allowed_is_taken_and_one_longer_is_not()
    {
        Codes(new HostileEntry(new string('a', 295) + ".json", Json)).ShouldBe([null]);
        Codes(new HostileEntry(new string('a', 296) + ".json", Json)).ShouldBe(["BT003"]);
    }

    [Test]
    public void Every_entry_of_a_name_that_comes_twice_is_refused_and_named() =>
        Read(ZipMaker.Make(new("a.json", Json), new("A.json", Json), new("b.json", Json))).Select(d => (d.Name, d.Fault?.Code)).ShouldBe([("a.json", "BT004"), ("A.json", "BT004"), ("b.json", null)]);

    [Test]
    public void Links_encryption_archives_and_other_kinds_are_refused()
    {
        Codes(new HostileEntry("a.json", Json) { Attributes = 0xA1FF0000 }).ShouldBe(["BT005"]);
        Codes(new HostileEntry("a.json", Json) { Attributes = 0x81A40000 }).ShouldBe([null]);
        Codes(new HostileEntry("a.json", Json) { Flags = 0x801 }).ShouldBe(["BT006"]);
        Codes(new HostileEntry("a.zip", Json)).ShouldBe(["BT007"]);
        Codes(new HostileEntry("a.json", ZipMaker.Make(new HostileEntry("b.json", Json)))).ShouldBe(["BT007"]);
        Codes(new HostileEntry("a.txt", Json)).ShouldBe(["BT008"]);
        Codes(new HostileEntry("a.json", Json) { Method = 12 }).ShouldBe(["BT011"]);
        Codes(new HostileEntry("a.json", Json) { LocalName = "b.json" }).ShouldBe(["BT010"]);
        Codes(new HostileEntry("a.json", Json), new HostileEntry("a2.json", Json) { At = 0 }).ShouldBe(["BT010", "BT010"]);
    }

    [Test]
    public void Bombs_are_refused_before_they_go_off()
    {
        var zeros = new byte[10 * 1024 * 1024];
        Codes(new HostileEntry("a.json", zeros)).ShouldBe(["BT009"]);
        Codes(new HostileEntry("a.json", zeros) { Size = 100, Crc = 7 }).ShouldBe(["BT010"]);
        var blanks = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(n => $"{{\"n\":{n}}}\n")));
        var few = new BatchLimits { UnpackedBytes = blanks.Length + 10 };
        Read(ZipMaker.Make(new HostileEntry("a.jsonl", blanks), new HostileEntry("b.jsonl", blanks)), few).Select(d => d.Fault?.Code).Distinct().ShouldBe([null, "BT009"]);
        var many = Enumerable.Range(0, 6).Select(n => new HostileEntry($"{n}.json", Json)).ToArray();
        Read(ZipMaker.Make(many), new() { Entries = 6 }).Count.ShouldBe(6);
        Read(ZipMaker.Make(many), new() { Entries = 5 }).Select(d => d.Fault!.Code).ShouldBe(["BT002"]);
    }

    [Test]
    public void Damage_anywhere_is_told_and_never_thrown()
    {
        var zip = ZipMaker.Make(new("a.json", Json), new("b.jsonl", Encoding.UTF8.GetBytes(Samples.Lines(5))));
        for (var at = 0; at < zip.Length; at++)
        {
            var broken = zip.ToArray();
            broken[at] ^= 0x55;
            Read(broken).ShouldNotBeEmpty();
            Read(zip[..at]).ShouldNotBeEmpty();
        }
        Read([]).Single().Fault!.Code.ShouldBe("BT001");
    }

    [Test]
    public void Of_more_documents_than_are_taken_the_rest_is_refused_in_one_word()
    {
        var bytes = Encoding.UTF8.GetBytes("1\n2\n3\n4\n");
        All(bytes, "jsonl", new() { Documents = 4 }).Select(d => d.Fault?.Code).ShouldBe([null, null, null, null]);
        All(bytes, "jsonl", new() { Documents = 3 }).Select(d => d.Fault?.Code).ShouldBe([null, null, null, "BT012"]);
        All(Encoding.UTF8.GetBytes("12345\n123456\n1"), "jsonl", new() { DocumentBytes = 5 }).Select(d => d.Fault?.Code).ShouldBe([null, "CF003", null]);
    }

    private static string?[] Codes(params HostileEntry[] entries) => [.. Read(ZipMaker.Make(entries)).Select(d => d.Fault?.Code).Distinct().Count() == 1 && entries.Length == 1 ? Read(ZipMaker.Make(entries)).Select(d => d.Fault?.Code).Take(1) : Read(ZipMaker.Make(entries)).Select(d => d.Fault?.Code)];

    private static List<BatchDocument> Read(byte[] zip, BatchLimits? limits = null) => All(zip, "zip", limits ?? BatchLimits.Default);

    private static List<BatchDocument> All(byte[] bytes, string kind, BatchLimits limits) => [.. new BatchDocuments(limits).Of(new MemoryStream(bytes), kind, "sent")];
}
