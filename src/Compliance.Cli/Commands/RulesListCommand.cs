using System.CommandLine;
using Compliance.Cases;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Parts;
using Compliance.Rules;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules list</c>.</summary>
internal static class RulesListCommand
{
    private static readonly string[] Headings = ["rule", "acts", "provision", "wordings in force from", "severity", "grade", "review"];

    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var rulebook = new RulebookOptions();
        var json = SharedOptions.TextOrJson("How the list is written.");
        var command = new Command("list", "List the rules and duties: acts, provision, wordings, severity, and how the text of the law was seen.") { json };
        rulebook.AddTo(command);
        command.SetAction(parsed => RulebookOpening.Open(shell, rulebook.Of(parsed)) is { } opened
            ? Write(shell, opened, parsed.GetValue(json) == OutputKind.Json) : ExitCodes.Unreadable);
        HelpPage.Teach(command, ["compliance rules list", "compliance rules list --format json --rules az.rulebook"], ExitCodes.OfOthers);
        return command;
    }

    /// <summary>The kinds of acts a clause speaks of; a class of acts stands for all its kinds.</summary>
    public static IEnumerable<string> ActsOf(Clause clause) =>
        clause.ActType == typeof(PersonnelAct) ? ["any"] : ActKinds.Codes.Where(c => clause.ActType.IsAssignableFrom(ActKinds.Find(c)));

    private static int Write(Shell shell, OpenRulebook opened, bool asJson)
    {
        if (asJson)
            JsonText.Write(shell.Output, new JArray(opened.Rulebook.Rules.Select(r => Json(r, opened)).Concat(opened.Rulebook.Duties.Select(d => Json(d, opened)))));
        else
            SpectreConsole.Table(shell, Headings, opened.Rulebook.Rules.Select(r => Row(r, opened.Rulebook.ReleaseOf(r.Id))).Concat(opened.Rulebook.Duties.Select(d => Row(d, opened.Rulebook.ReleaseOf(d.Id)))));
        return ExitCodes.Fine;
    }

    private static string[] Row<T>(Series<T> rule, ClauseRelease release) where T : Rule
    {
        var last = rule.Versions[^1];
        var days = string.Join(", ", rule.Versions.Select(v => Readable.Of(v.Version.From)));
        var provision = last.Version.Provision;
        return [rule.Id, string.Join(", ", ActsOf(last)), $"{provision.Act.Number} {provision.Number}", days, SeverityOf(last) ?? "duty", last.Version.Grade.Code(), release.RestsOn.Count > 0 ? ReviewWords.Of(release).En : ReviewWords.Code(release.State)];
    }

    /// <summary>A duty weighs nothing: it judges nobody.</summary>
    private static string? SeverityOf(Rule rule) => rule is Duty ? null : Codes.Of(typeof(Severity)).CodeOf(rule.Severity);

    private static JObject Json<T>(Series<T> rule, OpenRulebook opened) where T : Rule
    {
        var last = rule.Versions[^1];
        var (provision, release) = (last.Version.Provision, opened.Rulebook.ReleaseOf(rule.Id));
        return new()
        {
            ["id"] = rule.Id,
            ["acts"] = new JArray(ActsOf(last)),
            ["act"] = provision.Act.Number,
            ["provision"] = provision.Number,
            ["title"] = new JObject { ["en"] = provision.Title.En, ["az"] = provision.Title.Az },
            ["kind"] = last is Duty ? "duty" : "rule",
            ["severity"] = SeverityOf(last),
            ["grade"] = last.Version.Grade.Code(),
            ["underReview"] = !release.IsReleased,
            ["review"] = ReviewWords.Code(release.State),
            ["restsOnUnderReview"] = new JArray(release.RestsOn),
            ["versions"] = new JArray(rule.Versions.Select(v => new JObject
            {
                ["from"] = Readable.Of(v.Version.From),
                ["to"] = v.Version.To is { } end ? Readable.Of(end) : null,
                ["published"] = Readable.Of(v.Version.Published),
                ["amendedBy"] = v.Version.AmendedBy,
                ["grade"] = v.Version.Grade.Code(),
                ["source"] = RulebookPlace.SourceIn(opened.Path, v.Source),
            })),
        };
    }
}
