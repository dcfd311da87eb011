using System.Globalization;
using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Tests.Rulebooks;

/// <summary>The rules by which engines are compared: their letters are checked by the benchmark, their form here.</summary>
public sealed class YardstickRulebookTests
{
    private static readonly Lazy<LoadResult> Once = new(() => RulebookLoader.Load(RepositoryRoot.PathTo("fixtures", "rulebooks", "yardstick")));

    private static Rulebook Rulebook => Once.Value.Rulebook.ShouldNotBeNull(string.Join('\n', Once.Value.Faults));

    [Test]
    public void Each_of_the_24_rules_of_the_workload_has_at_least_one_rule_block() =>
        Rulebook.Rules.Select(r => int.Parse(r.Id.AsSpan(r.Id.IndexOf("-R", StringComparison.Ordinal) + 2, 2), CultureInfo.InvariantCulture)).Distinct().Order().ShouldBe(Enumerable.Range(1, 24));

    [Test]
    public void Its_calendar_has_the_same_16_holidays_every_year() =>
        Rulebook.Calendar.Days.GroupBy(d => d.Day.Year).Select(y => string.Join(' ', y.Select(d => d.Day.ToString("MMdd", CultureInfo.InvariantCulture)))).Distinct().ShouldHaveSingleItem().Split(' ').Length.ShouldBe(16);
}
