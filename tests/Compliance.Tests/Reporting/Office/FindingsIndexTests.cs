using Compliance.Reporting.Documents;
using Compliance.Reporting.Excel;

namespace Compliance.Tests.Reporting.Office;

/// <summary>Of 20 findings 4 stand in chapter 1 (2 violations, 2 undetermined), 16 in chapter 11 (8 and 8). Rows are counted from 0.</summary>
public sealed class FindingsIndexTests
{
    private FindingSpool _findings = null!;

    [SetUp]
    public void Begin() => _findings = OfficeSample.Fill(new FindingSpool(Path.GetTempFileName()), 20);

    [TearDown]
    public void End() => _findings.Dispose();

    [TestCase("1", "violation", 0, 2)]
    [TestCase("1", "", 0, 4)]
    [TestCase("11", "violation", 4, 8)]
    [TestCase("11", "undetermined", 12, 8)]
    [TestCase("", "", 0, 20)]
    [TestCase("11", "violation+undetermined", 4, 16)]
    public void The_findings_of_a_list_stand_together(string chapter, string kind, int first, int count) =>
        Index(perSheet: 100).Of(new(chapter, kind)).Kept.ShouldBe([(first, count)]);

    [Test]
    public void A_kind_of_several_chapters_stands_in_as_many_stretches() => Index(perSheet: 100).Of(new("", "violation")).Kept.ShouldBe([(0L, 2), (4L, 8)]);

    [Test]
    public void A_list_without_findings_has_no_stretch() => Index(perSheet: 100).Of(new("12", "violation")).Count.ShouldBe(0);

    [TestCase(12, new long[] { 4 }, new[] { 8 }, Description = "the sheet ends with the list")]
    [TestCase(11, new long[] { 4, 11 }, new[] { 7, 1 }, Description = "the last finding stands on the next sheet")]
    [TestCase(5, new long[] { 4, 5, 10 }, new[] { 1, 5, 2 }, Description = "it begins at the end of a sheet and fills the next")]
    [TestCase(4, new long[] { 4, 8 }, new[] { 4, 4 }, Description = "it begins a sheet and fills two")]
    public void A_stretch_ends_with_its_sheet(int perSheet, long[] starts, int[] counts) =>
        Index(perSheet).Of(new("11", "violation")).Kept.ShouldBe(starts.Zip(counts));

    [TestCase(null, null, "2024-01")]
    [TestCase(null, "b-3", null)]
    [TestCase("926-27.3", "b-3", "2024-01")]
    [TestCase("926-27.3", null, null)]
    [TestCase("926-28", null, null)]
    [TestCase(null, null, "")]
    public void Every_finding_of_a_list_and_no_other_stands_in_its_stretches(string? provision, string? body, string? month)
    {
        var key = new ListKey("11", "") { Provision = provision, Body = body, Month = month };
        var index = Index(perSheet: 7);
        var rows = _findings.Read(index.Order).ToList();
        index.Of(key).Kept.SelectMany(r => rows.Slice((int)r.First, r.Count)).Select(f => f.Id).Order(StringComparer.Ordinal)
            .ShouldBe(_findings.Read(key).Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    [TestCase(RowRuns.Most - 1)]
    [TestCase(RowRuns.Most)]
    [TestCase(RowRuns.Most + 1)]
    public void Stretches_beyond_the_most_are_counted_and_not_kept(int stretches)
    {
        var runs = new RowRuns(1000);
        for (var i = 0; i < stretches; i++)
        {
            runs.Add(i * 3);
            runs.Add(i * 3);
            runs.Add((i * 3) + 1);
        }
        (runs.Count, runs.Kept.Count).ShouldBe((stretches, Math.Min(stretches, RowRuns.Most)));
        runs.Kept.ShouldAllBe(r => r.Count == 2);
    }

    private FindingsIndex Index(int perSheet) => new(OfficeSample.Document(_findings), _findings, perSheet);
}
