namespace Compliance.Reporting;

/// <summary>Work on many small items on all processors, its results in the order of the items; however many there are, only a window of them is held.</summary>
internal static class InOrder
{
    private const int InBatch = 256;

    /// <summary>The result of each item. The items are taken on the thread that asks for results; what an item's work throws, it throws in its turn.</summary>
    public static IEnumerable<TResult> OnAllProcessors<T, TResult>(this IEnumerable<T> items, Func<T, TResult> work)
    {
        var window = new Queue<Task<TResult[]>>();
        foreach (var batch in items.Chunk(InBatch))
        {
            window.Enqueue(Task.Run(() => Array.ConvertAll(batch, i => work(i))));
            if (window.Count <= 2 * Environment.ProcessorCount)
                continue;
            foreach (var result in window.Dequeue().GetAwaiter().GetResult())
                yield return result;
        }
        while (window.TryDequeue(out var last))
        {
            foreach (var result in last.GetAwaiter().GetResult())
                yield return result;
        }
    }
}
