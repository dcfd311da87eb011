namespace Compliance.Tests.Cli;

public sealed class CheckExitCodeTests
{
    private readonly Workspace _here = new();

    [OneTimeTearDown]
    public void Clear() => _here.Dispose();

    [Test]
    public void Nothing_wrong_gives_0() => CodeOf(CaseTexts.Fine()).ShouldBe(0);

    [Test]
    public void A_violation_gives_1() => CodeOf(CaseTexts.Late()).ShouldBe(1);

    [Test]
    public void A_violation_to_be_confirmed_gives_1() => CodeOf(CaseTexts.Unsigned()).ShouldBe(1);

    [Test]
    public void A_missing_fact_gives_3() => CodeOf(CaseTexts.Silent()).ShouldBe(3);

    [Test]
    public void An_open_question_gives_3() => CodeOf(CaseTexts.Asked()).ShouldBe(3);

    [Test]
    public void A_violation_wins_over_what_is_open() => CodeOf(CaseTexts.Silent(), CaseTexts.Late(), CaseTexts.Asked()).ShouldBe(1);

    [Test]
    public void A_refused_file_wins_over_a_violation() => CodeOf(CaseTexts.Late(), CaseTexts.Refused()).ShouldBe(2);

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("html")]
    public void The_code_does_not_depend_on_the_format(string format) =>
        _here.Run("check", _here.File("format.jsonl", CaseTexts.Late()), "--format", format).Code.ShouldBe(1);

    private int CodeOf(params string[] cases) => _here.Run("check", _here.File("cases.jsonl", cases)).Code;
}
