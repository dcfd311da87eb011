using System.IO.Compression;
using Compliance.Law;
using Compliance.Web.Batches;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Checks;

/// <summary>What a form asks for beside its files.</summary>
/// <param name="Purpose">What for and on which ground.</param>
/// <param name="KnownOn">The knowledge day.</param>
/// <param name="Key">Key of the form: sent twice, nothing is done twice.</param>
public sealed record UploadRequest(string Purpose, DateOnly? KnownOn, string Key);

/// <summary>Takes what a form sends: few case files are judged at once; an archive, or more, becomes a batch, stored and synced before the answer, with the limits of <c>POST /v1/batches</c>.</summary>
public sealed class UploadDesk(Intake intake, BatchIntake batches)
{
    /// <summary>Bytes a form may have: those of a batch, and what a form adds.</summary>
    public const long MostBytes = (512L + 2) * 1024 * 1024;

    /// <summary>Takes the files, from the one the form has come to.</summary>
    /// <returns>Id of the batch, or what is wrong with the files.</returns>
    internal async Task<(Guid? Batch, Text? Wrong)> TakeAsync(Caller caller, Upload upload, UploadRequest request, CancellationToken stop)
    {
        var (held, room) = (new List<SentFile>(), Intake.MostBytes);
        do
        {
            if (IsArchive(upload.Name))
                return held.Count > 0 ? (null, CheckTexts.ArchiveAlone) : await StreamAsync(caller, upload, "zip", default, request, stop);
            var content = await ReadAsync(upload.Content, room, stop);
            if (content.Length > room)
                return held.Count > 0 ? (null, CheckTexts.TooLargeTogether) : await StreamAsync(caller, upload, Intake.IsLines(upload.Name) ? "jsonl" : "json", content, request, stop);
            held.Add(new(upload.Name, content));
            room -= content.Length;
        }
        while (await upload.NextAsync(stop));
        var cases = Intake.Cases(held);
        return cases.Count == 0 ? (null, CheckTexts.NoFiles) : cases.Count <= Intake.Most ? (await intake.TakeAsync(caller, cases, request.Purpose, request.KnownOn, stop), null) : await TogetherAsync(caller, held, request, stop);
    }

    /// <summary>A file alone, as it arrives.</summary>
    private async Task<(Guid? Batch, Text? Wrong)> StreamAsync(Caller caller, Upload upload, string kind, ReadOnlyMemory<byte> before, UploadRequest request, CancellationToken stop)
    {
        var name = upload.Name;
        using var body = new JoinedStream(before, upload.Content, async s =>
        {
            if (await upload.NextAsync(s))
                throw new NotAloneException();
        });
        try
        {
            return await TakenAsync(caller, name, kind, body, request, stop);
        }
        catch (NotAloneException)
        {
            return (null, kind == "zip" ? CheckTexts.ArchiveAlone : CheckTexts.TooLargeTogether);
        }
    }

    /// <summary>Several files that were read, as one archive.</summary>
    private async Task<(Guid? Batch, Text? Wrong)> TogetherAsync(Caller caller, List<SentFile> files, UploadRequest request, CancellationToken stop)
    {
        if (files is [var only])
            return await TakenAsync(caller, only.Name, "jsonl", new MemoryStream(only.Content.ToArray(), writable: false), request, stop);
        using var bytes = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop))
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var file in files)
            {
                await using var entry = await zip.CreateEntry(Free(file.Name, taken), CompressionLevel.NoCompression).OpenAsync(stop);
                await entry.WriteAsync(file.Content, stop);
            }
        }
        bytes.Position = 0;
        return await TakenAsync(caller, files[0].Name + " …", "zip", bytes, request, stop);
    }

    private async Task<(Guid? Batch, Text? Wrong)> TakenAsync(Caller caller, string name, string kind, Stream body, UploadRequest request, CancellationToken stop)
    {
        var (outcome, id) = await batches.TakeAsync(caller, new("page-" + request.Key, kind, name, request.Purpose, request.KnownOn), body, stop);
        return outcome switch
        {
            IntakeOutcome.Taken => (id, null),
            IntakeOutcome.Empty => (null, CheckTexts.NoFiles),
            IntakeOutcome.InFlight => (null, CheckTexts.InFlight),
            IntakeOutcome.OtherRequest => (null, CheckTexts.SentBefore),
            _ => (null, CheckTexts.TooLarge),
        };
    }

    private static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>A name that no other file of the form has: two folders can hold files of one name.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = $"{Path.GetFileNameWithoutExtension(name)} ({Facts.Readable.Of(number)}){Path.GetExtension(name)}";
        return free;
    }

    /// <summary>The bytes of a file; where there are more than the limit, some more than it.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream file, int most, CancellationToken stop)
    {
        var (bytes, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        for (int read; bytes.Length <= most && (read = await file.ReadAsync(buffer, stop)) > 0;)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Another file follows one that has to be sent alone.</summary>
    private sealed class NotAloneException : Exception;
}
