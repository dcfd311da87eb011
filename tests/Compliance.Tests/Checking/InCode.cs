using Compliance.Cases;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Tests.Checking;

/// <summary>Clauses written in code, for what no page can say.</summary>
internal static class InCode
{
    private static readonly LegalAct Law = new("9", new("Test law", "Sınaq qanunu"), "9-T", new(2030, 1, 1));

    /// <summary>Puts a clause under a wording of a provision.</summary>
    public static T InForce<T>(this T clause, string from = "2020-01-01", string? to = null, string number = "1.1") where T : Clause
    {
        var provision = new Provision(Law, number, new("Test", "Sınaq"));
        clause.Version = new(provision, Day(from), to is null ? null : Day(to), Day(from), "9-T", Grade.OfficialCopy, Text.None);
        clause.Source = $"page.md({clause.Id.Length})";
        return clause;
    }

    /// <summary>Says when the wording of a clause was published.</summary>
    public static T Published<T>(this T clause, string day) where T : Clause
    {
        clause.Version = clause.Version with { Published = Day(day) };
        return clause;
    }

    /// <summary>Gives the wording of a clause effect back, to the eve of its first day unless an earlier end is named.</summary>
    public static T EffectFrom<T>(this T clause, string from, string? to = null) where T : Clause
    {
        clause.Version = clause.Version with { Effect = new(Day(from), to is null ? clause.Version.From.AddDays(-1) : Day(to)) };
        return clause;
    }

    public static IReadOnlyList<Finding> By(this CaseFile file, params Clause[] clauses) =>
        Judge(clauses).Check(file, new() { WithProof = true });

    public static Checker Judge(params Clause[] clauses) => Judge(Calendar.None, clauses);

    public static Checker Judge(Calendar calendar, params Clause[] clauses) => new(new("test", "test", [Law], [], calendar, clauses));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
