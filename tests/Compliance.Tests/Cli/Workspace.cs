using Compliance.Cli;

namespace Compliance.Tests.Cli;

/// <summary>A temporary folder with the mini rulebook, in which command lines are run.</summary>
internal sealed class Workspace : IDisposable
{
    public static readonly string Cache = Path.Combine(Path.GetTempPath(), $"compliance-cache-{Environment.ProcessId}");

    public Workspace() => MiniRulebook.WriteTo(Rules);

    public string Folder { get; } = Directory.CreateTempSubdirectory("compliance-cli-").FullName;

    public string Rules => PathTo("law-book");

    public string PathTo(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file; its path.</summary>
    public string File(string name, params string[] lines)
    {
        var path = PathTo(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }

    /// <summary>Runs a command on the mini rulebook.</summary>
    public RunResult Run(params string[] args) => RunAlone([.. args, "--rules", Rules, "--cache", Cache]);

    /// <summary>Runs a command as it is written.</summary>
    public static RunResult RunAlone(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command line gave.</summary>
internal sealed record RunResult(int Code, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
