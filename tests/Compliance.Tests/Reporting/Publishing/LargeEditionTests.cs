using System.Diagnostics;
using Compliance.Reporting.Documents;

namespace Compliance.Tests.Reporting.Publishing;

/// <summary>A Report of the size we expect is published in seconds.</summary>
public sealed class LargeEditionTests
{
    [Test]
    public void Forty_tables_of_sixty_bodies_are_published_in_seconds()
    {
        var random = new Random(7);
        var tables = Enumerable.Range(0, 40).Select(t => Table(t, 60, random)).ToArray<Block>();
        var watch = Stopwatch.StartNew();
        var published = Editions.Of(Editions.Document(tables));
        TestContext.Out.WriteLine($"{watch.ElapsedMilliseconds} ms; {published.Suppressed} held back; {published.LeftOut.Count} left out.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        published.LeftOut.Count.ShouldBeLessThan(10);
    }

    private static ReportTable Table(int number, int bodies, Random random)
    {
        var rows = Enumerable.Range(0, bodies).Select(b =>
        {
            var cells = Enumerable.Range(0, 5).Select(_ => random.Next(4) switch { 0 => 0, 1 => random.Next(1, 5), _ => random.Next(5, 90) }).ToArray();
            return (Name: $"body {b}", Cells: (int[])[.. cells, cells.Sum()]);
        }).ToList();
        rows.Add(("Total", [.. Enumerable.Range(0, 6).Select(c => rows.Sum(r => r.Cells[c]))]));
        return Editions.Table($"t{number}", ["a", "b", "c", "d", "e", "all"], [.. rows.Select(r => (object[])[r.Name, .. r.Cells.Select(c => (object)c)])]);
    }
}
