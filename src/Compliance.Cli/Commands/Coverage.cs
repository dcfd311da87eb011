using Compliance.Cases;
using Compliance.Cli.Running;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Parts;
using Compliance.Rules;
using Newtonsoft.Json.Linq;

namespace Compliance.Cli.Commands;

/// <summary>What becomes of provisions, counted.</summary>
internal static class Coverage
{
    /// <summary>Everything that can become of a provision, in its fixed order.</summary>
    public static IReadOnlyList<ProvisionStatus> Statuses { get; } = Enum.GetValues<ProvisionStatus>();

    /// <summary>How it is written on pages.</summary>
    public static string Code(ProvisionStatus status) => Codes.Of(typeof(ProvisionStatus)).CodeOf(status);

    /// <summary>The provisions with a wording seen in summary or second hand only.</summary>
    public static IEnumerable<ProvisionEntry> ToBeConfirmed(IEnumerable<ProvisionEntry> provisions) =>
        provisions.Where(p => p.Versions.Any(v => v.Grade.NeedsConfirmation()));

    /// <summary>How many rules are released; the others are under review.</summary>
    public static int Released(Rulebook rulebook) => rulebook.Rules.Count(r => rulebook.ReleaseOf(r.Id).IsReleased);
}

/// <summary>Coverage for programs.</summary>
internal static class CoverageJson
{
    /// <summary>Totals, acts with their articles and provisions, and what is to be confirmed.</summary>
    public static JObject Of(OpenRulebook opened, PinsBeside pins)
    {
        var all = opened.Rulebook.Provisions;
        return new()
        {
            ["jurisdiction"] = opened.Rulebook.Jurisdiction,
            ["identity"] = opened.Rulebook.Identity,
            ["provisions"] = all.Count,
            ["encoded"] = all.Count(p => p.Status == ProvisionStatus.Encoded),
            ["rules"] = opened.Rulebook.Rules.Count,
            ["duties"] = opened.Rulebook.Duties.Count,
            ["released"] = Coverage.Released(opened.Rulebook),
            ["underReview"] = opened.Rulebook.Rules.Count - Coverage.Released(opened.Rulebook),
            ["exceptions"] = opened.Rulebook.Exceptions.Count,
            ["definitions"] = opened.Rulebook.Definitions.Count,
            ["transitions"] = opened.Rulebook.Transitions.Count,
            // A rulebook with a provision that nobody claims does not load: its faults are told instead.
            ["unclaimed"] = 0,
            ["pinned"] = all.Count(p => pins.Of(p.Provision) is not null),
            ["byStatus"] = ByStatus(all),
            ["belowOfficialCopy"] = new JArray(Coverage.ToBeConfirmed(all).Select(p => new JObject
            {
                ["provision"] = p.Provision.Id,
                ["grade"] = p.Versions.Max(v => v.Grade).Code(),
            })),
            ["acts"] = new JArray(opened.Rulebook.Acts.Select(a => Act(a, [.. all.Where(p => p.Provision.Act == a)], opened, pins))),
        };
    }

    private static JObject Act(LegalAct act, List<ProvisionEntry> provisions, OpenRulebook opened, PinsBeside pins) => new()
    {
        ["id"] = act.Id,
        ["number"] = act.Number,
        ["title"] = new JObject { ["en"] = act.Title.En, ["az"] = act.Title.Az },
        ["horizon"] = Readable.Of(act.Horizon),
        ["provisions"] = provisions.Count,
        ["pinned"] = provisions.Count(p => pins.Of(p.Provision) is not null),
        ["byStatus"] = ByStatus(provisions),
        ["articles"] = new JArray(provisions.GroupBy(p => p.Provision.Article, StringComparer.Ordinal).Select(article => new JObject
        {
            ["article"] = article.Key,
            ["byStatus"] = ByStatus([.. article]),
            ["provisions"] = new JArray(article.Select(p => Provision(p, opened))),
        })),
    };

    private static JObject Provision(ProvisionEntry entry, OpenRulebook opened) => new()
    {
        ["number"] = entry.Provision.Number,
        ["status"] = Coverage.Code(entry.Status),
        ["reason"] = new JObject { ["en"] = entry.Reason.En, ["az"] = entry.Reason.Az },
        ["rules"] = new JArray(opened.Rulebook.Clauses.Where(c => c.Version.Provision == entry.Provision).Select(c => c.Id).Distinct(StringComparer.Ordinal)),
        ["review"] = ReviewWords.Code(entry.Release.State()),
        ["notCheckedOn"] = new JArray(entry.NotCheckedOn),
        ["grades"] = new JArray(entry.Versions.Select(v => v.Grade.Code()).Distinct()),
        ["source"] = RulebookPlace.SourceIn(opened.Path, entry.Source),
    };

    private static JObject ByStatus(IReadOnlyCollection<ProvisionEntry> provisions) =>
        new(Coverage.Statuses.Select(s => new JProperty(Coverage.Code(s), provisions.Count(p => p.Status == s))));
}
