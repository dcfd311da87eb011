using Compliance.Rules;

namespace Compliance.Tests.Checking;

public sealed class ReleaseTests
{
    private const string Now = "aaaaaaaaaaaa", Before = "bbbbbbbbbbbb";
    private static readonly DateOnly Written = new(2026, 11, 21);

    [Test]
    public void Without_reviews_nothing_is_reviewed() => StateOf().ShouldBe(ReviewState.NotReviewed);

    [Test]
    public void One_review_is_not_enough() => StateOf(By("One")).ShouldBe(ReviewState.OneReview);

    [Test]
    public void Two_reviews_release() => StateOf(By("One"), By("Two")).ShouldBe(ReviewState.Released);

    [Test]
    public void A_third_review_changes_nothing() => StateOf(By("One"), By("Two"), By("Three")).ShouldBe(ReviewState.Released);

    [TestCase(-1, ReviewState.OneReview)]
    [TestCase(0, ReviewState.Released)]
    [TestCase(1, ReviewState.Released)]
    public void A_review_counts_from_the_day_of_authorship(int days, ReviewState expected) =>
        StateOf(By("One"), By("Two", days)).ShouldBe(expected);

    [Test]
    public void Reviews_of_an_earlier_text_do_not_count()
    {
        StateOf(By("One"), By("Two", text: Before)).ShouldBe(ReviewState.OneReview);
        StateOf(By("One", text: Before), By("Two", text: Before)).ShouldBe(ReviewState.Stale);
    }

    [TestCase("One")]
    [TestCase("ONE")]
    [TestCase(" one ")]
    public void One_person_counts_once(string again) => StateOf(By("One"), By(again)).ShouldBe(ReviewState.OneReview);

    [Test]
    public void The_author_does_not_count() => StateOf(By("The  Author"), By("One")).ShouldBe(ReviewState.OneReview);

    [Test]
    public void Where_no_author_is_named_no_review_counts() =>
        new Release("", null, [By("One"), By("Two")], Now).State().ShouldBe(ReviewState.NoAuthor);

    [Test]
    public void A_text_without_a_digest_is_nobodys() =>
        new Release("The Author", Written, [By("One", text: ""), By("Two", text: "")], "").State().ShouldBe(ReviewState.Stale);

    [TestCase("İlqar Işıqlı", "ilqar ışıqlı")]
    [TestCase("İLQAR IŞIQLI", "İlqar  Işıqlı")]
    public void Capitals_of_Azerbaijani_tell_nobody_apart(string one, string other) =>
        Cultures.In("az-Latn-AZ", () => ReviewStates.IsSamePerson(one, other)).ShouldBeTrue();

    [Test]
    public void Different_names_are_different_persons() => ReviewStates.IsSamePerson("Reviewer One", "Reviewer Two").ShouldBeFalse();

    private static Review By(string name, int days = 0, string text = Now) => new(name, Written.AddDays(days), text);

    private static ReviewState StateOf(params Review[] reviews) => new Release("The Author", Written, reviews, Now).State();
}
