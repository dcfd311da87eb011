using Compliance.Facts;
using Compliance.Web.Audit;
using Compliance.Web.Storage;

namespace Compliance.Web.Checks;

/// <summary>Writes down who checked how many files that were not stored. Checks that end while the chain is being written share the next write: each is on disk before it is answered.</summary>
public sealed class CheckLog(Database database, AuditChain audit)
{
    private readonly Lock _one = new();
    private Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private TaskCompletionSource? _next;
    private bool _isWriting;

    /// <summary>Notes one check.</summary>
    /// <param name="caller">Who checked.</param>
    /// <returns>Done when it is stored.</returns>
    public Task NoteAsync(string caller)
    {
        Operation.Measures.Count(Operation.Measures.Checks, "way", "check");
        lock (_one)
        {
            _waiting[caller] = _waiting.GetValueOrDefault(caller) + 1;
            _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_isWriting)
            {
                _isWriting = true;
                _ = Task.Run(WriteAsync);
            }
            return _next.Task;
        }
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            Dictionary<string, int> counts;
            TaskCompletionSource told;
            lock (_one)
            {
                if (_next is null)
                {
                    _isWriting = false;
                    return;
                }
                (counts, told, _waiting, _next) = (_waiting, _next, new(StringComparer.Ordinal), null);
            }
            try
            {
                await database.WriteAsync(db => audit.AppendAsync(db, [.. counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, AuditAction.Checked, "", Readable.Of(c.Value)))]), CancellationToken.None);
                told.SetResult();
            }
            catch (Exception failure) // each of those who wait hears of it
            {
                told.SetException(failure);
            }
        }
    }
}
