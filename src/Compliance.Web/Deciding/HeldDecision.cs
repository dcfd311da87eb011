using System.Text;
using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Json.Decisions;
using Compliance.Web.Storage;

namespace Compliance.Web.Deciding;

/// <summary>A stored decision with what it says.</summary>
/// <param name="Row">The row.</param>
/// <param name="Said">What it says.</param>
public sealed record HeldDecision(StoredDecision Row, Decision Said);

/// <summary>Decisions as they are stored: each a file of decisions with one in it.</summary>
public static class DecisionDocument
{
    /// <summary>The id by which a register knows a stored decision.</summary>
    public static string IdOf(Guid id) => id.ToString("N");

    /// <summary>As it is stored.</summary>
    public static string Write(Decision decision) => DecisionsWriter.Write(new([decision]));

    /// <summary>A decision from what was stored.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static Decision Read(string words) =>
        DecisionsReader.Read(Encoding.UTF8.GetBytes(words), "decision").Register?.All.Single() ?? throw new InvalidOperationException("What was stored as a decision is none.");

    /// <summary>The code of a kind.</summary>
    public static string CodeOf(DecisionKind kind) => Codes.Of(typeof(DecisionKind)).CodeOf(kind);

    /// <summary>The code of a state.</summary>
    public static string CodeOf(DecisionState state) => state switch
    {
        DecisionState.Active => "active", DecisionState.Expired => "expired", DecisionState.Stale => "stale", DecisionState.Unused => "unused", _ => "over-broad",
    };
}
