using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Rules;
using static Compliance.Rules.RuleWords;
using Oath = Compliance.Cases.Acts.Oath;

namespace Compliance.Tests.Checking;

/// <summary>Texts given effect back: which text the statement names, what is still missing, and what the proof shows of the other text.</summary>
public sealed class TextInTimeTests
{
    private static Clause Signed => Rule("R").On<Oath>().Require(x => x.IsSigned, (x, t) => t.Read(x, "IsSigned", x.IsSigned)).Otherwise("Unsigned.", "İmzasız.").InForce(number: "1.1");

    [Test]
    public void The_later_text_that_is_named_is_that_of_the_exception_that_changed()
    {
        var finding = Small.Oath("'date':'2021-05-04','isSigned':false,'isSolemn':true").By(Signed, Excuse(x => x.IsSolemn).InForce(to: "2021-12-31", number: "1.2"),
            Excuse(x => !x.IsSolemn).InForce("2022-01-01", number: "1.2").EffectFrom("2021-01-01")).Single();
        (finding.Change, finding.Version!.Provision.Number, finding.LaterVersion!.Provision.Number).ShouldBe((TextChange.LawfulWhenDone, "1.1", "1.2"));
        finding.Message.En.ShouldContain("Art. 1.2, wording of 9-T, in force from 2022-01-01, with effect back from 2021-01-01 to 2021-12-31, published 2022-01-01): unsigned.");
    }

    [Test]
    public void The_later_text_that_is_named_is_that_of_the_definition_behind_an_exception()
    {
        var finding = Small.Oath("'date':'2021-05-04','isSigned':false,'isSolemn':true,'underStateFlag':true").By(Signed,
            Exception("E").On<Oath>().To("R").Where("D").When(x => x.UnderStateFlag).Because("a feast", "bayram").InForce(number: "1.2"),
            Definition("D").On<Oath>().Means(x => !x.IsSolemn).InForce(to: "2021-12-31", number: "1.3"),
            Definition("D").On<Oath>().Means(x => x.IsSolemn).InForce("2022-01-01", number: "1.3").EffectFrom("2021-01-01")).Single();
        (finding.Change, finding.LaterVersion!.Provision.Number).ShouldBe((TextChange.ContraryWhenDone, "1.3"));
    }

    [Test]
    public void A_finding_open_by_the_later_text_only_can_become_a_statement_and_no_violation()
    {
        var finding = Small.Oath("'date':'2021-05-04','isSigned':true").By(Narrowed()).Single();
        finding.Outcome.ShouldBe(Outcome.Undetermined);
        var missing = finding.Missing.ShouldHaveSingleItem();
        missing.Facts.ShouldHaveSingleItem().Path.ShouldBe("acts[0].isSolemn");
        missing.Settles.ShouldBe([Outcome.Compliant, Outcome.NeedsJudgment], ignoreOrder: true);
    }

    [TestCase("2020-12-31", "Compliant", "None")]
    [TestCase("2021-01-01", "NeedsJudgment", "LawfulWhenDone")]
    [TestCase("2021-03-31", "NeedsJudgment", "LawfulWhenDone")]
    [TestCase("2021-04-01", "Compliant", "None")]
    [TestCase("2021-12-31", "Compliant", "None")]
    [TestCase("2022-01-01", "Violation", "None")]
    public void Effect_back_has_a_first_and_a_last_day(string day, string outcome, string change)
    {
        var finding = Small.Oath($"'date':'{day}','isSigned':true,'isSolemn':false").By(Narrowed("2021-03-31")).Single();
        (finding.Outcome.ToString(), finding.Change.ToString()).ShouldBe((outcome, change));
    }

    [Test]
    public void The_proof_of_a_statement_holds_the_other_text_with_its_wording_and_its_parts()
    {
        var finding = Small.Oath("'date':'2021-05-04','isSigned':true,'isSolemn':false").By(Narrowed()).Single();
        finding.Proof!.Versions.Single(v => v.IsChosen).Version.From.ShouldBe(new(2020, 1, 1));
        var other = finding.Proof.Parts.Single(p => p.Kind == ProofPartKind.OtherText);
        other.Title.En.ShouldBe("By the text as later given effect back: violation");
        other.Versions.Single(v => v.IsChosen).Why.En.ShouldBe("given effect back to 2021-05-04 by 9-T, published on 2022-01-01");
        other.Parts.ShouldContain(p => p.Kind == ProofPartKind.Requirement && p.Truth.IsFalse);
    }

    [TestCase("true", Outcome.Compliant)]
    [TestCase("false", Outcome.Violation)]
    public void A_recorded_judgment_settles_a_statement(string met, Outcome expected)
    {
        var judged = $",'judgments':[{{'rule':'R','act':'o','isMet':{met},'by':'legal staff','on':'2022-02-01','reason':'seen'}}]";
        var finding = Small.Oath("'date':'2021-05-04','isSigned':true,'isSolemn':false", judged).By(Narrowed()).Single();
        (finding.Outcome, finding.Change, finding.LaterVersion, finding.Version!.From).ShouldBe((expected, TextChange.None, null, new DateOnly(2020, 1, 1)));
    }

    [TestCase("2020-12-31", null, "not yet in force on 2020-12-31")]
    [TestCase("2022-01-01", null, "no longer in force on 2022-01-01")]
    [TestCase("2021-05-04", "2020-11-30", "not yet published on 2020-11-30, the knowledge day")]
    public void An_exception_that_was_not_in_force_stands_in_the_proof_with_the_reason(string day, string? knownOn, string why)
    {
        var checker = InCode.Judge(Signed, Excuse(x => x.IsSolemn).InForce("2021-01-01", "2021-12-31", "1.2").Published("2020-12-01"));
        var finding = checker.Check(Small.Oath($"'date':'{day}','isSigned':false,'isSolemn':true"), new() { KnownOn = knownOn is null ? null : DateOnly.Parse(knownOn), WithProof = true }).Single();
        finding.Outcome.ShouldBe(Outcome.Violation);
        var tried = finding.Proof!.Parts.Single(p => p.Kind == ProofPartKind.Exception);
        (tried.Clause, tried.Truth.IsFalse, tried.Title.En).ShouldBe(("E", true, $"a feast ({why})"));
    }

    private static ExceptionClause<Oath> Excuse(Func<Oath, Truth> when) => Exception("E").On<Oath>().To("R").When(when).Because("a feast", "bayram");

    /// <summary>Signed, and since 2022 solemn too, with effect from the beginning of 2021.</summary>
    private static Clause[] Narrowed(string? until = null) =>
    [
        Rule("R").On<Oath>().Require(x => x.IsSigned).Otherwise("Unsigned.", "İmzasız.").InForce(to: "2021-12-31"),
        Rule("R").On<Oath>().Require(x => x.IsSigned).Require(x => x.IsSolemn, (x, t) => t.Read(x, "IsSolemn", x.IsSolemn))
            .Otherwise("Not solemn.", "Təntənəsiz.").InForce("2022-01-01").EffectFrom("2021-01-01", until),
    ];
}
