using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>What a rule block of a rulebook page states: a rule, an exception or a definition.</summary>
public abstract class Clause
{
    private protected Clause(string id, Type actType) => (Id, ActType) = (id, actType);

    /// <summary>Stable id: jurisdiction, act, provision, duty. A published id is never reused for something else.</summary>
    public string Id { get; }

    /// <summary>The class of acts it speaks of.</summary>
    public Type ActType { get; }

    /// <summary>The wording of the provision it encodes. Set when the rulebook is put together.</summary>
    public ProvisionVersion Version { get; internal set; } = null!;

    /// <summary>The page and line it stands on.</summary>
    public string Source { get; internal set; } = "";

    /// <summary>The conditions under which it applies, all of which must hold.</summary>
    public IReadOnlyList<Condition> Conditions => ConditionList;

    private protected List<Condition> ConditionList { get; } = [];

    /// <summary>Definitions that must apply to the act, and those that must not.</summary>
    public IReadOnlyList<(string Definition, bool Wanted)> Definitions => DefinitionList;

    private protected List<(string Definition, bool Wanted)> DefinitionList { get; } = [];
}

/// <summary>An exception: where its conditions hold, the rules it names do not apply.</summary>
public abstract class ExceptionClause : Clause
{
    private protected ExceptionClause(string id, Type actType) : base(id, actType) { }

    /// <summary>Ids of rules or other exceptions, or numbers of provisions whose rules it takes away.</summary>
    public IReadOnlyList<string> Targets => TargetList;

    private protected List<string> TargetList { get; } = [];

    /// <summary>Why, in words.</summary>
    public Text Reason { get; private protected set; } = Text.None;
}

/// <summary>A definition other clauses use: its conditions say which acts it covers.</summary>
public abstract class DefinitionClause : Clause
{
    private protected DefinitionClause(string id, Type actType) : base(id, actType) { }
}

/// <summary>How much a breach weighs.</summary>
public enum Severity
{
    /// <summary>A formality that changes nothing for anybody.</summary>
    Minor,

    /// <summary>A duty of procedure.</summary>
    Major,

    /// <summary>The right of entry, equality, or the lawfulness of the act itself.</summary>
    Critical,
}

/// <summary>Why one rule takes precedence over another.</summary>
public enum Priority
{
    /// <summary>The special rule before the general one, of an act of the same or higher rank.</summary>
    [Words("special before general", "xüsusi norma ümumi normadan üstündür")] Special,

    /// <summary>The rule of the higher act before that of the lower.</summary>
    [Words("higher act before lower", "yüksək qüvvəli akt üstündür")] Higher,

    /// <summary>The later rule before the earlier one, of an act of the same or higher rank.</summary>
    [Words("later before earlier", "sonrakı norma əvvəlkindən üstündür")] Later,
}

/// <summary>A question that the law leaves to a person, and who answers it.</summary>
public sealed record Question(Text Words, Text AnsweredBy);

/// <summary>A rule: where its conditions hold, its requirements must hold.</summary>
public abstract class Rule : Clause
{
    private protected Rule(string id, Type actType) : base(id, actType) { }

    /// <summary>What must hold.</summary>
    public IReadOnlyList<Condition> Requirements => RequirementList;

    private protected List<Condition> RequirementList { get; } = [];

    /// <summary>How much a breach weighs.</summary>
    public Severity Severity { get; private protected set; } = Severity.Major;

    /// <summary>What a breach is, in words.</summary>
    public Text Breach { get; private protected set; } = Text.None;

    /// <summary>The question left to a person once every requirement is shown to hold, if any.</summary>
    public Question? Question { get; private protected set; }

    /// <summary>The rules that give way to this one wherever it applies, and why.</summary>
    public IReadOnlyList<(string Rule, Priority Ground)> Overridden => OverriddenList;

    private protected List<(string Rule, Priority Ground)> OverriddenList { get; } = [];

    /// <summary>Whether this wording is milder for the person than the one before it: a clause that orders the mildest wording chooses by this.</summary>
    public bool IsMilder { get; private protected set; }

    /// <summary>What the rule decides: two applicable rules that decide the same with opposite outcomes contradict each other.</summary>
    public string? Decides { get; private protected set; }

    /// <summary>Whether <see cref="GoverningDay(PersonnelAct)"/> is the act's own day.</summary>
    internal bool IsGovernedByActDay { get; private protected set; } = true;

    /// <summary>The day whose law governs the act: the act's own day unless the rule says otherwise.</summary>
    public abstract Fact<DateOnly> GoverningDay(PersonnelAct act);

    /// <summary>The governing day, with a trace.</summary>
    public abstract Fact<DateOnly> GoverningDay(PersonnelAct act, Trace trace);
}
