using System.Globalization;
using Compliance.Checking;
using Compliance.Law;
using Compliance.Reporting.Parts;
using Compliance.Rules;
using Compliance.Web.LawBooks;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.LawPages;

/// <summary>What the pages of the law have in common: the library, and the day they show the law of.</summary>
public abstract class LawPage(LawLibrary library) : OfficePage
{
    /// <summary>The library.</summary>
    public LawLibrary Library { get; } = library;

    /// <summary>The day as it was typed.</summary>
    [BindProperty(SupportsGet = true, Name = "on")]
    public string? On { get; set; }

    /// <summary>The day whose law is shown; <c>null</c> for all wordings.</summary>
    public DateOnly? OnDay => DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Whether something was typed that is no day.</summary>
    public bool IsWrongDay => !string.IsNullOrWhiteSpace(On) && OnDay is null;

    /// <summary>The address of a provision, on the day shown.</summary>
    public string Address(Provision provision) => LawLibrary.AddressOf(provision) + OnQuery;

    /// <summary>The day as the end of an address; nothing for all wordings.</summary>
    public string OnQuery => OnDay is { } day ? "?on=" + Facts.Readable.Of(day) : "";

    /// <summary>The days a wording was in force.</summary>
    public string Days(ProvisionVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"{Day(version.From)} {Say(LawTexts.Until)} {(version.To is { } end ? Day(end) : Say(LawTexts.Lasts))}";
    }

    /// <summary>How the text of a wording was seen.</summary>
    public string GradeOf(ProvisionVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Say(SeverityWords.Of(version.Grade));
    }

    /// <summary>What a provision requires on the day shown, or in its last wording; empty where it has none.</summary>
    public string Says(ProvisionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var version = OnDay is { } day ? entry.Versions.LastOrDefault(v => v.IsInForceOn(day)) : entry.Versions.Count > 0 ? entry.Versions[^1] : null;
        return version is null ? OnDay is not null && entry.Versions.Count > 0 ? Say(LawTexts.NoneThatDay) : Say(entry.Reason) : version.IsRepeal ? Say(LawTexts.IsRepealed) : Say(version.Duty);
    }

    /// <summary>The word of an outcome in an example; words the product has no name for stay as they are.</summary>
    public string OutcomeOf(string code) => OutcomeWords.TryParse(code, out var outcome) ? Say(outcome.Words())
        : Reporting.FindingKind.Find(code) is { } kind ? Say(kind.Heading)
        : code switch { "yes" => Say(new("yes", "bəli")), "no" => Say(new("no", "xeyr")), "unknown" => Say(new("unknown", "məlum deyil")), "none" => Say(new("none", "yoxdur")), _ => code };
}
