using System.CommandLine;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules validate</c>: every fault of every page, and every example that comes out otherwise.</summary>
internal static class RulesValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var path = new Argument<string?>("path") { Description = "The folder of the rulebook. Left out: rules/az in this folder or one above it.", Arity = ArgumentArity.ZeroOrOne }.WithoutOptions();
        var command = new Command("validate", "Read and compile every page anew, run every example, and list all faults.") { path };
        command.SetAction(parsed => Run(shell, parsed.GetValue(path)));
        HelpPage.Teach(command, ["compliance rules validate", "compliance rules validate rules/az"], ExitCodes.OfOthers);
        return command;
    }

    private static int Run(Shell shell, string? named)
    {
        if (RulebookOpening.Place(shell, new(named, null, NoCache: true)) is not { } path)
            return ExitCodes.Unreadable;
        if (File.Exists(path))
            return shell.Complain($"'{path}' is a file. Pages are validated in their folder, before they are packed.");
        var loaded = RulebookLoader.Load(path);
        shell.Stop.ThrowIfCancellationRequested();
        var faults = loaded.Rulebook is null ? loaded.Faults : RulebookExamples.Faults(loaded);
        foreach (var fault in faults)
            shell.Output.WriteLine(fault.ToString());
        shell.Output.Flush();
        shell.Error.WriteLine($"{path}: {Found(loaded)}{Counted.Of(faults.Count, "fault", "faults")}.");
        return faults.Count == 0 ? ExitCodes.Fine : ExitCodes.Unreadable;
    }

    private static string Found(LoadResult loaded) => loaded.Rulebook is { } rulebook
        ? $"{Counted.Of(rulebook.Rules.Count, "rule", "rules")}, {Counted.Of(rulebook.Exceptions.Count, "exception", "exceptions")}, {Counted.Of(rulebook.Definitions.Count, "definition", "definitions")}, {Counted.Of(rulebook.Duties.Count, "duty", "duties")}, "
        : "";
}
