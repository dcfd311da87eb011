using Compliance.Facts;
using Compliance.Law;
using Compliance.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Compliance.Web.Pages;

/// <summary>What all pages have in common: who looks, in which language, how days and numbers are written.</summary>
public abstract class OfficePage : PageModel
{
    /// <summary>Name of the cookie that remembers the language of who is not signed in.</summary>
    public const string LanguageCookie = "__Host-compliance-language";

    /// <summary>Who looks.</summary>
    public Caller Caller => Caller.Of(HttpContext);

    /// <summary>The language of the page: that of the account, else the one chosen on the sign-in page, else Azerbaijani.</summary>
    public Language Language => Caller.IsSomebody ? Caller.Language : Request.Cookies[LanguageCookie] == "en" ? Language.En : Language.Az;

    /// <summary>The language as <c>lang</c> names it.</summary>
    public string LanguageCode => Language == Language.Az ? "az" : "en";

    /// <summary>What the page is called.</summary>
    public abstract Text Title { get; }

    /// <summary>Words in the page's language.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>A day as its readers write it.</summary>
    public string Day(DateOnly day) => Language == Language.Az ? Readable.InAzerbaijani(day) : Readable.Of(day);

    /// <summary>A moment, in the office's time (Baku, UTC+4), to the minute.</summary>
    public string Moment(DateTime utc)
    {
        var local = utc.AddHours(4);
        return $"{Day(DateOnly.FromDateTime(local))} {local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>A count with the separators of its language.</summary>
    public string Number(long number) => Number(number, Language);

    /// <summary>A count with the separators of a language.</summary>
    internal static string Number(long number, Language language)
    {
        var words = number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        return language == Language.Az ? words.Replace(',', '.') : words;
    }
}
