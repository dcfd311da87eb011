using System.Globalization;
using Serilog;
using Serilog.Events;

namespace Compliance.Cli;

/// <summary>What surrounds a command: where results and faults go, how they may look, and the wish to stop.</summary>
internal sealed class Shell(TextWriter output, TextWriter error)
{
    private ILogger? _log;

    /// <summary>Results.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Progress, log and faults.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether results go to a person at a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether progress goes to a person at a terminal.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Whether results may be coloured: on a terminal, unless <c>NO_COLOR</c> is set.</summary>
    public bool HasColour { get; init; }

    /// <summary>Characters in a line; asked only when a table or tree is drawn, because asking wakes the terminal.</summary>
    public Func<int> Width { get; init; } = () => int.MaxValue;

    /// <summary>Whether the user wants to know what happens inside.</summary>
    public bool IsVerbose { get; set; }

    /// <summary>Set when the user wants to stop.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>What happens inside. Paths, ids and counts only: never what a case file says of a person.</summary>
    public ILogger Log => _log ??= new LoggerConfiguration()
        .MinimumLevel.Is(IsVerbose ? LogEventLevel.Information : LogEventLevel.Warning)
        .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture,
            outputTemplate: "{Level:w4}: {Message:lj}{NewLine}", theme: Serilog.Sinks.SystemConsole.Themes.ConsoleTheme.None)
        .CreateLogger();

    /// <summary>Writes down what happens inside, if the user asked for it.</summary>
    public void Note(string template, params object?[] values)
    {
        if (IsVerbose)
            Log.Information(template, values);
    }

    /// <summary>Tells the user what is wrong; the exit code for it.</summary>
    public int Complain(string message)
    {
        Output.Flush();
        Error.WriteLine($"compliance: {message}");
        return ExitCodes.Unreadable;
    }
}
