using Compliance.Rulebooks.Pins;

namespace Compliance.Tests.Rulebooks.Pins;

public sealed class NormaliserTests
{
    [TestCase("a\u00A0 b\t\r\nc ", "a b c", TestName = "White space is one blank")]
    [TestCase("and [146] içilir [1].[22]", "and içilir.", TestName = "References to footnotes go with the blank before them")]
    [TestCase("and [ 1 5 7 ]", "and", TestName = "A reference taken apart by a converter goes too")]
    [TestCase("1–3—4‑5−6", "1-3-4-5-6", TestName = "Hyphens are of one kind")]
    [TestCase("“a” «b» 'c' „d”", "\"a\" \"b\" \"c\" \"d\"", TestName = "Quotes are of one kind")]
    [TestCase("\u01DD\u04D9\u018E\u04D8", "ə\u0259ƏƏ", TestName = "Letters that look like ə are ə")]
    [TestCase("o\u0308 I\u0307 I ı", "ö İ I ı", TestName = "Letters are composed and their case is kept")]
    [TestCase("a\u00ADb\u200Bc", "abc", TestName = "What is not seen is not there")]
    [TestCase("[a] (1) [1a]", "[a] (1) [1a]", TestName = "Other brackets stay")]
    public void A_text_is_normalised(string text, string expected) => Normaliser.Normalise(text).ShouldBe(expected);

    [Test]
    public void Normalising_twice_changes_nothing() =>
        Normaliser.Normalise(Normaliser.Normalise(InventedTexts.Plain)).ShouldBe(Normaliser.Normalise(InventedTexts.Plain));

    [Test]
    public void A_digest_is_the_SHA_256_of_the_text_in_UTF_8() =>
        Normaliser.Digest("ə").ShouldBe("9d460d2c8f235cedd3cb4f731a3fa7149618542a09d7ccc92460850061983aba");
}
