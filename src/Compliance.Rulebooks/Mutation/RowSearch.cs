using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Pages;
using Compliance.Rules;

namespace Compliance.Rulebooks.Mutation;

/// <summary>Rows that would notice changes no row of a block notices yet, as they could stand on the page. What each expects is what the rule says now: a lawyer has to agree.</summary>
/// <param name="Path">The page.</param>
/// <param name="Line">The line of the block.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Markdown">A table, with what all its rows have in common above it.</param>
/// <param name="Notices">How many of the survivors it notices.</param>
public sealed record SuggestedTable(string Path, int Line, string Clause, string Markdown, int Notices);

/// <summary>Looks for rows near those of a block that tell the clause from its surviving mutants.</summary>
internal sealed partial class RowSearch(MutatedBlock block, IReadOnlyList<Example> examples, (Checker Checker, Rulebook Rulebook) original, IReadOnlyList<(Checker Checker, Rulebook Rulebook)> mutants)
{
    private const int MostPairs = 20_000;
    private readonly List<(IReadOnlyDictionary<string, string> Row, string Outcome)> _found = [];
    private readonly HashSet<int> _open = [.. Enumerable.Range(0, mutants.Count)];

    /// <summary>The rows, or <c>null</c> where none was found.</summary>
    public SuggestedTable? Find()
    {
        var bases = examples.Select(e => e.Facts.GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal)).ToList();
        var values = bases.SelectMany(b => b).GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Near([.. g.Distinct(StringComparer.Ordinal)]), StringComparer.Ordinal);
        var changes = values.SelectMany(v => v.Value.Select(value => (Path: v.Key, Value: value))).ToList();
        var single = bases.SelectMany(b => changes.Concat(Limits(b)).Where(c => b.GetValueOrDefault(c.Path) != c.Value).Select(c => With(b, c))).ToList();
        Cover([.. single.Select(Tried).OfType<(IReadOnlyDictionary<string, string>, string, HashSet<int>)>()]);
        if (_open.Count > 0)
        {
            var random = new Random(1);
            var pairs = Enumerable.Range(0, MostPairs).Select(i => With(i % 4 == 0 ? single[random.Next(single.Count)] : With(bases[random.Next(bases.Count)], changes[random.Next(changes.Count)]), changes[random.Next(changes.Count)]));
            Cover([.. pairs.Select(Tried).OfType<(IReadOnlyDictionary<string, string>, string, HashSet<int>)>()]);
        }
        return _found.Count == 0 ? null : new(block.Page.Path, block.Block.Line, block.Clause.Id, Table(), mutants.Count - _open.Count);
    }

    /// <summary>Takes the row that notices most, then the one that notices most of the rest, until none notices any.</summary>
    private void Cover(List<(IReadOnlyDictionary<string, string> Row, string Outcome, HashSet<int> Notices)> tried)
    {
        while (_open.Count > 0 && tried.Count > 0)
        {
            var (row, outcome, notices) = tried.MaxBy(t => (10 * t.Notices.Count(_open.Contains)) - (t.Outcome is "undetermined" or "unknown" ? 5 : 0) - t.Row.Values.Count(v => v.Length == 0));
            if (!notices.Overlaps(_open))
                return;
            _found.Add((row, outcome));
            _open.ExceptWith(notices);
            tried.RemoveAll(t => !t.Notices.Overlaps(_open));
        }
    }

    private (IReadOnlyDictionary<string, string>, string, HashSet<int>)? Tried(IReadOnlyDictionary<string, string> row)
    {
        var (file, act, faults) = ExampleCase.Build(block.Clause.ActType, [.. row.Select(p => new Given(p.Key, p.Value, 1, 1))]);
        if (faults.Count > 0)
            return null;
        var example = new Example("", 0, block.Clause.Id, file, act, null, "", 0);
        var outcome = RulebookExamples.ComesOutAs(original.Checker, original.Rulebook, example);
        var notices = _open.Where(i => RulebookExamples.ComesOutAs(mutants[i].Checker, mutants[i].Rulebook, example) != outcome).ToHashSet();
        return notices.Count == 0 || outcome == "error" ? null : (row, outcome, notices);
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> row, (string Path, string Value) change) =>
        new(row, StringComparer.Ordinal) { [change.Path] = change.Value };

    /// <summary>For every day of a row the days on which a term of the clause runs out when counted from its other days, and those beside them.</summary>
    private IEnumerable<(string Path, string Value)> Limits(Dictionary<string, string> row)
    {
        var days = row.Select(p => (p.Key, Day: Day(p.Value))).Where(p => p.Day is not null).ToList();
        var terms = Terms().Matches(block.Block.Code).Select(m => (Unit: m.Groups["unit"].Value, Number: int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture))).Distinct().ToList();
        return from day in days from other in days where day.Key != other.Key
               from term in terms from sign in new[] { 1, -1 } from beside in new[] { 0, 1, -1 }
               select (day.Key, Facts.Readable.Of((term.Unit switch
               {
                   "Months" => other.Day!.Value.AddMonths(sign * term.Number),
                   "Years" => other.Day!.Value.AddYears(sign * term.Number),
                   _ => other.Day!.Value.AddDays(sign * term.Number),
               }).AddDays(beside)));
    }

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    [GeneratedRegex(@"(Plus)?(?<unit>Months|Years|CalendarDays|WorkingDays|Days)\((?<number>\d{1,4})\)")]
    private static partial Regex Terms();

    /// <summary>The values of a fact on the page, those beside them, and silence; for days also the first and last of the wording.</summary>
    private List<string> Near(List<string> values)
    {
        var near = new List<string>(values) { "" };
        if (values.Exists(v => v is "yes" or "no"))
            near.AddRange(["yes", "no"]);
        foreach (var value in values)
        {
            if (Day(value) is { } day)
                near.AddRange([Facts.Readable.Of(day.AddDays(1)), Facts.Readable.Of(day.AddDays(-1))]);
            else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                near.AddRange([Facts.Readable.Of(number + 1), Facts.Readable.Of(Math.Max(0, number - 1))]);
            else if (value.Length > 0 && Siblings.GetValueOrDefault(value) is { } codes)
                near.AddRange(codes);
        }
        var version = block.Clause.Version;
        if (values.Exists(v => Day(v) is not null))
            near.AddRange(new[] { version.From, version.From.AddDays(-1), version.To ?? version.From, version.To?.AddDays(1) ?? version.From }.Select(d => Facts.Readable.Of(d)));
        return [.. near.Distinct(StringComparer.Ordinal).Take(60)];
    }

    /// <summary>For each code of an enumeration the codes beside it.</summary>
    private static readonly Dictionary<string, List<string>> Siblings = typeof(Cases.Record).Assembly.GetTypes()
        .Where(t => t.IsEnum && t.IsPublic && t.Namespace!.StartsWith(typeof(Cases.Record).Namespace!, StringComparison.Ordinal))
        .SelectMany(t => Codes.Of(t).All.Select((code, i) => (code, Beside: Codes.Of(t).All.Skip(Math.Max(0, i - 1)).Take(3))))
        .GroupBy(p => p.code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(p => p.Beside).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);

    private string Table()
    {
        var page = block.Page.Given.ToLookup(g => g.Path, g => g.Value, StringComparer.Ordinal);
        var paths = examples.SelectMany(e => e.Facts.Select(f => f.Path)).Distinct(StringComparer.Ordinal).Where(p => _found.Exists(f => f.Row.GetValueOrDefault(p, "").Length > 0 || page.Contains(p))).ToList();
        var common = paths.Where(p => _found.All(f => f.Row.GetValueOrDefault(p) == _found[0].Row.GetValueOrDefault(p)) && _found[0].Row.GetValueOrDefault(p) is { Length: > 0 } v && !v.Contains(';')).ToList();
        if (common.Count == paths.Count && common.Count > 0)
            common.RemoveAt(common.Count - 1); // a table needs a column of its own
        var columns = paths.Except(common, StringComparer.Ordinal).Append("outcome").ToList();
        var given = common.Where(p => page[p].LastOrDefault() != _found[0].Row[p]).Select(p => $"{p} = {_found[0].Row[p]}").ToList();
        List<string[]> rows = [[.. columns], .. _found.Select(f => columns.Select(c => c == "outcome" ? f.Outcome : f.Row.GetValueOrDefault(c, "")).ToArray())];
        var widths = columns.Select((_, i) => rows.Max(r => r[i].Length)).ToList();
        var lines = rows.Select(r => "| " + string.Join(" | ", r.Select((cell, i) => cell.PadRight(widths[i]))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(widths.Select(w => new string('-', w + 2) + "|")));
        return (given.Count > 0 ? $"given: {string.Join("; ", given)}\n\n" : "") + string.Join('\n', lines) + "\n";
    }
}
