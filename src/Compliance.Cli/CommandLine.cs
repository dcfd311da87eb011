using System.CommandLine;
using Compliance.Cli.Commands;
using Compliance.Cli.Parsing;

namespace Compliance.Cli;

/// <summary>The command <c>compliance</c>, apart from the process it runs in.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line; results go to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error) => Run(args, new Shell(output, error));

    internal static int Run(string[] args, Shell shell)
    {
        try
        {
            var code = Invoke(args, shell);
            shell.Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            shell.Error.WriteLine("compliance: Stopped before the end. What standard output holds is not complete; no file was written.");
            return ExitCodes.Stopped;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return shell.Complain($"The results cannot be written: {error.Message}");
        }
        catch (Exception error)
        {
            shell.Error.WriteLine(shell.IsVerbose ? $"compliance: internal error: {error}"
                : $"compliance: internal error: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")} Add --verbose to see where.");
            return ExitCodes.Internal;
        }
    }

    private static int Invoke(string[] args, Shell shell)
    {
        var parsed = Root(shell, args.FirstOrDefault()).Parse(args);
        shell.IsVerbose = parsed.GetValue(SharedOptions.Verbose);
        var complaints = parsed.Action is System.CommandLine.Help.HelpAction or HelpPage ? [] : Complaints.About(parsed);
        foreach (var complaint in complaints)
            shell.Complain(complaint);
        if (complaints.Count > 0)
            return shell.Complain($"'{HelpPage.NameOf(parsed.CommandResult.Command)} --help' shows how it is used.");
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        });
    }

    /// <summary>The commands, each with the name it goes by.</summary>
    private static readonly Entry[] Commands =
    [
        new("check", CheckCommand.Build), new("recheck", RecheckCommand.Build), new("due", DueCommand.Build), new("report", ReportCommand.Build), new("list", ListCommand.Build),
        new("explain", ExplainCommand.Build), new("decide", DecideCommand.Build), new("rules", RulesCommand.Build), new("template", TemplateCommand.Build), new("generate", GenerateCommand.Build),
        new("verify", shell => VerifyCommand.Build(shell, Running.ReportJudging.Judge)), new("key", KeyCommand.Build), new("audit", AuditCommand.Build),
    ];

    /// <summary>Every command, or the one whose name comes first: to make them all takes as long as to check a file.</summary>
    private static RootCommand Root(Shell shell, string? first)
    {
        var root = new RootCommand("Checks HR acts of state bodies against the law of the civil service, and says why.") { SharedOptions.Verbose };
        foreach (var entry in Array.Find(Commands, c => c.Name == first) is { } asked ? [asked] : Commands)
            root.Add(entry.Build(shell));
        HelpPage.Teach(root,
            [
                "compliance check case.json                         check a file, show the findings",
                "compliance check cases/ --format html --out report.html",
                "compliance report cases/ --period 2024 --out report   the Report on a year, in every format",
                "compliance list report --chapter 11 --kind violation  what stands behind a number of it",
                "compliance due cases/ --on 2024-01-31               what falls due in the next 60 days",
                "compliance explain case.json AZ-926-28.5.p2-application-in-time",
                "compliance template application > case.json        begin a case file",
                "compliance rules list                              what is checked",
                "compliance generate --files 1000 --seed 7 --out cases.jsonl",
            ], ExitCodes.OfCheck);
        return root;
    }

    private sealed record Entry(string Name, Func<Shell, Command> Build);
}
