using Compliance.Law;

namespace Compliance.Reporting.Documents;

/// <summary>What a rendering is made from, and where it goes.</summary>
/// <param name="Document">The Report.</param>
/// <param name="Findings">The findings behind its numbers.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Folder">The folder its files go to; it exists.</param>
public sealed record ReportOutput(ReportDocument Document, FindingSpool Findings, Language Language, string Folder)
{
    /// <summary>The files and acts behind its numbers; <c>null</c> in the published edition.</summary>
    public CaseSpool? Cases { get; init; }

    /// <summary>Where a rendering puts what it removes again; <c>null</c> for the temporary folder of the system.</summary>
    public string? WorkFolder { get; init; }
}

/// <summary>A rendering of the Report. Every one shows the same verdicts and numbers; what its format cannot carry, its loss notes name.</summary>
public abstract class ReportFormat
{
    /// <summary>How it is asked for, for example <c>xlsx</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What the format cannot carry, a sentence each; empty where it carries all.</summary>
    public virtual IReadOnlyList<Text> Losses => [];

    /// <summary>Why it cannot be written on this machine, and what to do about it; empty where it can. Such a format is left out with these words.</summary>
    public virtual Text Unavailable => Text.None;

    /// <summary>Writes the rendering.</summary>
    /// <returns>The names of the files written, relative to the folder, with forward slashes.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public abstract IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop);
}
