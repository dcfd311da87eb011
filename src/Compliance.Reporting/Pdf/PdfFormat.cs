using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;

namespace Compliance.Reporting.Pdf;

/// <summary>The Report on paper: <c>report.pdf</c>, printed from the page by an installed Chromium, Chrome or Edge; tagged, with bookmarks, its letters embedded.</summary>
/// <remarks>The browser writes the time of printing into the file: the bytes differ from run to run, the page it prints does not.</remarks>
public sealed class PdfFormat : ReportFormat
{
    private const string Name = "report.pdf";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public override string Code => "pdf";

    /// <inheritdoc/>
    public override IReadOnlyList<Text> Losses { get; } =
    [
        new("PDF shows the first 5 to 100 findings of each list, about 1,000 in all; each list says how many it has, and all of them stand in the HTML rendering.",
            "PDF hər siyahının ilk 5–100 nəticəsini, cəmi təxminən 1.000 nəticəni göstərir; hər siyahıda nəticələrin ümumi sayı göstərilir, hamısı HTML formatındadır."),
        new("PDF shows of findings that ask for nothing only what was found, not criterion and record.",
            "PDF tədbir tələb etməyən nəticələrin yalnız özünü göstərir, meyarını və qeydin yerini göstərmir."),
    ];

    /// <summary>Whether a browser that prints is installed.</summary>
    public static bool IsAvailable => BrowserSearch.Here.Find() is not null;

    /// <inheritdoc/>
    public override Text Unavailable => Missing(BrowserSearch.Here);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No browser is installed: <see cref="IsAvailable"/> says so beforehand.</exception>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        var browser = BrowserSearch.Here.Find() ?? throw new InvalidOperationException(Unavailable.En);
        var apart = output.WorkFolder is { } work ? Directory.CreateDirectory(Path.Combine(work, $"pdf-{Guid.NewGuid():N}")).FullName : Directory.CreateTempSubdirectory("compliance-pdf-").FullName;
        try
        {
            var page = HtmlFormat.WriteForPrint(output with { Folder = apart }, stop);
            var print = Path.Combine(apart, Name);
            new Browser(browser, Limit).Print(Path.Combine(apart, page), print, Path.Combine(apart, "browser"), stop);
            File.Move(print, Path.Combine(output.Folder, Name), overwrite: true);
            return [Name];
        }
        finally
        {
            Remove(apart);
        }
    }

    /// <summary>What to do where no browser is found; nothing where one is.</summary>
    internal static Text Missing(BrowserSearch search) => search.Find() is not null ? Text.None : search.Wished.Length > 0
        ? new($"'{BrowserSearch.Variable}' names '{search.Wished}', where there is no browser. Expected the program file of Chromium, Chrome or Edge.",
            $"'{BrowserSearch.Variable}' dəyişənində göstərilən '{search.Wished}' yerində brauzer yoxdur. Chromium, Chrome və ya Edge proqramının faylı göstərilməlidir.")
        : new($"PDF is printed by a browser, and none was found. Install Chromium, Chrome or Edge, or name its program file in '{BrowserSearch.Variable}'.",
            $"PDF brauzerlə çap olunur, lakin brauzer tapılmadı. Chromium, Chrome və ya Edge quraşdırın, yaxud proqram faylını '{BrowserSearch.Variable}' dəyişənində göstərin.");

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // The browser may still be ending; the system clears its temporary folder.
        }
    }
}
