namespace Compliance.Checking.Decisions;

/// <summary>Whether a decision can count on a day at all, before anything is judged.</summary>
internal static class Standing
{
    /// <summary>Why it cannot; <c>null</c> if it can.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="day">The day of the run, else that on which the file was drawn up; <c>null</c> where neither is known.</param>
    /// <param name="isNamed">Whether the run names the day: only then was a later decision not yet taken. Files are always drawn up before they are decided on.</param>
    public static DecisionReview? Of(Decision decision, DateOnly? day, bool isNamed)
    {
        var lacking = Lacking(decision).ToList();
        if (lacking.Count > 0)
            return new(decision, DecisionState.OverBroad, DecisionWords.OverBroad(decision, lacking));
        if (decision.ExpiresOn is { } end && day > end)
            return new(decision, DecisionState.Expired, DecisionWords.Expired(decision, end, day.Value));
        return isNamed && day < decision.On ? new(decision, DecisionState.Unused, DecisionWords.NotYet(decision, day.Value)) : null;
    }

    private static IEnumerable<Law.Text> Lacking(Decision decision)
    {
        if (decision.File.Length == 0)
            yield return new("a file", "fayl");
        if (decision.Act.Length == 0)
            yield return new("an act", "akt");
        if (decision.Rule.Length == 0)
            yield return new("a rule", "qayda");
        if (decision.Basis is null)
            yield return new("what it rests on", "əsaslandığı faktlar");
        if (decision.Kind == DecisionKind.Waiver && decision.ExpiresOn is null)
            yield return new("its last day", "son gün");
    }
}
