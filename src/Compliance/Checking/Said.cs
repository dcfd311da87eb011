using Compliance.Checking.Planning;
using Compliance.Rules;

namespace Compliance.Checking;

/// <summary>What a rule says of an act: so small that it is handed on in two registers, once for each rule and act.</summary>
/// <param name="of">A planned wording (with what took it away), a rule of which none could be chosen, a verdict reached step by step, a provision that no rule judges, or a finding that had to be made at once; <c>null</c> for nothing said.</param>
/// <param name="outcome">The outcome, waivers left aside.</param>
/// <param name="ground">Why.</param>
/// <param name="isWaived">Whether a competent person accepted the violation.</param>
internal readonly struct Said(object? of, Outcome outcome, Ground ground = default, bool isWaived = false)
{
    private const int Accepted = 1 << 16;

    private readonly int _how = (int)outcome | (int)ground << 8 | (isWaived ? Accepted : 0); // in one piece: three bytes would be put together each time it is handed on

    public object? Of { get; } = of;

    public Outcome Outcome => (Outcome)(_how & 0xFF);

    public Ground Ground => (Ground)(_how >> 8 & 0xFF);

    /// <summary>Whether a competent person accepted the violation.</summary>
    public bool IsWaived => _how >= Accepted;

    /// <summary>The same violation, accepted by a competent person.</summary>
    public Said Waived() => new(Of, Outcome, Ground, true);

    /// <summary>What had to be put into words at once.</summary>
    public static implicit operator Said(Finding made) => new(made, made.Outcome);
}

/// <summary>A rule that an exception took away.</summary>
internal sealed record Exempted(PlannedRuleWording Wording, Clause By);

/// <summary>A verdict that took more than a plan to reach.</summary>
internal sealed record Stepped(PlannedRule Planned, Verdict Verdict);
