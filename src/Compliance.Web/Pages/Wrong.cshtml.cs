using Compliance.Law;
using Compliance.Web.Security;
using Compliance.Web.Texts;

namespace Compliance.Web.Pages;

/// <summary>Shown in the place of a page that is not there, may not be seen, or failed.</summary>
[Needs(Verb.Anyone)]
public sealed class WrongPage : OfficePage
{
    /// <inheritdoc/>
    public override Text Title => Status switch
    {
        400 => PageTexts.NotUnderstood, 403 => PageTexts.NotAllowed, 404 => PageTexts.NotFound, 413 => PageTexts.TooLarge, 429 => PageTexts.TooOften, >= 500 => PageTexts.WentWrong, _ => PageTexts.NotUnderstood,
    };

    /// <summary>What to do now.</summary>
    public Text Advice => Status switch
    {
        403 => PageTexts.NotAllowedAdvice, 404 => PageTexts.NotFoundAdvice, 413 => PageTexts.TooLargeAdvice, 429 => PageTexts.TooOftenAdvice, >= 500 => PageTexts.WentWrongAdvice, _ => PageTexts.NotUnderstoodAdvice,
    };

    /// <summary>The number of a request that failed, under which the log tells of it; empty for one that was refused.</summary>
    public string RequestNumber => Status >= 500 ? HttpContext.TraceIdentifier : "";

    private int Status => HttpContext.Features.Get<ErrorPages.Refused>()?.Status ?? StatusCodes.Status404NotFound;

    /// <summary>Shows it.</summary>
    public void OnGet() => Response.StatusCode = Status;
}
