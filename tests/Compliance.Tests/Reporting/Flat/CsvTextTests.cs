using Compliance.Reporting.Flat;
using FsCheck;
using FsCheck.Fluent;

namespace Compliance.Tests.Reporting.Flat;

public sealed class CsvTextTests
{
    private static readonly string[] Runs =
    [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−", " =", "\u00a0=", "\u3000+", "\u200b=", "\ufeff@", "\u202e-", "\"=", " \t=", "\u0085",
    ];

    [TestCaseSource(nameof(Runs))]
    public void A_text_that_a_spreadsheet_could_run_gets_an_apostrophe(string start)
    {
        CsvText.Protect(start + "cmd|' /C calc'!A0").ShouldBe("'" + start + "cmd|' /C calc'!A0");
        CsvText.Restore(CsvText.Protect(start)).ShouldBe(start);
    }

    [TestCase("")]
    [TestCase("Əliyev")]
    [TestCase("a=b")]
    [TestCase("28.5")]
    [TestCase("0041")]
    [TestCase("O'Neil")]
    [TestCase(" a")]
    [TestCase("“=”")]
    public void Any_other_text_stands_as_it_is(string text)
    {
        CsvText.Protect(text).ShouldBe(text);
        CsvText.Restore(text).ShouldBe(text);
    }

    [TestCase("'")]
    [TestCase("'=1")]
    [TestCase("''")]
    public void A_text_that_begins_with_an_apostrophe_comes_back_with_it(string text)
    {
        CsvText.Protect(text).ShouldBe("'" + text);
        CsvText.Restore(CsvText.Protect(text)).ShouldBe(text);
    }

    [Test]
    public void Every_text_comes_back() =>
        Prop.ForAll(Gen.Elements([.. Runs, "'", "a", "ə", "1", ","]).ArrayOf().Select(string.Concat).ToArbitrary(),
            text => CsvText.Restore(CsvText.Protect(text)).ShouldBe(text)).QuickCheckThrowOnFailure();
}
