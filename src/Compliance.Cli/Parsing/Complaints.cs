using System.CommandLine;
using Compliance.Facts;

namespace Compliance.Cli.Parsing;

/// <summary>What is wrong with a command line, in words that name the nearest right one.</summary>
internal static class Complaints
{
    /// <summary>Every complaint, in order of place; none if the line can be carried out.</summary>
    public static IReadOnlyList<string> About(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var strangers = parsed.UnmatchedTokens.Select(token => Stranger(token, command));
        // What follows an unknown command belongs to that: nothing can be said of it.
        return parsed.UnmatchedTokens.Count == 0 ? [.. parsed.Errors.Select(e => e.Message)]
            : command.Subcommands.Count > 0 ? [strangers.First()] : [.. strangers];
    }

    /// <summary>What to say of an option that a command does not have.</summary>
    public static string NoOption(string token, Command command) =>
        $"'{HelpPage.NameOf(command)}' has no option '{token}'.{Nearest.Hint(token, Options(command))}";

    private static string Stranger(string token, Command command) =>
        token.StartsWith('-') ? NoOption(token, command)
        : command.Subcommands.Count > 0 ? $"'{HelpPage.NameOf(command)}' has no command '{token}'.{Nearest.Hint(token, command.Subcommands.Select(c => c.Name))}"
        : $"'{token}' is one argument too many for '{HelpPage.NameOf(command)}'.";

    private static IEnumerable<string> Options(Command command)
    {
        var own = command.Options.Where(o => !o.Hidden).Select(o => o.Name);
        return command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive).Select(o => o.Name)).Concat(own);
    }
}
