using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Mutation;

namespace Compliance.Tests.Rulebooks;

/// <summary>A duty on a page of the small rulebook, with its examples.</summary>
public sealed class DutyPageTests
{
    private const string Page = "law-on-oaths/1-setting.md";
    private const string Next = "## 1.2. Repeated oath";

    private const string Block = """
        ```rule
        Duty("SM-7-1.1-three-months-after")
            .On<Oath>()
            .When(x => x.IsSolemn)
            .FallsWithin(Months(3), after: x => x.Date)
            .Unless(x => x.EarlierOathOn.IsGiven)
            .Concerns(Party.Head, Party.Person)
            .Says(en: "Three months since the oath are over.", az: "Anddan üç ay keçir.");
        ```

        """;

    private const string Table = """
        | date       | isSolemn | earlierOathOn | outcome    |
        |------------|----------|---------------|------------|
        | 2022-05-04 | yes      | none          | 2022-08-04 |
        | 2022-05-04 | no       | none          | none       |
        | 2022-05-04 | yes      | 2020-01-01    | none       |
        | 2022-05-04 |          | none          | unknown    |
        | 2022-05-04 | yes      |               | unknown    |
        |            | yes      | none          | unknown    |

        """;

    [Test]
    public void A_duty_whose_examples_come_out_has_no_fault() => Faults(Block + "\n" + Table).ShouldBeEmpty();

    [TestCase("2022-08-04", "2022-08-05", "RB051", "expects '2022-08-05' and comes out as '2022-08-04'")]
    [TestCase("| 2022-08-04 |", "| yes        |", "RB050", "'yes' is no outcome of an example of 'SM-7-1.1-three-months-after'. Expected none, unknown, a day as 2022-05-01.")]
    [TestCase("FallsWithin", "FallWithin", "RB030", "Did you mean 'FallsWithin'?")]
    [TestCase("Party.Head", "Party.Boss", "RB030", "Party")]
    [TestCase(".On<Oath>()\n", "\n", "RB030", "DutyHead")]
    [TestCase("en: \"Three months since the oath are over.\"", "en: \"\"", "RB045", "does not say in both languages what falls due")]
    [TestCase(".Concerns(Party.Head, Party.Person)", ".Concerns(Party.Head).BreaksAfterwards(\"SM-7-1.1-seting\")", "RB044", "Did you mean 'SM-7-1.1-setting'?")]
    [TestCase("x.EarlierOathOn.IsGiven", "x.File.ActsShown<Oath>().Any()", "RB024", "'ActsShown' leaves out acts the file does not show")]
    public void What_is_wrong_is_told_with_the_right_word(string old, string by, string code, string message)
    {
        var text = Block + "\n" + Table;
        text.ShouldContain(old);
        Faults(text.Replace(old, by, StringComparison.Ordinal)).ShouldContain(f => f.Code == code && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Test]
    public void A_duty_has_an_example_of_a_day_of_none_and_of_unknown_or_says_why_not()
    {
        var days = string.Join('\n', Table.Split('\n').Where(l => !l.Contains("unknown", StringComparison.Ordinal)));
        Faults(Block + "\n" + days).ShouldHaveSingleItem().Message.ShouldStartWith("'SM-7-1.1-three-months-after' has no example that comes out as 'unknown'.");
        Faults(Block + "\n" + days + "\nno example: unknown: every oath has these facts\n").ShouldBeEmpty();
    }

    [Test]
    public void Every_part_of_a_duty_is_changed_and_the_examples_notice()
    {
        var mutants = Mutants(Block + "\n" + Table);
        mutants.Select(m => m.Kind).Distinct().ShouldBe(["call dropped", "days for months", "number", "fact", "opposite", "first day"], ignoreOrder: true);
        mutants.Where(m => m.Fate == MutantFate.Survived).Select(m => (m.Kind, m.To)).ShouldBe([("first day", "2021-05-31"), ("first day", "2021-06-02")], ignoreOrder: true);
    }

    [Test]
    public void A_packed_rulebook_keeps_its_duties()
    {
        using var copy = Written(Block + "\n" + Table);
        var loaded = RulebookLoader.Load(copy.Path);
        PackedRulebook.Read(loaded.Packed, PackTrust.Made).Rulebook.ShouldNotBeNull().Duties.Select(d => d.Id).ShouldBe(["SM-7-1.1-three-months-after"]);
    }

    private static IReadOnlyList<PageFault> Faults(string text)
    {
        using var copy = Written(text);
        return SmallRulebook.FaultsIn(copy);
    }

    private static IReadOnlyList<Mutant> Mutants(string text)
    {
        using var copy = Written(text);
        return RulebookMutation.Run(RulebookLoader.Load(copy.Path), (_, id) => id == "SM-7-1.1-three-months-after").Mutants;
    }

    private static TemporaryFolder Written(string text)
    {
        var copy = SmallRulebook.Copy();
        copy.Replace(Page, Next, text + "\n" + Next);
        return copy;
    }
}
