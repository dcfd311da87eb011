using System.CommandLine;
using Compliance.Cli.Parsing;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules</c>: what is checked, and whether the pages are sound.</summary>
internal static class RulesCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Build(Shell shell)
    {
        var command = new Command("rules", "Show, validate, review and pack the rulebook.")
        {
            RulesListCommand.Build(shell), RulesShowCommand.Build(shell), RulesValidateCommand.Build(shell),
            RulesMutateCommand.Build(shell), RulesContradictionsCommand.Build(shell), RulesCoverageCommand.Build(shell), RulesReviewCommand.Build(shell), RulesPinCommand.Build(shell), RulesPackCommand.Build(shell),
        };
        HelpPage.Teach(command,
            ["compliance rules list                        every rule", "compliance rules coverage                    what became of every provision"], ExitCodes.OfOthers);
        return command;
    }
}
