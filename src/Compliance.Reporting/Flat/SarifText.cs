using System.Text.RegularExpressions;
using Compliance.Json;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>Texts and places in the forms SARIF wants.</summary>
internal static partial class SarifText
{
    /// <summary>A message (3.11): braces are doubled, as they would name arguments; no part of it is taken for a link.</summary>
    public static CanonicalObject Message(string text, string otherwise = "-") => new()
    {
        { "text", Plain(text.Length > 0 ? text : otherwise).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) },
    };

    /// <summary>A description (3.12): as a message, without arguments.</summary>
    public static CanonicalObject Description(string text) => new() { { "text", Plain(text.Length > 0 ? text : "-") } };

    /// <summary>The place of the case file as a URI reference: its path, or its id where the edition names no path.</summary>
    public static string Uri(ReportedFinding finding)
    {
        var path = (finding.Source.Length > 0 ? finding.Source : finding.File).Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        return Drive().IsMatch(path) ? "file:///" + path[..2] + escaped[4..] : path.StartsWith('/') ? "file://" + escaped : escaped;
    }

    /// <summary>Adds a property that says something.</summary>
    public static void Known(CanonicalObject properties, string name, string words)
    {
        if (words.Length > 0)
            properties.Add(name, words);
    }

    private static string Plain(string text) => text.Replace("](", "\\](", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z]:/")]
    private static partial Regex Drive();
}
