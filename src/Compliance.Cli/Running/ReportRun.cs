using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Evidence;
using Compliance.Reporting.Periodic;

namespace Compliance.Cli.Running;

/// <summary>Judges case files for a Report, file by file, and remembers each input with its digest.</summary>
internal sealed class ReportRun(Shell shell, Checker checker, CheckOptions options, int threads, Language language)
{
    private readonly Dictionary<string, (long Judged, long Refused)> _inputs = new(StringComparer.Ordinal);

    /// <summary>The files read so far, in their order, with digest, size and what became of what they hold.</summary>
    public IReadOnlyList<InputFile> Inputs => [.. _inputs.Where(i => File.Exists(i.Key)).Select(i => Input(i.Key, i.Value.Judged, i.Value.Refused, shell.Stop))];

    /// <summary>Judges everything under the paths.</summary>
    /// <param name="paths">Case files, JSON Lines, folders of them.</param>
    /// <param name="builder">Takes what was judged.</param>
    /// <param name="named">What the Report calls a file that was read from another place.</param>
    public void Over(IEnumerable<string> paths, ReportBuilder builder, Func<string, string>? named = null)
    {
        foreach (var _ in Each(paths, builder, named))
            continue;
    }

    /// <summary>Judges everything under the paths, and stops after each case file that was taken or refused.</summary>
    public IEnumerable<ReadResult> Each(IEnumerable<string> paths, ReportBuilder builder, Func<string, string>? named = null)
    {
        var all = paths.ToList();
        using var progress = new Progress(shell, shell.ShowsProgress, shell.ShowsProgress ? InputSize.Of(all) : default);
        var (reader, survey) = (new CaseReader(), new DecisionSurvey(options));
        var run = new CheckRun<(ReadResult Read, JudgedCase? Judged, IReadOnlyList<DecisionReview> Decisions)>(checker, options,
            (read, found) => (read, read.Case is { } file ? builder.Prepare(file, found.Findings, named?.Invoke(read.Path) ?? read.Path, read.Line) : null, found.Decisions), threads);
        foreach (var result in run.Over(all.SelectMany(reader.ReadPath), shell.Stop))
        {
            var path = result.Read.Path;
            var (judged, refused) = _inputs.GetValueOrDefault(path);
            _inputs[path] = result.Read.IsRefused ? (judged, refused + 1) : (judged + 1, refused);
            if (result.Judged is { } judgedCase)
                builder.Take(judgedCase, [.. survey.Take(result.Decisions)]);
            else
                builder.Counts.Refuse();
            if (result.Read.Faults.Count > 0)
                progress.Wipe();
            foreach (var fault in result.Read.Faults)
                shell.Error.WriteLine(fault.In(language));
            progress.Step(result.Read.Bytes);
            yield return result.Read;
        }
        shell.Stop.ThrowIfCancellationRequested();
        builder.TakeRest(survey.Rest());
    }

    private static InputFile Input(string path, long judged, long refused, CancellationToken stop)
    {
        var digest = Sha256Text.OfFile(path, stop);
        return new(path.Replace('\\', '/'), digest.Sha256, digest.Bytes, judged, refused);
    }
}
