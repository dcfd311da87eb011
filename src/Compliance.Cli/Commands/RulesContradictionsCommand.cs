using System.CommandLine;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Contradictions;
using Compliance.Rulebooks.Examples;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules contradictions</c>: rules that cannot both be met, with a file that shows it.</summary>
internal static class RulesContradictionsCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var path = new Argument<string?>("path") { Description = "The folder of the rulebook. Left out: rules/az in this folder or one above it.", Arity = ArgumentArity.ZeroOrOne }.WithoutOptions();
        var folder = new Option<string?>("--out") { Description = "Write the file that shows each contradiction into this folder.", HelpName = "folder" };
        var command = new Command("contradictions", "Generate files from the examples and look for two rules that cannot both be met and name no priority.") { path, folder };
        command.SetAction(parsed => RulebookOpening.Place(shell, new(parsed.GetValue(path), null, NoCache: true)) is not { } place ? ExitCodes.Unreadable
            : File.Exists(place) ? shell.Complain($"'{place}' is a file. Pages are searched in their folder, before they are packed.")
            : Run(shell, place, parsed.GetValue(folder)));
        HelpPage.Teach(command, ["compliance rules contradictions", "compliance rules contradictions rules/az --out shown"], ExitCodes.OfContradictions);
        return command;
    }

    private static int Run(Shell shell, string place, string? folder)
    {
        var loaded = RulebookLoader.Load(place);
        var faults = loaded.Rulebook is null ? loaded.Faults : RulebookExamples.Faults(loaded);
        if (faults.Count > 0)
            return shell.Complain($"{place} has {Counted.Of(faults.Count, "fault", "faults")}: {faults[0]}. 'compliance rules validate' lists all.");
        var found = ContradictionSearch.In(loaded, shell.Stop);
        for (var i = 0; i < found.Count; i++)
        {
            var (one, oneSource, other, otherSource, subject, file) = found[i];
            var shown = folder is null ? "" : $" {Kept(folder, i, file)} shows it.";
            shell.Output.WriteLine($"{RulebookPlace.SourceIn(place, oneSource)}: '{one}' and {RulebookPlace.SourceIn(place, otherSource)}: '{other}' {(subject.Length > 0 ? $"both settle '{subject}' and come out opposite" : "were never both met")}.{shown}");
        }
        shell.Error.WriteLine($"{place}: {Counted.Of(found.Count, "contradiction", "contradictions")}.{(found.Count > 0 ? " Say which of two gives way ('.Overrides', an exception), or mend one." : "")}");
        return found.Count == 0 ? ExitCodes.Fine : ExitCodes.Violation;
    }

    private static string Kept(string folder, int number, Cases.CaseFile file)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FormattableString.Invariant($"contradiction-{number + 1}.json"));
        File.WriteAllText(path, CaseWriter.Write(file));
        return path.Replace('\\', '/');
    }
}
