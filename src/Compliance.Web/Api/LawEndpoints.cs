using Compliance.Cases;
using Compliance.Facts;
using Compliance.Rules;
using Compliance.Web.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Api;

/// <summary><c>/v1/provisions</c>, <c>/v1/rules</c>: the law that judges. Whoever is signed in may look at it.</summary>
public static class LawEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(RouteGroupBuilder v1)
    {
        v1.MapGet("/provisions", (HttpContext context, Lawbook law) => Answer(context, law.Provisions(Asked.Of(context).Word("act"), Asked.Of(context).Word("status")))).Under(Verb.Own, new("List provisions and what became of them", "Provisions")
        {
            Parameters =
            [
                new("act", ParameterKind.Word, "Only those of the legal act of this id.") { Example = "926" },
                new("status", ParameterKind.Choice, "Only those of which this became.") { Choices = Codes.Of(typeof(ProvisionStatus)).All, Example = "definition" },
            ],
        });
        v1.MapGet("/provisions/{id}", (HttpContext context, string id, Lawbook law) => Answer(context, law.Provision(id), "provision", id, law.Ids.Provisions)).Under(Verb.Own, new("One provision with its wordings and clauses", "Provision") { Problems = [404] });
        v1.MapGet("/rules", (HttpContext context, Lawbook law) => Answer(context, law.Rules(Asked.Of(context).Word("act"), Asked.Of(context).Word("provision")))).Under(Verb.Own, new("List rules and duties", "Rules")
        {
            Parameters =
            [
                new("act", ParameterKind.Choice, "Only those on acts of this kind.") { Choices = [.. ActKinds.Codes], Example = "application" },
                new("provision", ParameterKind.Word, "Only those of the provision of this id.") { Example = "926-27.3" },
            ],
        });
        v1.MapGet("/rules/{id}", (HttpContext context, string id, Lawbook law) => Answer(context, law.Rule(id), "rule", id, law.Ids.Rules)).Under(Verb.Own, new("One rule or duty in all of its wordings", "Rule") { Problems = [404] });
        v1.MapGet("/case-file.schema.json", (HttpContext context) => Asked.Of(context).Answer(Compliance.Json.CaseSchema.Generate())).Under(Verb.Anyone, new("The JSON Schema of case files", "JsonSchema"));
    }

    private static IResult Answer(HttpContext context, JObject json) => Asked.Of(context).Answer(json.ToString(Formatting.None));

    private static IResult Answer(HttpContext context, JObject? json, string what, string id, IEnumerable<string> ids)
    {
        if (json is not null)
            return Answer(context, json);
        var problem = Problems.NotFound(what);
        problem.Detail = $"Look at /v1/{what}s.{Nearest.Hint(id, ids)}";
        return new ProblemResult(problem);
    }
}
