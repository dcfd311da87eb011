namespace Compliance.Cli.Parsing;

/// <summary>How results are written.</summary>
internal enum OutputKind
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>As a report.</summary>
    Html,

    /// <summary>As a document in Markdown.</summary>
    Markdown,

    /// <summary>As a calendar that mail programs open.</summary>
    Ics,
}
