using Compliance.Json;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Examples;
using Compliance.Rules;
using static Compliance.Tests.Rulebooks.ReviewedRulebook;

namespace Compliance.Tests.Rulebooks;

public sealed class ReviewGateTests
{
    private const string One = "Reviewer One (invented)", Two = "Reviewer Two (invented)", Author = "Author One (invented)";

    [Test]
    public void The_rulebook_with_reviews_is_lawful() => RulebookExamples.Faults(Loaded).ShouldBeEmpty();

    [TestCase(Setting, ReviewState.Released)]
    [TestCase(Dignity, ReviewState.OneReview)]
    [TestCase(Kept, ReviewState.Stale)]
    [TestCase(OnTheConstitution, ReviewState.NotReviewed)]
    [TestCase(Repeated, ReviewState.NotReviewed)]
    [TestCase(NoSignature, ReviewState.NotReviewed)]
    public void Each_clause_has_the_state_of_its_provision(string clause, ReviewState expected) =>
        ReviewedRulebook.Rulebook.ReleaseOf(clause).State.ShouldBe(expected);

    [Test]
    public void A_packed_rulebook_keeps_authors_and_reviews()
    {
        var packed = PackedRulebook.Read(Loaded.Packed, PackTrust.Made).Rulebook.ShouldNotBeNull();
        foreach (var (there, here) in packed.Provisions.Zip(ReviewedRulebook.Rulebook.Provisions))
        {
            (there.Release with { Reviews = [] }).ShouldBe(here.Release with { Reviews = [] });
            there.Release.Reviews.ShouldBe(here.Release.Reviews);
        }
        foreach (var rule in packed.Rules)
            packed.ReleaseOf(rule.Id).IsReleased.ShouldBe(ReviewedRulebook.Rulebook.ReleaseOf(rule.Id).IsReleased);
    }

    [TestCase(".Require(x => x.IsSolemn)", ".Require(x => !x.IsSolemn)")]
    [TestCase("| 2020-01-01 | no       | violation      |", "| 2020-01-02 | no       | violation      |")]
    [TestCase("| 2020-01-01 | no       | violation      |\n", "")]
    [TestCase("given: earlierOathOn = none", "given: earlierOathOn = 2019-12-31")]
    [TestCase("The oath is taken in a solemn setting, a", "The oath is taken in a solemn setting. A")]
    [TestCase("### 2020-01-01 · 7-INV · official-copy\n\nThe oath is signed.", "### 2020-01-02 · 7-INV · official-copy\n\nThe oath is signed.")]
    [TestCase("az: And necə içilir\n", "az: And necə içilir\ngiven: file.asOf = 2022-06-01\n")]
    [TestCase("## 1.2. Signature\n", "\n## 1.2. Signatures\n")]
    public void Whatever_is_changed_on_a_page_makes_its_reviews_stale(string before, string after)
    {
        using var copy = Copy();
        StateIn(copy, SettingPage).ShouldBe(ReviewState.Released);
        copy.Replace(SettingPage, before, after);
        StateIn(copy, SettingPage).ShouldBe(ReviewState.Stale);
    }

    [Test]
    public void A_provision_with_reviews_of_its_own_is_no_part_of_what_the_page_was_reviewed_for()
    {
        using var copy = Copy();
        copy.Replace(SettingPage, ".When(x => x.IsSolemn)", ".When(x => x.IsSigned)");
        StateIn(copy, SettingPage).ShouldBe(ReviewState.Released);
        StateIn(copy, SettingPage, "1.3").ShouldBe(ReviewState.Stale);
    }

    [Test]
    public void What_a_page_sets_for_every_example_belongs_to_each_provision()
    {
        using var copy = Copy();
        copy.Replace(SettingPage, "az: And necə içilir\n", "az: And necə içilir\ngiven: file.asOf = 2022-06-01\n");
        StateIn(copy, SettingPage, "1.3").ShouldBe(ReviewState.Stale);
    }

    [Test]
    public void Lines_of_review_are_no_part_of_the_text_wherever_they_stand()
    {
        using var copy = Copy();
        var text = File.ReadAllText(copy.PathTo(SettingPage));
        var lines = text.Split('\n').Where(l => l.StartsWith("author: Author One") || l.EndsWith(text[(text.IndexOf("2026-11-22, ") + 12)..][..12])).ToList();
        lines.Count.ShouldBe(3);
        foreach (var line in lines)
            text = text.Replace(line + "\n", "");
        copy.Write(SettingPage, text.Replace("az: And necə içilir\n", $"az: And necə içilir\n\n{string.Join('\n', lines)}\n"));
        StateIn(copy, SettingPage).ShouldBe(ReviewState.Released);
    }

    [Test]
    public void Line_ends_and_a_byte_order_mark_leave_reviews_standing()
    {
        using var copy = Copy();
        copy.Write(SettingPage, "\uFEFF" + File.ReadAllText(copy.PathTo(SettingPage)).ReplaceLineEndings("\r\n"));
        StateIn(copy, SettingPage).ShouldBe(ReviewState.Released);
    }

    [Test]
    public void A_line_that_looks_like_a_review_inside_a_wording_is_a_fault_and_not_left_out_of_the_text()
    {
        using var copy = Copy();
        copy.Replace(SettingPage, "The oath is signed.\n", "reviewed: Nobody (invented), 2026-11-22, 0123456789ab\nThe oath is signed.\n");
        RulebookReviews.Read(copy.Path).Faults.ShouldContain(f => f.Code == RulebookFaultCodes.MisplacedLine && f.Message.Contains("before its first wording"));
    }

    [Test]
    public void A_review_taken_away_puts_its_rules_under_review()
    {
        using var copy = Copy();
        copy.Write(SettingPage, string.Join('\n', File.ReadAllLines(copy.PathTo(SettingPage)).Where(l => !l.StartsWith("reviewed: Reviewer Two"))));
        RulebookLoader.Load(copy.Path).Rulebook!.ReleaseOf(Setting).IsReleased.ShouldBeFalse();
        StateIn(copy, SettingPage).ShouldBe(ReviewState.OneReview);
    }

    [Test]
    public void An_author_taken_away_takes_the_release_with_it()
    {
        using var copy = Copy();
        copy.Replace(SettingPage, "author: Author One (invented), 2026-11-21\n", "");
        StateIn(copy, SettingPage).ShouldBe(ReviewState.NoAuthor);
    }

    [Test]
    public void A_second_review_releases_a_provision()
    {
        using var copy = Copy();
        Sign(copy, SettingPage, Two, "1.3");
        RulebookLoader.Load(copy.Path).Rulebook!.ReleaseOf(Dignity).IsReleased.ShouldBeTrue();
    }

    [Test]
    public void A_new_review_takes_the_place_of_an_earlier_one_by_the_same_person()
    {
        using var copy = Copy();
        Sign(copy, PapersPage, One.ToUpperInvariant());
        StateIn(copy, PapersPage).ShouldBe(ReviewState.OneReview);
        Sign(copy, PapersPage, Two);
        StateIn(copy, PapersPage).ShouldBe(ReviewState.Released);
        File.ReadAllLines(copy.PathTo(PapersPage)).Count(l => l.StartsWith("reviewed:")).ShouldBe(2);
    }

    [Test]
    public void The_first_review_of_a_provision_stands_under_its_title_and_leaves_the_rest_to_be_reviewed_again()
    {
        using var copy = Copy();
        Sign(copy, SettingPage, Two, "1.2");
        var lines = File.ReadAllLines(copy.PathTo(SettingPage));
        lines[Array.IndexOf(lines, "az: İmza") + 1].ShouldStartWith($"reviewed: {Two}, 2027-01-15, ");
        StateIn(copy, SettingPage, "1.2").ShouldBe(ReviewState.OneReview);
        StateIn(copy, SettingPage).ShouldBe(ReviewState.Stale);
    }

    [Test]
    public void Once_reviewed_itself_what_a_rule_rests_on_holds_it_back_no_more()
    {
        using var copy = Copy();
        copy.Replace(ArchivePage, "az: Andların arxivi\n", $"az: Andların arxivi\nauthor: {Author}, 2026-11-21\n");
        Sign(copy, ArchivePage, One);
        Sign(copy, ArchivePage, Two);
        RulebookLoader.Load(copy.Path).Rulebook!.ReleaseOf(Signed).IsReleased.ShouldBeTrue();
    }
}
