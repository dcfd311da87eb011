using Compliance.Cases;
using Compliance.Checking.Decisions;
using Compliance.Law;
using Compliance.Reporting;

namespace Compliance.Cli.Output;

/// <summary>Decisions of the register for people: those that do not count, each with its state, why, and what to do.</summary>
internal sealed class DecisionLines(Language language, Ink ink)
{
    private static readonly Text Heading = new("Decisions that do not count", "Nəzərə alınmayan qərarlar");

    /// <summary>Writes them; nothing where all count.</summary>
    public void Write(TextWriter output, IReadOnlyList<DecisionReview> decisions)
    {
        var idle = decisions.Where(d => d.State != DecisionState.Active).ToList();
        if (idle.Count == 0)
            return;
        output.WriteLine(ink.Strong(Heading.In(language)));
        foreach (var review in idle)
            output.WriteLine($"  ! {Codes.Words(review.State).In(language)}: {review.Message.In(language)}");
        output.WriteLine();
    }

    /// <summary>What remarks say of a finding.</summary>
    public static IEnumerable<Text> Of(Remark remark)
    {
        if (remark.Effect.Length > 0)
            yield return Said(new("effect", "təsiri"), PlainWords.Effect(remark.Effect));
        if (remark.Cause.Length > 0)
            yield return Said(new("cause", "səbəb"), new(remark.Cause, remark.Cause));
        if (remark.Recommendation.Length > 0)
            yield return Said(new("recommendation", "tövsiyə"), new(remark.Recommendation, remark.Recommendation));
    }

    private static Text Said(Text label, Text words) => new($"{label.En}: {words.En}", $"{label.Az}: {words.Az}");
}
