using Compliance.Cases;
using static Compliance.Tests.Json.Documents;

namespace Compliance.Tests.Json;

public sealed class CaseFileDocumentTests
{
    private static readonly string Page = System.IO.File.ReadAllText(RepositoryRoot.PathTo("docs", "case-file.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Kinds => ActKinds.Codes;

    [Test]
    public void The_example_on_the_page_is_read() =>
        Read(Page.Split("```json\n")[1].Split("```")[0]).Faults.ShouldBeEmpty();

    [Test]
    public void The_fault_on_the_page_is_the_one_reported() =>
        Page.ShouldContain(Read("{\n\"format\": \"compliance-case/1\", \"id\": \"c\",\n  \"asOf\": \"2026-02-30\"}").Faults[0].ToString());

    [TestCaseSource(nameof(Kinds))]
    public void Every_kind_of_act_has_its_row(string code)
    {
        var type = ActKinds.Find(code)!;
        var day = Shape.Of(type).Find("date")!.Words.En;
        Page.ShouldContain($"| `{code}` | {ActKinds.WordsOf(type).En} | {day} |");
    }
}
