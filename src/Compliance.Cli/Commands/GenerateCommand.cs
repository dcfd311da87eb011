using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json.Generating;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance generate</c>: invented case files with planted violations, unknowns and exemptions, and beside them what was planted.</summary>
internal static class GenerateCommand
{
    private const string Ending = ".jsonl";
    private const int MostFiles = 100_000_000;

    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var files = new Option<int>("--files") { Description = "How many case files.", HelpName = "number", Required = true, CustomParser = ReadFiles };
        var seed = new Option<long>("--seed") { Description = "The number all is drawn from: the same seed gives the same bytes.", HelpName = "number", Required = true, CustomParser = ReadSeed };
        var violations = Share("--violations", "The share of files with a planted violation.", 0.1);
        var unknowns = Share("--unknowns", "The share of files in which a fact is left out that a rule needs.", 0.05);
        var exemptions = Share("--exemptions", "The share of files with an act that an exception spares.", 0.05);
        var path = new Option<string>("--out") { Description = "The file to write, '.jsonl'. What was planted goes beside it, as NAME.truth.jsonl. Neither may be there.", HelpName = "file", Required = true };
        var command = new Command("generate", "Write invented case files with planted violations, unknowns and exemptions, to try things on.") { files, seed, violations, unknowns, exemptions, path };
        command.SetAction(p => Run(shell, p.GetValue(files), new(p.GetValue(seed), p.GetValue(violations), p.GetValue(unknowns), p.GetValue(exemptions)), p.GetRequiredValue(path)));
        HelpPage.Teach(command,
            [
                "compliance generate --files 1000 --seed 7 --out cases.jsonl    cases.jsonl and cases.truth.jsonl",
                "compliance generate --files 50 --seed 1 --violations 0 --unknowns 0 --out lawful.jsonl",
                "compliance check cases.jsonl                                   judge them",
            ], ExitCodes.OfOthers);
        return command;
    }

    private static int Run(Shell shell, int files, GeneratorOptions options, string path)
    {
        if (!path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            return shell.Complain($"'--out {path}': expected a file whose name ends in '{Ending}'.");
        var truthPath = path[..^Ending.Length] + ".truth" + Ending;
        if (new[] { path, truthPath }.FirstOrDefault(p => File.Exists(p) || Directory.Exists(p)) is { } taken)
            return shell.Complain($"'{taken}' is there already. Name another file with --out, or remove it first.");
        using var cases = OutputFile.Open(shell, path);
        using var truth = cases is null ? null : OutputFile.Open(shell, truthPath);
        if (cases is null || truth is null)
            return ExitCodes.Unreadable;
        Write(shell, files, new(options), cases.Writer, truth.Writer);
        truth.Keep();
        cases.Keep();
        shell.Output.WriteLine($"{path}: {Counted.Of(files, "invented case file", "invented case files")}");
        shell.Output.WriteLine($"{truthPath}: what was planted in them");
        return ExitCodes.Fine;
    }

    private static void Write(Shell shell, int files, CaseGenerator generator, TextWriter cases, TextWriter truth)
    {
        using var progress = new Progress(shell, shell.ShowsProgress, new InputSize(files, 0));
        for (var number = 1L; number <= files; number++)
        {
            shell.Stop.ThrowIfCancellationRequested();
            generator.Write(number, cases, truth);
            progress.Step();
        }
    }

    private static Option<double> Share(string name, string description, double usual) => new(name)
    {
        Description = $"{description} From 0 to 1.", HelpName = "share", DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var word = result.Tokens[^1].Value;
            if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
                return share;
            result.AddError($"'{name} {word}': expected a number from 0 to 1, such as 0.1.");
            return usual;
        },
    };

    private static int ReadFiles(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostFiles)
            return number;
        result.AddError($"'--files {word}': expected a number from 1 to {Counted.In(MostFiles)}.");
        return 1;
    }

    private static long ReadSeed(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError($"'--seed {word}': expected a whole number from 0 to {long.MaxValue.ToString(CultureInfo.InvariantCulture)}.");
        return 0;
    }
}
