using Compliance.Checking;
using Compliance.Cli.Output;
using Compliance.Json;

namespace Compliance.Cli.Running;

/// <summary>Checks documents on several threads and hands the results back in the order of the input, a window of them at a time.</summary>
internal sealed class CheckRun(Checker checker, CheckOptions options, CheckFormat format, int threads)
{
    private const int WindowPerThread = 16;

    /// <summary>The results, in the order of the input. However many documents there are, only a window of them is held.</summary>
    public IEnumerable<Checked> Over(IEnumerable<ReadResult> inputs, CancellationToken stop)
    {
        if (threads == 1)
            return inputs.Select(input => Check(input, stop));
        return OnThreads(inputs, stop);
    }

    private IEnumerable<Checked> OnThreads(IEnumerable<ReadResult> inputs, CancellationToken stop)
    {
        var workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var window = new Queue<Task<Checked>>();
        foreach (var input in inputs)
        {
            if (window.Count == threads * WindowPerThread)
                yield return window.Dequeue().GetAwaiter().GetResult();
            window.Enqueue(Task.Factory.StartNew(() => Check(input, stop), stop, TaskCreationOptions.DenyChildAttach, workers));
        }
        while (window.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }

    private Checked Check(ReadResult input, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var judged = input.Case is { } file ? checker.Review(file, options) : new([], []);
        return new(input, judged.Findings, format.Render(input, judged.Findings)) { Decisions = judged.Decisions };
    }
}
