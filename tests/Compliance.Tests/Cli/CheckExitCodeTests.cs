using Compliance.Cases.Acts;
using Compliance.Checking;
using Compliance.Cli;
using Compliance.Law;

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

    [TestCase(Outcome.Error, 2)]
    [TestCase(Outcome.Violation, 1)]
    [TestCase(Outcome.NeedsJudgment, 3)]
    [TestCase(Outcome.Undetermined, 3)]
    [TestCase(Outcome.Waived, 0)]
    [TestCase(Outcome.NotChecked, 0)]
    [TestCase(Outcome.NotApplicable, 0)]
    [TestCase(Outcome.Compliant, 0)]
    public void Each_outcome_has_its_code(Outcome outcome, int code) =>
        ExitCodes.Of(Tally.Of([FindingOf(outcome)]), refused: 0).ShouldBe(code);

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("html")]
    public void The_code_does_not_depend_on_the_format(string format) =>
        _here.Run("check", _here.File("format.jsonl", CaseTexts.Late()), "--format", format).Code.ShouldBe(1);

    private static Finding FindingOf(Outcome outcome) => new()
    {
        File = "case", Subject = "", Act = new Oath(), Rule = "rule", Outcome = outcome, Message = Text.None,
        Provision = new(new("1", Text.None, "1-X", new(2030, 1, 1)), "1.1", Text.None),
    };

    private int CodeOf(params string[] cases) => _here.Run("check", _here.File("cases.jsonl", cases)).Code;
}
