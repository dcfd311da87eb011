using System.Diagnostics;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Pages;

namespace Compliance.Tests.Rulebooks;

/// <summary>Files made to exhaust a parser are read or refused, quickly, and never end the process.</summary>
public sealed class LargeFileTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static List<PageFault> Quickly(Action<List<PageFault>> read)
    {
        var (faults, watch) = (new List<PageFault>(), Stopwatch.StartNew());
        read(faults);
        watch.Elapsed.ShouldBeLessThan(Moment);
        return faults;
    }

    private static IEnumerable<TestCaseData> HostileYaml =>
    [
        new TestCaseData(Repeated("[", 500)).SetArgDisplayNames("500 unclosed brackets"),
        new TestCaseData("acts: " + Repeated("[", 100_000)).SetArgDisplayNames("100,000 unclosed brackets"),
        new TestCaseData("acts: " + Repeated("{a: ", 10_000)).SetArgDisplayNames("10,000 unclosed braces"),
        new TestCaseData(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n"))).SetArgDisplayNames("2,000 levels by indentation"),
        new TestCaseData(Repeated("- ", 10_000) + "a").SetArgDisplayNames("10,000 nested lists"),
        new TestCaseData(Repeated("? ", 10_000) + "a").SetArgDisplayNames("10,000 nested keys"),
        new TestCaseData("a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]\n").SetArgDisplayNames("aliases of aliases"),
        new TestCaseData("a: &a\n  b: *a\n").SetArgDisplayNames("an alias of itself"),
        new TestCaseData("jurisdiction: a\njurisdiction: b\n").SetArgDisplayNames("a repeated key"),
        new TestCaseData("a: \"" + Repeated("\\", 99_999)).SetArgDisplayNames("an unclosed text"),
        new TestCaseData("\0\u0001\uFFFE").SetArgDisplayNames("control characters"),
        new TestCaseData("%YAML 9.9\n---\na: b\n").SetArgDisplayNames("a directive"),
        new TestCaseData("a: b\n---\nc: d\n").SetArgDisplayNames("two documents"),
        new TestCaseData("a: !!python/object:os.system x\n").SetArgDisplayNames("a tag"),
        new TestCaseData("").SetArgDisplayNames("nothing"),
        new TestCaseData("- 1\n- 2\n").SetArgDisplayNames("a list"),
        new TestCaseData("acts: 1\ndays: [a, b]\n").SetArgDisplayNames("values where lists belong"),
    ];

    [TestCaseSource(nameof(HostileYaml))]
    public void Yaml_made_to_exhaust_the_parser_is_a_fault_at_its_place(string text)
    {
        Quickly(faults => Manifest.Read("rulebook.yaml", text, faults)).ShouldAllBe(f => f.Code == "RB001" && f.Line >= 1 && f.Column >= 1);
        Quickly(faults => Manifest.Read("rulebook.yaml", text, faults)).ShouldNotBeEmpty();
        Quickly(faults => CalendarFile.Read("calendar.yaml", text, faults)).ShouldNotBeEmpty();
    }

    private static IEnumerable<TestCaseData> HostilePages =>
    [
        new TestCaseData(Repeated(">", 10_000)).SetArgDisplayNames("10,000 nested quotations"),
        new TestCaseData(Repeated("- ", 10_000)).SetArgDisplayNames("10,000 nested lists"),
        new TestCaseData(Repeated("> - ", 10_000)).SetArgDisplayNames("10,000 lists in quotations"),
        new TestCaseData(Repeated("[", 250_000)).SetArgDisplayNames("250,000 brackets"),
        new TestCaseData(Repeated("![a](", 50_000)).SetArgDisplayNames("50,000 images"),
        new TestCaseData(Repeated("*a **b ", 30_000)).SetArgDisplayNames("60,000 emphases"),
        new TestCaseData(Repeated("`", 250_000) + "a").SetArgDisplayNames("250,000 back-ticks"),
        new TestCaseData(Repeated("<", 250_000)).SetArgDisplayNames("250,000 angle brackets"),
        new TestCaseData(Repeated("| ", 100_000) + "\n" + Repeated("|-", 100_000)).SetArgDisplayNames("a table of 100,000 columns"),
        new TestCaseData("| a | outcome |\n|---|---|\n" + Repeated("| 1 | yes |\n", 40_000)).SetArgDisplayNames("a table of 40,000 rows"),
        new TestCaseData(Repeated("# Title\n", 60_000)).SetArgDisplayNames("60,000 titles"),
        new TestCaseData(Repeated("```rule\n", 60_000)).SetArgDisplayNames("60,000 fences"),
        new TestCaseData(Repeated("\n", 500_000)).SetArgDisplayNames("500,000 empty lines"),
        new TestCaseData(Repeated("[a]: b\n", 60_000)).SetArgDisplayNames("60,000 link definitions"),
        new TestCaseData("\0\0\0").SetArgDisplayNames("control characters"),
    ];

    [TestCaseSource(nameof(HostilePages))]
    public void A_page_made_to_exhaust_the_parser_is_read_or_refused(string text) =>
        Quickly(faults => PageReader.Read("page.md", text, faults)).ShouldAllBe(f => f.Path == "page.md" && f.Line >= 1 && f.Column >= 1);

    [TestCase("law-on-oaths/3-large.md", 2)]
    [TestCase("calendar.yaml", 5)]
    public void A_file_beyond_its_size_is_not_read(string name, int megabytes)
    {
        using var copy = SmallRulebook.Copy();
        copy.Write(name, new byte[megabytes * 1024 * 1024]);
        SmallRulebook.FaultsIn(copy).ShouldHaveSingleItem().Code.ShouldBe("RB003");
    }
}
