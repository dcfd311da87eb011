using System.Text.RegularExpressions;

namespace Compliance.Tests.Rulebooks.Pins;

public sealed partial class PinningTests
{
    private static readonly string[] Numbers = ["1.1", "1.2", "1.3", "1.4 part 1", "1.4 part 2", "1.4 part 3", "1.5", "2.1", "2.2-1", "3", "TERM-1"];

    private static IEnumerable<string> Differences(string before, string after) => PinTexts.Differences(before, after, Numbers);

    private static string With(string old, string by)
    {
        InventedTexts.Plain.ShouldContain(old);
        return InventedTexts.Plain.Replace(old, by, StringComparison.Ordinal);
    }

    [Test]
    public void The_same_text_agrees() => Differences(InventedTexts.Plain, InventedTexts.Plain).ShouldBeEmpty();

    [TestCase("bayraq altında", "bayraq altinda", "1.1 Changed")]
    [TestCase("10 gün", "11 gün", "2.1 Changed")]
    [TestCase("təkrar sayılır.", "təkrar sayılır;", "1.2 Changed")]
    [TestCase("Təkrar və", "təkrar və", "1.3 Changed")]
    [TestCase("1.3.2. bayraq", "1.3.2. bayraqlar", "1.3 Changed")]
    [TestCase("1.3.2. bayraq", "1.3.3. bayraq", "1.3 Changed")]
    [TestCase("And ləyaqətlə içilir.", "And ləyaqətlə içilir,", "1.4 part 1 Changed")]
    [TestCase("səs eşidilir;", "səs eşidilir,", "1.4 part 2 Changed")]
    [TestCase("1–3-cü dərəcəli", "1–4-cü dərəcəli", "1.4 part 3 Changed")]
    [TestCase("gün qüvvəyə", "gündə qüvvəyə", "3 Changed")]
    public void One_changed_character_changes_its_provision_and_no_other(string old, string by, string expected) =>
        Differences(InventedTexts.Plain, With(old, by)).ShouldBe([expected]);

    [TestCase("And təntənəli şəraitdə və", "And təntənəli\n   şəraitdə\u00A0  və", TestName = "A wrapped line and more blanks")]
    [TestCase("And ləyaqətlə içilir.\n", "And ləyaqətlə içilir. ", TestName = "Paragraphs joined to one line")]
    [TestCase("içilir. [2]", "içilir. [12]", TestName = "Another footnote number")]
    [TestCase("1.2. Əvvəllər", "[8] 1.2. \u018Evv\u04D9ll\u01DDr", TestName = "A footnote more, and letters that look alike")]
    [TestCase("“Andlar”", "«Andlar»", TestName = "Other quotes")]
    [TestCase("Ləyaqət – sakit", "Ləyaqət — sakit", TestName = "Another dash")]
    [TestCase("1.1. And təntənəli şəraitdə içilir.", "1.1. And içilir.", TestName = "Another footnote text")]
    [TestCase("SƏNƏDLƏR\n", "SƏNƏD\n", TestName = "Another title of a chapter")]
    public void A_capture_may_differ_in_layout(string old, string by) => Differences(InventedTexts.Plain, With(old, by)).ShouldBeEmpty();

    [TestCase(20)]
    [TestCase(40)]
    [TestCase(80)]
    public void A_text_wrapped_anew_agrees(int width)
    {
        var end = InventedTexts.Plain.IndexOf(" Azərbaycan Respublikasının Prezidenti", StringComparison.Ordinal);
        var wrapped = Regex.Replace(InventedTexts.Plain[..end], $"(.{{{width},}}?) (?!fəsil)", "$1\n");
        Differences(InventedTexts.Plain, wrapped + InventedTexts.Plain[end..]).ShouldBeEmpty();
    }

    [Test]
    public void What_was_added_and_what_vanished_is_named() =>
        Differences(InventedTexts.Plain, With("1.2. Əvvəllər and içmiş şəxsin andı təkrar sayılır.", "1.6. Yeni qayda.").Replace("Maddə 3.", "Maddə 2-1. Yeni\n2-1.1. Yeni maddə.\nMaddə 3.", StringComparison.Ordinal))
            .ShouldBe(["1.2 Vanished", "1.6 Added", "2-1 Added"]);

    [Test]
    public void A_new_paragraph_changes_the_provision_it_stands_in() =>
        Differences(InventedTexts.Plain, With("musiqi çalınmır. [4]", "musiqi çalınmır. [4]\nRəqs edilmir.")).ShouldBe(["1.4 Changed"]);

    [Test]
    public void A_changed_title_of_an_article_is_told_apart() =>
        Differences(InventedTexts.Plain, With("Andın içilməsi", "Andın verilməsi")).ShouldBe(["1 Changed"]);

    [Test]
    public void Provisions_not_in_the_text_and_numbers_not_in_the_rulebook_are_both_known()
    {
        var pinned = PinTexts.Pin(InventedTexts.Plain, "1.1", "1.4 part 1", "1.4 part 4", "TERM-1");
        pinned.Missing.ShouldBe(["1.4 part 4", "TERM-1"]);
        pinned.UnnamedParts.ShouldBe(["1.4 part 2", "1.4 part 3"]);
        pinned.Pins.Provisions.Select(p => p.Number).ShouldBe(["1.1", "1.4", "1.4 part 1"]);
        pinned.Pins.Outside.Select(p => p.Number).ShouldBe(["1", "1.2", "1.3", "1.3.1", "1.3.2", "1.5", "2", "3"]);
    }

    [Test]
    public void A_paragraph_after_a_numbered_list_is_the_part_that_a_page_names()
    {
        const string text = "Maddə 1. Bir\n1.3. Siyahı:\n1.3.1. bir;\n1.3.2. iki;\nSiyahıya baxılır.\nMaddə 2. Son\n2.1. Son.\nSİYAHISI";
        PinTexts.Differences(text, text.Replace("baxılır", "baxılmır", StringComparison.Ordinal), "1.3 part 1", "1.3 part 2", "1.3.1", "1.3.2").ShouldBe(["1.3 part 2 Changed"]);
        PinTexts.Differences(text, text.Replace("baxılır", "baxılmır", StringComparison.Ordinal), "1.3", "1.3.1", "1.3.2").ShouldBe(["1.3.2 Changed"]);
    }

    [Test]
    public void A_Markdown_capture_is_pinned_by_the_numbers_of_the_rulebook()
    {
        string[] numbers = ["4.1", "4.2", "4.3", "5"];
        PinTexts.Pin(InventedTexts.Markdown, numbers).Missing.ShouldBeEmpty();
        PinTexts.Differences(InventedTexts.Markdown, InventedTexts.Markdown.Replace("dirəkdə", "direkdə", StringComparison.Ordinal), numbers).ShouldBe(["4.1 Changed"]);
        PinTexts.Differences(InventedTexts.Markdown, InventedTexts.Markdown.Replace("- b) ", "7. b)  ", StringComparison.Ordinal), numbers).ShouldBeEmpty();
        PinTexts.Differences(InventedTexts.Markdown, InventedTexts.Markdown.Replace("- 3 . ", "3.  ", StringComparison.Ordinal), numbers).ShouldBeEmpty();
    }
}
