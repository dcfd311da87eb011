using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Reporting.Periodic;

/// <summary>What a Report is asked for and made by: everything about it that is not counted.</summary>
/// <param name="Rulebook">The rulebook that judged.</param>
/// <param name="Engine">The version of the engine.</param>
/// <param name="Period">The days whose acts it is about.</param>
/// <param name="KnownOn">The knowledge day; <c>null</c>: all that the rulebook knows.</param>
public sealed record ReportFrame(Rulebook Rulebook, string Engine, ReportPeriod Period, DateOnly? KnownOn)
{
    /// <summary>Id of the one body it is about; empty for all.</summary>
    public string Body { get; init; } = "";

    /// <summary>Ids of the bodies whose acts alone are shown to who asked; <c>null</c> for all. An act that names no body goes with its file.</summary>
    public IReadOnlySet<string>? Bodies { get; init; }

    /// <summary>Whether rules under review were left out.</summary>
    public bool ReleasedOnly { get; init; }

    /// <summary>SHA-256 of the file of decisions; empty for none, and in the published edition.</summary>
    public string Decisions { get; init; } = "";

    /// <summary>Whether all is told even of findings that no list shows: to compare them with those of a Report that had a baseline.</summary>
    public bool TellsAll { get; init; }

    /// <summary>The earlier Report against which violations are new or persisting; <c>null</c> for none.</summary>
    public Baseline? Baseline { get; init; }
}
