using System.Diagnostics;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>One way to judge the workload, and how fast it was in each round.</summary>
/// <param name="name">What it is called in the table.</param>
/// <param name="measure">Runs for some seconds and gives cases a second, and bytes allocated for a case where that is known.</param>
internal sealed class Contestant(string name, Func<double, (double Speed, double Bytes)> measure)
{
    private readonly List<double> _speeds = [];

    public string Name { get; } = name;

    /// <summary>Bytes allocated for a case; below zero where it is not known.</summary>
    public double Bytes { get; private set; } = -1;

    /// <summary>The median of the rounds.</summary>
    public double Speed => _speeds.Order().ElementAt(_speeds.Count / 2);

    /// <summary>The slowest and the fastest round.</summary>
    public (double Least, double Most) Range => (_speeds.Min(), _speeds.Max());

    /// <summary>Runs without counting, until the compiler of the machine has done its work.</summary>
    public void Warm() => measure(4);

    /// <summary>Runs one round.</summary>
    public void Round()
    {
        var (speed, bytes) = measure(1.5);
        _speeds.Add(speed);
        Bytes = bytes;
    }

    /// <summary>One that judges in this process, on one thread: <paramref name="judge"/> takes the number of a case.</summary>
    public static Contestant Here(string name, int cases, Action<int> judge) => new(name, seconds =>
    {
        var (before, clock, done) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), 0L);
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            for (var i = 0; i < cases; i++)
                judge(i);
            done += cases;
        }
        var elapsed = clock.Elapsed.TotalSeconds;
        return (done / elapsed, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)done);
    });

    /// <summary>One that judges in a process of its own, which measures itself.</summary>
    public static Contestant Elsewhere(string name, Func<double, double> measure) => new(name, seconds => (measure(seconds), -1));
}
