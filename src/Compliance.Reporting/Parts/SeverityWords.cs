using Compliance.Law;
using Compliance.Rules;

namespace Compliance.Reporting.Parts;

/// <summary>What severities and grades are called.</summary>
public static class SeverityWords
{
    /// <summary>A severity.</summary>
    public static Text Of(Severity severity) => severity switch
    {
        Severity.Critical => new("critical", "kritik"),
        Severity.Major => new("major", "ciddi"),
        _ => new("minor", "az əhəmiyyətli"),
    };

    /// <summary>A grade: how the text of a provision was seen.</summary>
    public static Text Of(Grade grade) => grade switch
    {
        Grade.OfficialText => new("official text seen", "rəsmi mətn oxunub"),
        Grade.OfficialCopy => new("copy of the official text seen", "rəsmi mətnin surəti oxunub"),
        Grade.OfficialSummary => new("official summary seen, not the text", "mətn deyil, rəsmi xülasə oxunub"),
        _ => new("secondary source seen, not the text", "mətn deyil, ikinci əldən mənbə oxunub"),
    };
}
