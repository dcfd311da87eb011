using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Parts;
using Compliance.Rulebooks;
using Compliance.Rules;
using Compliance.Web.LawBooks;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.LawPages;

/// <summary>A provision: its wordings side by side, and what judges by it.</summary>
[Needs(Verb.Own)]
public sealed class ProvisionModel(LawLibrary library) : LawPage(library)
{
    /// <inheritdoc/>
    public override Text Title => new($"{Capital(Entry.Provision.Cited.En)}. {Entry.Provision.Title.En}", $"{Capital(Entry.Provision.Cited.Az)}. {Entry.Provision.Title.Az}");

    /// <summary>The provision.</summary>
    public ProvisionEntry Entry { get; private set; } = null!;

    /// <summary>The wordings to show: those of the day, else all.</summary>
    public IReadOnlyList<ProvisionVersion> Versions { get; private set; } = [];

    /// <summary>Its clauses by id, each with its wordings; those not of the day are left out.</summary>
    public IReadOnlyList<IGrouping<string, Clause>> Clauses { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public IActionResult OnGet(string act, string number)
    {
        if (Library.Act(act) is not { } found || Library.Provision(found, number) is not { } entry)
            return NotFound();
        Entry = entry;
        Versions = OnDay is { } day ? [.. entry.Versions.Where(v => v.IsInForceOn(day))] : entry.Versions;
        Clauses = [.. Library.Clauses(entry.Provision).Where(c => Versions.Contains(c.Version)).GroupBy(c => c.Id, StringComparer.Ordinal).OrderBy(g => g.First() is Rule ? 0 : 1).ThenBy(g => g.Key, StringComparer.Ordinal)];
        return Page();
    }

    /// <summary>What sort of clause it is.</summary>
    public static Text SortOf(Clause clause) => clause switch
    {
        Duty => LawTexts.Duty, Rule => LawTexts.Rule, ExceptionClause => LawTexts.Exception, DefinitionClause => LawTexts.Definition, _ => LawTexts.Transition,
    };

    /// <summary>What is said of a clause in one wording, by name; texts that are ids of clauses become links.</summary>
    public IEnumerable<(Text Name, string Words)> Particulars(Clause clause)
    {
        yield return (LawTexts.Concerns, ActsOf(clause));
        if (clause is Duty duty)
        {
            yield return (LawTexts.Duty, Say(duty.Words));
            if (duty.Parties.Count > 0)
                yield return (LawTexts.Parties, string.Join(", ", duty.Parties.Select(p => Say(Codes.Words(p)))));
        }
        else if (clause is Rule rule)
        {
            yield return (LawTexts.Severity, Say(SeverityWords.Of(rule.Severity)));
            if (Say(rule.Breach).Length > 0)
                yield return (LawTexts.Breach, Say(rule.Breach));
            if (rule.Question is { } question)
                yield return (LawTexts.Question, $"{Say(question.Words)} ({Say(question.AnsweredBy)})");
            if (ClauseWords.GoverningDay(rule) is { } governs)
                yield return (LawTexts.Governs, Say(governs));
        }
        else if (clause is ExceptionClause exception)
        {
            yield return (LawTexts.Reason, Say(exception.Reason));
        }
        else if (clause is TransitionClause transition)
        {
            yield return (LawTexts.Transition, $"{(transition.Way is { } way ? Say(Codes.Words(way)) : "")}. {Say(transition.Reason)}");
        }
    }

    /// <summary>Other clauses that it names, and under which name.</summary>
    public static IEnumerable<(Text Name, string Target, string Beside)> Named(Clause clause, Language language)
    {
        foreach (var (definition, isWanted) in clause.Definitions)
            yield return (isWanted ? LawTexts.Where : LawTexts.WhereNot, definition, "");
        foreach (var target in (clause as ExceptionClause)?.Targets ?? [])
            yield return (LawTexts.Targets, target, "");
        foreach (var target in (clause as TransitionClause)?.Targets ?? [])
            yield return (LawTexts.SpeaksOf, target, "");
        foreach (var (rule, ground) in (clause as Rule)?.Overridden ?? [])
            yield return (LawTexts.Overrides, rule, Codes.Words(ground).In(language));
        if (clause is Duty { Breaks: { } breaks })
            yield return (LawTexts.Breaks, breaks, "");
    }

    /// <summary>The address of what a clause names: a clause, or a provision of the same act; <c>null</c> where there is none.</summary>
    public string? AddressOf(string target) => Library.PlaceOf(target) is { } place ? Address(place) + "#" + target
        : Library.Provision(Entry.Provision.Act, target) is { } entry ? Address(entry.Provision) : null;

    /// <summary>The examples of a clause in one wording; none where the pages are not at hand.</summary>
    public IReadOnlyList<ExampleTable> ExamplesOf(Clause clause) => Library.Examples?.Of(clause) ?? [];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string ActsOf(Clause clause) => clause.ActType == typeof(PersonnelAct) ? Say(LawTexts.AnyAct)
        : string.Join(", ", ActKinds.Codes.Select(ActKinds.Find).Where(t => clause.ActType.IsAssignableFrom(t)).Select(t => Say(ActKinds.WordsOf(t!))));
}
