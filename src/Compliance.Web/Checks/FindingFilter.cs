using System.Text.RegularExpressions;
using Compliance.Checking;
using Compliance.Reporting;
using Compliance.Web.Storage;

namespace Compliance.Web.Checks;

/// <summary>Which findings are asked for, on pages and under <c>/v1</c> alike: of lists, and of the numbers they add up to. An empty part narrows nothing; the edges only read it differently.</summary>
public sealed partial record FindingFilter
{
    private const int MostValues = 200;
    private const int LongestValue = 200;

    /// <summary>Ids of bodies.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Ids of provisions; each stands for all under it too.</summary>
    public IReadOnlyList<string> Provisions { get; init; } = [];

    /// <summary>Numbers of chapters.</summary>
    public IReadOnlyList<string> Chapters { get; init; } = [];

    /// <summary>Codes of outcomes; each stands for the kinds that are counted apart from it too.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Codes of kinds.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Codes of severities.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];

    /// <summary>Codes of grades.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>First month of the acts, <c>2024-05</c>; empty for none. With a period, undated acts are left out.</summary>
    public string From { get; init; } = "";

    /// <summary>Last month of the acts; empty for none.</summary>
    public string To { get; init; } = "";

    /// <summary>Names of the fields that hold no month; they narrow nothing.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>Whether it narrows nothing.</summary>
    public bool IsEmpty => Address.Length == 0;

    /// <summary>The filter in an address.</summary>
    public static FindingFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wrong = new List<string>();
        return new()
        {
            Bodies = Values("body"), Provisions = Values("provision"), Chapters = Values("chapter"), Outcomes = Values("outcome"), Kinds = Values("kind"), Severities = Values("severity"), Grades = Values("grade"),
            From = Month("from"), To = Month("to"), Wrong = wrong,
        };

        List<string> Values(string name) =>
            [.. query[name].Where(v => v is { Length: > 0 and <= LongestValue }).Select(v => v!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostValues)];

        string Month(string name)
        {
            var words = query[name].ToString().Trim();
            if (words.Length == 0 || MonthForm().IsMatch(words))
                return words;
            wrong.Add(name);
            return "";
        }
    }

    /// <summary>The filter as the part of an address after <c>?</c>, always in the same order; empty where it narrows nothing.</summary>
    public string Address
    {
        get
        {
            var parts = new (string Name, IReadOnlyList<string> Values)[]
            {
                ("body", Bodies), ("provision", Provisions), ("chapter", Chapters), ("outcome", Outcomes), ("kind", Kinds), ("severity", Severities), ("grade", Grades),
                ("from", From.Length > 0 ? [From] : []), ("to", To.Length > 0 ? [To] : []),
            };
            return string.Join('&', parts.SelectMany(p => p.Values.Select(v => $"{p.Name}={Uri.EscapeDataString(v)}")));
        }
    }

    /// <summary>The rows it leaves.</summary>
    public IQueryable<T> In<T>(IQueryable<T> rows)
        where T : class, IPlaced
    {
        if (Bodies.Count > 0)
            rows = rows.Where(r => Bodies.Contains(r.Body));
        if (Provisions.Count > 0)
            rows = rows.Where(r => Provisions.Any(p => r.Provision == p || r.Provision.StartsWith(p + ".")));
        if (Chapters.Count > 0)
            rows = rows.Where(r => Chapters.Contains(r.Chapter));
        if (Outcomes.Count > 0)
        {
            var kinds = FindingKind.All.Where(k => k.Outcome is { } outcome && Outcomes.Contains(outcome.Code())).Select(k => k.Code).ToList();
            rows = rows.Where(r => kinds.Contains(r.Kind));
        }
        if (Kinds.Count > 0)
            rows = rows.Where(r => Kinds.Contains(r.Kind));
        if (Severities.Count > 0)
            rows = rows.Where(r => Severities.Contains(r.Severity));
        if (Grades.Count > 0)
            rows = rows.Where(r => Grades.Contains(r.Grade));
        if (From.Length > 0)
            rows = rows.Where(r => string.Compare(r.Month, From) >= 0);
        if (To.Length > 0)
            rows = rows.Where(r => r.Month != "" && string.Compare(r.Month, To) <= 0);
        return rows;
    }

    [GeneratedRegex(@"^(19|20|21)[0-9][0-9]-(0[1-9]|1[0-2])\z")]
    private static partial Regex MonthForm();
}
