using System.Collections.Concurrent;
using System.Text;
using Compliance.Checking;
using Compliance.Json;
using Compliance.Tests.Time;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Az;

/// <summary>Takes every statement away from every case file, one at a time: silence may leave a verdict open, it overturns none.</summary>
public sealed class FixtureDeletionTests
{
    private static readonly HashSet<string> Kept = ["id", "act", "format", "remark", "body", "acts", "persons", "positions", "otherBodies"];

    [Test]
    public void A_statement_taken_away_overturns_no_verdict() =>
        Overturned(Fixtures.Names.SelectMany(Fixtures.Documents).Select(d => (AzRulebook.Checker, d, (DateOnly?)null))).ShouldBeEmpty();

    [Test]
    public void A_statement_taken_away_from_a_puzzle_overturns_no_verdict_and_settles_no_change_of_the_law() =>
        Overturned(Puzzles.All.SelectMany(p => p.Expected.Select(a => a.KnowledgeDay).Distinct().Select(d => (Puzzles.CheckerOf(p), p.Document, d)))).ShouldBeEmpty();

    private static IEnumerable<string> Overturned(IEnumerable<(Checker Checker, string Document, DateOnly? KnownOn)> asked)
    {
        var overturned = new ConcurrentBag<string>();
        Parallel.ForEach(asked, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new CaseReader(), (question, _, reader) =>
        {
            var (checker, document) = (question.Checker, Parse(question.Document));
            var before = Outcomes();
            foreach (var statement in Statements(document).ToList())
            {
                var (path, value) = (statement.Path, statement.Value);
                statement.Value = Nothing;
                foreach (var (key, after) in Outcomes())
                {
                    if (after != before[key] && !IsAllowed(path, before[key], after))
                        overturned.Add($"{document["id"]}: without {path} = {value.ToString(Formatting.None)}, {key.Rule} on {key.Act} turns from {Said(before[key])} to {Said(after)}");
                }
                statement.Value = value;
            }
            return reader;

            Dictionary<(string Act, string Rule), (Outcome Outcome, TextChange Change)> Outcomes()
            {
                var result = reader.ReadDocument(Bytes(document), "document");
                result.Faults.ShouldBeEmpty();
                return checker.Check(result.Case!, new() { KnownOn = question.KnownOn }).ToDictionary(f => (f.Act.Id, f.Rule), f => (f.Outcome, f.Change));
            }
        }, _ => { });
        return overturned.Order(StringComparer.Ordinal);
    }

    private static string Said((Outcome Outcome, TextChange Change) of) => $"{of.Outcome.Code()} {of.Change.Code()}".TrimEnd();

    private static JToken Nothing => JValue.CreateUndefined();

    private static bool IsAllowed(string path, (Outcome Outcome, TextChange Change) before, (Outcome Outcome, TextChange Change) after) => after.Outcome == Outcome.Undetermined
        || (before.Outcome == Outcome.Waived && after.Outcome == Outcome.Violation && (path == "asOf" || path.StartsWith("waivers", StringComparison.Ordinal)))
        || (after.Outcome == Outcome.NeedsJudgment && path.StartsWith("judgments", StringComparison.Ordinal));

    private static IEnumerable<JProperty> Statements(JObject document) =>
        document.Descendants().OfType<JProperty>().Where(p => !Kept.Contains(p.Name));

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
