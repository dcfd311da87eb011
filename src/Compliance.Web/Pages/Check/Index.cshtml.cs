using System.Globalization;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Compliance.Web.Pages.Check;

/// <summary>Takes case files.</summary>
/// <remarks>The form is read as it arrives, no temporary file holds persons' data; so its token is looked at here, before the first file, and not by the framework.</remarks>
[Needs(Verb.Check)]
[RequestSizeLimit(UploadDesk.MostBytes)]
[IgnoreAntiforgeryToken]
[FormIsReadByHand]
public sealed class CheckPage(UploadDesk desk, IAntiforgery forms) : OfficePage
{
    private const int LongestPurpose = 500;

    /// <inheritdoc/>
    public override Text Title => PageTexts.Check;

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<(string Field, Text Words)> Wrong { get; private set; } = [];

    /// <summary>What was typed before.</summary>
    public string Purpose { get; private set; } = "";

    public string KnownOn { get; private set; } = "";

    /// <summary>Key of the form.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What is wrong with a field; <c>null</c> for nothing.</summary>
    public string? WrongWith(string field) => Wrong.FirstOrDefault(w => w.Field == field).Words is { } words ? Say(words) : null;

    /// <summary>The form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Takes what was sent, and leads to what came, or comes, of it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Request.ContentLength > UploadDesk.MostBytes)
            return Again(StatusCodes.Status413PayloadTooLarge, ("files", CheckTexts.TooLarge));
        if (Upload.Of(Request) is not { } upload)
            return BadRequest();
        var hasFile = await upload.NextAsync(stop);
        HttpContext.Features.Set<IFormFeature>(new FormFeature(new FormCollection(upload.Fields)));
        if (!await forms.IsRequestValidAsync(HttpContext))
            return BadRequest();
        (Purpose, KnownOn) = (Field("purpose"), Field("knownOn"));
        var wrong = new List<(string, Text)>();
        if (Purpose.Length is 0 or > LongestPurpose || Purpose.Any(char.IsControl))
            wrong.Add(("purpose", Purpose.Length == 0 ? CheckTexts.NoPurpose : CheckTexts.LongPurpose));
        DateOnly? known = DateOnly.TryParseExact(KnownOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (KnownOn.Length > 0 && known is null)
            wrong.Add(("knownOn", CheckTexts.NoDay));
        if (!hasFile)
            wrong.Add(("files", CheckTexts.NoFiles));
        if (wrong.Count > 0)
            return Again(StatusCodes.Status400BadRequest, [.. wrong]);
        var key = Guid.TryParseExact(Field("key"), "N", out var given) ? given.ToString("N") : Key;
        var (batch, fault) = await desk.TakeAsync(Caller, upload, new(Purpose, known, key), stop);
        return batch is { } id ? Redirect($"/check/{id}") : Again(StatusCodes.Status400BadRequest, ("files", fault!));

        string Field(string name) => upload.Fields.GetValueOrDefault(name).ToString().Trim();
    }

    private PageResult Again(int status, params (string, Text)[] wrong)
    {
        Wrong = wrong;
        return new PageResult { StatusCode = status };
    }
}

/// <summary>Keeps the framework from reading a form, which would hold all of its files.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormIsReadByHandAttribute : Attribute, IResourceFilter
{
    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
