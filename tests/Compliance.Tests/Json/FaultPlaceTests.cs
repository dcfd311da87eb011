using Compliance.Json;
using Compliance.Law;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class FaultPlaceTests
{
    [Test]
    public void A_fault_reads_as_one_line_with_its_place()
    {
        var fault = Read("{\n  \"format\": \"compliance-case/1\", \"id\": \"c\",\n  \"asOf\": \"2026-02-30\"\n}").Faults.ShouldHaveSingleItem();
        fault.ToString().ShouldBe("case.json(3,11): error CF004: '2026-02-30' is not a day of the calendar. The last day of that month is '2026-02-28'.  [$.asOf]");
        fault.In(Language.Az).ShouldStartWith("case.json(3,11): xəta CF004: '2026-02-30' təqvimdə olmayan gündür.");
    }

    [Test]
    public void Columns_count_characters_not_bytes() => FaultOf("\"remark\":\"əəəə\",\"asOf\":1").Column.ShouldBe(Head.Length + 3 + "\"remark\":\"əəəə\",\"asOf\":".Length);

    [Test]
    public void A_byte_order_mark_takes_no_column() => Read("\uFEFF[]").Faults.ShouldHaveSingleItem().Column.ShouldBe(1);

    [Test]
    public void All_faults_come_at_once_in_order_of_place()
    {
        var result = ReadFile("\"acts\":[{\"act\":\"oath\",\"id\":\"a\",\"person\":\"p\",\"dat\":1,\"isSolemn\":null}],\n\"asOf\":\"30.01.2026\"");
        result.Codes().ShouldBe([FaultCodes.UnknownReference, FaultCodes.UnknownProperty, FaultCodes.NullFlag, FaultCodes.DateForm]);
        result.Case.ShouldBeNull();
    }

    [Test]
    public void Broken_syntax_ends_the_document_after_the_faults_before_it() =>
        ReadFile("\"asOf\":1,\"remark\":'x'").Codes().ShouldBe([FaultCodes.WrongType, FaultCodes.BrokenSyntax]);

    [TestCase("{\"a\":1", 1, 7, "ends too early")]
    [TestCase("{\"a\":1,\n}", 2, 1, "no ',' before it")]
    [TestCase("{\"a\":\n 'x'}", 2, 2, "Expected '\"' around names")]
    [TestCase("{\"ə\": // x\n1}", 1, 7, "Comments are not taken")]
    [TestCase("{\"a\":1} {", 1, 9, "'{' cannot stand here")]
    [TestCase("{\"a\":NaN}", 1, 6, "'N' cannot stand here")]
    [TestCase("{\"a\":01}", 1, 7, "'1' cannot stand here")]
    public void Broken_syntax_has_its_place(string text, int line, int column, string words)
    {
        var fault = Read(text).Faults.Single(f => f.Code == FaultCodes.BrokenSyntax);
        (fault.Line, fault.Column).ShouldBe((line, column));
        fault.Says().ShouldContain(words);
    }

    [TestCase("\"31.12.2025\"", FaultCodes.DateForm, "Did you mean '2025-12-31'?")]
    [TestCase("\"2025-1-5\"", FaultCodes.DateForm, "Did you mean '2025-01-05'?")]
    [TestCase("\"2025-01-05T00:00:00Z\"", FaultCodes.DateForm, "Did you mean '2025-01-05'?")]
    [TestCase("\"yesterday\"", FaultCodes.DateForm, "such as '2026-03-08'")]
    [TestCase("\"2025-13-01\"", FaultCodes.ImpossibleDate, "such as '2026-03-08'")]
    [TestCase("\"2023-02-29\"", FaultCodes.ImpossibleDate, "'2023-02-28'")]
    [TestCase("\"1899-12-31\"", FaultCodes.DayOutOfRange, "'1900-01-01' to '2199-12-31'")]
    [TestCase("\"2200-01-01\"", FaultCodes.DayOutOfRange, "null if there is none")]
    [TestCase("20250105", FaultCodes.WrongType, "Expected a day in quotes")]
    public void A_day_is_written_one_way(string written, string code, string words)
    {
        var fault = FaultOf($"\"asOf\":{written}");
        fault.Code.ShouldBe(code);
        fault.Says().ShouldContain(words);
    }

    [TestCase("1.5", FaultCodes.WrongType)]
    [TestCase("1000001", FaultCodes.NumberOutOfRange)]
    [TestCase("99999999999999999999", FaultCodes.NumberOutOfRange)]
    [TestCase("\"1\"", FaultCodes.WrongType)]
    public void A_whole_number_is_written_as_one(string written, string code) =>
        FaultOf($"\"acts\":[{{\"act\":\"application\",\"id\":\"a\",\"serviceMonths\":{written}}}]").Code.ShouldBe(code);

    [Test]
    public void A_repeated_property_names_the_line_of_the_first() =>
        FaultOf("\"asOf\":\"2026-01-05\",\n\"asOf\":\"2026-01-06\"").Says().ShouldContain("first on line 1");

    [Test]
    public void A_fault_never_quotes_a_name() =>
        FaultOf($"\"persons\":[{{\"id\":\"p\",\"name\":[\"Secret\"]}}]").ToString().ShouldNotContain("Secret");

    [Test]
    public void A_quoted_text_stays_on_one_line_and_short()
    {
        var says = FaultOf($"\"a\\nb\\u202e{new string('x', 500)}\":1").ToString();
        says.ShouldContain("'a\\u000Ab\\u202Exx");
        says.Split(". ")[0].Length.ShouldBeLessThan(150);
    }

    [TestCase(31, true)]
    [TestCase(32, true)]
    [TestCase(33, false)]
    [TestCase(100_000, false)]
    public void Nesting_is_taken_to_a_depth(int levels, bool isTaken)
    {
        var text = "{\"x\":" + new string('[', levels - 1) + new string(']', levels - 1) + "}";
        Read(text).Codes().Contains(FaultCodes.TooDeep).ShouldBe(!isTaken);
    }

    [Test]
    public void Brackets_inside_texts_are_not_nesting() =>
        ReadFile($"\"remark\":\"{new string('[', 99)}\\\"{new string('{', 99)}\",").Codes().ShouldBe([FaultCodes.BrokenSyntax]);

    [TestCase(3, 3)]
    [TestCase(4, 4)]
    [TestCase(9, 4)]
    public void Faults_are_listed_up_to_a_number(int written, int listed)
    {
        var properties = string.Join(',', Enumerable.Range(0, written).Select(i => $"\"x{i}\":1"));
        Read($"{{{Head},{properties}}}", new() { Faults = 3 }).Faults.Count.ShouldBe(listed);
    }
}
