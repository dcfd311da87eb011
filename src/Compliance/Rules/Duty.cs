using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;

namespace Compliance.Rules;

/// <summary>Who has to see to something that falls due.</summary>
public enum Party
{
    /// <summary>The state body in which the position is, by its HR unit.</summary>
    [Words("state body", "dövlət orqanı")] Body,

    /// <summary>The head of the state body.</summary>
    [Words("head of the body", "orqanın rəhbəri")] Head,

    /// <summary>The person concerned.</summary>
    [Words("person concerned", "aid olduğu şəxs")] Person,

    /// <summary>The curator of a trainee or of somebody on probation.</summary>
    [Words("curator", "kurator")] Curator,
}

/// <summary>A day that the law makes fall: where its conditions hold and nothing has settled it, something ends or has to be done by that day.</summary>
/// <remarks>
/// It judges nothing, and no finding comes of it. Its wordings, governing day, definitions, exceptions and rules that take precedence work as those of
/// any rule. The day after it may be a breach of another rule, which it then names.
/// </remarks>
public abstract class Duty : Rule
{
    private protected Duty(string id, Type actType) : base(id, actType) { }

    /// <summary>The day it falls on. A duty has exactly one; another is a fault of the rulebook.</summary>
    public IReadOnlyList<DueDay> Days => DayList;

    private protected List<DueDay> DayList { get; } = [];

    /// <summary>What settles it: as soon as one of these is shown, nothing falls due any more.</summary>
    public IReadOnlyList<Condition> Settled => SettledList;

    private protected List<Condition> SettledList { get; } = [];

    /// <summary>Who has to see to it.</summary>
    public IReadOnlyList<Party> Parties { get; private protected set; } = [];

    /// <summary>What falls due and what follows, in words that accuse nobody.</summary>
    public Text Words { get; private protected set; } = Text.None;

    /// <summary>Id of the rule that is breached the day after; <c>null</c> where the day ends something and nobody breaches anything.</summary>
    public string? Breaks { get; private protected set; }
}
