using Compliance.Rulebooks;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Examples;
using Compliance.Rulebooks.Mutation;
using Microsoft.CodeAnalysis;

namespace Compliance.Tests.Rulebooks;

public sealed class MutationTests
{
    private const string Page = "law-on-oaths/1-setting.md";
    private const string Next = "## 1.2. Repeated oath";

    [TestCase("x.IsSolemn & x.IsSigned", "connective:((x.IsSolemn) | (x.IsSigned))", "operand dropped:(x.IsSolemn)", "operand dropped:(x.IsSigned)", "fact:UnderStateFlag", "fact:IsInPersonalFile")]
    [TestCase("!x.IsSigned", "negation dropped:x.IsSigned", "fact:IsInPersonalFile")]
    [TestCase("x.Date < x.EarlierOathOn", "comparison:<=", "fact:EarlierOathOn", "fact:Date")]
    [TestCase("x.Date >= Day(2021, 3, 1)", "comparison:>", "fact:EarlierOathOn", "day:Day(2021, 3, 2)", "day:Day(2021, 2, 28)")]
    [TestCase("x.Date == x.EarlierOathOn.PlusMonths(6)", "comparison:!=", "fact:EarlierOathOn", "fact:Date", "days for months:PlusDays(180)", "number:7", "number:5")]
    [TestCase("x.Body.Category.In(BodyCategory.First, BodyCategory.Second)", "member dropped:(x.Body.Category == BodyCategory.Second)", "member dropped:(x.Body.Category == BodyCategory.First)", "value:Second", "value:Third")]
    [TestCase("x.Position.Kind == PositionKind.Auxiliary", "comparison:!=", "value:Administrative")]
    [TestCase("x.EarlierOathOn.IsNone", "opposite:IsGiven", "fact:Date")]
    [TestCase("x.Person.Penalties.None(p => p.LiftedOn.IsNone)", "quantifier:Any", "opposite:IsGiven", "fact:ImposedOn")]
    [TestCase("x.Person.Penalties.Count() <= 1", "comparison:<", "number:2", "number:0")]
    public void Each_part_of_a_condition_is_changed(string condition, params string[] expected) =>
        Edits($"Rule(\"T\").On<Oath>().Require(x => {condition})").Where(e => e.Kind != "call dropped").Select(e => $"{e.Kind}:{e.To}").ShouldBe(expected, ignoreOrder: true);

    [TestCase(".Within(Months(1), after: x => x.Date, done: x => x.EarlierOathOn)", "days for months:CalendarDays(30)", "number:2", "number:0")]
    [TestCase(".Within(WorkingDays(5), after: x => x.Date, done: x => x.EarlierOathOn)", "kind of days:CalendarDays", "number:6", "number:4")]
    [TestCase(".AtLeastBefore(Years(2).FirstDayCounted(), before: x => x.Date, done: x => x.EarlierOathOn)", "first day dropped:", "days for months:CalendarDays(730)", "number:3", "number:1")]
    public void Each_part_of_a_term_is_changed(string call, params string[] expected) =>
        Edits($"Rule(\"T\").On<Oath>(){call}").Where(e => e.Kind is not ("call dropped" or "fact")).Select(e => $"{e.Kind}:{e.To}").ShouldBe(expected, ignoreOrder: true);

    [Test]
    public void Periods_that_do_not_count_are_dropped_and_so_is_their_choice() =>
        Edits("Rule(\"T\").On<DisciplinaryOrder>().Within(Months(1), after: x => x.DiscoveredOn, done: x => x.Date, notCounting: x => x.Periods, only: p => p.Kind == PeriodKind.Leave)")
            .Where(e => e.Kind == "argument dropped").Select(e => e.Span.Length).ShouldBe([", notCounting: x => x.Periods, only: p => p.Kind == PeriodKind.Leave".Length, ", only: p => p.Kind == PeriodKind.Leave".Length], ignoreOrder: true);

    [Test]
    public void Words_and_weights_are_left_alone() =>
        Edits("Rule(\"T\").On<Oath>().When(x => x.IsSigned).Settles(\"a\").Weighs(Severity.Minor).Otherwise(en: \"1 < 2\", az: \"b\")").Select(e => e.Kind).ShouldBe(["call dropped", "fact"], ignoreOrder: true);

    [Test]
    public void A_change_that_no_row_notices_survives_at_its_place()
    {
        var survivor = Run(SmallRulebook.Copy()).Mutants.Single(m => m is { Fate: MutantFate.Survived, To: "(x.UnderStateFlag)" });
        (survivor.Line, survivor.Column, survivor.Clause, survivor.From).ShouldBe((40, 19, "SM-7-1.1-setting", "x.IsSolemn & x.UnderStateFlag"));
    }

    [Test]
    public void Rows_that_would_notice_it_are_suggested_and_do()
    {
        using var copy = SmallRulebook.Copy();
        var table = Run(copy, suggests: true).Suggestions.Single(s => s.Line == 38);
        copy.Replace(Page, Next, table.Markdown + "\n" + Next);
        SmallRulebook.FaultsIn(copy).ShouldBeEmpty();
        Run(copy).Mutants.ShouldNotContain(m => m.Fate == MutantFate.Survived && m.To == "(x.UnderStateFlag)");
    }

    [Test]
    public void What_a_page_calls_equivalent_is_left_out_of_the_share_with_its_reason()
    {
        using var copy = SmallRulebook.Copy();
        var before = Run(copy);
        copy.Replace(Page, Next, "equivalent: `x.IsSolemn & x.UnderStateFlag` -> `(x.UnderStateFlag)`: the flag is never out where nothing is solemn.\n\n" + Next);
        var after = Run(copy);
        after.Stale.ShouldBeEmpty();
        after.Mutants.Where(m => m.Fate == MutantFate.Equivalent).Select(m => m.Reason).ShouldBe(["the flag is never out where nothing is solemn."]);
        after.KilledShare.ShouldBeGreaterThan(before.KilledShare);
    }

    [Test]
    public void A_remark_that_excuses_nothing_is_stale()
    {
        using var copy = SmallRulebook.Copy();
        copy.Replace(Page, "## 1.2. Repeated oath", "equivalent: `x.IsSolemn & x.UnderStateFlag` -> `(x.IsSolemn)`: a row notices it.\n\n## 1.2. Repeated oath");
        Run(copy).Stale.ShouldHaveSingleItem().From.ShouldBe("x.IsSolemn & x.UnderStateFlag");
    }

    [Test]
    public void An_exception_that_no_rule_needs_survives_being_dropped() =>
        Run(SmallRulebook.Copy()).Mutants.Single(m => m.Kind == "exception dropped").Fate.ShouldBe(MutantFate.Survived);

    private static MutationResult Run(TemporaryFolder folder, bool suggests = false)
    {
        var loaded = RulebookLoader.Load(folder.Path);
        loaded.Faults.ShouldBeEmpty();
        return RulebookMutation.Run(loaded, suggests: suggests);
    }

    private static IReadOnlyList<Edit> Edits(string code)
    {
        var script = RuleScript.Of([new("page.md", 1, code)], [code]);
        script.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var tree = script.Compilation.SyntaxTrees.Single();
        return [.. new MutantWriter(script.Compilation.GetSemanticModel(tree)).Edits(script.Expressions(tree).Single())];
    }
}
