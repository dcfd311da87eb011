using System.Diagnostics;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Evidence;

namespace Compliance.Reporting.Periodic;

/// <summary>A Report to be made: what it is asked for, in which formats, and who signs it.</summary>
/// <param name="Frame">What it is asked for.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Formats">Its renderings.</param>
/// <param name="On">The day it is made, as the manifest states it.</param>
/// <param name="Noted">What the manifest notes of the options.</param>
public sealed record ReportJob(ReportFrame Frame, Language Language, IReadOnlyList<ReportFormat> Formats, DateOnly On, IReadOnlyDictionary<string, string> Noted)
{
    /// <summary>The key of the pseudonyms of the published edition; <c>null</c> for the internal one.</summary>
    public byte[]? PseudonymKey { get; init; }

    /// <summary>Signs the manifest; <c>null</c> leaves it unsigned.</summary>
    public ManifestSigner? Signer { get; init; }

    /// <summary>Where renderings put what they remove again; <c>null</c> for the temporary folder of the system.</summary>
    public string? WorkFolder { get; init; }

    /// <summary>Asked once all files were judged whether the Report shall be written; <c>null</c>: it shall.</summary>
    public Func<ReportCounts, bool>? Accept { get; init; }

    /// <summary>Told of the published edition once it is made.</summary>
    public Action<Edition>? Published { get; init; }

    /// <summary>Asked when a format begins; what it gives is disposed when the format is written.</summary>
    public Func<ReportFormat, FindingSpool, IDisposable>? Rendering { get; init; }

    /// <summary>Told of each format: how long it took, or <c>null</c> where it cannot be written here and is left out.</summary>
    public Action<ReportFormat, TimeSpan?>? Written { get; init; }
}

/// <summary>A Report that was made.</summary>
/// <param name="Counts">What was counted.</param>
/// <param name="Files">The files written, without manifest and signature, relative to the folder.</param>
/// <param name="Digest">SHA-256 of the manifest.</param>
public sealed record MadeReport(ReportCounts Counts, IReadOnlyList<string> Files, string Digest);

/// <summary>Makes Reports: judges, counts, renders and seals them, in a folder that holds nothing else.</summary>
public static class ReportMaking
{
    /// <summary>Makes a Report.</summary>
    /// <param name="job">What is to be made.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="judge">Judges the case files into the builder.</param>
    /// <param name="inputs">The inputs with their digests, once all were judged.</param>
    /// <param name="stop">The wish to stop.</param>
    /// <returns>What was made; <c>null</c> where no case file could be judged or the counts were not accepted, and nothing was.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static MadeReport? Make(ReportJob job, string folder, Action<ReportBuilder> judge, Func<IReadOnlyList<InputFile>> inputs, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(inputs);
        var (frame, key) = (job.Frame, job.PseudonymKey);
        using var spool = new FindingSpool(Path.Join(folder, key is null ? FindingLines.Name : "findings.spool"));
        using var cases = key is null ? new CaseSpool(Path.Join(folder, CaseSpool.Name)) : null;
        var builder = new ReportBuilder(frame, spool.Add, cases);
        judge(builder);
        if (builder.Counts.Judged == 0 || job.Accept?.Invoke(builder.Counts) == false)
            return null;
        using var edition = key is null ? null : Edition.Of(frame, builder, spool, key, Path.Join(folder, FindingLines.Name), stop);
        if (edition is not null)
            job.Published?.Invoke(edition);
        var output = new ReportOutput(edition?.Document ?? builder.Build(), edition?.Findings ?? spool, job.Language, folder) { Cases = cases, WorkFolder = job.WorkFolder };
        var written = job.Formats.SelectMany(f => Write(job, f, output, stop)).ToList();
        cases?.Keep();
        if (cases is not null)
            written.Add(CaseSpool.Name);
        var draft = Draft(job, builder.Counts, edition is null ? inputs() : []) with { IsPublished = edition is not null };
        return new(builder.Counts, [.. written.Append(FindingLines.Name).Distinct(StringComparer.Ordinal)], new ReportSeal(folder).Write(draft, written, output.Findings, job.Signer, stop));
    }

    private static IReadOnlyList<string> Write(ReportJob job, ReportFormat format, ReportOutput output, CancellationToken stop)
    {
        if (format.Unavailable.En.Length > 0)
        {
            job.Written?.Invoke(format, null);
            return [];
        }
        var watch = Stopwatch.StartNew();
        using var rendering = job.Rendering?.Invoke(format, output.Findings);
        var files = format.Write(output, stop);
        job.Written?.Invoke(format, watch.Elapsed);
        return files;
    }

    private static Manifest Draft(ReportJob job, ReportCounts counts, IReadOnlyList<InputFile> inputs) => new()
    {
        Jurisdiction = job.Frame.Rulebook.Jurisdiction, Rulebook = job.Frame.Rulebook.Identity, Engine = Engine.Current, KnownOn = job.Frame.KnownOn,
        From = job.Frame.Period.From, To = job.Frame.Period.To, Languages = [job.Language == Language.Az ? "az" : "en"], Options = job.Noted,
        CreatedOn = job.On, Inputs = inputs, Outputs = [], Chain = new FindingChain().State,
        Judged = counts.Judged, Refused = counts.Refused, Received = counts.Judged + counts.Refused, Kinds = new Dictionary<string, long>(StringComparer.Ordinal),
    };
}
