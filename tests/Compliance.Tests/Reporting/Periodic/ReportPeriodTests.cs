using Compliance.Reporting.Periodic;

namespace Compliance.Tests.Reporting.Periodic;

public sealed class ReportPeriodTests
{
    [TestCase("2022", "2022-01-01", "2022-12-31")]
    [TestCase("2024-Q1", "2024-01-01", "2024-03-31")]
    [TestCase("2024-Q4", "2024-10-01", "2024-12-31")]
    [TestCase("2024-02", "2024-02-01", "2024-02-29")]
    [TestCase("2023-02", "2023-02-01", "2023-02-28")]
    [TestCase("9999", "9999-01-01", "9999-12-31")]
    [TestCase("9999-12", "9999-12-01", "9999-12-31")]
    [TestCase("2024-01-15..2024-03-31", "2024-01-15", "2024-03-31")]
    [TestCase("2024-01-15..2024-01-15", "2024-01-15", "2024-01-15")]
    public void A_period_has_its_first_and_last_day(string text, string from, string to)
    {
        ReportPeriod.TryParse(text, out var period).ShouldBeTrue();
        (period.From, period.To).ShouldBe((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("")]
    [TestCase("22")]
    [TestCase("0000")]
    [TestCase("2024-Q5")]
    [TestCase("2024-13")]
    [TestCase("2024-00")]
    [TestCase("2024-02-30..2024-03-01")]
    [TestCase("2024-03-31..2024-01-15")]
    [TestCase("2024..2025")]
    [TestCase("ALL")]
    public void Anything_else_is_none(string text) => ReportPeriod.TryParse(text, out _).ShouldBeFalse();

    [Test]
    public void All_has_no_ends()
    {
        ReportPeriod.TryParse("all", out var period).ShouldBeTrue();
        period.IsAll.ShouldBeTrue();
    }
}
