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
    IReadOnlyList<ProvisionVersion> Versions, Text Reading, string Source);

/// <summary>The wordings of one rule, exception or definition, the earliest first.</summary>
public sealed class Series<TClause> where TClause : Clause
{
    internal Series(IEnumerable<TClause> versions)
    {
        Versions = [.. versions.OrderBy(v => v.Version.From)];
        Id = Versions[0].Id;
        ActType = Versions[0].ActType;
    }

    /// <summary>The id all wordings share.</summary>
    public string Id { get; }

    /// <summary>The acts all wordings speak of.</summary>
    public Type ActType { get; }

    /// <summary>The wordings.</summary>
    public IReadOnlyList<TClause> Versions { get; }

    /// <summary>The wording in force on <paramref name="day"/> as far as published by <paramref name="knownOn"/>; <c>null</c> if none was.</summary>
    public TClause? On(DateOnly day, DateOnly? knownOn)
    {
        TClause? found = null;
        foreach (var clause in Versions)
        {
            if ((knownOn is null || clause.Version.Published <= knownOn) && WasInForce(clause, day, knownOn))
                found = clause;
        }
        return found;
    }

    /// <summary>Whether a wording was in force on a day for somebody who knows what was published by <paramref name="knownOn"/>: an end brought by a later act is not yet known.</summary>
    public bool WasInForce(TClause clause, DateOnly day, DateOnly? knownOn)
    {
        var version = clause.Version;
        var isEndKnown = version.To is not { } end || knownOn is null || knownOn > end
            || Versions.Any(v => v.Version.From > end && v.Version.Published <= knownOn);
        return version.From <= day && (!isEndKnown || version.To is null || day <= version.To);
    }
}

/// <summary>The law of a jurisdiction, ready to judge.</summary>
public sealed class Rulebook
{
    private readonly Dictionary<string, Series<Rule>> _rules;
    private readonly Dictionary<string, Series<DefinitionClause>> _definitions;
    private readonly Dictionary<string, Series<Duty>> _duties;

    /// <summary>Puts clauses together. They must be free of the faults that <see cref="RulebookFaults"/> finds.</summary>
    public Rulebook(
        string jurisdiction, string identity, IReadOnlyList<LegalAct> acts, IReadOnlyList<ProvisionEntry> provisions,
        Calendar calendar, IReadOnlyList<Clause> clauses)
    {
        (Jurisdiction, Identity, Acts, Provisions, Calendar) = (jurisdiction, identity, acts, provisions, calendar);
        Rules = Group(clauses.OfType<Rule>().Where(r => r is not Duty));
        Duties = Group(clauses.OfType<Duty>());
        Exceptions = Group(clauses.OfType<ExceptionClause>());
        Definitions = Group(clauses.OfType<DefinitionClause>());
        _rules = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _duties = Duties.ToDictionary(d => d.Id, StringComparer.Ordinal);
        _definitions = Definitions.ToDictionary(d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>The jurisdiction, for example <c>az</c>.</summary>
    public string Jurisdiction { get; }

    /// <summary>A digest of everything the rulebook was made from: two rulebooks with the same identity judge alike.</summary>
    public string Identity { get; }

    /// <summary>The acts.</summary>
    public IReadOnlyList<LegalAct> Acts { get; }

    /// <summary>Every provision of the acts, in the law's order.</summary>
    public IReadOnlyList<ProvisionEntry> Provisions { get; }

    /// <summary>Public holidays and moved rest days.</summary>
    public Calendar Calendar { get; }

    /// <summary>The rules, by id.</summary>
    public IReadOnlyList<Series<Rule>> Rules { get; }

    /// <summary>The duties, by id: they say what falls due and judge nothing.</summary>
    public IReadOnlyList<Series<Duty>> Duties { get; }

    /// <summary>The exceptions, by id.</summary>
    public IReadOnlyList<Series<ExceptionClause>> Exceptions { get; }

    /// <summary>The definitions, by id.</summary>
    public IReadOnlyList<Series<DefinitionClause>> Definitions { get; }

    /// <summary>The rule of that id, or <c>null</c>.</summary>
    public Series<Rule>? FindRule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>The duty of that id, or <c>null</c>.</summary>
    public Series<Duty>? FindDuty(string id) => _duties.GetValueOrDefault(id);

    /// <summary>The definition of that id, or <c>null</c>.</summary>
    public Series<DefinitionClause>? FindDefinition(string id) => _definitions.GetValueOrDefault(id);

    private static List<Series<TClause>> Group<TClause>(IEnumerable<TClause> clauses) where TClause : Clause =>
        [.. clauses.GroupBy(c => c.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Series<TClause>(g))];
}
