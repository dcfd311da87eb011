using System.CommandLine;
using Compliance.Cases;
using Compliance.Cli.Output;
using Compliance.Cli.Parsing;
using Compliance.Cli.Running;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Reporting.Parts;
using Compliance.Rules;

namespace Compliance.Cli.Commands;

/// <summary><c>compliance rules show</c>: one rule, duty, exception or definition with its law, its reading and its examples.</summary>
internal sealed class RulesShowCommand(Shell shell, OpenRulebook opened, Language language)
{
    /// <summary>The command.</summary>
    public static Command Build(Shell shell)
    {
        var id = new Argument<string>("rule") { Description = "Id of the rule, duty, exception or definition." }.WithoutOptions();
        var (language, rulebook) = (SharedOptions.InLanguage(), new RulebookOptions());
        var command = new Command("show", "Show one rule: provision, reading, wordings with their duties, place and examples.") { id, language };
        rulebook.AddTo(command);
        command.SetAction(p => RulebookOpening.Open(shell, rulebook.Of(p)) is { } opened
            ? new RulesShowCommand(shell, opened, p.GetValue(language)).Run(p.GetRequiredValue(id)) : ExitCodes.Unreadable);
        HelpPage.Teach(command, ["compliance rules show AZ-926-28.5.p2-application-in-time --language az"], ExitCodes.OfOthers);
        return command;
    }

    private int Run(string id)
    {
        var wordings = ClauseSearch.Find(opened.Rulebook, id);
        if (wordings.Count == 0)
            return shell.Complain(ClauseSearch.NoSuch(opened.Rulebook, id));
        Head(wordings[^1]);
        foreach (var clause in wordings)
            Wording(clause);
        return ExitCodes.Fine;
    }

    private void Head(Clause clause)
    {
        var (output, provision) = (shell.Output, clause.Version.Provision);
        output.WriteLine(clause.Id);
        output.WriteLine($"  {Say(provision.Act.Title)} ({provision.Act.Number}), {provision.Number}. {Say(provision.Title)}");
        output.WriteLine($"  {Say(ShowWords.Acts)}: {string.Join(", ", RulesListCommand.ActsOf(clause))}");
        if (clause is Rule rule and not Duty)
            output.WriteLine($"  {Say(ShowWords.Severity)}: {Say(SeverityWords.Of(rule.Severity))}");
        var entry = opened.Rulebook.Provisions.FirstOrDefault(p => p.Provision == provision);
        output.WriteLine($"  {Say(ShowWords.Review)}: {Say(ReviewWords.Of(opened.Rulebook.ReleaseOf(clause.Id)))}");
        if (entry is { Release.Author.Length: > 0 })
            output.WriteLine($"    {Say(ShowWords.Author)}: {entry.Release.Author}, {Facts.Readable.Of(entry.Release.WrittenOn!.Value)}");
        foreach (var review in ReviewWords.Reviews(entry?.Release ?? Release.None, language))
            output.WriteLine($"    {Say(ShowWords.Reviewer)}: {review}");
        var reading = entry?.Reading ?? Text.None;
        if (Say(reading).Length > 0)
            output.WriteLine($"  {Say(ShowWords.Reading)}: {Say(reading)}");
        if (PinsBeside.Of(shell, opened).Of(provision) is var (digest, edition))
            output.WriteLine($"  {Say(PinWords.Pinned)}: {digest} ({Facts.Readable.Of(edition)})");
    }

    private void Wording(Clause clause)
    {
        var (output, version) = (shell.Output, clause.Version);
        output.WriteLine();
        output.WriteLine($"  {Say(version.Citation)}");
        output.WriteLine($"    {Say(SeverityWords.Of(version.Grade))}");
        output.WriteLine($"    {Say(CheckWords.Duty)}: {Say(version.Duty)}");
        foreach (var line in Particulars(clause))
            output.WriteLine($"    {line}");
        var source = RulebookPlace.SourceIn(opened.Path, clause.Source);
        output.WriteLine($"    {Say(ShowWords.Source)}: {source}");
        foreach (var example in PageExamples.After(source))
            output.WriteLine($"      {example}");
    }

    private IEnumerable<string> Particulars(Clause clause)
    {
        if (clause is ExceptionClause exception)
            yield return $"{Say(ShowWords.Exception)}: {string.Join(", ", exception.Targets)}. {Say(exception.Reason)}";
        if (clause is TransitionClause transition)
            yield return $"{Say(ShowWords.Transition)}: {Say(Codes.Words(transition.Way!.Value))}{(transition.Targets.Count > 0 ? $" ({string.Join(", ", transition.Targets)})" : "")}. {Say(transition.Reason)}";
        foreach (var (definition, wanted) in clause.Definitions)
            yield return $"{Say(wanted ? ShowWords.Where : ShowWords.WhereNot)}: {definition}";
        if (clause is Duty duty)
        {
            yield return $"{Say(ShowWords.Due)}: {Say(duty.Words)}";
            yield return $"{Say(DueSentences.Concerns)}: {string.Join(", ", duty.Parties.Select(p => Say(Codes.Words(p))))}";
            if (duty.Breaks is { } breaks)
                yield return $"{Say(DueSentences.Breaks)}: {breaks}";
        }
        if (clause is Duty or not Rule)
            yield break;
        var rule = (Rule)clause;
        if (Say(rule.Breach).Length > 0)
            yield return $"{Say(ShowWords.Breach)}: {Say(rule.Breach)}";
        if (rule.Question is { } question)
            yield return $"{Say(ShowWords.Question)}: {Say(question.Words)} ({Say(question.AnsweredBy)})";
        if (rule.Overridden.Count > 0)
            yield return $"{Say(ShowWords.Overrides)}: {string.Join(", ", rule.Overridden.Select(o => $"{o.Rule} ({Say(Codes.Words(o.Ground))})"))}";
    }

    private string Say(Text words) => words.In(language);
}
