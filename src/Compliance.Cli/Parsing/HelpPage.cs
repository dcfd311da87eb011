using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Compliance.Cli.Parsing;

/// <summary>The help of a command: what the library writes, then examples and exit codes.</summary>
internal sealed class HelpPage(HelpAction usual, string[] examples, string[] exitCodes) : SynchronousCommandLineAction
{
    private const int MostColumns = 100;

    /// <summary>Gives a command its examples and exit codes. Called with no subcommand, a command that needs one shows its help.</summary>
    public static void Teach(Command command, string[] examples, string[] exitCodes)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Options.Add(option = new HelpOption());
        var page = new HelpPage(new HelpAction { MaxWidth = MostColumns }, examples, exitCodes);
        option.Action = page;
        if (command.Subcommands.Count > 0)
            command.SetAction(page.Invoke);
    }

    /// <summary>A command as it is typed: <c>compliance rules list</c>.</summary>
    public static string NameOf(Command command) =>
        command is RootCommand ? "compliance" : $"{NameOf(command.Parents.OfType<Command>().First())} {command.Name}";

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        usual.Invoke(parseResult);
        Section(output, "Examples:", examples);
        Section(output, "Exit codes:", exitCodes);
        return ExitCodes.Fine;
    }

    private static void Section(TextWriter output, string title, string[] lines)
    {
        output.WriteLine(title);
        foreach (var line in lines)
            output.WriteLine($"  {line}");
        output.WriteLine();
    }
}
