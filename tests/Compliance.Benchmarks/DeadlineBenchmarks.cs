using BenchmarkDotNet.Attributes;
using Compliance.Law;

namespace Compliance.Benchmarks;

/// <summary>Counting one deadline by the shipped calendar, over the holidays of spring.</summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    private static readonly DateOnly Start = new(2022, 3, 18);
    private DeadlineCounter _counter = null!;

    [GlobalSetup]
    public void Load() => _counter = new(InnerFile.Shared.Rulebook.Calendar);

    [Benchmark(Description = "counting five working days")]
    public Deadline FiveWorkingDays() => _counter.Last(Start, new(5, TermUnit.WorkingDays));

    [Benchmark(Description = "counting thirty calendar days")]
    public Deadline ThirtyCalendarDays() => _counter.Last(Start, new(30, TermUnit.CalendarDays));
}
