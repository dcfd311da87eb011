using Compliance.Reporting;

namespace Compliance.Cli.Output;

/// <summary>Colours and signs of findings: colour and letters of all kinds on a terminal, plain characters elsewhere.</summary>
internal sealed class Ink(bool hasColour, bool isTerminal)
{
    /// <summary>Something that stands back.</summary>
    public string Quiet(string text) => Paint("2", text);

    /// <summary>Something that stands out.</summary>
    public string Strong(string text) => Paint("1", text);

    /// <summary>A word in the colour of a kind of finding.</summary>
    public string Of(FindingKind kind, string text) => Paint(Colour(kind.Code), text);

    /// <summary>The sign of a kind of finding: the kinds differ without colour.</summary>
    public string Sign(FindingKind kind) => kind.Code switch
    {
        "compliant" => isTerminal ? "✓" : "+",
        "violation" => isTerminal ? "✗" : "x",
        "violation-to-be-confirmed" => isTerminal ? "✗" : "x",
        "undetermined" => "?",
        "needs-judgment" => "!",
        "lawful-when-done" => isTerminal ? "↺" : "<",
        "contrary-when-done" => isTerminal ? "↻" : ">",
        "waived" => "~",
        "error" => "#",
        "not-applicable" => "-",
        _ => ".",
    };

    private static string Colour(string code) => code switch
    {
        "compliant" => "32",
        "violation" or "error" => "31;1",
        "violation-to-be-confirmed" => "35",
        "undetermined" or "needs-judgment" or "lawful-when-done" or "contrary-when-done" => "33",
        "waived" => "36",
        _ => "2",
    };

    private string Paint(string code, string text) => hasColour ? $"\e[{code}m{text}\e[0m" : text;
}
