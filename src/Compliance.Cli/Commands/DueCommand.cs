using System.CommandLine;
using Compliance.Checking;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance due</c>: what falls due for whom, when, and by which provision.</summary>
internal sealed class DueCommand(Shell shell, DueRequest request)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var paths = new Argument<string[]>("path") { Description = "Case files (.json), JSON Lines (.jsonl, .ndjson), or folders of them.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var on = SharedOptions.RequiredDay("--on", "The day to look ahead from (YYYY-MM-DD).");
        var within = Span.Option("--within", "How far to look: days, weeks or months.", new(60, 'd'));
        var body = new Option<string?>("--body") { Description = "Only what concerns the state body of this id, and what names no body.", HelpName = "id" };
        var format = SharedOptions.Choice("--format", "How it is written.", OutputKind.Text, ("text", OutputKind.Text), ("json", OutputKind.Json), ("ics", OutputKind.Ics));
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output. It appears whole at the end or not at all.", HelpName = "file" };
        var proof = new Option<bool>("--proof") { Description = "In JSON, give every item its proof." };
        var (language, rulebook) = (SharedOptions.InLanguage(), new RulebookOptions());
        var command = new Command("due", "List what falls due for whom, when, and by which provision.") { paths, on, within, body, format, language, proof, file };
        rulebook.AddTo(command);
        command.SetAction(p => p.GetValue(on) is not { } day ? shell.Complain("'--on' names no day. Expected one like 2024-01-31.") : new DueCommand(shell, new(
            p.GetRequiredValue(paths), day, p.GetValue(within).From(day), p.GetValue(body), p.GetValue(format), p.GetValue(language), p.GetValue(proof), p.GetValue(file))).Run(rulebook.Of(p)));
        HelpPage.Teach(command,
            [
                "compliance due cases/ --on 2024-01-31                       the next 60 days",
                "compliance due cases/ --on 2024-01-31 --within 6m --body ministry",
                "compliance due cases/ --on 2024-01-31 --format ics --language az --out due.ics",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run(RulebookRequest rulebook)
    {
        if (request.Out is { } path && request.Paths.FirstOrDefault(p => Path.GetFullPath(p) == Path.GetFullPath(path)) is { } input)
            return shell.Complain($"'--out {path}' would overwrite the case file '{input}'. Name another file.");
        if (RulebookOpening.Open(shell, rulebook) is not { } opened)
            return ExitCodes.Unreadable;
        using var file = OutputFile.Open(shell, request.Out);
        if (file is null)
            return ExitCodes.Unreadable;
        var summary = Find(opened);
        Write(file.Writer, summary);
        file.Keep();
        return summary.Refused > 0 ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    private DueSummary Find(OpenRulebook opened)
    {
        var checker = new Checker(opened.Rulebook);
        var (files, refused, items) = (0, 0, new List<DueItem>());
        foreach (var (read, found) in request.Paths.SelectMany(new CaseReader().ReadPath).AsParallel().AsOrdered().WithCancellation(shell.Stop).Select(r => (r, Due(checker, r))))
        {
            foreach (var fault in read.Faults)
                shell.Error.WriteLine(fault.In(request.Language));
            (files, refused) = read.Case is null ? (files, refused + 1) : (files + 1, refused);
            items.AddRange(found);
        }
        shell.Note("{Files} files looked at, {Refused} refused, {Items} items.", files, refused, items.Count);
        return new(request.On, request.Until, files, refused, [.. items.OrderBy(i => i.Day ?? DateOnly.MaxValue)], opened.Rulebook);
    }

    private List<DueItem> Due(Checker checker, ReadResult read) => read.Case is not { } file ? []
        : [.. checker.DutiesAhead(file, request.On, request.Until).Where(i => request.Body is null || i.Body.Length == 0 || i.Body == request.Body)];

    private void Write(TextWriter output, DueSummary summary)
    {
        switch (request.Format)
        {
            case OutputKind.Json:
                new DueWriter(output, request.Language, request.WithProof).Write(summary);
                break;
            case OutputKind.Ics:
                DutiesCalendar.Write(output, summary.Items, summary.On, request.Language);
                if (summary.Items.Count(i => i.Day is null) is > 0 and var undated)
                    shell.Error.WriteLine($"compliance: warning: {Counted.Of(undated, "item has", "items have")} no day yet and cannot stand in a calendar. '--format text' lists them.");
                break;
            default:
                new DueText(request.Language, output == shell.Output ? new(shell.HasColour, shell.IsTerminal) : new(false, false)).Write(output, summary);
                break;
        }
    }
}

/// <summary>What a run of <c>due</c> is asked for.</summary>
internal sealed record DueRequest(
    IReadOnlyList<string> Paths, DateOnly On, DateOnly Until, string? Body, OutputKind Format, Language Language, bool WithProof, string? Out);
