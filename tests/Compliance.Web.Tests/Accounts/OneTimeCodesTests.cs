using Compliance.Web.Accounts;

namespace Compliance.Web.Tests.Accounts;

public sealed class OneTimeCodesTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890", of RFC 6238

    [TestCase(59L, "287082")]
    [TestCase(1111111109L, "081804")]
    [TestCase(1111111111L, "050471")]
    [TestCase(1234567890L, "005924")]
    [TestCase(2000000000L, "279037")]
    [TestCase(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => OneTimeCodes.CodeOf(Secret, OneTimeCodes.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code);

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(29, true)]
    [TestCase(30, true)]
    [TestCase(59, true)]
    [TestCase(60, false)]
    public void A_code_is_taken_in_its_step_and_the_next_one(int seconds, bool isTaken)
    {
        var start = DateTime.UnixEpoch.AddSeconds(30_000_000);
        var code = OneTimeCodes.CodeOf(Secret, OneTimeCodes.StepOf(start));
        (OneTimeCodes.StepOf(Secret, code, start.AddSeconds(seconds), -1) is not null).ShouldBe(isTaken);
    }

    [Test]
    public void A_code_of_a_step_that_was_used_or_of_one_before_is_not_taken()
    {
        var now = DateTime.UnixEpoch.AddSeconds(30_000_000);
        var step = OneTimeCodes.StepOf(now);
        OneTimeCodes.StepOf(Secret, OneTimeCodes.CodeOf(Secret, step), now, step).ShouldBeNull();
        OneTimeCodes.StepOf(Secret, OneTimeCodes.CodeOf(Secret, step - 1), now, step).ShouldBeNull();
        OneTimeCodes.StepOf(Secret, OneTimeCodes.CodeOf(Secret, step), now, step - 1).ShouldBe(step);
    }

    [TestCase("")]
    [TestCase("28708")]
    [TestCase("2870820")]
    [TestCase("28708a")]
    [TestCase("２８７０８２")]
    public void What_is_no_code_is_not_taken(string code) => OneTimeCodes.StepOf(Secret, code, DateTime.UnixEpoch.AddSeconds(59), -1).ShouldBeNull();

    [Test]
    public void A_code_may_be_typed_in_groups() => OneTimeCodes.StepOf(Secret, "287 082", DateTime.UnixEpoch.AddSeconds(59), -1).ShouldBe(1);

    [TestCase(0, 0)]
    [TestCase(2, 0)]
    [TestCase(3, 5)]
    [TestCase(4, 10)]
    [TestCase(10, 640)]
    [TestCase(11, 900)]
    [TestCase(100_000, 900)]
    public void Each_wrong_attempt_after_the_third_makes_the_wait_longer_up_to_a_quarter_of_an_hour(int wrong, int seconds) => Attempts.WaitAfter(wrong).ShouldBe(TimeSpan.FromSeconds(seconds));
}
