using System.CommandLine;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules pack</c>: the rulebook as one file that needs neither pages nor compiler.</summary>
internal static class RulesPackCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var rulebook = new RulebookOptions();
        var path = new Option<string?>("--out") { Description = "The file to write. Left out: the jurisdiction with '.rulebook', in this folder.", HelpName = "file" };
        var command = new Command("pack", "Put the rulebook into one file that loads without a compiler and without the pages.") { path };
        rulebook.AddTo(command);
        command.SetAction(parsed => Run(shell, rulebook.Of(parsed), parsed.GetValue(path)));
        HelpPage.Teach(command, ["compliance rules pack --out az.rulebook", "compliance check cases/ --rules az.rulebook"], ExitCodes.OfOthers);
        return command;
    }

    // Packed anew and not from the cache, so that the same pages give the same bytes.
    private static int Run(Shell shell, RulebookRequest request, string? named)
    {
        if (RulebookOpening.Open(shell, request with { NoCache = true }) is not { } opened)
            return ExitCodes.Unreadable;
        var path = named ?? $"{opened.Rulebook.Jurisdiction}.rulebook";
        using var file = OutputFile.Open(shell, path);
        if (file is null)
            return ExitCodes.Unreadable;
        file.Write(opened.Packed);
        file.Keep();
        shell.Output.WriteLine($"{path}: {Counted.Of(opened.Rulebook.Rules.Count, "rule", "rules")}, {Counted.Of(opened.Packed.Length, "byte", "bytes")}, identity {opened.Rulebook.Identity}");
        return ExitCodes.Fine;
    }
}
