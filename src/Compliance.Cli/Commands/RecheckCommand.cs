using System.CommandLine;
using Compliance.Checking;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json.Rechecking;
using Compliance.Law;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance recheck</c>: judges again only what a change of rulebook or files can touch.</summary>
internal sealed class RecheckCommand(Shell shell, RecheckRequest request)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var docket = new Argument<string>("docket") { Description = "The file that keeps what was found, by digests. It is made by the first run, and replaced by each run that ends." };
        var paths = new Argument<string[]>("path") { Description = "Case files (.json), JSON Lines (.jsonl, .ndjson), or folders of them.", Arity = ArgumentArity.OneOrMore }.WithoutOptions();
        var format = SharedOptions.Choice("--format", "How changed findings are written.", OutputKind.Text, ("text", OutputKind.Text), ("json", OutputKind.Json));
        var file = new Option<string?>("--out") { Description = "Write to this file instead of standard output. It appears whole at the end or not at all.", HelpName = "file" };
        var (knownOn, released, decisions, on, language, threads, rulebook) = (SharedOptions.KnownOn(), SharedOptions.ReleasedOnly(), DecisionsFile.Option(), DecisionsFile.OnOption(), SharedOptions.InLanguage(), SharedOptions.Threads(), new RulebookOptions());
        var command = new Command("recheck", "Judge again only what a change of the rulebook or of case files can touch, and show what comes out differently.") { docket, paths };
        rulebook.AddTo(command);
        foreach (var option in new Option[] { format, file, language, knownOn, released, decisions, on, threads })
            command.Add(option);
        command.SetAction(p => new RecheckCommand(shell, new(p.GetRequiredValue(docket), p.GetRequiredValue(paths), p.GetValue(format), p.GetValue(file), p.GetValue(language), p.GetValue(decisions), p.GetValue(threads))
        { Checking = new() { KnownOn = p.GetValue(knownOn), ReleasedOnly = p.GetValue(released), On = p.GetValue(on), Stop = shell.Stop } }).Run(rulebook.Of(p)));
        HelpPage.Teach(command,
            [
                "compliance recheck cases.docket cases/                     the first time: judges everything and keeps what was found",
                "compliance recheck cases.docket cases/                     later: judges what changed, and shows what comes out differently",
                "compliance recheck cases.docket cases/ --rules draft/az    what a draft of the law would change",
                "compliance recheck cases.docket cases/ --format json --out changed.jsonl",
            ], ExitCodes.OfCheck);
        return command;
    }

    private int Run(RulebookRequest rulebook)
    {
        foreach (var written in new[] { request.Docket, request.Out }.OfType<string>())
        {
            if (request.Paths.Append(request.Decisions).FirstOrDefault(p => p is not null && Path.GetFullPath(p) == Path.GetFullPath(written)) is { } input)
                return shell.Complain($"'{written}' would overwrite '{input}'. Name another file.");
        }
        if (request.Paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
            return shell.Complain($"There is no file or folder '{missing}'. Expected case files or folders of them; the docket stays as it is.");
        if (RulebookOpening.Open(shell, rulebook) is not { } opened || DecisionsFile.Open(shell, request.Decisions, request.Language) is not { } decisions)
            return ExitCodes.Unreadable;
        var (docket, fault) = File.Exists(request.Docket) ? Docket.Open(request.Docket) : (null, null);
        using var earlier = docket;
        if (fault is not null)
            return shell.Complain($"The docket '{request.Docket}' cannot be used: {fault}.");
        using var next = OutputFile.Open(shell, request.Docket);
        using var file = next is null ? null : OutputFile.Open(shell, request.Out);
        if (next is null || file is null)
            return ExitCodes.Unreadable;
        var run = new RecheckRun(shell, request, opened.Rulebook, new(opened.Rulebook, request.Checking with { Decisions = decisions.Register }, earlier), earlier);
        var summary = run.Over(next, file);
        file.Keep();
        earlier?.Dispose();
        next.Keep();
        return ExitCodes.Of(summary);
    }
}

/// <summary>What a run of <c>recheck</c> is asked for.</summary>
internal sealed record RecheckRequest(string Docket, IReadOnlyList<string> Paths, OutputKind Format, string? Out, Language Language, string? Decisions, int Threads)
{
    public required CheckOptions Checking { get; init; }
}
