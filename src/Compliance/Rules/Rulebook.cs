using Compliance.Cases;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>What became of a provision of an act.</summary>
public enum ProvisionStatus
{
    /// <summary>Rules, exceptions or definitions encode it.</summary>
    [Words("judged", "yoxlanılır")] Encoded,

    /// <summary>It defines a term that other provisions use.</summary>
    [Words("definition", "anlayış")] Definition,

    /// <summary>It speaks to somebody the checker does not judge.</summary>
    [Words("addressed to others", "başqalarına aiddir")] AddressedElsewhere,

    /// <summary>It leaves the matter to judgement, with nothing that a file could show.</summary>
    [Words("open norm", "qiymətləndirici norma")] OpenNorm,

    /// <summary>It was repealed before the first day the rulebook covers, or never had content of its own.</summary>
    [Words("repealed", "ləğv edilib")] Repealed,

    /// <summary>It is left out, with the reason.</summary>
    [Words("left out", "kənarda qalıb")] LeftOut,

    /// <summary>It concerns acts of a case file, and no rule judges it yet: findings say so.</summary>
    [Words("not checked yet", "hələ yoxlanılmır")] NotChecked,
}

/// <summary>A provision and what the rulebook makes of it.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why, where nothing encodes it.</param>
/// <param name="NotCheckedOn">Codes of the acts it concerns, for <see cref="ProvisionStatus.NotChecked"/>.</param>
/// <param name="Versions">Its wordings, the earliest first.</param>
/// <param name="Reading">How a text that can be read two ways is read; empty where it is plain.</param>
/// <param name="Source">The page and line it stands on.</param>
public sealed record ProvisionEntry(
    Provision Provision, ProvisionStatus Status, Text Reason, IReadOnlyList<string> NotCheckedOn,
    IReadOnlyList<ProvisionVersion> Versions, Text Reading, string Source)
{
    /// <summary>Who wrote what the rulebook makes of it, and who reviewed that.</summary>
    public Release Release { get; init; } = Release.None;

    /// <summary>A digest of the page it stands on: while it stays, nothing the page says has changed. Empty where it stands on none.</summary>
    public string PageDigest { get; init; } = "";
}

/// <summary>The law of a jurisdiction, ready to judge.</summary>
public sealed class Rulebook
{
    private readonly Dictionary<string, Series<Rule>> _rules;
    private readonly Dictionary<string, Series<DefinitionClause>> _definitions;
    private readonly Dictionary<string, Series<Duty>> _duties;
    private readonly Lazy<IReadOnlyDictionary<string, ClauseRelease>> _releases;

    /// <summary>Puts clauses together. They must be free of the faults that <see cref="RulebookFaults"/> finds.</summary>
    public Rulebook(
        string jurisdiction, string identity, IReadOnlyList<LegalAct> acts, IReadOnlyList<ProvisionEntry> provisions,
        Calendar calendar, IReadOnlyList<Clause> clauses)
    {
        (Jurisdiction, Identity, Acts, Provisions, Calendar) = (jurisdiction, identity, acts, provisions, calendar);
        var wordings = provisions.ToLookup(p => p.Provision, p => p.Versions);
        Rules = Group(clauses.OfType<Rule>().Where(r => r is not Duty), wordings);
        Duties = Group(clauses.OfType<Duty>(), wordings);
        DutiesAsRules = Group<Rule>(clauses.OfType<Duty>(), wordings);
        Exceptions = Group(clauses.OfType<ExceptionClause>(), wordings);
        Definitions = Group(clauses.OfType<DefinitionClause>(), wordings);
        Transitions = [.. clauses.OfType<TransitionClause>().OrderBy(t => t.Version.From).ThenBy(t => t.Id, StringComparer.Ordinal)];
        _rules = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _duties = Duties.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _definitions = Definitions.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _releases = new(() => new ReleaseFinder(this).All());
    }

    /// <summary>The jurisdiction, for example <c>az</c>.</summary>
    public string Jurisdiction { get; }

    /// <summary>A digest of everything the rulebook was made from: two rulebooks with the same identity judge alike.</summary>
    public string Identity { get; }

    /// <summary>A digest of what stands on no page and bears on every rule: the list of acts, the calendar, the chapters. Empty where the rulebook was not made from files.</summary>
    public string FrameDigest { get; init; } = "";

    /// <summary>The acts.</summary>
    public IReadOnlyList<LegalAct> Acts { get; }

    /// <summary>Every provision of the acts, in the law's order.</summary>
    public IReadOnlyList<ProvisionEntry> Provisions { get; }

    /// <summary>The chapters of the Report, in order; one where the rulebook names none.</summary>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [Chapter.Whole];

    /// <summary>The chapter that counts the findings of a provision: the one that names it most closely.</summary>
    public Chapter ChapterOf(Provision provision) =>
        Chapters.MaxBy(c => c.Provisions.Where(p => p.Covers(provision)).Select(p => p.Number.Length).DefaultIfEmpty(-1).Max())!;

    /// <summary>Public holidays and moved rest days.</summary>
    public Calendar Calendar { get; }

    /// <summary>The rules, by id.</summary>
    public IReadOnlyList<Series<Rule>> Rules { get; }

    /// <summary>The duties, by id: they say what falls due and judge nothing.</summary>
    public IReadOnlyList<Series<Duty>> Duties { get; }

    /// <summary>The duties as the rules they are: what chooses among wordings takes rules.</summary>
    internal IReadOnlyList<Series<Rule>> DutiesAsRules { get; }

    /// <summary>The exceptions, by id.</summary>
    public IReadOnlyList<Series<ExceptionClause>> Exceptions { get; }

    /// <summary>The definitions, by id.</summary>
    public IReadOnlyList<Series<DefinitionClause>> Definitions { get; }

    /// <summary>The transition clauses, by the day of the change they speak of.</summary>
    public IReadOnlyList<TransitionClause> Transitions { get; }

    /// <summary>Every clause: rules, duties, exceptions, definitions, transition clauses.</summary>
    public IEnumerable<Clause> Clauses =>
        Rules.SelectMany(r => r.Versions.Cast<Clause>()).Concat(Duties.SelectMany(d => d.Versions)).Concat(Exceptions.SelectMany(e => e.Versions)).Concat(Definitions.SelectMany(d => d.Versions)).Concat(Transitions);

    /// <summary>Every clause, in any wording, that judging a clause can ask directly: its definitions, the exceptions and transition clauses that name it, the rules that override it.</summary>
    public IEnumerable<Clause> AskedBy(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.Definitions.SelectMany(d => FindDefinition(d.Definition)?.Versions ?? [])
            .Concat<Clause>(Exceptions.SelectMany(e => e.Versions).Where(e => RulebookFaults.Targets(e, clause)))
            .Concat(clause is TransitionClause ? [] : Transitions.Where(t => t.Concerns(clause)))
            .Concat(clause is Rule ? Rules.SelectMany(r => r.Versions).Where(r => r.Overridden.Any(o => o.Rule == clause.Id)) : []);
    }

    /// <summary>The rule of that id, or <c>null</c>.</summary>
    public Series<Rule>? FindRule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>The duty of that id, or <c>null</c>.</summary>
    public Series<Duty>? FindDuty(string id) => _duties.GetValueOrDefault(id);

    /// <summary>The definition of that id, or <c>null</c>.</summary>
    public Series<DefinitionClause>? FindDefinition(string id) => _definitions.GetValueOrDefault(id);

    /// <summary>Whether the rule, exception or definition of that id is released.</summary>
    /// <exception cref="KeyNotFoundException">The rulebook has no such clause.</exception>
    public ClauseRelease ReleaseOf(string clauseId) => _releases.Value[clauseId];

    private static List<Series<TClause>> Group<TClause>(IEnumerable<TClause> clauses, ILookup<Provision, IReadOnlyList<ProvisionVersion>> wordings) where TClause : Clause =>
        [.. clauses.GroupBy(c => c.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Series<TClause>(g, g.Select(c => c.Version.Provision).Distinct().SelectMany(p => wordings[p]).SelectMany(v => v)))];
}
