using System.CommandLine;
using Compliance.Checking;
using Compliance.Checking.Decisions;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance explain</c>: the full proof of what one rule says.</summary>
internal sealed class ExplainCommand(Shell shell, Language language, bool asJson, string? act, CheckOptions options)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var file = new Argument<string>("file") { Description = "The case file." }.WithoutOptions();
        var rule = new Argument<string>("rule") { Description = "Id of the rule, as in the findings." }.WithoutOptions();
        var act = new Option<string?>("--act") { Description = "Id of the act. Left out: every act of the file the rule speaks of.", HelpName = "id" };
        var (knownOn, language, rulebook, releasedOnly) = (SharedOptions.KnownOn(), SharedOptions.InLanguage(), new RulebookOptions(), SharedOptions.ReleasedOnly());
        var (decisions, on) = (DecisionsFile.Option(), DecisionsFile.OnOption());
        var json = SharedOptions.TextOrJson("How the proof is written.");
        var command = new Command("explain", "Show the full proof of what a rule says of a file.") { file, rule, act, knownOn, releasedOnly, decisions, on, language, json };
        rulebook.AddTo(command);
        command.SetAction(p => new ExplainCommand(shell, p.GetValue(language), p.GetValue(json) == OutputKind.Json, p.GetValue(act),
            new() { KnownOn = p.GetValue(knownOn), On = p.GetValue(on), WithProof = true, ReleasedOnly = p.GetValue(releasedOnly), WithRepairs = true })
            .Run(rulebook.Of(p), p.GetValue(decisions), p.GetRequiredValue(file), p.GetRequiredValue(rule)));
        HelpPage.Teach(command,
            [
                "compliance explain case.json AZ-926-28.5.p2-application-in-time",
                "compliance explain case.json AZ-926-28.5.p2-application-in-time --act application-2 --language az",
            ], ExitCodes.OfOthers);
        return command;
    }

    private int Run(RulebookRequest request, string? decisionsPath, string path, string word)
    {
        if (RulebookOpening.Open(shell, request) is not { } opened || DecisionsFile.Open(shell, decisionsPath, language) is not { } decisions)
            return ExitCodes.Unreadable;
        if (Known(opened.Rulebook, word) is not { } rule)
            return shell.Complain(ClauseSearch.NoSuch(opened.Rulebook, word));
        var isLeftOut = options.ReleasedOnly && opened.Rulebook.FindRule(rule) is not null && !opened.Rulebook.ReleaseOf(rule).IsReleased;
        var (found, reviews, refused) = Find(new(opened.Rulebook), options with { Decisions = decisions.Register }, path, isLeftOut ? opened.Rulebook.FindRule(rule)!.Versions[^1].Version.Provision.Id : rule);
        if (found.Count == 0)
            return refused ? ExitCodes.Unreadable : shell.Complain(isLeftOut ? $"'{rule}' is under review, and '--released-only' leaves it out. Take the option away to see what the rule says." : NothingToExplain(path, rule));
        Write(found);
        Write(reviews);
        return refused ? ExitCodes.Unreadable : ExitCodes.Fine;
    }

    private (List<(string Source, Finding Finding)> Found, List<DecisionReview> Decisions, bool Refused) Find(Checker checker, CheckOptions checking, string path, string rule)
    {
        var (found, reviews, refused) = (new List<(string, Finding)>(), new List<DecisionReview>(), false);
        foreach (var read in new CaseReader().ReadPath(path))
        {
            shell.Stop.ThrowIfCancellationRequested();
            refused |= read.IsRefused;
            foreach (var fault in read.Faults)
                shell.Error.WriteLine(fault.In(language));
            if (read.Case is not { } file)
                continue;
            var judged = checker.Review(file, checking);
            found.AddRange(judged.Findings.Where(f => f.Rule == rule && (act is null || f.Act.Id == act)).Select(f => (read.Source, f)));
            reviews.AddRange(judged.Decisions.Where(d => d.Decision.Rule == rule && (act is null || d.Decision.Act == act)));
        }
        return (found, reviews, refused);
    }

    private void Write(List<DecisionReview> decisions)
    {
        if (!asJson)
        {
            new DecisionLines(language, new(false, false)).Write(shell.Output, decisions);
            return;
        }
        var json = new FindingsWriter(shell.Output, language);
        foreach (var decision in decisions)
            json.Write(decision);
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
            .Concat(rulebook.Provisions.Where(p => p.Status == ProvisionStatus.NotChecked || (options.ReleasedOnly && p.Status == ProvisionStatus.Encoded)).Select(p => p.Provision.Id))
            .FirstOrDefault(id => string.Equals(id, word, StringComparison.OrdinalIgnoreCase));
}
