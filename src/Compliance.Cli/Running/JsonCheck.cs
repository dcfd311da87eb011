using System.Diagnostics;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Cli.Commands;
using Compliance.Cli.Output;
using Compliance.Json;
using Compliance.Rules;

namespace Compliance.Cli.Running;

/// <summary>Judges any number of case files and writes the findings as JSON Lines, the summary last. Files are cut out, and findings written, on one thread; what lies between is done on all, a window of chunks at a time.</summary>
internal sealed class JsonCheck(Shell shell, CheckRequest request, Rulebook rulebook, DecisionRegister? decisions)
{
    private const int WindowPerThread = 4;

    private readonly CheckOptions _options = request.Checking with { Decisions = decisions, Stop = shell.Stop };
    private readonly List<DecisionReview> _reviews = [];
    private int _judged;
    private int _refused;
    private int _acts;

    /// <summary>Judges what was asked for; what it came to.</summary>
    public FindingsSummary Run(OutputFile output)
    {
        var watch = Stopwatch.StartNew();
        var isSeen = shell.ShowsProgress && (request.Out is not null || !shell.IsTerminal);
        using var progress = new Progress(shell, isSeen, isSeen ? InputSize.Of(request.Paths) : default);
        var judge = new ChunkJudge(rulebook, _options, request.Language, request.IsBrief);
        var survey = new DecisionSurvey(_options);
        foreach (var chunk in InOrder.Select(CaseChunks.Under(request.Paths), judge.Judge, request.Threads, WindowPerThread, shell.Stop))
        {
            shell.Stop.ThrowIfCancellationRequested();
            output.WriteText(chunk.Lines.Bytes);
            Take(chunk, survey, progress);
            judge.TakeBack(chunk);
        }
        shell.Stop.ThrowIfCancellationRequested();
        _reviews.AddRange(survey.Rest());
        shell.Note("{Judged} files judged, {Refused} refused, in {Time} ms on {Threads} threads.", _judged, _refused, watch.ElapsedMilliseconds, request.Threads);
        var summary = new FindingsSummary(_judged, _refused, _acts, judge.Tally, rulebook, request.KnownOn) { ReleasedOnly = request.ReleasedOnly };
        WriteEnd(output, summary);
        return summary;
    }

    private void Take(JudgedChunk chunk, DecisionSurvey survey, Progress progress)
    {
        if (chunk.Complaints.Count > 0)
            progress.Wipe();
        foreach (var complaint in chunk.Complaints)
            shell.Error.WriteLine(complaint);
        foreach (var ofFile in chunk.Decisions)
            _reviews.AddRange(survey.Take(ofFile));
        (_judged, _refused, _acts) = (_judged + chunk.Judged, _refused + chunk.Refused, _acts + chunk.Acts);
        progress.Step(chunk.Bytes, chunk.Judged + chunk.Refused);
    }

    private void WriteEnd(OutputFile output, FindingsSummary summary)
    {
        var lines = new FindingBytes(request.Language);
        foreach (var review in _reviews)
            lines.Write(review);
        lines.Write(summary);
        output.WriteText(lines.Bytes);
    }
}
