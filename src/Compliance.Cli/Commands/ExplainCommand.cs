using System.CommandLine;
using Compliance.Checking;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance explain</c>: the full proof of what one rule says.</summary>
internal sealed class ExplainCommand(Shell shell, Language language, bool asJson, string? act, DateOnly? knownOn, bool releasedOnly)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var file = new Argument<string>("file") { Description = "The case file." }.WithoutOptions();
        var rule = new Argument<string>("rule") { Description = "Id of the rule, as in the findings." }.WithoutOptions();
        var act = new Option<string?>("--act") { Description = "Id of the act. Left out: every act of the file the rule speaks of.", HelpName = "id" };
        var (knownOn, language, rulebook, releasedOnly) = (SharedOptions.KnownOn(), SharedOptions.InLanguage(), new RulebookOptions(), SharedOptions.ReleasedOnly());
        var json = SharedOptions.TextOrJson("How the proof is written.");
        var command = new Command("explain", "Show the full proof of what a rule says of a file.") { file, rule, act, knownOn, releasedOnly, language, json };
        rulebook.AddTo(command);
        command.SetAction(p => new ExplainCommand(shell, p.GetValue(language), p.GetValue(json) == OutputKind.Json, p.GetValue(act), p.GetValue(knownOn), p.GetValue(releasedOnly))
            .Run(rulebook.Of(p), p.GetRequiredValue(file), p.GetRequiredValue(rule)));
        HelpPage.Teach(command,
            [
                "compliance explain case.json AZ-926-28.5.p2-application-in-time",
                "compliance explain case.json AZ-926-28.5.p2-application-in-time --act application-2 --language az",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run(RulebookRequest request, string path, string word)
    {
        if (RulebookOpening.Open(shell, request) is not { } opened)
            return ExitCodes.Unreadable;
        if (Known(opened.Rulebook, word) is not { } rule)
            return shell.Complain(ClauseSearch.NoSuch(opened.Rulebook, word));
        var isLeftOut = releasedOnly && opened.Rulebook.FindRule(rule) is not null && !opened.Rulebook.ReleaseOf(rule).IsReleased;
        var (found, refused) = Find(new(opened.Rulebook), path, isLeftOut ? opened.Rulebook.FindRule(rule)!.Versions[^1].Version.Provision.Id : rule);
        if (found.Count == 0)
            return refused ? ExitCodes.Unreadable : shell.Complain(isLeftOut ? $"'{rule}' is under review, and '--released-only' leaves it out. Take the option away to see what the rule says." : NothingToExplain(path, rule));
        Write(found);
        return refused ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    private (List<(string Source, Finding Finding)> Found, bool Refused) Find(Checker checker, string path, string rule)
    {
        var (found, refused) = (new List<(string, Finding)>(), false);
        foreach (var read in new CaseReader().ReadPath(path))
        {
            shell.Stop.ThrowIfCancellationRequested();
            refused |= read.IsRefused;
            foreach (var fault in read.Faults)
                shell.Error.WriteLine(fault.In(language));
            if (read.Case is { } file)
                found.AddRange(checker.Check(file, new() { KnownOn = knownOn, WithProof = true, ReleasedOnly = releasedOnly }).Where(f => f.Rule == rule && (act is null || f.Act.Id == act)).Select(f => (read.Source, f)));
        }
        return (found, refused);
    }

    private void Write(List<(string Source, Finding Finding)> found)
    {
        var json = new FindingsWriter(shell.Output, language, withProof: true);
        var tree = new ProofTree(language, new(hasColour: false, shell.IsTerminal));
        foreach (var (source, finding) in found)
        {
            if (asJson)
            {
                json.Write(finding);
                continue;
            }
            shell.Output.WriteLine($"{source}  {finding.File}");
            tree.Of(finding).Draw(shell);
            shell.Output.WriteLine();
        }
    }

    private string NothingToExplain(string path, string rule) => act is null
        ? $"'{path}' holds no act of which '{rule}' speaks. 'compliance rules show {rule}' says of which acts it does."
        : $"'{path}' holds no act '{act}' of which '{rule}' speaks. Leave --act out to see every act of which it does.";

    private string? Known(Rulebook rulebook, string word) =>
        rulebook.Rules.Select(r => r.Id)
            .Concat(rulebook.Provisions.Where(p => p.Status == ProvisionStatus.NotChecked || (releasedOnly && p.Status == ProvisionStatus.Encoded)).Select(p => p.Provision.Id))
            .FirstOrDefault(id => string.Equals(id, word, StringComparison.OrdinalIgnoreCase));
}
