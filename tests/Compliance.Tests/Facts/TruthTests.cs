using Compliance.Facts;

namespace Compliance.Tests.Facts;

public sealed class TruthTests
{
    private static readonly Truth T = Truth.True;
    private static readonly Truth F = Truth.False;
    private static readonly Truth U = Truth.Unknown;
    private static readonly Truth[] All = [F, U, T];

    /// <summary>Rank of a truth in the order false, unknown, true: and is the lesser, or the greater.</summary>
    private static int Rank(Truth truth) => truth.IsTrue ? 2 : truth.IsUnknown ? 1 : 0;

    [Test]
    public void And_is_the_lesser_and_or_the_greater_of_the_two()
    {
        foreach (var a in All)
        {
            foreach (var b in All)
            {
                Rank(a & b).ShouldBe(Math.Min(Rank(a), Rank(b)), $"{a} & {b}");
                Rank(a | b).ShouldBe(Math.Max(Rank(a), Rank(b)), $"{a} | {b}");
            }
        }
    }

    [Test]
    public void Not_swaps_true_and_false_and_leaves_the_unknown()
    {
        (!T).ShouldBe(F);
        (!F).ShouldBe(T);
        (!U).ShouldBe(U);
    }

    [Test]
    public void A_truth_nobody_set_is_unknown() => default(Truth).ShouldBe(U);

    [Test]
    public void A_false_settles_an_and_and_a_true_settles_an_or_whatever_is_unknown()
    {
        (F & U).ShouldBe(F);
        (U | T).ShouldBe(T);
    }

    [Test]
    public void A_truth_has_no_way_to_become_a_plain_bool()
    {
        var operators = typeof(Truth).GetMethods().Where(m => m.IsSpecialName && m.Name.StartsWith("op_", StringComparison.Ordinal)).ToList();
        operators.ShouldNotContain(m => m.Name == "op_True" || m.Name == "op_False");
        operators.ShouldNotContain(m => (m.Name == "op_Implicit" || m.Name == "op_Explicit") && m.ReturnType == typeof(bool));
    }
}
