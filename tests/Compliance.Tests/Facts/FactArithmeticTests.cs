using Compliance.Facts;
using NUnit.Framework;
using Shouldly;

namespace Compliance.Tests.Facts;

[TestFixture]
public sealed class FactArithmeticTests
{
    private static readonly Fact<decimal> Mark = 4.4m;
    private static readonly Fact<int> Staff = 67;

    [Test]
    public void Numbers_are_added_taken_away_multiplied_and_shared() =>
        new[]
        {
            Mark.Plus(0.1m).ToString(), Mark.Minus(0.5m).ToString(), Mark.Times(6).ToString(), Mark.Percent(50).ToString(),
            Staff.Plus(1).ToString(), Staff.Minus(70).ToString(), Staff.Times(100).ToString(), Staff.Percent(15).ToString(),
        }.ShouldBe(["4.5", "3.9", "26.4", "2.2", "68", "-3", "6700", "10.05"]);

    [Test]
    public void What_no_number_can_hold_is_unknown()
    {
        Fact<int>.Known(int.MaxValue).Plus(1).State.ShouldBe(FactState.Unknown);
        Fact<int>.Known(int.MinValue).Times(2).State.ShouldBe(FactState.Unknown);
        Fact<decimal>.Known(decimal.MaxValue).Times(2).State.ShouldBe(FactState.Unknown);
        Fact<DateOnly>.Known(DateOnly.MaxValue).PlusDays(1).State.ShouldBe(FactState.Unknown);
    }

    [Test]
    public void Unknown_decides_over_absent()
    {
        Fact<int>.Unknown.Plus(Fact<int>.Absent).State.ShouldBe(FactState.Unknown);
        Fact<int>.Absent.Plus(Fact<int>.Unknown).State.ShouldBe(FactState.Unknown);
        Staff.Plus(Fact<int>.Absent).State.ShouldBe(FactState.Absent);
        Fact<decimal>.Absent.Percent(10).State.ShouldBe(FactState.Absent);
    }

    [TestCase("2022-12-31", "2022-12-31", "1")]
    [TestCase("2022-12-31", "2023-01-02", "3")]
    [TestCase("2024-02-28", "2024-03-01", "3")]
    [TestCase("2022-05-02", "2022-05-01", "0")]
    public void Days_are_counted_with_both_ends(string first, string last, string days) =>
        Day(first).DaysThrough(Day(last)).ToString().ShouldBe(days);

    [Test]
    public void The_year_of_a_day() =>
        (Day("2022-12-31").Year() == Day("2023-01-01").Year()).IsFalse.ShouldBeTrue();

    private static Fact<DateOnly> Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
