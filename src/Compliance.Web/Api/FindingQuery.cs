using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Web.Checks;

namespace Compliance.Web.Api;

/// <summary>The filter of findings as <c>/v1</c> reads it: each part once, every value held against what there is.</summary>
internal static class FindingQuery
{
    /// <summary>What can be counted by.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["kind", "body", "month", "chapter", "provision", "severity", "grade"];

    /// <summary>The parameters.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        new("body", ParameterKind.Word, "Only findings on acts of the state body of this id."),
        new("provision", ParameterKind.Word, "Only findings by the provision of this id, or by one under it.") { Example = "926-28" },
        new("chapter", ParameterKind.Word, "Only findings that this chapter of the Report counts."),
        new("outcome", ParameterKind.Choice, "Only findings of this outcome, with what is counted apart from it.") { Choices = [.. OutcomeWords.All.Select(o => o.Code())] },
        new("kind", ParameterKind.Choice, "Only findings of this kind: an outcome without what is counted apart from it, or that alone.") { Choices = [.. FindingKind.All.Select(k => k.Code)], Example = "violation" },
        new("severity", ParameterKind.Choice, "Only findings by rules whose breach weighs this much.") { Choices = Codes.Of(typeof(Severity)).All },
        new("grade", ParameterKind.Choice, "Only findings by texts that were seen like this.") { Choices = [.. Enum.GetValues<Grade>().Select(g => g.Code())] },
        new("from", ParameterKind.Month, "Only acts of this month or later.") { Example = "2022-01" },
        new("until", ParameterKind.Month, "Only acts of this month or earlier; those without a day are left out.") { Example = "2022-12" },
    ];

    /// <summary>What is asked for.</summary>
    public static FindingFilter Of(Asked asked)
    {
        return new()
        {
            Bodies = One("body"), Provisions = One("provision"), Chapters = One("chapter"), Outcomes = One("outcome"), Kinds = One("kind"), Severities = One("severity"), Grades = One("grade"),
            From = asked.Word("from"), To = asked.Word("until"),
        };

        List<string> One(string name) => asked.Word(name) is { Length: > 0 } word ? [word] : [];
    }
}
