using Compliance.Facts;

namespace Compliance.Tests.Facts;

public sealed class FactTests
{
    private static readonly Fact<int> Five = 5;
    private static readonly Fact<int> Six = 6;
    private static readonly Fact<int> None = Fact<int>.Absent;
    private static readonly Fact<int> Silent = Fact<int>.Unknown;

    [Test]
    public void A_fact_nobody_set_is_unknown() => default(Fact<int>).State.ShouldBe(FactState.Unknown);

    [Test]
    public void Known_facts_compare_as_their_values_do()
    {
        (Five < Six).ShouldBe(Truth.True);
        (Five <= 5).ShouldBe(Truth.True);
        (Five > 5).ShouldBe(Truth.False);
        (Five >= 5).ShouldBe(Truth.True);
        (Five == 5).ShouldBe(Truth.True);
        (Five != 5).ShouldBe(Truth.False);
    }

    [Test]
    public void Every_comparison_with_an_unknown_is_unknown()
    {
        foreach (var other in new[] { Five, None, Silent })
        {
            (Silent == other).ShouldBe(Truth.Unknown);
            (Silent != other).ShouldBe(Truth.Unknown);
            (Silent < other).ShouldBe(Truth.Unknown);
            (other <= Silent).ShouldBe(Truth.Unknown);
            (Silent > other).ShouldBe(Truth.Unknown);
            (other >= Silent).ShouldBe(Truth.Unknown);
        }
    }

    [Test]
    public void Nothing_is_the_same_as_what_is_stated_not_to_be()
    {
        (None == Five).ShouldBe(Truth.False);
        (None == Fact<int>.Absent).ShouldBe(Truth.False);
        (None != Five).ShouldBe(Truth.True);
    }

    [Test]
    public void What_is_stated_not_to_be_is_neither_earlier_nor_later()
    {
        (None < Five).ShouldBe(Truth.Unknown);
        (None >= Five).ShouldBe(Truth.Unknown);
    }

    [Test]
    public void Being_given_tells_the_three_states_apart()
    {
        Five.IsGiven.ShouldBe(Truth.True);
        None.IsGiven.ShouldBe(Truth.False);
        Silent.IsGiven.ShouldBe(Truth.Unknown);
        None.IsNone.ShouldBe(Truth.True);
        Silent.IsNone.ShouldBe(Truth.Unknown);
    }

    [Test]
    public void In_is_true_for_a_value_on_the_list_only()
    {
        Five.In(4, 5).ShouldBe(Truth.True);
        Five.In(1, 2, 3, 4, 6, 7, 8).ShouldBe(Truth.False);
        None.In(4, 5).ShouldBe(Truth.False);
        Silent.In(4, 5).ShouldBe(Truth.Unknown);
    }

    [TestCase("2024-01-31", 1, "2024-02-29")]
    [TestCase("2023-01-31", 1, "2023-02-28")]
    [TestCase("2023-12-31", 12, "2024-12-31")]
    public void Months_end_on_the_same_number_or_on_the_last_day(string day, int months, string expected) =>
        Fact<DateOnly>.Known(DateOnly.Parse(day)).PlusMonths(months).ToString().ShouldBe(expected);

    [Test]
    public void Days_past_the_end_of_the_calendar_are_unknown()
    {
        Fact<DateOnly>.Known(DateOnly.MaxValue).PlusDays(1).State.ShouldBe(FactState.Unknown);
        Fact<DateOnly>.Absent.PlusYears(1).State.ShouldBe(FactState.Absent);
    }

    [TestCase("az-Latn-AZ")]
    [TestCase("")]
    public void Texts_are_ordered_alike_in_every_culture(string culture) =>
        Cultures.In(culture, () => Fact<string>.Known("Z") < Fact<string>.Known("a")).IsTrue.ShouldBeTrue();

    [Test]
    public void Two_records_without_an_id_are_not_known_to_be_the_same() =>
        (new Compliance.Cases.Person().Identifier == new Compliance.Cases.Person().Identifier).IsUnknown.ShouldBeTrue();
}
