using System.Xml.Linq;
using Compliance.Law;
using Compliance.Reporting.Flat;

namespace Compliance.Tests.Reporting.Flat;

public sealed class JUnitFormatTests
{
    [TestCase("violation", "failure")]
    [TestCase("error", "error")]
    [TestCase("compliant", null)]
    [TestCase("violation-to-be-confirmed", "skipped")]
    [TestCase("needs-judgment", "skipped")]
    [TestCase("lawful-when-done", "skipped")]
    [TestCase("contrary-when-done", "skipped")]
    [TestCase("decision-expired", "skipped")]
    [TestCase("decision-over-broad", "skipped")]
    [TestCase("undetermined", "skipped")]
    [TestCase("waived", "skipped")]
    [TestCase("not-applicable", "skipped")]
    [TestCase("not-checked", "skipped")]
    public void Only_violations_fail_and_only_what_is_compliant_passes(string kind, string? element)
    {
        using var sample = new Sample([Sample.Finding(1, kind)]);
        var test = Written(sample).Descendants("testcase").Single();
        test.Elements().Select(e => e.Name.LocalName).ShouldBe(element is null ? [] : [element]);
    }

    [Test]
    public void What_is_skipped_says_why()
    {
        using var sample = new Sample([Sample.Finding(6, "undetermined")]);
        var skipped = Written(sample).Descendants("skipped").Single();
        ((string?)skipped.Attribute("message")).ShouldBe("Undetermined: Finding 6.");
        skipped.Value.ShouldContain("reason: order; HR");
    }

    [TestCase("not-applicable", "Not applicable")]
    [TestCase("not-checked", "Not checked")]
    public void What_is_kept_briefly_says_its_kind_and_no_more(string kind, string message)
    {
        using var sample = new Sample([Sample.Finding(1, kind)]);
        var skipped = Written(sample).Descendants("skipped").Single();
        ((string?)skipped.Attribute("message"), skipped.Value).ShouldBe((message, ""));
    }

    [Test]
    public void Every_finding_is_a_case_of_its_file_with_what_its_kind_asks_for()
    {
        using var sample = new Sample();
        var cases = Written(sample).Elements("testsuite").SelectMany(s => s.Elements("testcase").Select(c => ((string?)s.Attribute("name"), (string?)c.Attribute("name"), c.Elements().SingleOrDefault()?.Name.LocalName)));
        cases.ShouldBe(sample.Output(Language.En).Findings.Read().Select(f => ((string?)f.File, (string?)$"{f.Rule}: {f.Act}", JUnitCount.ElementOf(f))));
    }

    [Test]
    public void In_Azerbaijani_it_says_so_in_Azerbaijani()
    {
        using var sample = new Sample([Sample.Finding(6, "undetermined")]);
        ((string?)Written(sample, Language.Az).Descendants("skipped").Single().Attribute("message")).ShouldBe("Müəyyən edilməyib: 6-ci nəticə.");
    }

    [Test]
    public void A_failure_carries_criterion_condition_remedy_and_id()
    {
        using var sample = new Sample([Sample.Finding(1, "violation")]);
        var failure = Written(sample).Descendants("failure").Single();
        ((string?)failure.Attribute("type")).ShouldBe("critical");
        failure.Value.Split('\n').ShouldBe(
        [
            "Law 926-IQ, Article 28.1", "Within {30} days.", "acts[1].date: day: 2022-06-20", "acts[1].reason: reason: order; HR", "16 June or earlier", "still possible", "persisting", "could have changed the outcome", "d-1", "=cause, ş", "tövsiyə", "beyond-horizon:2023-05-06", "month-end:2022-05-31", $"=ş-041 acts[1] {Sample.Finding(1, "").Id}",
        ]);
    }

    [Test]
    public void There_is_a_suite_for_each_file_and_the_counts_agree()
    {
        using var sample = new Sample(Sample.Findings.OrderBy(f => f.File, StringComparer.Ordinal));
        var root = Written(sample);
        root.Elements("testsuite").Select(s => (string?)s.Attribute("name")).ShouldBe(["=ş-041", "DİM-2022/17"]);
        foreach (var suite in root.Elements("testsuite"))
        {
            Count(suite, "tests").ShouldBe(suite.Elements("testcase").Count());
            Count(suite, "failures").ShouldBe(suite.Descendants("failure").Count());
            Count(suite, "errors").ShouldBe(suite.Descendants("error").Count());
            Count(suite, "skipped").ShouldBe(suite.Descendants("skipped").Count());
        }
        (Count(root, "tests"), Count(root, "failures"), Count(root, "errors")).ShouldBe((11, 1, 1));

        static int Count(XElement element, string name) => (int)element.Attribute(name)!;
    }

    [Test]
    public void Letters_that_XML_cannot_hold_are_replaced_and_all_others_come_back()
    {
        using var sample = new Sample([Sample.Finding(1, "violation") with { Message = new("\u0001<&\">\uffff\U0001F602\r\n\tə", "") }]);
        ((string?)Written(sample).Descendants("failure").Single().Attribute("message")).ShouldBe("\ufffd<&\">\ufffd\U0001F602\r\n\tə");
    }

    [Test]
    public void Without_findings_there_is_no_suite()
    {
        using var sample = new Sample([]);
        Written(sample).Elements().ShouldBeEmpty();
    }

    private static XElement Written(Sample sample, Language language = Language.En)
    {
        sample.Write(new JUnitFormat(), language).ShouldBe(["report.junit.xml"]);
        return XDocument.Parse(sample.Read("report.junit.xml"), LoadOptions.PreserveWhitespace).Root!;
    }
}
