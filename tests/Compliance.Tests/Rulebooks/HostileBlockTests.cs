using Compliance.Rulebooks;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;

namespace Compliance.Tests.Rulebooks;

public sealed class HostileBlockTests
{
    private const string Lawful = "Rule(\"X\").On<Oath>().Require(x => x.IsSolemn & !(x.EarlierOathOn.IsGiven)).Otherwise(en: \"a\", az: \"ə\");";

    [TestCaseSource(nameof(Blocks))]
    public void A_hostile_block_is_refused_at_its_place(string code, string[] needed)
    {
        var faults = Faults(code);
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(f => f.Path == "page.md" && f.Line >= 7 && f.Column >= 1);
        needed.Any(word => faults.Exists(f => f.ToString().Contains(word, StringComparison.Ordinal)))
            .ShouldBeTrue($"None names {string.Join(" or ", needed)}:\n{string.Join('\n', faults)}");
    }

    [Test]
    public void There_are_at_least_forty_hostile_blocks() => Blocks().Count().ShouldBeGreaterThanOrEqualTo(40);

    [Test]
    public void A_lawful_block_passes() => Faults(Lawful).ShouldBeEmpty();

    [Test]
    public void A_block_that_refers_to_a_file_makes_nothing_open_it()
    {
        var canary = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        File.WriteAllText(canary, "canary");
        try
        {
            var opened = File.GetLastAccessTimeUtc(canary);
            var faults = Faults($"#load \"{canary}\"\n{Lawful}");
            faults.ShouldNotBeEmpty();
            faults.ShouldNotContain(f => f.Message.Contains("canary", StringComparison.Ordinal));
            File.GetLastAccessTimeUtc(canary).ShouldBe(opened);
        }
        finally
        {
            File.Delete(canary);
        }
    }

    [Test]
    public void Nothing_on_the_list_lets_a_type_a_delegate_or_a_stream_through()
    {
        var owners = typeof(Compliance.Rules.Rule).Assembly.GetTypes().ToDictionary(t => t.FullName!);
        foreach (var name in AllowedSymbols.Members)
        {
            var owner = owners[name[..name.LastIndexOf('.')]];
            foreach (var member in owner.GetMember(name[(name.LastIndexOf('.') + 1)..]).OfType<System.Reflection.MethodInfo>())
                new[] { typeof(Type), typeof(Stream), typeof(System.Reflection.Assembly), typeof(IFormatProvider), typeof(Delegate) }.ShouldNotContain(member.ReturnType, name);
        }
    }

    private static List<PageFault> Faults(string code)
    {
        var faults = new List<PageFault>();
        RuleCompiler.Compile([new("page.md", 7, code)], faults);
        return faults;
    }

    private static IEnumerable<TestCaseData> Blocks() =>
        File.ReadAllText(RepositoryRoot.PathTo("fixtures", "hostile", "blocks.txt")).Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(b => b.Split('\n', 2))
            .Select(b => (Head: b[0].Split(" | "), Code: b[1].TrimEnd('\n')))
            .Select(b => new TestCaseData(b.Code, b.Head[1].Split('|')).SetArgDisplayNames(b.Head[0]));
}
