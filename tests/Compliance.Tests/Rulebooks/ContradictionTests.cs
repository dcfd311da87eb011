using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Contradictions;

namespace Compliance.Tests.Rulebooks;

public sealed class ContradictionTests
{
    private const string Opposite = """

        ## 1.6. Plain setting
        az: Sadə şərait

        ### 2020-01-01 · 7-INV · official-text

        The oath is taken in a plain setting.

        az: And sadə şəraitdə içilir.

        ```rule
        Rule("SM-7-1.6-plain").On<Oath>().Require(x => !x.IsSolemn)
            .Otherwise(en: "The setting was solemn.", az: "Şərait təntənəli olub.");
        ```

        | date       | isSolemn | outcome        |
        |------------|----------|----------------|
        | 2020-05-04 | no       | compliant      |
        | 2020-05-04 | yes      | violation      |
        | 2020-05-04 |          | undetermined   |
        | 2019-12-31 | no       | not-applicable |
        """;

    [Test]
    public void A_rulebook_whose_rules_can_all_be_met_has_none() =>
        ContradictionSearch.In(SmallRulebook.Loaded).ShouldBeEmpty();

    [Test]
    public void Two_rules_of_which_one_is_met_only_where_the_other_is_breached_are_found_with_a_file_that_shows_it()
    {
        using var copy = Planted(Opposite);
        var found = ContradictionSearch.In(Loaded(copy)).ShouldHaveSingleItem();
        (found.One, found.Other).ShouldBe(("SM-7-1.1-setting", "SM-7-1.6-plain"));
        var read = new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(CaseWriter.Write(found.File)), "shown.json");
        read.Faults.ShouldBeEmpty();
        var findings = new Checker(Loaded(copy).Rulebook!).Check(read.Case!).Where(f => f.Rule == found.One || f.Rule == found.Other);
        findings.Select(f => f.Outcome).ShouldBe([Outcome.Compliant, Outcome.Violation], ignoreOrder: true);
    }

    [Test]
    public void A_declared_priority_ends_it()
    {
        using var copy = Planted(Opposite.Replace(".Require(x => !x.IsSolemn)", ".Require(x => !x.IsSolemn).Overrides(Priority.Special, \"SM-7-1.1-setting\")", StringComparison.Ordinal));
        copy.Replace("law-on-oaths/1-setting.md", "given: earlierOathOn = none", "given: earlierOathOn = none; date = 2020-01-01");
        RulebookLoader.Load(copy.Path).Faults.ShouldBeEmpty();
        ContradictionSearch.In(RulebookLoader.Load(copy.Path)).ShouldBeEmpty();
    }

    [Test]
    public void A_page_can_say_why_two_rules_do_not_contradict_each_other()
    {
        using var copy = Planted(Opposite + "\n\nno contradiction: SM-7-1.1-setting: the one speaks of the room, the other of the music.\n");
        ContradictionSearch.In(Loaded(copy)).ShouldBeEmpty();
    }

    private static LoadResult Loaded(TemporaryFolder folder)
    {
        SmallRulebook.FaultsIn(folder).ShouldBeEmpty();
        return RulebookLoader.Load(folder.Path);
    }

    private static TemporaryFolder Planted(string provision)
    {
        var copy = SmallRulebook.Copy();
        copy.Write("law-on-oaths/3-plain.md", "# Article 1. More\naz: Daha\n" + provision);
        copy.Replace("rulebook.yaml", "1.5", "1.5 1.6");
        return copy;
    }
}
