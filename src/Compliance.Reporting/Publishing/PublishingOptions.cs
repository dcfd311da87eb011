using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Publishing;

/// <summary>What the published edition is made with.</summary>
public sealed record PublishingOptions
{
    /// <summary>The smallest count that is shown, zero apart: 1 to 4 are held back.</summary>
    public const long MinimumCell = 5;

    /// <summary>How many values at least a held-back count can have, for all that is published, beyond its lowest one.</summary>
    public const long ProtectionWidth = 5;

    /// <summary>The key of the pseudonyms, at least 32 bytes: whoever has it can tell whose they are. Another key, other pseudonyms.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The state bodies of the Report: names, and case files judged. One with fewer than 5 goes into "other bodies".</summary>
    public required IReadOnlyList<ReportedBody> Bodies { get; init; }

    /// <summary>Words that stand in a Report whatever files it is about: an id that is one of them cannot be told from them and is not looked for in words.</summary>
    public IReadOnlySet<string> Vocabulary { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What a finding says without its facts: the rule's breach text.</summary>
    public required Func<ReportedFinding, Text> Breach { get; init; }
}

/// <summary>A state body of the Report.</summary>
/// <param name="Id">Its id in case files.</param>
/// <param name="Name">Its name; where there is none, its id.</param>
/// <param name="Files">How many case files of it were judged.</param>
public sealed record ReportedBody(string Id, Text Name, long Files);

/// <summary>The published edition.</summary>
/// <param name="Document">The document, small cells suppressed.</param>
/// <param name="Finding">What is published of a finding; <c>null</c> where nothing is.</param>
/// <param name="Suppressed">How many cells are held back.</param>
/// <param name="LeftOut">Ids of the tables that had to be left out whole.</param>
public sealed record PublishedReport(ReportDocument Document, Func<ReportedFinding, ReportedFinding?> Finding, int Suppressed, IReadOnlyList<string> LeftOut);
