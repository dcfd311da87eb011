using Compliance.Facts;

namespace Compliance.Tests.Facts;

public sealed class FactListTests
{
    private static readonly FactList<int> Silent = FactList<int>.Unknown;
    private static readonly FactList<int> Empty = FactList<int>.Known();
    private static readonly FactList<int> Three = FactList<int>.Known(1, 2, 3);

    private static Truth Open(int item) => item == 2 ? Truth.Unknown : Truth.False;

    [Test]
    public void An_unknown_list_is_not_an_empty_list()
    {
        Silent.Any().ShouldBe(Truth.Unknown);
        Empty.Any().ShouldBe(Truth.False);
        Silent.IsEmpty().ShouldBe(Truth.Unknown);
        Empty.IsEmpty().ShouldBe(Truth.True);
    }

    [Test]
    public void All_of_nothing_holds_and_any_of_nothing_does_not()
    {
        Empty.All(_ => Truth.False).ShouldBe(Truth.True);
        Empty.Any(_ => Truth.True).ShouldBe(Truth.False);
        Silent.All(_ => Truth.True).ShouldBe(Truth.Unknown);
    }

    [Test]
    public void One_shown_entry_settles_any_and_one_failed_entry_settles_all()
    {
        Three.Any(i => Open(i) | Truth.Of(i == 3)).ShouldBe(Truth.True);
        Three.All(i => Open(i) & Truth.Of(i == 2)).ShouldBe(Truth.False);
    }

    [Test]
    public void An_open_entry_leaves_the_answer_open()
    {
        Three.Any(Open).ShouldBe(Truth.Unknown);
        Three.None(Open).ShouldBe(Truth.Unknown);
        Three.All(i => !Open(i)).ShouldBe(Truth.Unknown);
    }

    [Test]
    public void A_join_over_two_lists_is_unknown_where_one_is()
    {
        Three.Any(a => FactList<int>.Known(3, 4).Any(b => Fact<int>.Known(a) == b)).ShouldBe(Truth.True);
        Three.Any(a => Silent.Any(b => Fact<int>.Known(a) == b)).ShouldBe(Truth.Unknown);
        Empty.Any(a => Silent.Any(b => Fact<int>.Known(a) == b)).ShouldBe(Truth.False);
    }

    [Test]
    public void A_count_with_open_entries_is_a_range()
    {
        var count = Three.Count(i => i == 2 ? Truth.Unknown : Truth.True);
        (count >= 2).ShouldBe(Truth.True);
        (count >= 3).ShouldBe(Truth.Unknown);
        (count >= 4).ShouldBe(Truth.False);
        (count == 2).ShouldBe(Truth.Unknown);
        (count == 4).ShouldBe(Truth.False);
        (count <= 3).ShouldBe(Truth.True);
    }

    [Test]
    public void A_count_of_an_unknown_list_is_anything_from_none_upwards()
    {
        (Silent.Count() >= 0).ShouldBe(Truth.True);
        (Silent.Count() >= 1).ShouldBe(Truth.Unknown);
        (Silent.Count() == 0).ShouldBe(Truth.Unknown);
        (Silent.Count() < 0).ShouldBe(Truth.False);
    }
}
