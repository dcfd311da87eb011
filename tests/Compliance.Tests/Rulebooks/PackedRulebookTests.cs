using System.Security.Cryptography;
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
        var (rulebook, fault) = PackedRulebook.Read(bytes);
        rulebook.ShouldBeNull();
        return fault.ShouldNotBeNull();
    }

    /// <summary>A file whose digest fits, whatever is in it.</summary>
    private static byte[] Sealed(byte[] body) => [.. Packed[..Head], .. SHA256.HashData(body), .. body];

    [Test]
    public void A_packed_rulebook_finds_what_the_compiled_one_finds()
    {
        var (rulebook, fault) = PackedRulebook.Read(Packed);
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

    [Test]
    public void Whatever_byte_is_damaged_it_is_noticed([Values(0, 5, 21, 22, 40, 54, 58, 1000, -1)] int at)
    {
        var bytes = Packed;
        bytes[at < 0 ? ^1 : at] ^= 0x20;
        FaultOf(bytes).ShouldContain(at is >= 0 and < Head ? "does not begin with 'COMPLIANCE-RULEBOOK/1'" : "is damaged");
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

    [TestCase(0, "{}")]
    [TestCase(2, "{}")]
    [TestCase(4, "null")]
    [TestCase(-5, "{}")]
    [TestCase(int.MaxValue, "{}")]
    [TestCase(9, "{\"Acts\":1")]
    public void Content_of_another_version_is_a_fault(int length, string text) =>
        FaultOf(Sealed([.. BitConverter.GetBytes(length), .. Encoding.UTF8.GetBytes(text)])).ShouldEndWith(".");

    [Test]
    public void Code_that_is_no_assembly_is_a_fault()
    {
        var length = BitConverter.ToInt32(Packed.AsSpan(Head + 32, 4));
        FaultOf(Sealed([.. Packed.AsSpan(Head + 32, 4 + length), 1, 2, 3])).ShouldContain("does not fit this version of Compliance");
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
        PackedRulebook.Read(Packed).Rulebook.ShouldNotBeNull();
        var before = Loaded();
        for (var i = 0; i < 20; i++)
            PackedRulebook.Read(Packed).Rulebook.ShouldNotBeNull();
        Loaded().ShouldBe(before);
    }

    private static int Loaded() => AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name == "Compliance.Rules.Compiled");
}
