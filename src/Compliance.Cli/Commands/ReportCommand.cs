using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Reflection;
using Compliance.Checking;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance report</c>: the Report on the application of civil service legislation.</summary>
internal sealed class ReportCommand(Shell shell, ReportRequest request)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var options = new ReportOptionSet();
        var command = new Command("report", "Write the Report on the application of civil service legislation: all case files of a period, chapter by chapter.");
        options.AddTo(command);
        command.SetAction(p => new ReportCommand(shell, options.Of(p)).Run());
        HelpPage.Teach(command,
            [
                "compliance report cases/ --period 2024 --out report              every format, for the acts of a year",
                "compliance report cases/ --period 2024-Q1 --body ministry --formats html,xlsx --language az",
                "compliance report cases/ --period 2024-01-15..2024-03-31 --known-on 2024-04-01",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run()
    {
        if (RulebookOpening.Open(shell, request.Rulebook) is not { } opened)
            return ExitCodes.Unreadable;
        var (baseline, fault) = request.Baseline is { } path ? Baseline.Read(path) : (null, null);
        if (fault is not null)
            return shell.Complain(fault);
        using var folder = ReportFolder.Open(shell, request.Out);
        if (folder is null)
            return ExitCodes.Unreadable;
        using var spool = new FindingSpool(Path.Join(folder.Half, "findings.spool"));
        var frame = new ReportFrame(opened.Rulebook, Engine(), request.Period, request.KnownOn) { Body = request.Body ?? "", ReleasedOnly = request.ReleasedOnly, Baseline = baseline };
        var builder = new ReportBuilder(frame, spool);
        Judge(new(opened.Rulebook), builder);
        var output = new ReportOutput(builder.Build(), spool, request.Language, folder.Half);
        var written = request.Formats.SelectMany(f => Write(f, output)).ToList();
        spool.Dispose();
        folder.Keep();
        shell.Output.WriteLine($"{builder.Counts.Judged + builder.Counts.Refused} files received = {builder.Counts.Judged} judged + {builder.Counts.Refused} refused; {builder.Counts.Sum.Total} findings.");
        shell.Output.WriteLine($"{request.Out}: {string.Join(", ", Named(written))}");
        return builder.Counts.Refused > 0 ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    /// <summary>The files at the top by name, those in folders counted.</summary>
    private static IEnumerable<string> Named(IReadOnlyList<string> files) => files.Where(f => !f.Contains('/'))
        .Concat(files.Where(f => f.Contains('/')).GroupBy(f => f.Split('/')[0], StringComparer.Ordinal).Select(g => $"{g.Key}/ ({Counted.Of(g.Count(), "file", "files")})"));

    private IReadOnlyList<string> Write(ReportFormat format, ReportOutput output)
    {
        var watch = Stopwatch.StartNew();
        var files = format.Write(output, shell.Stop);
        shell.Note("{Format} written in {Time} ms.", format.Code, watch.ElapsedMilliseconds);
        return files;
    }

    private void Judge(Checker checker, ReportBuilder builder)
    {
        using var progress = new Progress(shell, shell.ShowsProgress);
        var options = new CheckOptions { KnownOn = request.KnownOn, ReleasedOnly = request.ReleasedOnly, WithRepairs = true };
        var reader = new CaseReader();
        foreach (var result in new CheckRun(checker, options, new NoFormat(), request.Threads).Over(request.Paths.SelectMany(reader.ReadPath), shell.Stop))
        {
            if (result.Read.Case is { } file)
                builder.Take(file, result.Findings, result.Read.Path, result.Read.Line);
            else
                builder.Counts.Refuse();
            if (result.Read.Faults.Count > 0)
                progress.Wipe();
            foreach (var fault in result.Read.Faults)
                shell.Error.WriteLine(fault.In(request.Language));
            progress.Step();
        }
        shell.Stop.ThrowIfCancellationRequested();
    }

    private static string Engine() => typeof(Checker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}

/// <summary>What a run of <c>report</c> is asked for.</summary>
internal sealed record ReportRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required RulebookRequest Rulebook { get; init; }

    public required string Out { get; init; }

    public ReportPeriod Period { get; init; } = ReportPeriod.All;

    public string? Body { get; init; }

    public string? Baseline { get; init; }

    public IReadOnlyList<ReportFormat> Formats { get; init; } = [];

    public Language Language { get; init; }

    public DateOnly? KnownOn { get; init; }

    public bool ReleasedOnly { get; init; }

    public int Threads { get; init; }
}
