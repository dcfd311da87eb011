using System.Text;
using Compliance.Checking.Decisions;
using Compliance.Json;
using Compliance.Json.Decisions;

namespace Compliance.Tests.Json;

/// <summary>The file of decisions: read strictly, written one way.</summary>
public sealed class DecisionsFileTests
{
    private const string Whole = """{"id":"a","kind":"waiver","file":"c","act":"p","rule":"r","by":"Council","on":"2022-02-01","ground":"fire","expiresOn":"2022-12-31","basis":{"wordingFrom":"2020-01-01","text":"0123456789ab","facts":{"act.date":"2021-03-22","a[b].c":"none"}}}""";
    private const string Judged = """{"id":"b","kind":"judgment","by":"head","on":"2022-02-01","ground":"seen","isMet":true}""";
    private const string Said = """{"id":"c","kind":"remark","by":"head","on":"2022-02-01","ground":"seen","effect":"changed","cause":"x","recommendation":"y"}""";

    [Test]
    public void What_is_written_is_read_again_and_written_the_same()
    {
        var register = Read(File($"{Said},{Judged},{Whole}")).Register.ShouldNotBeNull();
        register.All.Select(d => d.Id).ShouldBe(["a", "b", "c"]);
        var text = DecisionsWriter.Write(register);
        DecisionsWriter.Write(Read(text).Register.ShouldNotBeNull()).ShouldBe(text);
        text.ShouldStartWith("{\n  \"format\": \"compliance-decisions/1\",\n  \"decisions\": [\n    {\n      \"id\": \"a\",\n      \"kind\": \"waiver\",");
        text.ShouldContain("\"a[b].c\": \"none\"");
        register.All[0].Basis!.Facts["act.date"].ShouldBe("2021-03-22");
    }

    [TestCase("", "DF002", "is empty")]
    [TestCase("{", "DF008", "ends too early")]
    [TestCase("[]", "DF011", "Expected an object")]
    [TestCase("{\"decisions\":[]}", "DF017", "has no 'format'")]
    [TestCase("{\"format\":\"compliance-decisions/2\",\"decisions\":[]}", "DF018", "is not known")]
    [TestCase("{\"format\":\"compliance-decisions/1\"}", "DF030", "no 'decisions'")]
    [TestCase("{\"format\":\"compliance-decisions/1\",\"decisions\":{}}", "DF011", "a list")]
    [TestCase("{\"format\":\"compliance-decisions/1\",\"decisions\":[],\"decisions\":[]}", "DF012", "stands twice")]
    [TestCase("{\"format\":\"compliance-decisions/1\",\"decision\":[],\"decisions\":[]}", "DF010", "Did you mean 'decisions'?")]
    public void A_broken_file_is_refused_with_code_place_and_way_out(string text, string code, string says) => Refused(text, code, says);

    [TestCase("\"id\":\"a\",", "", "DF016", "has no 'id'")]
    [TestCase("\"kind\":\"waiver\"", "\"kind\":\"waver\"", "DF013", "Did you mean 'waiver'?")]
    [TestCase("\"kind\":\"waiver\",", "", "DF030", "no 'kind'")]
    [TestCase("\"by\":\"Council\",", "", "DF030", "no 'by'")]
    [TestCase("\"by\":\"Council\"", "\"by\":\" \"", "DF034", "is blank")]
    [TestCase("\"ground\":\"fire\"", "\"ground\":7", "DF011", "Expected a text")]
    [TestCase("2022-02-01", "2022-02-30", "DF004", "is not a day")]
    [TestCase("2022-02-01", "01.02.2022", "DF026", "Did you mean '2022-02-01'?")]
    [TestCase("2022-12-31", "2022-01-31", "DF032", "before '2022-02-01'")]
    [TestCase("\"act\":", "\"akt\":", "DF010", "Did you mean 'act'?")]
    [TestCase("\"act\":\"p\"", "\"act\":\"p\",\"isMet\":true", "DF031", "belongs to a judgment")]
    [TestCase("\"act\":\"p\"", "\"act\":\"p\",\"act\":\"q\"", "DF012", "stands twice")]
    [TestCase("\"act.date\":", "\"a[b].c\":", "DF012", "stands twice")]
    [TestCase("\"none\"", "null", "DF011", "Expected a text")]
    [TestCase("\"none\"", "\"\\uD800\"", "DF007", "surrogate")]
    [TestCase("\"facts\":{", "\"fact\":{", "DF010", "Did you mean 'facts'?")]
    public void A_broken_decision_is_named(string from, string to, string code, string says) => Refused(File(Whole.Replace(from, to, StringComparison.Ordinal)), code, says);

    [Test]
    public void A_judgment_says_whether_it_was_met_a_remark_says_something_and_ids_differ()
    {
        Refused(File(Judged.Replace(",\"isMet\":true", "", StringComparison.Ordinal)), "DF030", "no 'isMet'");
        Refused(File("""{"id":"c","kind":"remark","by":"head","on":"2022-02-01","ground":"seen"}"""), "DF033", "says nothing");
        Refused(File(Said.Replace("changed", "perhaps", StringComparison.Ordinal)), "DF013", "Expected one of");
        Refused(File($"{Judged},\n{Judged}"), "DF021", "stands at 'decisions[0]' on line 1 and again at 'decisions[1]'");
        var fault = Read(File($"{Judged},\n{Judged}")).Faults.ShouldHaveSingleItem();
        (fault.Path, fault.Line, fault.Column, fault.JsonPath).ShouldBe(("d.json", 2, 7, "$.decisions[1].id"));
        DecisionsReader.ReadPath("nowhere.json").Faults.ShouldHaveSingleItem().ToString().ShouldStartWith("nowhere.json: error DF001: There is no such file");
        DecisionsReader.Read(Encoding.Unicode.GetBytes("{}"), "d.json").Faults.ShouldHaveSingleItem().Code.ShouldBe("DF005");
        DecisionsReader.Read(new byte[] { (byte)'{', 0xFF }, "d.json").Faults.ShouldHaveSingleItem().Code.ShouldBe("DF006");
    }

    [Test]
    public void Reading_does_not_guess_what_a_decision_covers()
    {
        var judged = Read(File(Judged)).Register!.All.ShouldHaveSingleItem();
        (judged.File, judged.Act, judged.Rule, judged.Basis, judged.Kind, judged.IsMet).ShouldBe(("", "", "", null, DecisionKind.Judgment, true));
    }

    private static string File(string decisions) => $$"""{"format":"compliance-decisions/1","decisions":[{{decisions}}]}""";

    private static DecisionsResult Read(string text) => DecisionsReader.Read(Encoding.UTF8.GetBytes(text), "d.json");

    private static void Refused(string text, string code, string says)
    {
        var read = Read(text);
        read.Register.ShouldBeNull();
        var fault = read.Faults.First(f => f.Code == code);
        fault.Words.En.ShouldContain(says);
        fault.Words.Az.ShouldNotBe(fault.Words.En);
        fault.Path.ShouldBe("d.json");
    }
}
