using System.CommandLine;
using System.Diagnostics;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance check</c>: the main job.</summary>
internal sealed class CheckCommand(Shell shell, CheckRequest request)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var options = new CheckOptionSet();
        var command = new Command("check", "Check case files and show what was found.");
        options.AddTo(command);
        command.SetAction(parsed => new CheckCommand(shell, options.Of(parsed)).Run());
        HelpPage.Teach(command,
            [
                "compliance check case.json                           one file, findings as text",
                "compliance check cases/ more/batch.jsonl             folders and JSON Lines, in this order",
                "compliance check cases/ --format json --proof        a finding a line with its proof, sums last",
                "compliance check nation.jsonl --format json --brief --out findings.jsonl",
                "compliance check cases/ --format html --language az --out report.html",
                "compliance check case.json --repairs                 what would have been lawful instead",
                "compliance check case.json --known-on 2021-06-30     by what was published then",
                "compliance check cases/ --decisions decisions.json --on 2024-01-31",
                "compliance check case.json --released-only           only by rules that were reviewed",
            ], ExitCodes.OfCheck);
        return command;
    }

    private int Run()
    {
        if (request.Out is { } path && request.Paths.FirstOrDefault(p => Path.GetFullPath(p) == Path.GetFullPath(path)) is { } input)
            return shell.Complain($"'--out {path}' would overwrite the case file '{input}'. Name another file.");
        if (request.Out is { } written && request.Decisions is { } kept && Path.GetFullPath(written) == Path.GetFullPath(kept))
            return shell.Complain($"'--out {written}' would overwrite the file of decisions. Name another file.");
        if (RulebookOpening.Open(shell, request.Rulebook) is not { } opened || DecisionsFile.Open(shell, request.Decisions, request.Language) is not { } decisions)
            return ExitCodes.Unreadable;
        if (request.ReleasedOnly && !opened.Rulebook.Rules.Any(r => opened.Rulebook.ReleaseOf(r.Id).IsReleased))
            shell.Error.WriteLine("compliance: No rule of this rulebook is released: with '--released-only' nothing is judged.");
        using var file = OutputFile.Open(shell, request.Out);
        if (file is null)
            return ExitCodes.Unreadable;
        var summary = request.Format == OutputKind.Json ? new JsonCheck(shell, request, opened.Rulebook, decisions.Register).Run(file)
            : Judge(opened.Rulebook, decisions.Register, FormatTo(file), file.Writer);
        file.Keep();
        return ExitCodes.Of(summary);
    }

    private FindingsSummary Judge(Rulebook rulebook, DecisionRegister? decisions, CheckFormat format, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var (judged, refused, acts, tally) = (0, 0, 0, new Tally());
        var isSeen = shell.ShowsProgress && (request.Out is not null || !shell.IsTerminal);
        using var progress = new Progress(shell, isSeen, isSeen ? InputSize.Of(request.Paths) : default);
        var checker = new Checker(rulebook);
        var options = request.Checking with { Decisions = decisions };
        var run = new CheckRun<Checked>(checker, options, (read, judged) => new(read, judged.Findings, format.Render(read, judged.Findings)) { Decisions = judged.Decisions }, request.Threads);
        var (survey, reviews) = (new DecisionSurvey(options), new List<DecisionReview>());
        var reader = new CaseReader();
        foreach (var result in run.Over(request.Paths.SelectMany(reader.ReadPath), shell.Stop))
        {
            format.Take(output, result);
            foreach (var finding in result.Findings)
                tally.Add(finding);
            reviews.AddRange(survey.Take(result.Decisions));
            if (result.Read.Case is { } file)
                (judged, acts) = (judged + 1, acts + (file.Acts.TryGet(out var list) ? list.Count : 0));
            else
                refused++;
            Refuse(result.Read, progress);
            Warn(result.Read, checker, progress);
            progress.Step(result.Read.Bytes);
        }
        shell.Stop.ThrowIfCancellationRequested();
        reviews.AddRange(survey.Rest());
        progress.Wipe();
        if (!format.Write(output, reviews))
            new DecisionLines(request.Language, new(false, false)).Write(shell.Error, reviews);
        shell.Note("{Judged} files judged, {Refused} refused, in {Time} ms on {Threads} threads.", judged, refused, watch.ElapsedMilliseconds, request.Threads);
        var summary = new FindingsSummary(judged, refused, acts, tally, rulebook, request.KnownOn) { ReleasedOnly = request.ReleasedOnly };
        format.End(output, summary);
        return summary;
    }

    private void Refuse(ReadResult read, Progress progress)
    {
        if (read.Faults.Count == 0)
            return;
        progress.Wipe();
        foreach (var fault in read.Faults)
            shell.Error.WriteLine(fault.In(request.Language));
    }

    private void Warn(ReadResult read, Checker checker, Progress progress)
    {
        var warnings = read.Case is { } file ? checker.Unmatched(file) : [];
        if (warnings.Count > 0)
            progress.Wipe();
        foreach (var warning in warnings)
            shell.Error.WriteLine($"{read.Source}: warning: {warning.In(request.Language)}");
    }

    private CheckFormat FormatTo(OutputFile file) => request.Format switch
    {
        OutputKind.Html => new HtmlFormat(request.Language),
        _ => new TextFormat(request.Language, file.Writer == shell.Output ? new(shell.HasColour, shell.IsTerminal) : new(false, false), request.ShowsAll, request.WithProof),
    };
}

/// <summary>What a run of <c>check</c> is asked for.</summary>
internal sealed record CheckRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required RulebookRequest Rulebook { get; init; }

    public OutputKind Format { get; init; }

    public string? Out { get; init; }

    public Language Language { get; init; }

    public DateOnly? KnownOn { get; init; }

    public bool ReleasedOnly { get; init; }

    /// <summary>The file of decisions, and the day they are held against.</summary>
    public string? Decisions { get; init; }

    public DateOnly? On { get; init; }

    public bool WithProof { get; init; }

    public bool WithRepairs { get; init; }

    public bool ShowsAll { get; init; }

    /// <summary>Whether findings that ask for nothing are only counted in JSON.</summary>
    public bool IsBrief { get; init; }

    public int Threads { get; init; }

    /// <summary>How files are judged.</summary>
    public CheckOptions Checking => new() { KnownOn = KnownOn, On = On, WithProof = WithProof, ReleasedOnly = ReleasedOnly, WithRepairs = WithRepairs || Format == OutputKind.Html };
}
