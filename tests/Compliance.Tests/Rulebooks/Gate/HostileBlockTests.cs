using Compliance.Rulebooks.Gate;

namespace Compliance.Tests.Rulebooks.Gate;

public sealed class HostileBlockTests
{
    private const string Lawful = "Rule(\"X\").On<Oath>().Require(x => x.IsSolemn & !(x.EarlierOathOn.IsGiven)).Otherwise(en: \"a\", az: \"ə\");";

    private static IEnumerable<string> Blocks => HostileBlocks.All.Select(b => b.Name);

    [TestCaseSource(nameof(Blocks))]
    public void A_hostile_block_is_refused_at_its_place_for_what_is_wrong(string name)
    {
        var block = HostileBlocks.Named(name);
        var first = HostileBlocks.Faults(block.Code).First();
        first.Path.ShouldBe("page.md");
        (first.Code, (first.Line - 6, first.Column)).ShouldBe((block.Fault, block.Place), first.ToString());
        first.Message.ShouldContain(block.Symbol);
    }

    [TestCaseSource(nameof(Blocks))]
    public void The_layers_that_refuse_a_hostile_block_each_do_so_on_their_own(string name)
    {
        var block = HostileBlocks.Named(name);
        HostileBlocks.Refusing(block.Code, block.Layers == "T" && block.Reason.StartsWith("kills", StringComparison.Ordinal)).ShouldBe(block.Layers);
        (block.Layers.Length > 1).ShouldBe(block.Reason.Length == 0, "One layer alone needs a reason.");
    }

    [Test]
    public void Every_layer_alone_refuses_many_blocks_and_none_refuses_what_is_lawful()
    {
        foreach (var layer in "TSYMC")
            HostileBlocks.All.Count(b => b.Layers.Contains(layer, StringComparison.Ordinal)).ShouldBeGreaterThan(20, layer.ToString());
        HostileBlocks.Refusing(Lawful, isForTextOnly: false).ShouldBe("");
        HostileBlocks.Faults(Lawful).ShouldBeEmpty();
    }

    [Test]
    public void There_are_enough_blocks_and_each_has_a_name_of_its_own()
    {
        HostileBlocks.All.Count.ShouldBeGreaterThanOrEqualTo(400);
        HostileBlocks.All.Select(b => b.Name).ShouldBeUnique();
    }

    [TestCase("#load \"{0}\"\n")]
    [TestCase("#r \"{0}\"\n")]
    public void A_block_that_refers_to_a_file_makes_nothing_open_it_whatever_layer_is_away(string directive)
    {
        var canary = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        File.WriteAllText(canary, "canary");
        File.SetLastAccessTimeUtc(canary, new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        try
        {
            foreach (var away in Enum.GetValues<GateLayers>().Where(l => l != GateLayers.All).Append(default))
            {
                var faults = HostileBlocks.Faults(directive.Replace("{0}", canary, StringComparison.Ordinal) + Lawful, GateLayers.All & ~away);
                faults.ShouldNotBeEmpty();
                faults.ShouldNotContain(f => f.Message.Contains("canary", StringComparison.Ordinal));
            }
            File.GetLastAccessTimeUtc(canary).Year.ShouldBe(2001);
        }
        finally
        {
            File.Delete(canary);
        }
    }
}
