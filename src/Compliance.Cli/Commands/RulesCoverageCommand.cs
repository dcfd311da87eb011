using System.CommandLine;
using Compliance.Cases;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules coverage</c>: what became of every provision of every act.</summary>
internal sealed class RulesCoverageCommand(Shell shell, OpenRulebook opened)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var rulebook = new RulebookOptions();
        var format = SharedOptions.Choice("--format", "How the coverage is written.", OutputKind.Text, ("text", OutputKind.Text), ("json", OutputKind.Json), ("markdown", OutputKind.Markdown));
        var language = SharedOptions.Choice("--language", "The language of the Markdown document.", Language.En, ("en", Language.En), ("az", Language.Az));
        var all = new Option<bool>("--all") { Description = "In text, list every provision with what became of it." };
        var command = new Command("coverage", "Count, act by act and article by article, what became of every provision.") { format, language, all };
        rulebook.AddTo(command);
        command.SetAction(parsed =>
        {
            if (RulebookOpening.Open(shell, rulebook.Of(parsed)) is not { } opened)
                return ExitCodes.Unreadable;
            var coverage = new RulesCoverageCommand(shell, opened);
            return parsed.GetValue(format) switch
            {
                OutputKind.Json => coverage.Json(),
                OutputKind.Markdown => coverage.Markdown(parsed.GetValue(language)),
                _ => coverage.Text(parsed.GetValue(all)),
            };
        });
        HelpPage.Teach(command,
            ["compliance rules coverage                    article by article", "compliance rules coverage --all              every provision", "compliance rules coverage --format json", "compliance rules coverage --format markdown --language az > coverage.az.md"], ExitCodes.OfOthers);
        return command;
    }

    private int Json()
    {
        JsonText.Write(shell.Output, CoverageJson.Of(opened, PinsBeside.Of(shell, opened)));
        return ExitCodes.Fine;
    }

    private int Markdown(Language language)
    {
        new CoverageMarkdown(opened.Rulebook, language, shell.Output).Write();
        return ExitCodes.Fine;
    }

    private int Text(bool showsAll)
    {
        foreach (var act in opened.Rulebook.Acts)
        {
            var provisions = opened.Rulebook.Provisions.Where(p => p.Provision.Act == act).ToList();
            shell.Output.WriteLine($"{act.Title.En} ({act.Number}), read up to its edition of {Facts.Readable.Of(act.Horizon)}");
            if (showsAll)
                SpectreConsole.Table(shell, ["provision", "what became of it", "seen", "title or reason"], provisions.Select(Row));
            else
                Articles(provisions);
            shell.Output.WriteLine();
        }
        Totals();
        return ExitCodes.Fine;
    }

    private void Articles(List<ProvisionEntry> provisions)
    {
        var used = Coverage.Statuses.Where(s => provisions.Exists(p => p.Status == s)).ToList();
        var rows = provisions.GroupBy(p => p.Provision.Article, StringComparer.Ordinal).Select(article => Row(article.Key, [.. article], used)).Append(Row("all", provisions, used));
        SpectreConsole.Table(shell, ["article", "provisions", .. used.Select(Coverage.Code)], rows, [.. Enumerable.Range(1, used.Count + 1)]);
    }

    private void Totals()
    {
        var all = opened.Rulebook.Provisions;
        shell.Output.WriteLine($"{Counted.Of(all.Count, "provision", "provisions")}: {string.Join(", ", Coverage.Statuses.Select(s => $"{Counted.In(all.Count(p => p.Status == s))} {Coverage.Code(s)}"))}, 0 unclaimed.");
        var released = Coverage.Released(opened.Rulebook);
        shell.Output.WriteLine($"{Counted.Of(opened.Rulebook.Rules.Count, "rule", "rules")}: {Counted.In(released)} released, {Counted.In(opened.Rulebook.Rules.Count - released)} under review.");
        var pins = PinsBeside.Of(shell, opened);
        if (all.GroupBy(p => p.Provision.Act).Select(g => (Act: g.Key, Pinned: g.Count(p => pins.Of(p.Provision) is not null), All: g.Count())).Where(a => a.Pinned > 0).ToList() is { Count: > 0 } pinned)
            shell.Output.WriteLine($"The official text is pinned for {Counted.Of(pinned.Sum(a => a.Pinned), "provision", "provisions")}: {string.Join(", ", pinned.Select(a => $"{Counted.In(a.Pinned)} of {Counted.In(a.All)} of {a.Act.Number}"))}.");
        var doubtful = Coverage.ToBeConfirmed(all).ToList();
        if (doubtful.Count > 0)
            shell.Output.WriteLine($"{Counted.Of(doubtful.Count, "provision was", "provisions were")} seen in summary or second hand only; breaches are to be confirmed by legal staff: {string.Join(", ", doubtful.Select(p => p.Provision.Id))}.");
    }

    private static string[] Row(string article, List<ProvisionEntry> provisions, List<ProvisionStatus> used) =>
        [article, Counted.In(provisions.Count), .. used.Select(s => Counted.In(provisions.Count(p => p.Status == s)))];

    private static string[] Row(ProvisionEntry entry) =>
        [entry.Provision.Number, Coverage.Code(entry.Status), entry.Versions.Count > 0 ? entry.Versions[^1].Grade.Code() : "", entry.Reason.En.Length > 0 ? entry.Reason.En : entry.Provision.Title.En];
}
