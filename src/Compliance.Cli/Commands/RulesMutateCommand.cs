using System.CommandLine;
using System.Globalization;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Mutation;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules mutate</c>: small changes of every clause, and whether the examples beside it notice.</summary>
internal sealed class RulesMutateCommand(Shell shell, string place)
{
    private const decimal Enough = 0.95m;

    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var path = new Argument<string?>("path") { Description = "The folder of the rulebook. Left out: rules/az in this folder or one above it.", Arity = ArgumentArity.ZeroOrOne }.WithoutOptions();
        var only = new Option<string[]>("--only") { Description = "Only clauses whose id or page contains the text; repeatable.", HelpName = "text", AllowMultipleArgumentsPerToken = true };
        var suggest = new Option<bool>("--suggest") { Description = "Also print example rows that would notice what is not noticed yet; a lawyer has to agree with what they expect." };
        var json = SharedOptions.TextOrJson("How the mutants are written.");
        var command = new Command("mutate", "Change every rule in every small way (limits, comparisons, days, conditions, dates) and list the changes that no example notices.") { path, only, suggest, json };
        command.SetAction(parsed => RulebookOpening.Place(shell, new(parsed.GetValue(path), null, NoCache: true)) is not { } place ? ExitCodes.Unreadable
            : File.Exists(place) ? shell.Complain($"'{place}' is a file. Pages are mutated in their folder, before they are packed.")
            : new RulesMutateCommand(shell, place).Run(parsed.GetValue(only) ?? [], parsed.GetValue(suggest), parsed.GetValue(json) == OutputKind.Json));
        HelpPage.Teach(command,
            ["compliance rules mutate                       the whole rulebook", "compliance rules mutate --only 25-discipline   one page", "compliance rules mutate --format json"],
            ExitCodes.OfMutate);
        return command;
    }

    private int Run(string[] only, bool suggests, bool asJson)
    {
        var loaded = RulebookLoader.Load(place);
        var faults = loaded.Rulebook is null ? loaded.Faults : RulebookExamples.Faults(loaded);
        if (faults.Count > 0)
            return shell.Complain($"{place} has {Counted.Of(faults.Count, "fault", "faults")}: {faults[0]}. 'compliance rules validate' lists all; only a rulebook whose examples come out as written can be mutated.");
        var result = RulebookMutation.Run(loaded, only.Length == 0 ? null : (page, id) => only.Any(o => page.Contains(o, StringComparison.Ordinal) || id.Contains(o, StringComparison.Ordinal)), suggests, Show, shell.Stop);
        if (asJson)
            JsonText.Write(shell.Output, Json(result));
        else
            Text(result);
        return result.KilledShare >= Enough && result.Stale.Count == 0 ? ExitCodes.Fine : ExitCodes.Violation;
    }

    private void Show(int done, int all)
    {
        if (shell.ShowsProgress)
            shell.Error.Write(done == all ? "\r                                        \r" : $"\r{Counted.In(done)} of {Counted.In(all)} changes tried");
    }

    private void Text(MutationResult result)
    {
        foreach (var mutant in result.Mutants.Where(m => m.Fate == MutantFate.Survived))
            shell.Output.WriteLine($"{mutant.Path}({mutant.Line},{mutant.Column}): survived: {mutant.Kind}: `{mutant.From}` -> `{mutant.To}` in '{mutant.Clause}'");
        foreach (var stale in result.Stale)
            shell.Output.WriteLine($"{stale.Path}({stale.Line},1): stale: no change of `{stale.From}` to `{stale.To}` in this block goes unnoticed. Take the line out, or write the two as they are written here.");
        foreach (var table in result.Suggestions)
            shell.Output.Write($"\n{table.Path}({table.Line},1): rows for '{table.Clause}' that notice {table.Notices} of these:\n\n{table.Markdown}\n");
        shell.Output.WriteLine($"{Counted.Of(result.Mutants.Count, "change", "changes")}: {Counted.In(result.Count(MutantFate.Killed))} noticed, {Counted.In(result.Count(MutantFate.Survived))} not noticed, {Counted.In(result.Count(MutantFate.Equivalent))} without effect; noticed of those that matter: {(result.KilledShare * 100).ToString("0.0", CultureInfo.InvariantCulture)} %.");
    }

    private JObject Json(MutationResult result) => new()
    {
        ["mutants"] = result.Mutants.Count,
        ["killed"] = result.Count(MutantFate.Killed),
        ["survived"] = result.Count(MutantFate.Survived),
        ["equivalent"] = result.Count(MutantFate.Equivalent),
        ["killedShare"] = decimal.Round(result.KilledShare, 4),
        ["kinds"] = new JObject(result.Mutants.GroupBy(m => m.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new JProperty(g.Key, new JObject { ["mutants"] = g.Count(), ["killed"] = g.Count(m => m.Fate == MutantFate.Killed) }))),
        ["survivors"] = new JArray(result.Mutants.Where(m => m.Fate == MutantFate.Survived).Select(Json)),
        ["equivalents"] = new JArray(result.Mutants.Where(m => m.Fate == MutantFate.Equivalent).Select(Json)),
        ["suggestions"] = new JArray(result.Suggestions.Select(s => new JObject { ["clause"] = s.Clause, ["path"] = s.Path, ["line"] = s.Line, ["notices"] = s.Notices, ["rows"] = s.Markdown })),
        ["stale"] = new JArray(result.Stale.Select(s => new JObject { ["path"] = s.Path, ["line"] = s.Line, ["from"] = s.From, ["to"] = s.To })),
    };

    private static JObject Json(Mutant mutant)
    {
        var json = new JObject
        {
            ["clause"] = mutant.Clause, ["path"] = mutant.Path, ["line"] = mutant.Line, ["column"] = mutant.Column,
            ["kind"] = mutant.Kind, ["from"] = mutant.From, ["to"] = mutant.To,
        };
        if (mutant.Reason.Length > 0)
            json["reason"] = mutant.Reason;
        return json;
    }
}
