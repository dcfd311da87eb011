using System.Globalization;
using Compliance.Law;
using Compliance.Web.Checks;
using Compliance.Web.Security;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.Check;

/// <summary>Takes case files.</summary>
/// <remarks>Uploads stay in memory: what does not fit is refused before it is read, and no temporary file holds persons' data.</remarks>
[Needs(Verb.Check)]
[RequestSizeLimit(Intake.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Intake.MostBytes, MemoryBufferThreshold = Intake.MostBytes)]
public sealed class CheckPage(Intake intake) : OfficePage
{
    private const int LongestPurpose = 500;

    /// <inheritdoc/>
    public override Text Title => PageTexts.Check;

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyList<(string Field, Text Words)> Wrong { get; private set; } = [];

    /// <summary>What was typed before.</summary>
    public string Purpose { get; private set; } = "";

    public string KnownOn { get; private set; } = "";

    /// <summary>What is wrong with a field; <c>null</c> for nothing.</summary>
    public string? WrongWith(string field) => Wrong.FirstOrDefault(w => w.Field == field).Words is { } words ? Say(words) : null;

    /// <summary>The form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Judges what was sent, and leads to what came of it.</summary>
    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, string? purpose, string? knownOn, CancellationToken stop)
    {
        (Purpose, KnownOn) = (purpose?.Trim() ?? "", knownOn?.Trim() ?? "");
        var wrong = new List<(string, Text)>();
        if (files.Count == 0)
            wrong.Add(("files", CheckTexts.NoFiles));
        else if (files.Any(f => f.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)))
            wrong.Add(("files", CheckTexts.Archive));
        if (Purpose.Length is 0 or > LongestPurpose)
            wrong.Add(("purpose", Purpose.Length == 0 ? CheckTexts.NoPurpose : CheckTexts.LongPurpose));
        DateOnly? known = DateOnly.TryParseExact(KnownOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (KnownOn.Length > 0 && known is null)
            wrong.Add(("knownOn", CheckTexts.NoDay));
        var cases = wrong.Count == 0 ? Intake.Cases(await ReadAsync(files, stop)) : [];
        if (wrong.Count == 0 && cases.Count is 0 or > Intake.Most)
            wrong.Add(("files", cases.Count == 0 ? CheckTexts.NoFiles : CheckTexts.TooMany(cases.Count)));
        Wrong = wrong;
        if (wrong.Count > 0)
            return new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status400BadRequest };
        return Redirect($"/check/{await intake.TakeAsync(Caller, cases, Purpose, known, stop)}");
    }

    private static async Task<List<SentFile>> ReadAsync(List<IFormFile> files, CancellationToken stop)
    {
        var sent = new List<SentFile>();
        foreach (var file in files)
        {
            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, stop);
            sent.Add(new(Path.GetFileName(file.FileName), content));
        }
        return sent;
    }
}
