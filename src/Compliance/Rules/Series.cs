using Compliance.Law;

namespace Compliance.Rules;

/// <summary>The wordings of one rule, exception or definition, the earliest first.</summary>
public sealed class Series<TClause> where TClause : Clause
{
    private readonly List<ProvisionVersion> _wordings = [];

    /// <summary>Puts wordings together.</summary>
    /// <param name="versions">The clause in each wording that has it.</param>
    /// <param name="wordings">Every wording of its provision: those without the clause and repeals end it, and tell when that became known.</param>
    internal Series(IEnumerable<TClause> versions, IEnumerable<ProvisionVersion> wordings)
    {
        Versions = [.. versions.OrderBy(v => v.Version.From)];
        Id = Versions[0].Id;
        ActType = Versions[0].ActType;
        foreach (var wording in Versions.Select(v => v.Version).Concat(wordings))
        {
            if (!_wordings.Contains(wording))
                _wordings.Add(wording);
        }
        HasEffectBack = _wordings.Exists(w => w.Effect is not null);
    }

    /// <summary>The id all wordings share.</summary>
    public string Id { get; }

    /// <summary>The acts all wordings speak of.</summary>
    public Type ActType { get; }

    /// <summary>The wordings.</summary>
    public IReadOnlyList<TClause> Versions { get; }

    /// <summary>Whether an act gave some wording of the provision, or its repeal, effect back.</summary>
    public bool HasEffectBack { get; }

    /// <summary>The wording in force on <paramref name="day"/> as far as published by <paramref name="knownOn"/>; <c>null</c> if none was.</summary>
    public TClause? On(DateOnly day, DateOnly? knownOn)
    {
        TClause? found = null;
        foreach (var clause in Versions)
        {
            if (clause.Version.IsKnownOn(knownOn) && WasInForce(clause, day, knownOn))
                found = clause;
        }
        return found;
    }

    /// <summary>Whether a wording was in force on a day for somebody who knows what was published by <paramref name="knownOn"/>: an end brought by a later act is not yet known.</summary>
    public bool WasInForce(TClause clause, DateOnly day, DateOnly? knownOn)
    {
        var version = clause.Version;
        var isEndKnown = version.To is not { } end || knownOn is null || knownOn > end
            || _wordings.Exists(w => w.From > end && w.Published <= knownOn);
        return version.From <= day && (!isEndKnown || version.To is null || day <= version.To);
    }

    /// <summary>The wordings of the provision, repeals among them, that an act published by <paramref name="knownOn"/> gave effect back to <paramref name="day"/>; the last word comes last.</summary>
    public IEnumerable<ProvisionVersion> EffectiveBackOn(DateOnly day, DateOnly? knownOn) =>
        _wordings.Where(w => w.IsEffectiveBackOn(day) && w.IsKnownOn(knownOn)).OrderBy(w => w.Published).ThenBy(w => w.From);
}
