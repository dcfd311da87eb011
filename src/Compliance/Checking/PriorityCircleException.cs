namespace Compliance.Checking;

/// <summary>
/// Two clauses take each other away on one act. No day has such a circle, or the rulebook would have been refused;
/// but two governing days, a transition clause or a text given effect back can bring wordings of different days together.
/// </summary>
internal sealed class PriorityCircleException(string one, string other) : InvalidOperationException
{
    /// <summary>The clause that was being taken away.</summary>
    public string One => one;

    /// <summary>The clause that takes it away, and is taken away by it.</summary>
    public string Other => other;
}
