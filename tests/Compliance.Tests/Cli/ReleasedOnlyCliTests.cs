using Newtonsoft.Json.Linq;
using static Compliance.Tests.Rulebooks.ReviewedRulebook;

namespace Compliance.Tests.Cli;

public sealed class ReleasedOnlyCliTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void The_sums_say_once_how_many_findings_rest_on_rules_under_review()
    {
        var text = On("check", Case(isSigned: false)).Output;
        text.ShouldContain("5 of 6 findings rest on rules under review");
        text.Split("nder review").Length.ShouldBe(3);
        On("check", Case(isSigned: false), "--language", "az").Output.ShouldContain("6 nəticədən 5 rəydə olan qaydalara əsaslanır");
    }

    [Test]
    public void A_violation_of_a_rule_under_review_is_left_open_when_only_released_rules_may_judge()
    {
        On("check", Case(isSigned: false)).Code.ShouldBe(1);
        On("check", Case(isSigned: false), "--released-only").Code.ShouldBe(3);
    }

    [TestCase("true", 3)]
    [TestCase("false", 1)]
    [TestCase("", 3)]
    public void A_violation_of_a_released_rule_decides_the_exit_code_and_what_is_left_out_stays_open(string isSolemn, int code) =>
        On("check", Case(isSigned: false, isSolemn), "--released-only").Code.ShouldBe(code);

    [Test]
    public void Json_says_of_each_finding_and_of_the_run_what_was_under_review()
    {
        var all = Json("--format", "json");
        all.SkipLast(1).Where(f => !(bool)f["underReview"]!).Select(f => (string)f["rule"]!).ShouldBe([Setting]);
        ((int)all[^1]["summary"]!["underReview"]!).ShouldBe(5);
        ((bool)all[^1]["summary"]!["releasedOnly"]!).ShouldBeFalse();
        var released = Json("--format", "json", "--released-only");
        released.SkipLast(1).Select(f => $"{f["rule"]} {f["outcome"]} {f["underReview"]}").ShouldBe(
            [$"{Setting} compliant False", "7-1.2 not-checked True", "7-1.3 not-checked True", "7-2.1 not-checked True", "7-3.1 not-checked True"]);
        ((bool)released[^1]["summary"]!["releasedOnly"]!).ShouldBeTrue();
    }

    [Test]
    public void A_packed_rulebook_leaves_out_the_same()
    {
        var packed = _here.PathTo("reviewed.rulebook");
        On("rules", "pack", "--out", packed).Code.ShouldBe(0);
        Workspace.RunAlone("check", Case(isSigned: false), "--released-only", "--format", "json", "--rules", packed).Output.ShouldBe(On("check", Case(isSigned: false), "--released-only", "--format", "json").Output);
    }

    [Test]
    public void The_page_counts_and_marks_findings_by_a_word_and_a_shape()
    {
        var page = On("check", Case(isSigned: false), "--format", "html").Output;
        page.ShouldContain("5 of 6 findings rest on rules under review");
        page.Split("#shape-under-review").Length.ShouldBe(6);
        On("check", Case(isSigned: false), "--format", "html", "--released-only").Output.ShouldContain("0 of 5 findings rest on rules under review; rules under review were left out");
    }

    [Test]
    public void A_proof_says_that_its_rule_is_under_review()
    {
        On("explain", Case(isSigned: false), Signed).Output.ShouldContain("Under review: two others than the author have not both reviewed");
        On("explain", Case(isSigned: false), Setting).Output.ShouldNotContain("nder review");
    }

    [Test]
    public void Explained_by_released_rules_only_a_rule_under_review_gives_way_to_its_provision()
    {
        var left = On("explain", Case(isSigned: false), Signed, "--released-only");
        left.Code.ShouldBe(0);
        left.Output.ShouldContain("Not checked: its rules are under review.");
        On("explain", Case(isSigned: false), "7-1.2", "--released-only").ShouldBe(left);
        var spoken = On("explain", Case(isSigned: false), UnderTheFlag, "--released-only");
        spoken.Code.ShouldBe(2);
        spoken.Error.ShouldContain($"'{UnderTheFlag}' is under review, and '--released-only' leaves it out.");
    }

    [Test]
    public void Where_nothing_is_released_the_user_is_told_that_nothing_is_judged()
    {
        var result = _here.Run("check", _here.File("late.json", CaseTexts.Late()), "--released-only");
        result.Code.ShouldBe(3);
        result.Error.ShouldContain("No rule of this rulebook is released");
        _here.Run("check", _here.File("late.json", CaseTexts.Late())).Error.ShouldNotContain("released");
    }

    private List<JObject> Json(params string[] args) => [.. On(["check", Case(isSigned: false), .. args]).Lines.Select(JObject.Parse)];

    private string Case(bool isSigned, string isSolemn = "true") => _here.File($"oath-{isSigned}-{isSolemn}.json",
        $$"""{"format":"compliance-case/1","id":"oath","asOf":"2022-06-01","acts":[{"act":"oath","id":"o","date":"2020-05-04",{{(isSolemn.Length > 0 ? $"\"isSolemn\":{isSolemn}," : "")}}"isSigned":{{(isSigned ? "true" : "false")}},"underStateFlag":true,"handOnConstitution":false,"isInPersonalFile":true,"earlierOathOn":null}]}""");

    private static RunResult On(params string[] args) => Workspace.RunAlone([.. args, "--rules", Folder, "--cache", Workspace.Cache]);
}
