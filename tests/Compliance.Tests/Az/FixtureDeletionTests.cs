using System.Collections.Concurrent;
using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Az;

/// <summary>Takes every statement away from every case file, one at a time: silence may leave a verdict open, it overturns none.</summary>
public sealed class FixtureDeletionTests
{
    private static readonly HashSet<string> Kept = ["id", "act", "format", "remark", "body", "acts", "persons", "positions", "otherBodies"];

    [Test]
    public void A_statement_taken_away_overturns_no_verdict()
    {
        var overturned = new ConcurrentBag<string>();
        var documents = Fixtures.Names.SelectMany(Fixtures.Documents).Select(Parse).ToList();
        Parallel.ForEach(documents, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new CaseReader(), (document, _, reader) =>
        {
            var before = Outcomes(reader, document);
            foreach (var statement in Statements(document).ToList())
            {
                var (path, value) = (statement.Path, statement.Value);
                statement.Value = Nothing;
                foreach (var (key, after) in Outcomes(reader, document))
                {
                    if (after != before[key] && !IsAllowed(path, before[key], after))
                        overturned.Add($"{document["id"]}: without {path} = {value.ToString(Formatting.None)}, {key.Rule} on {key.Act} turns from {before[key].Code()} to {after.Code()}");
                }
                statement.Value = value;
            }
            return reader;
        }, _ => { });
        overturned.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static JToken Nothing => JValue.CreateUndefined();

    private static bool IsAllowed(string path, Outcome before, Outcome after) => after == Outcome.Undetermined
        || (before == Outcome.Waived && after == Outcome.Violation && (path == "asOf" || path.StartsWith("waivers", StringComparison.Ordinal)))
        || (after == Outcome.NeedsJudgment && path.StartsWith("judgments", StringComparison.Ordinal));

    private static IEnumerable<JProperty> Statements(JObject document) =>
        document.Descendants().OfType<JProperty>().Where(p => !Kept.Contains(p.Name));

    private static Dictionary<(string Act, string Rule), Outcome> Outcomes(CaseReader reader, JObject document)
    {
        var result = reader.ReadDocument(Bytes(document), "document");
        result.Faults.ShouldBeEmpty();
        return AzRulebook.Checker.Check(result.Case!).ToDictionary(f => (f.Act.Id, f.Rule), f => f.Outcome);
    }

    private static byte[] Bytes(JObject document)
    {
        var text = new StringWriter();
        using (var json = new JsonTextWriter(text))
            Write(json, document);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonTextWriter json, JToken token)
    {
        if (token is JObject record)
        {
            json.WriteStartObject();
            foreach (var property in record.Properties().Where(p => p.Value.Type != JTokenType.Undefined))
            {
                json.WritePropertyName(property.Name);
                Write(json, property.Value);
            }
            json.WriteEndObject();
        }
        else if (token is JArray list)
        {
            json.WriteStartArray();
            foreach (var item in list)
                Write(json, item);
            json.WriteEndArray();
        }
        else
        {
            token.WriteTo(json);
        }
    }

    private static JObject Parse(string document)
    {
        using var reader = new JsonTextReader(new StringReader(document)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
