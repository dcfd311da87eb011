using System.CommandLine;
using Compliance.Checking.Decisions;
using Compliance.Json.Decisions;
using Compliance.Law;

namespace Compliance.Cli.Running;

/// <summary>The file of decisions that a command is given.</summary>
/// <param name="Register">The decisions; <c>null</c> where no file was named.</param>
/// <param name="Sha256">Digest of the file; empty where none was named.</param>
internal sealed record DecisionsFile(DecisionRegister? Register, string Sha256)
{
    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() => new("--decisions")
    {
        Description = "The file of judgments, waivers and remarks kept beside the case files ('compliance decide' writes it). Each is held against its file anew.", HelpName = "file",
    };

    /// <summary>The day on which decisions are held to their last day.</summary>
    public static Option<DateOnly?> OnOption() => Parsing.SharedOptions.DayOption("--on", "The day decisions are held against, where --known-on gives none. Left out: the day each file was drawn up.");

    /// <summary>Reads the file named; <c>null</c> after the user was told what is wrong with it.</summary>
    public static DecisionsFile? Open(Shell shell, string? path, Language language)
    {
        if (path is null)
            return new(null, "");
        var read = DecisionsReader.ReadPath(path);
        foreach (var fault in read.Faults)
            shell.Error.WriteLine(fault.In(language));
        return read.Register is null ? null : new(read.Register, read.Sha256);
    }
}
