using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Deciding;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.DecisionPages;

/// <summary>The list of decisions, narrowed by what stands in the address. What they say stands on the page of each.</summary>
[Needs(Verb.Read)]
public sealed class DecisionsPage(DecisionList list, Shelf shelf) : OfficePage
{
    private static readonly string[] Kinds = ["judgment", "waiver", "remark"];

    /// <inheritdoc/>
    public override Text Title => DecisionTexts.Title;

    public DecisionFilter Filter { get; private set; } = new();

    public DecisionPage List { get; private set; } = new([], new Dictionary<Guid, string>(), false);

    /// <summary>How many there are in each state, whichever is chosen.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public IReadOnlyList<string> Bodies { get; private set; } = [];

    /// <summary>Which page it is, from 1.</summary>
    public int At { get; private set; } = 1;

    /// <summary>The address of the list under a filter.</summary>
    public static string AddressOf(DecisionFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new[] { filter.Address, page > 1 ? $"page={Facts.Readable.Of(page)}" : "" }.Where(p => p.Length > 0).ToList();
        return parts.Count == 0 ? "/decisions" : "/decisions?" + string.Join('&', parts);
    }

    /// <summary>The provision a decision is about, in plain words.</summary>
    public string TitleOf(StoredDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return shelf.Current.Rulebook.FindRule(decision.Rule) is { } rule ? Say(rule.Versions[^1].Version.Provision.Title) : decision.Rule;
    }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(string? state, string? body, string? kind, [FromQuery(Name = "page")] int? number, CancellationToken stop)
    {
        Filter = new(DecisionFilter.States.Contains(state) ? state! : "", body is { Length: <= 200 } ? body : "", Kinds.Contains(kind) ? kind! : "");
        At = Math.Clamp(number ?? 1, 1, 100_000);
        Counts = await list.CountAsync(Caller, Filter, stop);
        Bodies = await list.BodiesAsync(Caller, stop);
        List = await list.PageAsync(Caller, Filter, At, stop);
    }

    /// <summary>Hands out the register.</summary>
    public async Task<IActionResult> OnPostExportAsync([FromForm] string? body, CancellationToken stop) =>
        Caller.May(Verb.Report) ? File(await list.ExportAsync(Caller, body ?? "", stop), "application/json; charset=utf-8", "decisions.json") : StatusCode(StatusCodes.Status403Forbidden);
}
