using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Publishing;

namespace Compliance.Tests.Reporting.Publishing;

/// <summary>No count held back can be recomputed: every one could be at least five values more than its lowest.</summary>
public sealed class SuppressionTests
{
    private readonly record struct Outcome(int Held, int LeftOut, int Shown, int Tables);

    [Test]
    public void Of_500_generated_tables_no_count_held_back_can_be_told_within_five() => Attack(Enumerable.Range(0, 500).Select(GeneratedTables.One));

    [Test]
    public void Of_500_sets_of_linked_tables_no_count_held_back_can_be_told_within_five() => Attack(Enumerable.Range(1000, 500).Select(GeneratedTables.Linked));

    [Test]
    public void The_attack_itself_finds_what_suppression_without_complements_gives_away()
    {
        var attack = new LinearAttack([0, 0], [([(0, 1), (1, 1)], 4)]);
        attack.RangeOf(0).ShouldBe((0, 4));
        new LinearAttack([0], [([(0, 1)], 3)]).RangeOf(0).ShouldBe((3, 3));
        new LinearAttack([0, 0, 0], [([(0, 1), (1, 1), (2, -1)], 0)]).RangeOf(1).Greatest.ShouldBe(long.MaxValue);
        Should.Throw<InvalidOperationException>(() => new LinearAttack([0], [([(0, 1)], -1)]));
    }

    private static void Attack(IEnumerable<GeneratedTables> all)
    {
        var results = all.AsParallel().Select(Attacked).ToList();
        TestContext.Out.WriteLine($"{results.Sum(r => r.Held)} cells held back, {results.Sum(r => r.Shown)} shown; {results.Sum(r => r.LeftOut)} of {results.Sum(r => r.Tables)} tables left out.");
        results.Sum(r => r.Held).ShouldBeGreaterThan(1000);
        results.Sum(r => r.LeftOut).ShouldBeLessThan(results.Sum(r => r.Tables) / 5);
    }

    private static Outcome Attacked(GeneratedTables made)
    {
        var published = Editions.Of(made.Document);
        var known = Known(made, published.Document, out var held, out var shown);
        held.ShouldAllBe(name => made.Values[name] > 0);
        foreach (var name in known)
            (made.Values[name] is > 0 and < 5).ShouldBeFalse($"{name} is shown");
        // The floor is 1: a reader who knows the method knows that zeros are never held back.
        var unknown = made.Values.Keys.Where(n => !known.Contains(n)).Order(StringComparer.Ordinal).ToList();
        var index = unknown.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
        var attack = new LinearAttack([.. unknown.Select(n => held.Contains(n) ? 1L : 0)], made.Sums.Select(s => (
            (IReadOnlyList<(int, int)>)[.. s.Parts.Select(p => (p, 1)).Append((s.Sum, -1)).Where(t => index.ContainsKey(t.Item1)).Select(t => (index[t.Item1], t.Item2))],
            -s.Parts.Select(p => (p, 1)).Append((s.Sum, -1)).Where(t => !index.ContainsKey(t.Item1)).Sum(t => t.Item2 * made.Values[t.Item1]))));
        foreach (var name in held)
        {
            var (least, greatest) = attack.RangeOf(index[name]);
            (greatest - least).ShouldBeGreaterThanOrEqualTo(5, $"{name} = {made.Values[name]} lies between {least} and {greatest}");
        }
        return new(held.Count, published.LeftOut.Count, shown, made.Document.Tables.Count());
    }

    /// <summary>The numbers a reader sees; what is held back of them; what a rate shows is seen too.</summary>
    private static HashSet<string> Known(GeneratedTables made, ReportDocument published, out HashSet<string> held, out int shown)
    {
        var (known, hidden, count) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var table in published.Tables)
        {
            for (var r = 0; r < table.Rows.Count; r++)
            {
                for (var c = 0; c < table.Columns.Count; c++)
                {
                    var names = made.NamesOf(table.Id, r, c);
                    if (table.Rows[r].Cells[c] is SuppressedCell && names.Count == 1)
                        hidden.Add(names[0]);
                    else if (table.Rows[r].Cells[c] is CountCell or RateCell)
                        known.UnionWith(names);
                    if (table.Rows[r].Cells[c] is RateCell { Part: var part, Whole: var whole })
                        (whole - part is > 0 and < 5).ShouldBeFalse("A rate shows how few are not in its part.");
                    count += table.Rows[r].Cells[c] is CountCell or RateCell ? 1 : 0;
                }
            }
        }
        (held, shown) = (hidden, count);
        known.Overlaps(hidden).ShouldBeFalse("A number held back in one cell is shown by another.");
        return known;
    }
}
