using Compliance.Cases;
using Compliance.Facts;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>A fact at the bottom of a calculation, and where it has to be for the calculation to come out as wanted.</summary>
/// <param name="Fact">The step that read it.</param>
/// <param name="Relation">How it has to compare.</param>
/// <param name="Bound">With what.</param>
/// <param name="Spread">How far the right value may lie from the bound: months and years are not all of one length.</param>
internal sealed record RepairLeaf(Step Fact, string Relation, object Bound, int Spread);

/// <summary>Calculates back: from what a calculation has to give to what its facts would have to be.</summary>
internal static class RepairInverse
{
    private const int Uneven = 3;

    /// <summary>The known value of a step as a plain value; <c>null</c> where there is none.</summary>
    public static object? Plain(Step step) => step.Value switch
    {
        Truth => null,
        IFact fact => fact.Value,
        Count count => count.IsKnown ? count.Least : null,
        var value => value,
    };

    /// <summary>The facts under a calculation, one after the other, the others being left as they are.</summary>
    public static IEnumerable<RepairLeaf> Leaves(Step step, string relation, object bound, int spread = 0)
    {
        if (step.Operation == Step.FactRead)
            return [new(step, relation, bound, spread)];
        if (step.Children.Count != 2)
            return step is { Operation: "Year", Children: [var day] } && bound is int year ? OfYear(day, relation, year) : [];
        var (a, b) = (step.Children[0], step.Children[1]);
        try
        {
            return OfTwo(step.Operation, a, b, relation, bound, spread).ToList();
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException or DivideByZeroException)
        {
            return []; // no day and no number would do
        }
    }

    private static IEnumerable<RepairLeaf> OfTwo(string operation, Step a, Step b, string relation, object bound, int spread) =>
        (operation, Plain(a), Plain(b), bound) switch
        {
            ("PlusDays", _, int n, DateOnly d) => Leaves(a, relation, d.AddDays(-n), spread),
            ("PlusMonths", _, int n, DateOnly d) => Leaves(a, relation, d.AddMonths(-n), Uneven),
            ("PlusYears", _, int n, DateOnly d) => Leaves(a, relation, d.AddYears(-n), Uneven),
            ("DaysThrough", DateOnly from, DateOnly to, int n) =>
                Leaves(b, relation, from.AddDays(n - 1), spread).Concat(Leaves(a, Mirrored(relation), to.AddDays(1 - n), spread)),
            ("Plus", int x, int y, int n) => Both(a, b, relation, checked(n - y), checked(n - x), relation, spread),
            ("Plus", decimal x, decimal y, _) when Amount(bound) is { } n => Both(a, b, relation, n - y, n - x, relation, spread),
            ("Minus", int x, int y, int n) => Both(a, b, relation, checked(n + y), checked(x - n), Mirrored(relation), spread),
            ("Minus", decimal x, decimal y, _) when Amount(bound) is { } n => Both(a, b, relation, n + y, x - n, Mirrored(relation), spread),
            ("Times", _, int factor, int n) when factor > 0 => Leaves(a, relation, n / factor, 1),
            ("Times", _, decimal factor, _) when factor > 0 && Amount(bound) is { } n => Leaves(a, relation, n / factor, 1),
            ("Percent", _, decimal percent, _) when percent > 0 && Amount(bound) is { } n => Leaves(a, relation, n * 100 / percent, 1),
            ("StepsBelow", Classification lower, Classification higher, int n) =>
                Both(a, b, relation, (Classification)((int)higher + n), (Classification)((int)lower - n), Mirrored(relation), spread),
            _ => [],
        };

    private static IEnumerable<RepairLeaf> Both(Step a, Step b, string relation, object ofA, object ofB, string relationOfB, int spread) =>
        Leaves(a, relation, ofA, spread).Concat(Leaves(b, relationOfB, ofB, spread));

    private static IEnumerable<RepairLeaf> OfYear(Step day, string relation, int year)
    {
        if (year is < 2 or > 9998)
            return [];
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return relation switch
        {
            "==" => Leaves(day, ">=", first).Concat(Leaves(day, "<=", last)),
            "!=" => Leaves(day, "<", first).Concat(Leaves(day, ">", last)),
            ">=" or "<" => Leaves(day, relation, first),
            _ => Leaves(day, relation, last),
        };
    }

    private static decimal? Amount(object value) => value switch { int n => n, decimal n => n, _ => null };

    private static string Mirrored(string relation) => relation switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => relation };
}
