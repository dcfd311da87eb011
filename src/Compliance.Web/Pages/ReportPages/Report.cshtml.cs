using Compliance.Law;
using Compliance.Reporting.Evidence;
using Compliance.Web.Reports;
using Compliance.Web.Security;
using Compliance.Web.Storage;
using Compliance.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Pages.ReportPages;

/// <summary>A Report: how far it is, its files, and what can be established of it.</summary>
[Needs(Verb.Report)]
public sealed class ReportModel(ReportShelf shelf, ReportKeys keys) : OfficePage
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <inheritdoc/>
    public override Text Title => new($"Report: {Ask.Days.Words.En}", $"Hesabat: {Ask.Days.Words.Az}");

    /// <summary>The Report.</summary>
    public StoredReport Report { get; private set; } = null!;

    /// <summary>What it was asked for.</summary>
    public ReportAsk Ask => ReportAsk.Of(Report.Asked);

    /// <summary>Its files.</summary>
    public IReadOnlyList<(string Path, long Bytes)> Files { get; private set; } = [];

    /// <summary>What verifying found; <c>null</c> where nobody asked.</summary>
    public Verification? Verified { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await shelf.FindAsync(Caller, id, stop) is not { } report)
            return NotFound();
        (Report, Files) = (report, await shelf.FilesAsync(report, stop));
        return Page();
    }

    /// <summary>Verifies it, as it is stored.</summary>
    public async Task<IActionResult> OnPostVerifyAsync(Guid id, CancellationToken stop)
    {
        if (await shelf.FindAsync(Caller, id, stop) is not { State: "done" } report)
            return NotFound();
        (Report, Files) = (report, await shelf.FilesAsync(report, stop));
        await shelf.NoteReadAsync(Caller, report, "verify", stop);
        await Turn.WaitAsync(stop);
        try
        {
            using var work = WorkFolder.New();
            foreach (var (path, _) in Files)
            {
                var place = Path.Combine(work.Path, path);
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                if (await shelf.ReadAsync(report, path, stop) is { } bytes)
                    await System.IO.File.WriteAllBytesAsync(place, bytes, stop);
            }
            Verified = await Task.Run(() => ReportVerifier.Verify(new() { Folder = work.Path, TrustedPem = keys.PublicPem, Expected = report.Manifest }, stop), stop);
        }
        finally
        {
            Turn.Release();
        }
        return Page();
    }
}
