using Compliance.Facts;

namespace Compliance.Tests.Facts;

/// <summary>To learn a fact never overturns what was settled without it: every operation is monotone in what is known.</summary>
public sealed class MonotoneTests
{
    private static readonly Fact<int>[] Facts = [Fact<int>.Unknown, Fact<int>.Absent, 1, 2, 3];

    private static readonly Func<Fact<int>, Fact<int>, Truth>[] Comparisons =
        [(a, b) => a == b, (a, b) => a != b, (a, b) => a < b, (a, b) => a <= b, (a, b) => a > b, (a, b) => a >= b, (a, b) => a.In(1, 2) & b.IsGiven, (a, b) => a.IsNone | b.IsNone];

    [Test]
    public void A_comparison_settled_without_a_fact_stays_so_with_it()
    {
        foreach (var compare in Comparisons)
        {
            foreach (var a in Facts)
            {
                foreach (var b in Facts)
                {
                    Follows(compare(Fact<int>.Unknown, b), compare(a, b)).ShouldBeTrue();
                    Follows(compare(a, Fact<int>.Unknown), compare(a, b)).ShouldBeTrue();
                }
            }
        }
    }

    [Test]
    public void A_list_condition_settled_without_an_entrys_fact_stays_so_with_it()
    {
        foreach (var known in new[] { Truth.True, Truth.False })
        {
            foreach (var other in new[] { Truth.True, Truth.False, Truth.Unknown })
            {
                foreach (var number in Enumerable.Range(0, 4))
                {
                    Follows(Over(other, Truth.Unknown, number), Over(other, known, number)).ShouldBeTrue();
                }
            }
        }
    }

    private static Truth Over(Truth a, Truth b, int number)
    {
        var list = FactList<int>.Known(0, 1);
        return list.Count(i => i == 0 ? a : b) >= number & list.Any(i => i == 0 ? a : b) | list.All(i => i == 0 ? a : b);
    }

    private static bool Follows(Truth before, Truth after) => before.IsUnknown || before.Equals(after);
}
