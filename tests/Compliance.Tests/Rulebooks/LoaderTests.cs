using Compliance.Checking;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;

using Compliance.Tests.Checking;

namespace Compliance.Tests.Rulebooks;

public sealed class LoaderTests
{
    private const string Setting = "law-on-oaths/1-setting.md";
    private const string Papers = "law-on-oaths/2-papers.md";

    [Test]
    public void The_small_rulebook_is_lawful()
    {
        SmallRulebook.Loaded.Faults.ShouldBeEmpty();
        RulebookExamples.Faults(SmallRulebook.Loaded).ShouldBeEmpty();
    }

    [Test]
    public void Every_outcome_of_an_example_occurs_in_the_small_rulebook()
    {
        var outcomes = RulebookExamples.Of(SmallRulebook.Loaded, []).Select(e => e.Expected).ToHashSet();
        outcomes.IsSupersetOf(OutcomeWords.All.Take(5).Select(o => o.Code()).Concat(["yes", "no", "unknown"])).ShouldBeTrue();
    }

    [Test]
    public void Faults_of_several_pages_and_stages_are_reported_at_once_in_order_of_place()
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace(Setting, "x => x.IsSigned", "x => x.IsSinged");
        copy.Replace(Setting, "x => x.EarlierOathOn.IsGiven", "x => x.EarlierOathOn.IsGiven && x.IsSigned");
        copy.Replace(Papers, "2021-12-31 · 7-INV · secondary", "2021-12-31 · 7-INV · second-hand");
        copy.Replace(Papers, "x => x.HandOnConstitution)", "x => x.HandOnConstitution || x.IsSolemn)");
        copy.Replace("calendar.yaml", "works: yes", "works: perhaps");
        copy.Replace("calendar.yaml", "first-year: 2020", "first-year: MMXX");
        copy.Replace("rulebook.yaml", "1.4 1.5", "1.4");
        SmallRulebook.FaultsIn(copy).Select(f => $"{Path.GetFileName(f.Path)} {f.Code}").ShouldBe([
            "calendar.yaml RB001", "calendar.yaml RB001",
            "1-setting.md RB022", "1-setting.md RB030", "1-setting.md RB061",
            "2-papers.md RB013", "2-papers.md RB022",
        ]);
    }

    [Test]
    public void A_rule_may_count_the_first_day_of_its_term()
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace(Papers, "CalendarDays(10)", "CalendarDays(10).FirstDayCounted()");
        SmallRulebook.FaultsIn(copy).Select(f => f.Line).ShouldBe([29, 31, 33]); // the rows that rest on the day that is lost
    }

    [TestCase("month-end:", "months-end:", "'months-end' has no meaning here")]
    [TestCase("month-end: Calendar Act 5 (invented)", "month-end: [1]", "'month-end' is missing")]
    public void A_law_of_months_that_cannot_be_read_is_a_fault_of_the_calendar(string written, string by, string message)
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace("calendar.yaml", written, by);
        var fault = SmallRulebook.FaultsIn(copy).ShouldHaveSingleItem();
        (fault.Path, fault.Code).ShouldBe(("calendar.yaml", "RB001"));
        fault.Message.ShouldContain(message);
    }

    [Test]
    public void A_folder_that_is_not_there_is_a_fault() =>
        RulebookLoader.Load("/no/such/folder").Faults.ShouldHaveSingleItem().ToString()
            .ShouldStartWith("/no/such/folder(1,1): error RB000: There is no such folder.");

    [TestCase("rulebook.yaml")]
    [TestCase("calendar.yaml")]
    public void A_file_that_is_not_there_is_named(string name)
    {
        using var copy = SmallRulebook.Copy();
        File.Delete(copy.PathTo(name));
        SmallRulebook.FaultsIn(copy).ShouldHaveSingleItem().Message.ShouldStartWith($"The rulebook has no file '{name}'.");
    }

    [Test]
    public void An_empty_folder_lacks_two_files()
    {
        using var empty = new TemporaryFolder();
        SmallRulebook.FaultsIn(empty).Select(f => f.Path).ShouldBe(["calendar.yaml", "rulebook.yaml"]);
    }

    [Test]
    public void Line_ends_and_a_byte_order_mark_change_nothing()
    {
        using var copy = SmallRulebook.Copy();
        copy.Write(Setting, "\uFEFF" + File.ReadAllText(copy.PathTo(Setting)).ReplaceLineEndings("\r\n"));
        SmallRulebook.FaultsIn(copy).ShouldBeEmpty();
    }

    [Test]
    public void Two_definitions_of_one_id_in_one_wording_are_a_fault()
    {
        using var copy = SmallRulebook.Copy();
        const string definition = "```rule\nDefinition(\"SM-7-1.2-repeated\").On<Oath>().Means(x => x.EarlierOathOn.IsGiven);\n```\n";
        copy.Replace(Setting, definition, definition + "\n" + definition);
        SmallRulebook.FaultsIn(copy).ShouldHaveSingleItem().Code.ShouldBe("RB040");
    }

    [TestCase("part 99999999999")]
    [TestCase("part ٣")]
    [TestCase("part 0")]
    public void A_part_that_is_no_small_number_is_a_fault(string part)
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace(Papers, "## 2.4.", $"## 2.4 {part}.");
        SmallRulebook.FaultsIn(copy).ShouldContain(f => f.Code == "RB012");
    }

    [Test]
    public void The_day_of_publication_may_stand_at_either_end_of_a_wording()
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace(Setting, "### 2021-06-01 · 9-INV · official-copy · published 2021-05-20", "### 2021-06-01 · published 2021-05-20 · 9-INV · official-copy");
        SmallRulebook.FaultsIn(copy).ShouldBeEmpty();
    }

    [TestCase("(x => x.IsSolemn)")]
    [TestCase("condition: x => ((x).IsSolemn)")]
    [TestCase("x => !(!((x.IsSolemn)) | x.IsSolemn & !x.IsSolemn)")]
    [TestCase("x => x.IsSolemn & (x.File).Acts.Any((x => x.Exists))")]
    [TestCase("oath => oath.File.Acts.Any(condition: x => x.Exists) & oath.IsSolemn & !(oath.Date > oath.Date)")]
    public void However_a_condition_is_written_its_proof_reads_the_same_fact(string condition)
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace(Setting, ".Require(x => x.IsSolemn)\n", $".Require({condition})\n");
        SmallRulebook.FaultsIn(copy).ShouldBeEmpty();
        var finding = new Checker(RulebookLoader.Load(copy.Path).Rulebook!).Check(Small.Oath("'date':'2020-05-04','earlierOathOn':null")).First(f => f.Rule == Small.Setting);
        finding.Missing.ShouldHaveSingleItem().Facts.ShouldHaveSingleItem().Path.ShouldBe("acts[0].isSolemn");
    }
}
