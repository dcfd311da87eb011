using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;

namespace Compliance.Cli.Running;

/// <summary>Checks documents on several threads and hands what is made of the results back in the order of the input, a window of them at a time.</summary>
/// <param name="checker">Judges them.</param>
/// <param name="options">How.</param>
/// <param name="make">Makes of a document and what was judged of it what is handed back. Called on any thread, in any order: what is heavy belongs there.</param>
/// <param name="threads">How many threads.</param>
internal sealed class CheckRun<T>(Checker checker, CheckOptions options, Func<ReadResult, JudgedFile, T> make, int threads)
{
    private const int WindowPerThread = 16;

    /// <summary>The results, in the order of the input. However many documents there are, only a window of them is held.</summary>
    public IEnumerable<T> Over(IEnumerable<ReadResult> inputs, CancellationToken stop) => InOrder.Select(inputs, input => Check(input, stop), threads, WindowPerThread, stop);

    private T Check(ReadResult input, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return make(input, input.Case is { } file ? checker.Review(file, options) : new([], []));
    }
}
