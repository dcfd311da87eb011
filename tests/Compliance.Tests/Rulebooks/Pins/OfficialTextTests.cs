using Compliance.Rulebooks.Pins;

namespace Compliance.Tests.Rulebooks.Pins;

public sealed class OfficialTextTests
{
    private static readonly Dictionary<string, string> Plain = PinTexts.Units(InventedTexts.Plain);
    private static readonly Dictionary<string, string> Markdown = PinTexts.Units(InventedTexts.Markdown);

    [Test]
    public void Numbers_stand_in_the_order_of_the_text() =>
        PinTexts.Read(InventedTexts.Plain).Units.Select(u => u.Number)
            .ShouldBe(["1", "1.1", "1.2", "1.3", "1.3.1", "1.3.2", "1.4", "1.5", "2", "2.1", "2.2-1", "3"]);

    [Test]
    public void The_earlier_wording_in_a_footnote_is_not_taken_for_the_body() =>
        (Plain["1.1"], Plain["2.1"]).ShouldBe(("And təntənəli şəraitdə və bayraq altında içilir.", "Andın mətni 10 gün ərzində imzalanır."));

    [Test]
    public void Unnumbered_paragraphs_belong_to_the_provision_before_them() =>
        Plain["1.4"].ShouldEndWith("sözlər anlaşılır. 1-3-cü dərəcəli mərasimlərdə musiqi çalınmır.");

    [Test]
    public void Titles_of_chapters_and_the_signature_belong_to_nothing()
    {
        (Plain["1.5"], Plain["3"]).ShouldBe(("Musiqi \"Andlar\" kitabından götürülür.", "Yekun Bu Qanun dərc edildiyi gün qüvvəyə minir."));
        Markdown["4.3-1"].ShouldBe("Bayraq yandırılmır.");
    }

    [Test]
    public void An_article_number_stands_for_the_title_and_what_has_no_number() =>
        (Plain["1"], Markdown["6"]).ShouldBe(("Andın içilməsi", "ləğv edilmişdir."));

    [Test]
    public void The_number_under_the_signature_is_known() =>
        PinTexts.Read(InventedTexts.Plain).ActNumbers.ShouldBe(["7-INV"]);

    [Test]
    public void Parts_numbered_within_their_article_get_its_number() =>
        PinTexts.Read(InventedTexts.Markdown).Units.Select(u => u.Number).ShouldBe(["4", "4.1", "4.2", "4.3", "4.3-1", "5", "6"]);

    [Test]
    public void Numbers_that_a_converter_gave_to_items_are_no_parts()
    {
        Markdown["4.1"].ShouldBe("Bayraq salonda asılır: a) divarda; b) dirəkdə; ç) pəncərədə.");
        Markdown["4.2"].ShouldBe("Bayraq: 2. bir gün - təmizlənir; 3. iki gün - ütülənir.");
    }

    [Test]
    public void A_heading_amid_an_article_is_its_text_and_one_before_an_article_is_not() =>
        Markdown["5"].ShouldBe("Səs Səs eşidilir. Sözlər Sözlər anlaşılır * və aydındır.");

    [Test]
    public void Line_ends_of_any_kind_are_read_alike() =>
        PinTexts.Units(InventedTexts.Plain.ReplaceLineEndings("\r\n")).ShouldBe(Plain);

    [TestCase("1.4. And", "1.2. And", "'1.2' stands twice, first in line 8: both are digested as one.")]
    [TestCase("1.4. And", "8.4. And", "'8.4' stands under article '1': it is taken for a paragraph of '1.3.2'.")]
    [TestCase("Maddə 3.", "Maddə 5.", "After article '2' comes '5': a heading between them may not have been captured; what stands under it is digested as article '2'.")]
    [TestCase("Maddə 3.", "Maddə 1.", "Article '1' stands twice, first in line 6: the text is read up to the second.")]
    public void What_is_odd_in_a_text_is_told(string right, string odd, string note) =>
        PinTexts.Read(InventedTexts.Plain.Replace(right, odd, StringComparison.Ordinal)).Notes.Select(n => n.Message).ShouldBe([note]);

    [Test]
    public void A_text_that_nothing_ends_is_told() =>
        PinTexts.Read("Maddə 1. Bir\n1.1. İki.").Notes.ShouldHaveSingleItem().Message.ShouldContain("runs to the end of the file");

    [TestCase("", "The file is empty.")]
    [TestCase("Bir iki üç.\n1.1. Dörd.", "no heading like 'Maddə 28. …'")]
    [TestCase("[1] Köhnə:\nMaddə 1. Bir\n1.1. İki.", "before its footnotes")]
    public void A_text_without_articles_is_refused(string text, string why)
    {
        PinTexts.Read(text, out var faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().Code.ShouldBe(PinFaultCodes.NoArticle);
        faults[0].Message.ShouldContain(why);
    }
}
