using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Compliance.Json;
using Compliance.Web.Audit;
using Compliance.Web.Checks;
using Compliance.Web.Protection;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Batches;

/// <summary>How a batch is to be taken.</summary>
/// <param name="Key">The sender's own key of the request: sent again with it, nothing is done twice.</param>
/// <param name="Kind"><c>jsonl</c>, <c>zip</c> or <c>json</c>.</param>
/// <param name="Name">What it is called; it is sealed.</param>
/// <param name="Purpose">What it is for and on which ground.</param>
/// <param name="KnownOn">Knowledge day.</param>
public sealed record BatchRequest(string Key, string Kind, string Name, string Purpose, DateOnly? KnownOn);

/// <summary>What became of a request to take a batch.</summary>
public enum IntakeOutcome
{
    /// <summary>It is stored and synced, now or before.</summary>
    Taken,

    /// <summary>The same key came with something else before.</summary>
    OtherRequest,

    /// <summary>A request with the key is being taken at this moment.</summary>
    InFlight,

    /// <summary>It is larger than is taken.</summary>
    TooLarge,

    /// <summary>There was nothing in it.</summary>
    Empty,
}

/// <summary>Takes batches: sealed and synced before anybody is told so, once for each key of a sender.</summary>
public sealed class BatchIntake(Database database, Vault vault, Shelf shelf, AuditChain audit, TimeProvider clock, WorkBell bell, KeptAnswers answers)
{
    private readonly ConcurrentDictionary<(string Owner, string Key), bool> _inFlight = new();

    /// <summary>The limits.</summary>
    public BatchLimits Limits { get; init; } = BatchLimits.Default;

    /// <summary>Takes a batch, or finds what was answered to the key before.</summary>
    public async Task<(IntakeOutcome Outcome, Guid Batch)> TakeAsync(Caller caller, BatchRequest request, Stream body, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(body);
        if (!_inFlight.TryAdd((caller.Id, request.Key), true)) // held in memory only: a process that dies leaves no request "in flight" behind
            return (IntakeOutcome.InFlight, default);
        try
        {
            return await answers.FindAsync(caller.Id, request.Key, stop) is { } kept ? await CompareAsync(kept, request, body, stop) : await StoreAsync(caller, request, body, stop);
        }
        finally
        {
            _inFlight.TryRemove((caller.Id, request.Key), out _);
        }
    }

    private async Task<(IntakeOutcome, Guid)> CompareAsync(KeptAnswer kept, BatchRequest request, Stream body, CancellationToken stop)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var part in PartsAsync(body, stop))
            digest.AppendData(part.Span);
        return CryptographicOperations.FixedTimeEquals(kept.Fingerprint, FingerprintOf(request, digest)) ? (IntakeOutcome.Taken, Guid.Parse(kept.Answer, CultureInfo.InvariantCulture)) : (IntakeOutcome.OtherRequest, default);
    }

    private async Task<(IntakeOutcome, Guid)> StoreAsync(Caller caller, BatchRequest request, Stream body, CancellationToken stop)
    {
        var batch = NewBatch(caller, request);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isStored = false;
        try
        {
            await foreach (var part in PartsAsync(body, stop))
            {
                digest.AppendData(part.Span);
                await AddAsync(batch, part, stop);
                if (batch.Bytes > Limits.Bytes)
                    return (IntakeOutcome.TooLarge, default);
            }
            if (batch.Bytes == 0)
                return (IntakeOutcome.Empty, default);
            var answer = await FinishAsync(batch, request, FingerprintOf(request, digest));
            isStored = answer.Batch == batch.Id;
            if (isStored)
                bell.Ring();
            return answer;
        }
        finally
        {
            if (!isStored)
                await ForgetAsync(batch);
        }
    }

    private Batch NewBatch(Caller caller, BatchRequest request)
    {
        var (id, key, now) = (Guid.CreateVersion7(), vault.NewKey(), clock.GetUtcNow().UtcDateTime);
        return new()
        {
            Id = id, KeyId = key, Owner = caller.Id, AllBodies = caller.AllBodies, Bodies = string.Join('\n', caller.Bodies.Order(StringComparer.Ordinal)), Kind = request.Kind, Purpose = request.Purpose,
            KnownOn = request.KnownOn, Name = vault.Seal(key, "batches.name", id.ToString("N"), request.Name), ReceivedOn = new(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc), State = "received", Rulebook = shelf.Current.Rulebook.Identity,
        };
    }

    private async Task AddAsync(Batch batch, ReadOnlyMemory<byte> part, CancellationToken stop)
    {
        var number = (int)(batch.Bytes / PartStream.PartSize);
        var (place, row) = PartStream.PlaceOf(batch.Id, number);
        var stored = new BatchPart { BatchId = batch.Id, Number = number, Content = vault.Seal(batch.KeyId, place, row, part.Span), On = batch.ReceivedOn };
        await database.WriteAsync(db =>
        {
            db.BatchParts.Add(stored);
            return Task.CompletedTask;
        }, stop);
        batch.Bytes += part.Length;
    }

    /// <summary>Batch, work, answer and audit in one transaction: all of it is synced when this returns, or nothing.</summary>
    private async Task<(IntakeOutcome Outcome, Guid Batch)> FinishAsync(Batch batch, BatchRequest request, byte[] fingerprint)
    {
        try
        {
            await database.WriteAsync(async db =>
            {
                db.Batches.Add(batch);
                db.Chunks.Add(new() { Id = Guid.CreateVersion7(), BatchId = batch.Id, First = -1, Last = -1, State = "waiting" });
                db.Answers.Add(new() { Owner = batch.Owner, Key = request.Key, Fingerprint = fingerprint, Status = StatusCodes.Status202Accepted, Answer = batch.Id.ToString(), On = batch.ReceivedOn });
                await db.SaveChangesAsync();
                await audit.AppendAsync(db, (batch.Owner, AuditAction.BatchReceived, $"batch:{batch.Id}", ""));
            }, CancellationToken.None);
            return (IntakeOutcome.Taken, batch.Id);
        }
        catch (DbUpdateException)
        {
            // Another process took the same key between our look and our insert.
            var kept = await answers.FindAsync(batch.Owner, request.Key, CancellationToken.None);
            if (kept is null)
                throw;
            return kept.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? (IntakeOutcome.Taken, Guid.Parse(kept.Answer, CultureInfo.InvariantCulture)) : (IntakeOutcome.OtherRequest, default);
        }
    }

    private async Task ForgetAsync(Batch batch)
    {
        if (batch.Bytes > 0)
            await database.WriteAsync(db => db.BatchParts.Where(p => p.BatchId == batch.Id).ExecuteDeleteAsync(), CancellationToken.None);
        vault.Destroy([batch.KeyId]);
    }

    private byte[] FingerprintOf(BatchRequest request, IncrementalHash digest) =>
        vault.Hash("request", new CanonicalObject
        {
            { "batch", request.Kind }, { "knownOn", request.KnownOn?.ToString("O", CultureInfo.InvariantCulture) }, { "digest", Convert.ToHexString(digest.GetCurrentHash()) }, { "purpose", request.Purpose },
        }.ToBytes());

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PartsAsync(Stream body, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PartStream.PartSize);
        try
        {
            int read;
            while ((read = await body.ReadAtLeastAsync(buffer.AsMemory(0, PartStream.PartSize), PartStream.PartSize, throwOnEndOfStream: false, stop)) > 0)
                yield return buffer.AsMemory(0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
