using System.Text;
using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;
using Compliance.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Tests.Az;

/// <summary>What falls due and what the check says of the same file drawn up around that day.</summary>
public sealed class DueTests
{
    private static readonly DateOnly First = new(2001, 1, 1), Last = new(2060, 1, 1);

    private static readonly string[] Running = [.. Fixtures.Names.Where(n => n.StartsWith("due/", StringComparison.Ordinal) || n.StartsWith("undecided/", StringComparison.Ordinal))];

    [TestCaseSource(typeof(Fixtures), nameof(Fixtures.Names))]
    public void What_is_due_is_no_violation_until_its_day_and_one_the_day_after(string name)
    {
        foreach (var document in Fixtures.Documents(name))
        {
            foreach (var item in Ahead(document, First).Where(i => i.State == DueState.Due))
            {
                var day = item.Day!.Value;
                foreach (var (asOf, isBroken) in new[] { (day.AddDays(-1), false), (day, false), (day.AddDays(1), true) })
                    Broken(document, asOf).Contains((item.Act.Id, item.Breaks!)).ShouldBe(isBroken, $"{item.Clause} on {item.Act.Id}, drawn up on {Readable.Of(asOf)}");
            }
        }
    }

    [TestCaseSource(nameof(Running))]
    public void What_is_overdue_is_a_violation_on_that_day(string name)
    {
        foreach (var document in Fixtures.Documents(name))
        {
            foreach (var day in Ahead(document, First).Where(i => i.State == DueState.Due).Select(i => i.Day!.Value.AddDays(1)).Distinct().ToList())
            {
                var broken = Broken(document, day);
                Ahead(document, day).Where(i => i.State == DueState.Overdue).Select(i => (i.Act.Id, i.Breaks!)).ShouldBeSubsetOf(broken, Readable.Of(day));
            }
        }
    }

    [Test]
    public void The_fixtures_show_every_duty_and_every_state()
    {
        var items = Fixtures.All.SelectMany(f => AzRulebook.Checker.DutiesAhead(f, First, Last)).ToList();
        AzRulebook.Loaded.Rulebook!.Duties.Select(d => d.Id).Except(items.Where(i => i.State != DueState.MayBeDue).Select(i => i.Clause)).ShouldBeEmpty();
        items.Select(i => i.State).Distinct().Order().ShouldBe([DueState.Due, DueState.Ends, DueState.MayBeDue]);
        Fixtures.All.SelectMany(f => AzRulebook.Checker.DutiesAhead(f, Last, Last)).ShouldContain(i => i.State == DueState.Overdue);
    }

    /// <summary>Silence may leave open what falls due: it neither moves its day nor makes it go away, and it makes nothing certain.</summary>
    [Test]
    public void A_statement_taken_away_leaves_open_what_falls_due_and_loses_none()
    {
        foreach (var document in Running.Where(n => n.StartsWith("due/", StringComparison.Ordinal)).SelectMany(Fixtures.Documents).Select(Parse))
        {
            var before = Certain(document);
            foreach (var statement in document.Descendants().OfType<JProperty>().Where(p => !Kept.Contains(p.Name)).ToList())
            {
                var path = statement.Path;
                var after = Without(statement, () => Ahead(document.ToString(), First).ToLookup(i => (i.Act.Id, i.Clause)));
                foreach (var (key, day) in before)
                    after[key].ShouldContain(i => i.State == DueState.MayBeDue || i.Day == day, $"{document["id"]}: without {path}, {key} is lost or moved");
                after.SelectMany(g => g).Where(i => i.State != DueState.MayBeDue).Select(i => (i.Act.Id, i.Clause)).ShouldBeSubsetOf(before.Keys, $"{document["id"]}: without {path}");
            }
        }
    }

    private static readonly HashSet<string> Kept = ["id", "act", "format", "remark", "body", "acts", "persons", "positions", "otherBodies"];

    private static Dictionary<(string Act, string Clause), DateOnly?> Certain(JObject document) =>
        Ahead(document.ToString(), First).Where(i => i.State != DueState.MayBeDue).ToDictionary(i => (i.Act.Id, i.Clause), i => i.Day);

    private static T Without<T>(JProperty statement, Func<T> then)
    {
        var (parent, next) = ((JObject)statement.Parent!, statement.Next);
        statement.Remove();
        var result = then();
        if (next is null)
            parent.Add(statement);
        else
            next.AddBeforeSelf(statement);
        return result;
    }

    private static IReadOnlyList<DueItem> Ahead(string document, DateOnly on) => AzRulebook.Checker.DutiesAhead(Read(document), on, Last);

    private static HashSet<(string Act, string Rule)> Broken(string document, DateOnly asOf)
    {
        var changed = Parse(document);
        changed["asOf"] = Readable.Of(asOf);
        return [.. AzRulebook.Checker.Check(Read(changed.ToString())).Where(f => f.Outcome is Outcome.Violation or Outcome.Waived).Select(f => (f.Act.Id, f.Rule))];
    }

    private static CaseFile Read(string document)
    {
        var result = new CaseReader().ReadDocument(Encoding.UTF8.GetBytes(document), "document");
        result.Faults.ShouldBeEmpty();
        return result.Case!;
    }

    private static JObject Parse(string document)
    {
        using var reader = new JsonTextReader(new StringReader(document)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }
}
