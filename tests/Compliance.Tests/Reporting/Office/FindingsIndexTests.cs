using Compliance.Reporting.Documents;
using Compliance.Reporting.Excel;

namespace Compliance.Tests.Reporting.Office;

/// <summary>Of 20 findings 4 stand in chapter 1 (2 violations, 2 undetermined), 16 in chapter 11 (8 and 8); the first row is that of the headings.</summary>
public sealed class FindingsIndexTests
{
    private FindingSpool _findings = null!;

    [SetUp]
    public void Begin() => _findings = OfficeSample.Fill(new(Path.GetTempFileName()), 20);

    [TearDown]
    public void End() => _findings.Dispose();

    [TestCase("1", "violation", 2, 3)]
    [TestCase("1", "", 2, 5)]
    [TestCase("11", "violation", 6, 13)]
    [TestCase("11", "undetermined", 14, 21)]
    [TestCase("", "", 2, 21)]
    [TestCase("", "violation", 2, 3, Description = "those of chapter 11 stand elsewhere")]
    public void The_findings_of_a_list_stand_together(string chapter, string kind, int first, int last) =>
        Index(perSheet: 100).Of(new(chapter, kind)).ShouldBe((0, first, last));

    [Test]
    public void A_list_without_findings_has_no_place() => Index(perSheet: 100).Of(new("12", "violation")).ShouldBeNull();

    [TestCase(12, 0, 6, 13, Description = "the sheet ends with the list")]
    [TestCase(11, 0, 6, 12, Description = "the last finding stands on the next sheet")]
    [TestCase(5, 0, 6, 6, Description = "only the first still stands on this sheet")]
    [TestCase(4, 1, 2, 5, Description = "the list begins a sheet and is longer than it")]
    public void A_list_that_goes_on_on_another_sheet_is_shown_as_far_as_its_first(int perSheet, int sheet, int first, int last) =>
        Index(perSheet).Of(new("11", "violation")).ShouldBe((sheet, first, last));

    private FindingsIndex Index(int perSheet) => new(OfficeSample.Document(_findings), _findings, perSheet);
}
