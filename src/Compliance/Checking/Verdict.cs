using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>Why a verdict is what it is, in one word: what the message is made from.</summary>
internal enum Ground
{
    Requirements,
    Conditions,
    Exempted,
    BeforeFirstVersion,
    NoLongerInForce,
    StillOpen,
    GoverningDayUnknown,
    TransitionUnknown,
    NothingHappened,
    Question,
    TextChanged,
}

/// <summary>What judging one rule on one act gave, before words are put to it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Ground">Why.</param>
/// <param name="Rule">The rule in the wording that judged.</param>
/// <param name="ExemptedBy">The exception or stronger rule that took it away.</param>
/// <param name="Change">What a text given effect back makes of it.</param>
/// <param name="Later">The text given effect back, where it bears on the verdict.</param>
/// <param name="LaterRule">The rule in that text.</param>
internal readonly record struct Verdict(
    Outcome Outcome, Ground Ground, Rule? Rule, Clause? ExemptedBy = null, TextChange Change = TextChange.None, ProvisionVersion? Later = null, Rule? LaterRule = null);

/// <summary>What one wording would say if the governing day chose it.</summary>
internal sealed record Supposition(Verdict Verdict, Proof Proof, bool IsDayKnown);
