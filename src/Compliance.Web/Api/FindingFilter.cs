using Compliance.Checking;
using Compliance.Law;
using Compliance.Rules;
using Compliance.Cases;
using Compliance.Web.Storage;

namespace Compliance.Web.Api;

/// <summary>Which findings are asked for: of lists and of the counts they must add up to.</summary>
/// <param name="Asked">The request.</param>
internal sealed record FindingFilter(Asked Asked)
{
    private const string ToBeConfirmed = "violation-to-be-confirmed";

    /// <summary>Every kind of finding.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. OutcomeWords.All.Select(o => o.Code()).Append(ToBeConfirmed).Append(TextChange.LawfulWhenDone.Code()).Append(TextChange.ContraryWhenDone.Code())];

    /// <summary>Kinds that ask for nothing: they are counted, and come back by judging the file again.</summary>
    public static IReadOnlyList<string> Quiet { get; } = [Outcome.Compliant.Code(), Outcome.NotApplicable.Code(), Outcome.NotChecked.Code()];

    /// <summary>What can be counted by.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["kind", "body", "month", "chapter", "provision", "severity", "grade"];

    /// <summary>The parameters.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("body", ParameterKind.Word, "Only findings on acts of the state body of this id."),
        new("provision", ParameterKind.Word, "Only findings by the provision of this id, or by one under it.") { Example = "926-28" },
        new("chapter", ParameterKind.Word, "Only findings that this chapter of the Report counts."),
        new("outcome", ParameterKind.Choice, "Only findings of this outcome, with what is counted apart from it.") { Choices = [.. OutcomeWords.All.Select(o => o.Code())] },
        new("kind", ParameterKind.Choice, "Only findings of this kind: an outcome without what is counted apart from it, or that alone.") { Choices = Kinds, Example = "violation" },
        new("severity", ParameterKind.Choice, "Only findings by rules whose breach weighs this much.") { Choices = Codes.Of(typeof(Severity)).All },
        new("grade", ParameterKind.Choice, "Only findings by texts that were seen like this.") { Choices = [.. Enum.GetValues<Grade>().Select(g => g.Code())] },
        new("from", ParameterKind.Month, "Only acts of this month or later.") { Example = "2022-01" },
        new("until", ParameterKind.Month, "Only acts of this month or earlier; those without a day are left out.") { Example = "2022-12" },
    ];

    /// <summary>What is asked for.</summary>
    public IQueryable<T> On<T>(IQueryable<T> all) where T : class, IPlaced
    {
        if (Word("body") is { } body)
            all = all.Where(f => f.Body == body);
        if (Word("provision") is { } provision)
        {
            var under = provision + ".";
            all = all.Where(f => f.Provision == provision || f.Provision.StartsWith(under));
        }
        if (Word("chapter") is { } chapter)
            all = all.Where(f => f.Chapter == chapter);
        if (Word("outcome") is { } outcome)
        {
            var kinds = KindsOf(outcome);
            all = all.Where(f => kinds.Contains(f.Kind));
        }
        if (Word("kind") is { } kind)
            all = all.Where(f => f.Kind == kind);
        if (Word("severity") is { } severity)
            all = all.Where(f => f.Severity == severity);
        if (Word("grade") is { } grade)
            all = all.Where(f => f.Grade == grade);
        if (Word("from") is { } from)
            all = all.Where(f => string.Compare(f.Month, from) >= 0);
        if (Word("until") is { } until)
            all = all.Where(f => f.Month != "" && string.Compare(f.Month, until) <= 0);
        return all;
    }

    private string? Word(string name) => Asked.Word(name) is { Length: > 0 } word ? word : null;

    private static List<string> KindsOf(string outcome) => outcome == Outcome.Violation.Code() ? [outcome, ToBeConfirmed]
        : outcome == Outcome.NeedsJudgment.Code() ? [outcome, TextChange.LawfulWhenDone.Code(), TextChange.ContraryWhenDone.Code()] : [outcome];
}
