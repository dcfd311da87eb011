using System.CommandLine;
using System.Reflection;
using Compliance.Cases;
using Compliance.Cli.Parsing;
using Compliance.Facts;
using Compliance.Json;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance template</c>: a filled case file to begin from.</summary>
internal static class TemplateCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var act = new Argument<string?>("act") { Description = "The kind of act. Left out: a list of the kinds.", HelpName = "act", Arity = ArgumentArity.ZeroOrOne }.WithoutOptions();
        act.CompletionSources.Add([.. ActKinds.Codes]);
        var command = new Command("template", "Print a filled case file for a kind of act, to begin from.") { act };
        command.SetAction(parsed => parsed.GetValue(act) is { } code ? Template(shell, code) : Kinds(shell));
        HelpPage.Teach(command,
            ["compliance template                           the kinds of acts", "compliance template application > case.json   begin a case file"], ExitCodes.OfOthers);
        return command;
    }

    private static int Template(Shell shell, string code)
    {
        if (ActKinds.Find(code) is null)
            return shell.Complain($"'{code}' is no kind of act.{Nearest.Hint(code, ActKinds.Codes)} 'compliance template' lists the kinds.");
        shell.Output.Write(CaseTemplate.For(code));
        return ExitCodes.Fine;
    }

    private static int Kinds(Shell shell)
    {
        var width = ActKinds.Codes.Max(c => c.Length);
        foreach (var code in ActKinds.Codes)
        {
            var act = ActKinds.Find(code)!.GetCustomAttribute<ActAttribute>()!;
            shell.Output.WriteLine($"{code.PadRight(width)}  {Capital(act.Text.En)}; its date is the {act.DateEn}.");
        }
        return ExitCodes.Fine;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
