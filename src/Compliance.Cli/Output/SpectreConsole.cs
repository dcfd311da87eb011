using Spectre.Console;

namespace Compliance.Cli.Output;

/// <summary>Spectre's console on the streams of a command.</summary>
internal static class SpectreConsole
{
    private const int Narrow = 120, Wide = 100_000;

    /// <summary>A console that writes where the command does, as wide as its lines may be; narrower than its tables can be read it is never.</summary>
    public static IAnsiConsole On(Shell shell)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(shell.Output),
            Ansi = shell.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = shell.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        console.Profile.Width = Math.Clamp(shell.Width(), Narrow, Wide);
        console.Profile.Capabilities.Unicode = shell.IsTerminal;
        console.Profile.Encoding = System.Text.Encoding.UTF8;
        return console;
    }

    /// <summary>A table: ruled on a terminal, plain columns elsewhere.</summary>
    public static void Table(Shell shell, string[] headings, IEnumerable<string[]> rows, params int[] numbers)
    {
        var table = new Table { Border = shell.IsTerminal ? TableBorder.Simple : TableBorder.None };
        for (var i = 0; i < headings.Length; i++)
        {
            var column = new TableColumn(new Text(headings[i])) { NoWrap = i == 0 };
            table.AddColumn(numbers.Contains(i) ? column.RightAligned() : column);
        }
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        On(shell).Write(table);
    }
}
