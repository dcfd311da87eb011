using Compliance.Cases;
using Compliance.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Json;

public sealed class CaseSchemaTests
{
    private static IEnumerable<string> Kinds => ActKinds.Codes;

    [Test]
    public void The_published_schema_is_the_one_made_from_the_domain() =>
        CaseSchema.Generate().ShouldMatchApproved("docs", "case-file.schema.json");

    [TestCaseSource(nameof(Kinds))]
    public async Task A_template_follows_the_schema(string code)
    {
        // The validator knows the older name of definitions only.
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(CaseSchema.Generate().Replace("$defs", "definitions"));
        schema.Validate(CaseTemplate.For(code)).ShouldBeEmpty();
        schema.Validate(CaseTemplate.For(code).Replace("\"isCitizen\"", "\"isCitisen\"")).ShouldNotBeEmpty();
    }

    [Test]
    public void Every_kind_of_act_has_its_definition()
    {
        var definitions = (JObject)JObject.Parse(CaseSchema.Generate())["$defs"]!;
        foreach (var code in ActKinds.Codes)
            ((string?)definitions[ActKinds.Find(code)!.Name]!["properties"]!["act"]!["enum"]![0]).ShouldBe(code);
    }
}
