using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Rules;
using Compliance.Web.Checks;
using Newtonsoft.Json.Linq;

namespace Compliance.Web.Api;

/// <summary>The law of the rulebook as JSON: provisions with their wordings, rules with what they rest on. Who wrote and reviewed is told by number and day, never by name.</summary>
public sealed class Lawbook(Shelf shelf)
{
    private Rulebook Rulebook => shelf.Current.Rulebook;

    /// <summary>The provisions, each in brief, and what became of them all.</summary>
    public JObject Provisions(string act, string status) => new()
    {
        ["rulebook"] = new JObject { ["jurisdiction"] = Rulebook.Jurisdiction, ["identity"] = Rulebook.Identity },
        ["coverage"] = new JArray(Rulebook.Acts.Select(Coverage)),
        ["provisions"] = new JArray(Rulebook.Provisions.Where(p => (act.Length == 0 || p.Provision.Act.Id == act) && (status.Length == 0 || Code(p.Status) == status)).Select(Brief)),
    };

    /// <summary>One provision with its wordings and clauses; <c>null</c> for none.</summary>
    public JObject? Provision(string id)
    {
        if (Rulebook.Provisions.FirstOrDefault(p => p.Provision.Id == id) is not { } entry)
            return null;
        var json = Brief(entry);
        json["citation"] = Both(entry.Provision.Citation);
        json["reason"] = Both(entry.Reason);
        json["reading"] = Both(entry.Reading);
        json["notCheckedOn"] = new JArray(entry.NotCheckedOn);
        json["reviews"] = new JArray(entry.Release.Standing().Select(r => Readable.Of(r.On)));
        json["wordings"] = new JArray(entry.Versions.Select(Wording));
        json["clauses"] = new JArray(Rulebook.Clauses.Where(c => c.Version.Provision == entry.Provision).DistinctBy(c => c.Id).Select(c => new JObject { ["id"] = c.Id, ["kind"] = Kind(c) }));
        return json;
    }

    /// <summary>The rules and duties, each in brief.</summary>
    public JObject Rules(string act, string provision) => new()
    {
        ["rulebook"] = new JObject { ["jurisdiction"] = Rulebook.Jurisdiction, ["identity"] = Rulebook.Identity },
        ["rules"] = new JArray(AllRules().Where(r => (act.Length == 0 || ActsOf(r[^1]).Contains(act)) && (provision.Length == 0 || r.Any(v => v.Version.Provision.Id == provision))).Select(Brief)),
    };

    /// <summary>One rule or duty in all of its wordings; <c>null</c> for none.</summary>
    public JObject? Rule(string id)
    {
        if (AllRules().FirstOrDefault(r => r[0].Id == id) is not { } rule)
            return null;
        var json = Brief(rule);
        json["exceptions"] = new JArray(Rulebook.Exceptions.Where(e => e.Versions.Any(v => rule.Any(r => Rulebook.AskedBy(r).Contains(v)))).Select(e => e.Id));
        json["versions"] = new JArray(rule.Select(Version));
        return json;
    }

    /// <summary>Ids of provisions and rules, for hints.</summary>
    public (IEnumerable<string> Provisions, IEnumerable<string> Rules) Ids => (Rulebook.Provisions.Select(p => p.Provision.Id), AllRules().Select(r => r[0].Id));

    private IEnumerable<IReadOnlyList<Rule>> AllRules() => Rulebook.Rules.Select(r => r.Versions).Concat(Rulebook.Duties.Select(IReadOnlyList<Rule> (d) => d.Versions));

    private JObject Coverage(LegalAct act) => new()
    {
        ["act"] = act.Id, ["number"] = act.Number, ["title"] = Both(act.Title), ["horizon"] = Readable.Of(act.Horizon),
        ["provisions"] = Rulebook.Provisions.Count(p => p.Provision.Act == act),
        ["byStatus"] = new JObject(Enum.GetValues<ProvisionStatus>().Select(s => new JProperty(Code(s), Rulebook.Provisions.Count(p => p.Provision.Act == act && p.Status == s)))),
    };

    private JObject Brief(ProvisionEntry entry) => new()
    {
        ["id"] = entry.Provision.Id, ["act"] = entry.Provision.Act.Id, ["number"] = entry.Provision.Number, ["title"] = Both(entry.Provision.Title), ["status"] = Code(entry.Status),
        ["chapter"] = Readable.Of(Rulebook.ChapterOf(entry.Provision).Number), ["review"] = Code(entry.Release.State()), ["grades"] = new JArray(entry.Versions.Select(v => v.Grade.Code()).Distinct()),
    };

    private JObject Brief(IReadOnlyList<Rule> rule)
    {
        var (last, release) = (rule[^1], Rulebook.ReleaseOf(rule[0].Id));
        return new()
        {
            ["id"] = last.Id, ["kind"] = Kind(last), ["acts"] = new JArray(ActsOf(last)), ["provision"] = last.Version.Provision.Id, ["title"] = Both(last.Version.Provision.Title),
            ["severity"] = last is Duty ? null : Code(last.Severity), ["grade"] = last.Version.Grade.Code(), ["underReview"] = !release.IsReleased, ["review"] = Code(release.State), ["restsOnUnderReview"] = new JArray(release.RestsOn),
        };
    }

    private static JObject Version(Rule rule)
    {
        var json = Wording(rule.Version);
        json["breach"] = Both(rule is Duty duty ? duty.Words : rule.Breach);
        json["definitions"] = new JArray(rule.Definitions.Select(d => new JObject { ["id"] = d.Definition, ["wanted"] = d.Wanted }));
        json["overrides"] = new JArray(rule.Overridden.Select(o => new JObject { ["rule"] = o.Rule, ["ground"] = Code(o.Ground) }));
        json["question"] = rule.Question is { } question ? new JObject { ["words"] = Both(question.Words), ["answeredBy"] = Both(question.AnsweredBy) } : JValue.CreateNull();
        return json;
    }

    private static JObject Wording(ProvisionVersion version) => new()
    {
        ["from"] = Readable.Of(version.From), ["to"] = Day(version.To), ["published"] = Readable.Of(version.Published), ["amendedBy"] = version.AmendedBy, ["grade"] = version.Grade.Code(), ["isRepeal"] = version.IsRepeal,
        ["effectFrom"] = Day(version.Effect?.From), ["effectTo"] = Day(version.Effect?.To), ["citation"] = Both(version.Citation), ["duty"] = Both(version.Duty),
    };

    private static IEnumerable<string> ActsOf(Clause clause) => clause.ActType == typeof(PersonnelAct) ? ["any"] : ActKinds.Codes.Where(c => clause.ActType.IsAssignableFrom(ActKinds.Find(c)));

    private static string Kind(Clause clause) => clause switch { Duty => "duty", Compliance.Rules.Rule => "rule", ExceptionClause => "exception", DefinitionClause => "definition", _ => "transition" };

    private static JObject Both(Text text) => new() { ["en"] = text.En, ["az"] = text.Az };

    private static JToken Day(DateOnly? day) => day is { } known ? Readable.Of(known) : JValue.CreateNull();

    private static string Code(Enum value) => Codes.Of(value.GetType()).CodeOf(value);
}
