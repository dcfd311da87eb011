using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>Which wording a transition clause gives to the acts it covers.</summary>
public enum TransitionWay
{
    /// <summary>The wording before the change keeps governing them.</summary>
    [Words("the earlier wording stays", "əvvəlki redaksiya tətbiq olunur")] KeepsEarlier,

    /// <summary>The changed wording governs them already.</summary>
    [Words("the new wording applies already", "yeni redaksiya artıq tətbiq olunur")] TakesNew,

    /// <summary>Of the wordings from the governing day to the day of the act, the mildest for the person governs them.</summary>
    [Words("the mildest wording applies", "ən yüngül redaksiya tətbiq olunur")] TakesMildest,
}

/// <summary>
/// A transition clause: which wording governs the acts it covers, whatever the governing day alone would choose.
/// It speaks of the change its own wording began with; one that orders the mildest wording speaks of every change of the rules it names.
/// </summary>
public abstract class TransitionClause : Clause
{
    private protected TransitionClause(string id, Type actType) : base(id, actType) { }

    /// <summary>Ids of rules, exceptions or definitions, or numbers of provisions whose clauses it speaks of; none: those of its own provision.</summary>
    public IReadOnlyList<string> Targets => TargetList;

    private protected List<string> TargetList { get; } = [];

    /// <summary>Which wording it gives.</summary>
    public TransitionWay? Way { get; private protected set; }

    /// <summary>What it says, in words.</summary>
    public Text Reason { get; private protected set; } = Text.None;

    /// <summary>Whether it speaks of a clause.</summary>
    public bool Concerns(Clause clause) => Targets.Count == 0
        ? clause.Version.Provision == Version.Provision
        : Targets.Any(t => t == clause.Id || (clause.Version.Provision.IsWithin(t) && clause.Version.Provision.Act == Version.Provision.Act));
}

/// <summary>A transition clause on acts of one class: by its conditions it goes by event, by stage of a procedure or by person.</summary>
public sealed class TransitionClause<T> : TransitionClause where T : PersonnelAct
{
    internal TransitionClause(string id) : base(id, typeof(T)) { }

    /// <summary>The clauses it speaks of: their ids, or numbers of provisions, which cover all clauses under them. Left out: those of its own provision.</summary>
    public TransitionClause<T> To(params string[] targets)
    {
        TargetList.AddRange(targets);
        return this;
    }

    /// <summary>A condition on the acts it covers; several must all hold.</summary>
    public TransitionClause<T> When(Func<T, Truth> condition, Func<T, Trace, Truth>? traced = null)
    {
        ConditionList.Add(new FactCondition<T>(condition, traced));
        return this;
    }

    /// <summary>The definition must cover the act.</summary>
    public TransitionClause<T> Where(string definition)
    {
        DefinitionList.Add((definition, true));
        return this;
    }

    /// <summary>The definition must not cover the act.</summary>
    public TransitionClause<T> WhereNot(string definition)
    {
        DefinitionList.Add((definition, false));
        return this;
    }

    /// <summary>The acts it covers stay under the wording that was in force on the day before the change.</summary>
    public TransitionClause<T> KeepsEarlierWording() => Gives(TransitionWay.KeepsEarlier);

    /// <summary>The acts it covers come under the changed wording, though the day whose law governs lies before the change.</summary>
    public TransitionClause<T> TakesNewWording() => Gives(TransitionWay.TakesNew);

    /// <summary>The acts it covers come under the mildest of the wordings in force from the governing day to the day of the act, as the wordings themselves say with <c>.MilderThanBefore()</c>.</summary>
    public TransitionClause<T> TakesMildestWording() => Gives(TransitionWay.TakesMildest);

    /// <summary>What the clause says, in words.</summary>
    public TransitionClause<T> Because(string en, string az)
    {
        Reason = new(en, az);
        return this;
    }

    private TransitionClause<T> Gives(TransitionWay way)
    {
        Way = way;
        return this;
    }
}
