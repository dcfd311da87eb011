using BenchmarkDotNet.Attributes;
using Compliance.Law;

namespace Compliance.Benchmarks;

/// <summary>Counting one deadline of five working days or thirty calendar days.</summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    private static readonly DateOnly Start = new(2022, 3, 18);
    private readonly DeadlineCounter _counter = new(new(2022, 2022, new(2022, 12, 31), []));

    [Benchmark]
    public Deadline FiveWorkingDays() => _counter.Last(Start, new(5, TermUnit.WorkingDays));

    [Benchmark]
    public Deadline ThirtyCalendarDays() => _counter.Last(Start, new(30, TermUnit.CalendarDays));
}
