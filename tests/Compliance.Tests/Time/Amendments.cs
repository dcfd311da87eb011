using System.Text.RegularExpressions;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Tests.Time;

/// <summary>A day on which the text of a clause changed in more than its words.</summary>
/// <param name="Clause">The clause in the wording that brought the change.</param>
internal sealed record Amendment(Clause Clause)
{
    public DateOnly Day => Clause.Version.From;

    public override string ToString() => $"{Clause.Id} on {Readable.Of(Day)} ({Clause.Source})";
}

/// <summary>Finds the amendments of a rulebook from its pages, and which rules and clauses puzzles ask about on which days.</summary>
internal static partial class Amendments
{
    /// <summary>Every change of a number, term, day, list, condition or requirement between two wordings of one clause. Duties ahead judge nothing: the rows on their pages try both wordings.</summary>
    public static IEnumerable<Amendment> In(LoadResult loaded)
    {
        var code = loaded.Pages.SelectMany(p => p.Provisions.SelectMany(v => v.Wordings).SelectMany(w => w.Blocks).Select(b => (Source: p.Source(b.Line), b.Code)))
            .ToDictionary(b => b.Source, b => WithoutWords(b.Code), StringComparer.Ordinal);
        return from series in loaded.Rulebook!.Clauses.Where(c => c is not Duty).GroupBy(c => c.Id, StringComparer.Ordinal)
               let wordings = series.OrderBy(c => c.Version.From).ToList()
               from pair in wordings.Zip(wordings.Skip(1))
               where code[pair.First.Source] != code[pair.Second.Source]
               select new Amendment(pair.Second);
    }

    /// <summary>The clauses that play a part in a finding: the rule, and what its proof names.</summary>
    public static IEnumerable<string> ClausesOf(Finding finding) => In(finding.Proof!.Parts).Append(finding.Rule).Where(id => id.Length > 0).Distinct();

    private static IEnumerable<string> In(IEnumerable<ProofPart> parts) => parts.SelectMany(p => In(p.Parts).Append(p.Clause));

    private static string WithoutWords(string code) => Blanks().Replace(Words().Replace(code, ""), " ").Trim();

    [GeneratedRegex("""\b(en|az|byEn|byAz):\s*"[^"]*"\s*,?""")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
