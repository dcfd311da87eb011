using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Periodic;
using Compliance.Web.Reports;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Compliance.Web.Pages.ReportPages;

/// <summary>The Reports a caller sees, and the form that asks for one.</summary>
[Needs(Verb.Report)]
public sealed class IndexModel(ReportShelf shelf, Database database) : OfficePage
{
    /// <summary>What the form sends.</summary>
    public sealed class Form
    {
        public string Period { get; set; } = "all";

        public string Body { get; set; } = "";

        public List<string> Formats { get; set; } = [];

        public string Language { get; set; } = "";

        /// <summary><c>published</c>, or the code of the ground of an internal one.</summary>
        public string Edition { get; set; } = "";
    }

    /// <inheritdoc/>
    public override Text Title => PageTexts.Reports;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public Form Asked { get; set; } = new() { Formats = ["html", "json"], Edition = "published" };

    /// <summary>What is wrong with it: the field, and the words.</summary>
    public List<(string Field, Text Words)> Wrong { get; } = [];

    /// <summary>The Reports.</summary>
    public IReadOnlyList<StoredReport> Reports { get; private set; } = [];

    /// <summary>The bodies that have files.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    /// <summary>The formats there are.</summary>
    public static IReadOnlyList<ReportFormat> Formats => ReportFormats.All;

    /// <summary>The edition of a Report in words.</summary>
    public Text EditionOf(ReportAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return ask.IsPublished ? ReportPageTexts.Published : ReportPageTexts.Internal;
    }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    /// <summary>Asks for one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Look();
        if (Wrong.Count == 0)
        {
            var ask = new ReportAsk
            {
                Period = Asked.Period.Trim(), Body = Asked.Body ?? "", Formats = Asked.Formats, Language = Asked.Language is "en" or "az" ? Asked.Language : LanguageCode, Ground = Asked.Edition == "published" ? "" : Asked.Edition,
            };
            if (await shelf.AskAsync(Caller, ask, stop) is { } id)
                return Redirect($"/reports/{id}");
            Wrong.Add(("body", ReportPageTexts.WrongBody));
        }
        await ShowAsync(stop);
        return Page();
    }

    private void Look()
    {
        if (!ReportPeriod.TryParse((Asked.Period ?? "").Trim(), out _))
            Wrong.Add(("period", ReportPageTexts.WrongPeriod));
        if (Asked.Formats.Count == 0 || Asked.Formats.Exists(f => !Formats.Any(k => k.Code == f)))
            Wrong.Add(("format-json", ReportPageTexts.NoFormat));
        if (Asked.Edition != "published" && !ReportAsk.Grounds.Any(g => g.Code == Asked.Edition))
            Wrong.Add(("edition-published", ReportPageTexts.WrongEdition));
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Reports = await shelf.ListAsync(Caller, stop);
        await using var db = database.Read();
        var (all, bodies) = (Caller.AllBodies, Caller.Bodies.ToList());
        Bodies = await db.Files.Where(f => f.State == "judged" && f.Body != "" && (all || bodies.Contains(f.Body))).Select(f => f.Body).Distinct().OrderBy(b => b).ToListAsync(stop);
    }
}
