using System.Globalization;
using Compliance.Cases;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting;
using Compliance.Rules;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.Findings;

/// <summary>What can be chosen of one part of the filter.</summary>
public sealed record ChoiceGroup(Text Legend, string Name, IReadOnlyList<(string Code, Text Words)> Choices, IReadOnlyList<string> Chosen);

/// <summary>The list of findings, narrowed by what stands in the address.</summary>
[Needs(Verb.Read)]
public sealed class FindingsPage(FindingSearch search, Database database, Shelf shelf) : OfficePage
{
    private const int MostViews = 50;
    private const int LongestName = 80;
    private readonly Dictionary<string, Provision> _provisions = shelf.Current.Rulebook.Provisions.Select(p => p.Provision).DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Text Title => PageTexts.Findings;

    public FindingFilter Filter { get; private set; } = new();

    /// <summary>How many there are of each kind, whichever kinds are chosen.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; private set; } = new Dictionary<string, long>(StringComparer.Ordinal);

    public FindingPage List { get; private set; } = new([], null);

    /// <summary>Whether it is not the first page.</summary>
    public bool IsLater { get; private set; }

    public IReadOnlyList<string> Bodies { get; private set; } = [];

    /// <summary>The provisions to choose from, in the law's order.</summary>
    public IReadOnlyList<Provision> Provisions { get; private set; } = [];

    /// <summary>The chapters to choose from.</summary>
    public IReadOnlyList<(string Number, Text Title)> Chapters { get; private set; } = [];

    public ChoiceGroup KindChoices => new(FindingTexts.Kind, "kind", [.. FindingSearch.Listed.Select(k => (k.Code, k.Heading))], Filter.Kinds);

    public ChoiceGroup BodyChoices => new(FindingTexts.Body, "body", [.. Bodies.Select(b => (b, new Text(b, b)))], Filter.Bodies);

    public ChoiceGroup ChapterChoices => new(FindingTexts.Chapter, "chapter", Chapters, Filter.Chapters);

    public ChoiceGroup SeverityChoices => new(FindingTexts.Severity, "severity", [.. Enum.GetValues<Severity>().Reverse().Select(s => Codes.Of(typeof(Severity)).CodeOf(s)).Select(s => (s, Marks.Severity(s)))], Filter.Severities);

    public ChoiceGroup GradeChoices => new(FindingTexts.Grade, "grade", [.. Enum.GetValues<Grade>().Select(g => (g.Code(), Marks.Grade(g.Code())))], Filter.Grades);

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>What is wrong with the name of a view.</summary>
    public Text? WrongName { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Whether findings of a kind are in the list.</summary>
    public bool Shows(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Filter.Kinds.Count == 0 || Filter.Kinds.Contains(kind.Code);
    }

    /// <summary>The length of the list, all pages together.</summary>
    public long Total => FindingSearch.Listed.Where(Shows).Sum(k => Counts.GetValueOrDefault(k.Code));

    /// <summary>The address of the list with one kind only, or with all where that one is shown alone.</summary>
    public string AddressOf(FindingKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return AddressOf(Filter with { Kinds = Filter.Kinds is [var only] && only == kind.Code ? [] : [kind.Code] });
    }

    /// <summary>The address of the list under a filter.</summary>
    public string AddressOf(FindingFilter filter, long? after = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var parts = new[] { filter.Address, after is { } number ? $"after={Readable.Of(number)}" : "" }.Where(p => p.Length > 0).ToList();
        return parts.Count == 0 ? "/findings" : "/findings?" + string.Join('&', parts);
    }

    /// <summary>A provision in plain words, as the rulebook of today names it.</summary>
    public string TitleOf(string provision) => _provisions.TryGetValue(provision, out var known) ? Say(known.Title) : provision;

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(string? after, CancellationToken stop) => LoadAsync(FindingFilter.Of(Request.Query), long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, stop);

    /// <summary>Saves the filters in the address under a name.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string? name, CancellationToken stop)
    {
        var (filter, account) = (FindingFilter.Of(Request.Query), Caller.Account!.Value);
        Name = name?.Trim() ?? "";
        WrongName = Name.Length is 0 or > LongestName || filter.IsEmpty ? FindingTexts.NoName : await SaveAsync(account, filter, stop);
        if (WrongName is null)
            return Redirect(AddressOf(filter));
        await LoadAsync(filter, null, stop);
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    /// <summary>Deletes a view of the account.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(Guid view, CancellationToken stop)
    {
        var account = Caller.Account!.Value;
        await database.WriteAsync(db => db.Views.Where(v => v.Id == view && v.AccountId == account).ExecuteDeleteAsync(stop), stop);
        return Redirect(AddressOf(FindingFilter.Of(Request.Query)));
    }

    private Task<Text?> SaveAsync(Guid account, FindingFilter filter, CancellationToken stop) => database.WriteAsync(async db =>
    {
        var names = await db.Views.Where(v => v.AccountId == account).Select(v => v.Name).ToListAsync(stop);
        if (names.Count >= MostViews)
            return FindingTexts.TooManyViews;
        if (names.Contains(Name))
            return FindingTexts.Taken;
        db.Views.Add(new() { Id = Guid.CreateVersion7(), AccountId = account, Name = Name, Query = filter.Address });
        return (Text?)null;
    }, stop);

    private async Task LoadAsync(FindingFilter filter, long? after, CancellationToken stop)
    {
        (Filter, IsLater) = (filter, after is not null);
        Counts = await search.CountAsync(Caller, filter with { Kinds = [] }, stop);
        List = await search.PageAsync(Caller, filter, after, stop);
        var (bodies, provisions, chapters) = await search.ChoicesAsync(Caller, stop);
        Bodies = bodies;
        Provisions = [.. _provisions.Values.Where(p => provisions.Contains(p.Id))];
        Chapters = [.. shelf.Current.Rulebook.Chapters.Select(c => (Readable.Of(c.Number), c.Title)).Where(c => chapters.Contains(c.Item1))];
        await using var db = database.Read();
        var account = Caller.Account;
        Views = account is null ? [] : [.. (await db.Views.Where(v => v.AccountId == account).ToListAsync(stop)).OrderBy(v => v.Name, StringComparer.Ordinal)];
    }
}
