using System.Text;
using System.Text.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;

namespace Compliance.Tests.Reporting;

public sealed class FindingReadingTests
{
    private static readonly ReportedFinding Full = new()
    {
        Id = "i", File = "f", Source = "s/\"ə\".json", Line = 2, Subject = "su", Body = "b", Act = "a", ActKind = "k", ActPath = "$.acts[0]", Date = new(2022, 5, 4), Rule = "r", Provision = "p",
        Citation = new("c", "ç"), Duty = new("d", "də"), WordingFrom = new(2001, 9, 1), Chapter = "11", Outcome = "violation", Kind = "waived", Severity = "major", Grade = "g", IsUnderReview = true,
        Caveats = ["one", "two\n"], Message = new("m \\ \t", "😀"), Facts = [new("$.x", new("x", "ix"), new("1", "bir"))], Missing = [new("$.y", new("y", "iy"), new("2", "iki")), new("$.z", new("z", "iz"), Text.None)],
        Remedies = [new("r1", "r2")], Remedy = "re", Change = "new", Decision = "de", DecisionKind = "waiver", Effect = "ef", Cause = "ca", Recommendation = "rec",
    };

    [Test]
    public void Everything_a_finding_says_comes_back()
    {
        foreach (var property in typeof(ReportedFinding).GetProperties().Where(p => p.CanWrite))
            property.GetValue(Full).ShouldNotBe(property.PropertyType == typeof(string) ? "" : property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.Name);
        var line = FindingLines.Line(Full);
        Encoding.UTF8.GetString(FindingLines.Line(FindingReading.Read(line))).ShouldBe(Encoding.UTF8.GetString(line));
    }

    [Test]
    public void What_is_left_out_is_empty()
    {
        var read = FindingReading.Read("{}"u8);
        (read.Id, read.Line, read.Message, read.Date, read.Facts.Count).ShouldBe(("", 1, Text.None, null, 0));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{\"facts\":{}}")]
    [TestCase("{\"message\":\"m\"}")]
    [TestCase("{\"id\":\"i\"")]
    public void A_line_that_is_no_finding_is_refused(string line) => Should.Throw<JsonException>(() => FindingReading.Read(Encoding.UTF8.GetBytes(line)));
}
