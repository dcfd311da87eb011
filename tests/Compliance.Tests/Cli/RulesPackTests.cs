using Compliance.Json;

namespace Compliance.Tests.Cli;

/// <summary>Packing, signing and trusting rulebooks on the command line.</summary>
public sealed class RulesPackTests
{
    private readonly Workspace _here = new();

    [OneTimeSetUp]
    public void MakeKeys()
    {
        foreach (var name in new[] { "maker", "stranger" })
            Workspace.RunAlone("key", "new", "--out", _here.PathTo(name + ".pem")).Code.ShouldBe(0);
    }

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    private string Signed(string name, params string[] also)
    {
        var path = _here.PathTo(name);
        var result = _here.Run(["rules", "pack", "--out", path, "--key", _here.PathTo("maker.pem"), .. also]);
        result.Code.ShouldBe(0, result.Error);
        result.Output.ShouldContain("Signed.");
        return path;
    }

    private RunResult Check(string pack, params string[] also) => Workspace.RunAlone(["check", _here.File("case.json", CaseTexts.Fine()), "--rules", pack, .. also]);

    [Test]
    public void A_signed_pack_judges_where_its_key_is_trusted() =>
        Check(Signed("signed.rulebook"), "--trust", _here.PathTo("maker.pub.pem")).Output.ShouldBe(_here.Run("check", _here.File("case.json", CaseTexts.Fine())).Output);

    [Test]
    public void A_signed_pack_is_refused_where_no_key_or_another_one_is_trusted()
    {
        var pack = Signed("refused.rulebook");
        Refused(Check(pack), "no key was named");
        Refused(Check(pack, "--trust", _here.PathTo("stranger.pub.pem")), "another key than the one trusted");
        Refused(Check(pack, "--trust", _here.PathTo("maker.pem")), "It is a private key");
        Refused(Check(pack, "--trust", _here.PathTo("none.pem")), "cannot be read");
    }

    [Test]
    public void The_trusted_key_can_be_named_by_the_environment()
    {
        var pack = Signed("environment.rulebook");
        try
        {
            Environment.SetEnvironmentVariable("COMPLIANCE_TRUST", _here.PathTo("stranger.pub.pem"));
            Refused(Check(pack), "another key than the one trusted");
            Environment.SetEnvironmentVariable("COMPLIANCE_TRUST", _here.PathTo("maker.pub.pem"));
            Check(pack).Code.ShouldBe(0);
        }
        finally
        {
            Environment.SetEnvironmentVariable("COMPLIANCE_TRUST", null);
        }
    }

    [Test]
    public void A_pack_made_before_the_day_asked_for_is_refused()
    {
        var pack = Signed("dated.rulebook", "--made-on", "2026-11-22");
        Check(pack, "--trust", _here.PathTo("maker.pub.pem"), "--not-before", "2026-11-22").Code.ShouldBe(0);
        Refused(Check(pack, "--trust", _here.PathTo("maker.pub.pem"), "--not-before", "2026-11-23"), "packs made before 2026-11-23 are not taken");
    }

    [Test]
    public void A_pack_that_nobody_signed_is_refused_with_the_way_out()
    {
        var pack = _here.PathTo("unsigned.rulebook");
        File.WriteAllBytes(pack, Rulebooks.SmallRulebook.Loaded.Packed);
        Refused(Check(pack), "'compliance rules pack --key KEY'");
        File.WriteAllBytes(pack, PackedRulebook.Sealed(Rulebooks.SmallRulebook.Loaded.Packed, PackSeal.OfSecret(new byte[32])));
        Refused(Check(pack), "'--trust FILE'");
    }

    [Test]
    public void A_key_that_cannot_sign_is_named_before_anything_is_compiled()
    {
        Refused(_here.Run("rules", "pack", "--out", _here.PathTo("x.rulebook"), "--key", _here.PathTo("maker.pub.pem")), "cannot sign");
        Refused(_here.Run("rules", "pack", "--out", _here.PathTo("x.rulebook"), "--key", _here.PathTo("none.pem")), "cannot be read");
        File.Exists(_here.PathTo("x.rulebook")).ShouldBeFalse();
    }

    private static void Refused(RunResult result, string word)
    {
        (result.Code, result.Output).ShouldBe((2, ""));
        result.Error.ShouldContain(word);
    }
}
