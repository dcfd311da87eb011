using System.Diagnostics;
using Compliance.Law;
using Compliance.Tests.Law;

namespace Compliance.Benchmarks;

/// <summary>Compares the counter of deadlines with a naive one on random cases, until they differ.</summary>
internal static class DeadlineOracle
{
    /// <summary>Runs so many cases from a seed; gives 1 at the first difference, with the case.</summary>
    public static int Run(Calendar calendar, string[] arguments)
    {
        if (arguments.Length > 2 || !TryRead(arguments, 0, 1_000_000, out var number) || !TryRead(arguments, 1, 1, out var seed))
        {
            Console.Error.WriteLine("deadlines [N] [SEED]: how many random deadlines, and the seed they are made from; both whole numbers.");
            return 2;
        }
        var (cases, watch) = (new RandomDeadlines(calendar, seed), Stopwatch.StartNew());
        for (var i = 1; i <= number; i++)
        {
            if (cases.Next().Difference() is { } difference)
            {
                Console.WriteLine(FormattableString.Invariant($"Deadline {i:N0} of seed {seed} differs: {difference}"));
                return 1;
            }
            if (i % 100_000 == 0 && i < number)
                Console.Error.WriteLine(FormattableString.Invariant($"{i:N0} deadlines, {watch.Elapsed.TotalSeconds:F1} s"));
        }
        Console.WriteLine(FormattableString.Invariant($"{number:N0} deadlines of seed {seed}, {watch.Elapsed.TotalSeconds:F1} s, 0 differences."));
        return 0;
    }

    private static bool TryRead(string[] arguments, int at, int otherwise, out int value)
    {
        value = otherwise;
        return arguments.Length <= at || int.TryParse(arguments[at], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
