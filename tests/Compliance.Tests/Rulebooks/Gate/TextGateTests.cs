using Compliance.Rulebooks.Gate;

namespace Compliance.Tests.Rulebooks.Gate;

/// <summary>The first look at a block: each letter, and each cap at its limit and one above, with place and words.</summary>
public sealed class TextGateTests
{
    private const string NoMeaning = "has no meaning in a rule block. A block is one chain of calls: names, numbers, texts in double quotes and . , ( ) < > = ! & | ; .";
    private const string InText = "Texts stand on one line, without escapes or invisible characters.";

    private static string Times(int times, string part) => string.Concat(Enumerable.Repeat(part, times));

    private static string Faults(string code) => string.Join('\n', TextGate.Faults(code).Select(f => FormattableString.Invariant($"{f.Offset}: {f.Message}")));

    private static IEnumerable<string> Within()
    {
        yield return "";
        yield return "azAZ09_.,(<>)=!&|:; \n";
        yield return "\"ə Ğ 1 – «»?!{}\"";
        yield return new(' ', 16_384);
        yield return Times(32, "(");
        yield return Times(20, "()") + Times(32, "(");
        yield return "\"" + Times(100, "(") + "\"";
        yield return Times(60, "a < ");
        yield return Times(200, "<= ");
        yield return Times(32, "(") + " < a";
        yield return Times(32, "(") + "<=";
        yield return Times(32, "(") + "a>(";
        yield return Times(31, "(") + "<a>(";
        yield return "a>";
        yield return ">";
        yield return "!!!!";
        yield return "! ! ! !";
        yield return "!!!!=";
        yield return "!!!!a!!!!";
        yield return Times(64, "a < ");
        yield return Times(64, "=>");
        yield return Times(100, ">= ");
        yield return Times(100, "= >");
        yield return Times(1_500, ";");
        yield return Times(1_500, "; ");
        yield return Times(1_500, ";\n");
        yield return Times(100, "a");
        yield return Times(50, "9") + "_" + Times(49, "Z");
        yield return Times(2, Times(100, "a") + " ");
        yield return "\"" + Times(2_000, "a") + "\"";
        yield return "\"" + Times(101, "a") + "\"";
    }

    [TestCaseSource(nameof(Within))]
    public void What_keeps_to_every_cap_passes(string code) => Faults(code).ShouldBe("");

    private static IEnumerable<TestCaseData> Beyond()
    {
        yield return new(new string(' ', 16_385), "0: The block has 16385 characters. A rule block has at most 16384.");
        yield return new(Times(33, "("), "32: Brackets nest deeper than 32.");
        yield return new(")))" + Times(33, "("), "35: Brackets nest deeper than 32.");
        yield return new("\"((\"" + Times(33, "("), "36: Brackets nest deeper than 32.");
        yield return new(Times(33, "a<"), "65: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + " <a", "33: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + "a< ", "33: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + "<", "32: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + " <", "33: Brackets nest deeper than 32.");
        yield return new("< " + Times(32, "("), "33: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + "=>(", "34: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + " >(", "34: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + "a>=(", "35: Brackets nest deeper than 32.");
        yield return new(Times(32, "(") + "a>((", "35: Brackets nest deeper than 32.");
        yield return new("!!!!!", "4: More than 4 '!' stand in a row.");
        yield return new("! ! ! !\n!", "8: More than 4 '!' stand in a row.");
        yield return new("!!!!!a", "4: More than 4 '!' stand in a row.");
        yield return new(Times(65, "a < "), "258: The block has more than 64 '<'.");
        yield return new(Times(65, "=>"), "128: The block has more than 64 conditions 'x => …'.");
        yield return new(Times(1_501, ";"), "1500: The block has more than 1500 words and marks.");
        yield return new(Times(3_000, "; "), "3000: The block has more than 1500 words and marks.");
        yield return new("(" + Times(101, "a"), "1: A name or number has 101 characters, more than 100.");
        yield return new(Times(50, "9") + "_" + Times(50, "Z"), "0: A name or number has 101 characters, more than 100.");
        yield return new("(\"" + Times(2_001, "a") + "\"", "1: A text has 2001 characters, more than 2000.");
        yield return new("?", $"0: '?' {NoMeaning}");
        yield return new("~", $"0: '~' {NoMeaning}");
        yield return new("\u007F", $"0: 'U+007F' {NoMeaning}");
        yield return new("\t", $"0: 'U+0009' {NoMeaning}");
        yield return new("ı", $"0: 'ı' (U+0131) {NoMeaning}");
        yield return new("a\u00A0?", $"1: 'U+00A0' {NoMeaning}\n2: '?' {NoMeaning}");
        yield return new("\"?\"?", $"3: '?' {NoMeaning}");
        yield return new("\"a\n?", $"2: A text holds 'U+000A'. {InText}\n3: '?' {NoMeaning}");
        yield return new("\"a\\\"", $"2: A text holds '\\'. {InText}");
        foreach (var invisible in "\u200B\u0009\u2028\u2029\uE000\u0378\uD800")
            yield return new($"\"{invisible}\"", $"1: A text holds 'U+{(int)invisible:X4}'. {InText}");
    }

    [TestCaseSource(nameof(Beyond))]
    public void What_goes_beyond_a_cap_is_named_at_its_place(string code, string fault) => Faults(code).ShouldBe(fault);

    [Test]
    public void Only_letters_digits_and_the_marks_of_rules_stand_outside_of_texts()
    {
        for (var letter = '\0'; letter < 256; letter++)
            (Faults(letter.ToString()) is "").ShouldBe(char.IsAsciiLetterOrDigit(letter) || "_.,()<>=!&|:;\" \n".Contains(letter), FormattableString.Invariant($"U+{(int)letter:X4}"));
    }
}
