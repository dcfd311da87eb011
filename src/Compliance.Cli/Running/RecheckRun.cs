using Compliance.Checking;
using Compliance.Cli.Commands;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Json;
using Compliance.Json.Rechecking;
using Compliance.Rules;

namespace Compliance.Cli.Running;

/// <summary>Judges again what can have changed, on several threads, writes what is different in the order of the input, and the docket for the next time.</summary>
internal sealed class RecheckRun(Shell shell, RecheckRequest request, Rulebook rulebook, Recheck recheck, Docket? earlier)
{
    private const int WindowPerThread = 4;
    private readonly RecheckSums _sums = new(recheck, earlier is null);
    private readonly Tally _tally = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly CaseReader _reader = new();

    /// <summary>Goes through all that was asked for; the sums are those of judging everything.</summary>
    public FindingsSummary Over(OutputFile docket, OutputFile changes)
    {
        using var writer = new DocketWriter(docket.Bytes, recheck.Header);
        using var progress = new Progress(shell, shell.ShowsProgress, shell.ShowsProgress ? InputSize.Of(request.Paths) : default);
        var lines = request.Format == OutputKind.Json ? (RecheckLines)new RecheckJson(request.Language) : new RecheckText(request.Language, changes.Writer == shell.Output ? new(shell.HasColour, shell.IsTerminal) : new(false, false));
        foreach (var (bytes, count, chunk) in InOrder.Select(CaseChunks.Under(request.Paths), Take, request.Threads, WindowPerThread, shell.Stop))
        {
            shell.Stop.ThrowIfCancellationRequested();
            foreach (var result in chunk)
            {
                Keep(result, progress);
                writer.Write(result.Entry);
                foreach (var changed in result.Changed)
                    lines.Write(changes.Writer, changed);
            }
            progress.Step(bytes, count);
        }
        shell.Stop.ThrowIfCancellationRequested();
        progress.Wipe();
        writer.End();
        _sums.Gone = [.. (earlier?.Files ?? []).Where(f => !_seen.Contains(f)).Order(StringComparer.Ordinal)];
        var summary = new FindingsSummary(_sums.Judged, _sums.Refused, _sums.Acts, _tally, rulebook, request.Checking.KnownOn) { ReleasedOnly = request.Checking.ReleasedOnly };
        lines.End(changes.Writer, _sums, summary);
        return summary;
    }

    private (long Bytes, int Count, List<Rechecked> Results) Take(CaseChunk chunk)
    {
        using (chunk)
        {
            var (bytes, results) = (0L, new List<Rechecked>());
            foreach (var document in chunk.Texts(_reader))
            {
                shell.Stop.ThrowIfCancellationRequested();
                results.Add(recheck.Take(document.Bytes.Span, document.Read));
                bytes += document.Bytes.Length;
            }
            return (bytes, results.Count, results);
        }
    }

    private void Keep(Rechecked result, Progress progress)
    {
        if (result.Read is { Faults: [_, ..] faults })
        {
            progress.Wipe();
            foreach (var fault in faults)
                shell.Error.WriteLine(fault.In(request.Language));
        }
        foreach (var finding in result.Entry.Acts.SelectMany(a => a.Findings))
            finding.AddTo(_tally);
        if (earlier is not null && result.Entry.IsJudged)
            _seen.Add(result.Entry.File);
        _sums.Add(result);
    }
}
