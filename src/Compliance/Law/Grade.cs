namespace Compliance.Law;

/// <summary>How the text of a provision was seen. The lower two never accuse outright: their violations are "to be confirmed by legal staff".</summary>
public enum Grade
{
    /// <summary>The official publication itself.</summary>
    OfficialText,

    /// <summary>A copy of the official text kept by somebody else.</summary>
    OfficialCopy,

    /// <summary>A summary published by a state body.</summary>
    OfficialSummary,

    /// <summary>Press, teaching material or another secondary source.</summary>
    Secondary,
}

/// <summary>Words of the grades.</summary>
public static class GradeWords
{
    /// <summary>The grade as it is written on rule pages and in findings.</summary>
    public static string Code(this Grade grade) => grade switch
    {
        Grade.OfficialText => "official-text",
        Grade.OfficialCopy => "official-copy",
        Grade.OfficialSummary => "official-summary",
        _ => "secondary",
    };

    /// <summary>Whether a violation of a provision seen like this waits for legal staff to confirm the text.</summary>
    public static bool NeedsConfirmation(this Grade grade) => grade > Grade.OfficialCopy;
}
