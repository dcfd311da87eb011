using System.Text;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Tests.Checking;

namespace Compliance.Tests.Rulebooks;

public sealed class PackedRulebookTests
{
    private const int Head = 22;

    private static byte[] Packed => [.. SmallRulebook.Loaded.Packed];

    private static string FaultOf(byte[] bytes)
    {
        var (rulebook, fault) = PackedRulebook.Read(bytes, PackTrust.Made);
        rulebook.ShouldBeNull();
        return fault.ShouldNotBeNull();
    }

    /// <summary>A pack whose manifest fits its parts, whatever is in them.</summary>
    private static byte[] Fitting(string data, byte[] code)
    {
        var json = Encoding.UTF8.GetBytes(data);
        var manifest = new PackManifest("small", "identity", "engine", "gate", null) { Parts = [PackManifest.Part(json), PackManifest.Part(code)] }.ToBytes();
        return [.. Packed[..Head], .. BitConverter.GetBytes(manifest.Length), .. manifest, 0, 0, 0, 0, .. json, .. code];
    }

    [Test]
    public void A_packed_rulebook_finds_what_the_compiled_one_finds()
    {
        var (rulebook, fault) = PackedRulebook.Read(Packed, PackTrust.Made);
        fault.ShouldBeNull();
        Small.Verdicts(rulebook!).ShouldBe(Small.Verdicts(SmallRulebook.Rulebook));
        rulebook!.Identity.ShouldBe(SmallRulebook.Rulebook.Identity);
    }

    [Test]
    public void The_same_pages_give_the_same_bytes_wherever_they_lie()
    {
        using var copy = SmallRulebook.Copy();
        RulebookLoader.Load(copy.Path).Packed.SequenceEqual(Packed).ShouldBeTrue();
    }

    [TestCase(0, "does not begin with 'COMPLIANCE-RULEBOOK/1'")]
    [TestCase(21, "does not begin with 'COMPLIANCE-RULEBOOK/1'")]
    [TestCase(25, "is damaged")]
    [TestCase(27, "is damaged")]
    [TestCase(1000, "is damaged")]
    [TestCase(-1, "is damaged")]
    public void Damage_is_noticed_before_anything_is_loaded(int at, string words)
    {
        var bytes = Packed;
        bytes[at < 0 ? ^1 : at] ^= 0x20;
        FaultOf(bytes).ShouldContain(words);
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(22)]
    [TestCase(57)]
    [TestCase(5000)]
    public void A_truncated_file_is_a_fault(int length) => FaultOf(Packed[..length]).ShouldEndWith(".");

    [TestCase("")]
    [TestCase("PK\u0003\u0004")]
    [TestCase("{\"format\":\"compliance-case/1\"}")]
    public void A_foreign_file_is_a_fault(string text) =>
        FaultOf(Encoding.UTF8.GetBytes(text)).ShouldStartWith("The file is no packed rulebook");

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{\"Acts\":1")]
    [TestCase("{\"Jurisdiction\":\"small\",\"Identity\":\"identity\"}")]
    [TestCase("{\"Jurisdiction\":\"small\",\"Identity\":\"another\"}")]
    public void Content_of_another_version_is_a_fault(string text) => FaultOf(Fitting(text, [1, 2, 3])).ShouldEndWith(".");

    [Test]
    public void Code_that_is_no_assembly_is_a_fault()
    {
        var json = JsonOf(Packed);
        var manifest = PackManifest.Read(ManifestOf(Packed))!;
        var other = (manifest with { Parts = [manifest.Parts[0], PackManifest.Part([1, 2, 3])] }).ToBytes();
        FaultOf([.. Packed[..Head], .. BitConverter.GetBytes(other.Length), .. other, 0, 0, 0, 0, .. json, 1, 2, 3]).ShouldContain("is refused: The compiled rules are no assembly");
    }

    [Test]
    public void A_manifest_is_read_only_as_it_is_written()
    {
        var words = Encoding.UTF8.GetString(ManifestOf(Packed));
        PackManifest.Read(Encoding.UTF8.GetBytes(words)).ShouldNotBeNull().Jurisdiction.ShouldBe(SmallRulebook.Rulebook.Jurisdiction);
        foreach (var other in new[] { words + " ", words.Replace("{\"engine\"", "{ \"engine\""), words.Replace(PackManifest.Format, "compliance-report-manifest/1"), words.Replace("\"madeOn\":null", "\"madeOn\":\"2024-02-30\""), words.Replace("rules.dll", "rules2.dll"), words[..^1] + ",\"more\":1}", words.Replace("]", ",{\"bytes\":1,\"name\":\"more\",\"sha256\":\"\"}]"), "{}", "", "[" })
            PackManifest.Read(Encoding.UTF8.GetBytes(other)).ShouldBeNull(other);
    }

    private static byte[] ManifestOf(byte[] pack) => pack[(Head + 4)..(Head + 4 + BitConverter.ToInt32(pack, Head))];

    private static byte[] JsonOf(byte[] pack)
    {
        var start = Head + 4 + ManifestOf(pack).Length + 4 + BitConverter.ToInt32(pack, Head + 4 + ManifestOf(pack).Length);
        return pack[start..(start + (int)PackManifest.Read(ManifestOf(pack))!.Parts[0].Bytes)];
    }

    [Test]
    public void A_host_of_packed_rulebooks_carries_neither_compiler_nor_pages()
    {
        var needed = new[] { typeof(PackedRulebook), typeof(Compliance.Rules.Rule) }.SelectMany(t => t.Assembly.GetReferencedAssemblies()).Select(a => a.Name!).ToList();
        needed.ShouldNotContain(n => n.StartsWith("Microsoft.CodeAnalysis") || n.StartsWith("Markdig") || n.StartsWith("YamlDotNet") || n == "Compliance.Rulebooks");
    }

    [Test]
    public void The_code_of_a_rulebook_is_loaded_once_however_often_the_rulebook_is()
    {
        PackedRulebook.Read(Packed, PackTrust.Made).Rulebook.ShouldNotBeNull();
        var before = Loaded();
        for (var i = 0; i < 20; i++)
            PackedRulebook.Read(Packed, PackTrust.Made).Rulebook.ShouldNotBeNull();
        Loaded().ShouldBe(before);
    }

    private static int Loaded() => AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == "Compliance.Rules.Compiled");
}
