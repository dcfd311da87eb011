namespace Compliance.Cli.Running;

/// <summary>Work on several threads whose results come back in the order of the input.</summary>
internal static class InOrder
{
    /// <summary>What the work makes of each input. The inputs are drawn, and the results handed back, on the thread of the caller.</summary>
    /// <param name="inputs">The inputs. However many there are, only a window of them and of their results is held.</param>
    /// <param name="work">The work. Called on any thread, in any order.</param>
    /// <param name="threads">How many threads; one is that of the caller.</param>
    /// <param name="windowPerThread">How many inputs are held for each thread.</param>
    /// <param name="stop">The wish to stop.</param>
    public static IEnumerable<TResult> Select<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, int threads, int windowPerThread, CancellationToken stop) =>
        threads == 1 ? inputs.Select(work) : OnThreads(inputs, work, threads, windowPerThread, stop);

    private static IEnumerable<TResult> OnThreads<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, TResult> work, int threads, int windowPerThread, CancellationToken stop)
    {
        var workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var window = new Queue<Task<TResult>>();
        foreach (var input in inputs)
        {
            if (window.Count == threads * windowPerThread)
                yield return window.Dequeue().GetAwaiter().GetResult();
            window.Enqueue(Task.Factory.StartNew(() => work(input), stop, TaskCreationOptions.DenyChildAttach, workers));
        }
        while (window.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }
}
