using System.Text;
using Compliance.Checking;
using Compliance.Reporting.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Periodic;

/// <summary>The violations of an earlier Report, by the ids of their findings: what is new, persists, was resolved or is unsettled is told against them.</summary>
/// <remarks>A finding is the same if file, act, rule and wording are. A violation that a later wording judges is a new one.</remarks>
public sealed class Baseline
{
    private static readonly string[] Breaches = [Outcome.Violation.Code(), "violation-to-be-confirmed", Outcome.Waived.Code()];
    private static readonly string[] Settled = [Outcome.Compliant.Code(), Outcome.NotApplicable.Code()];
    private readonly Dictionary<string, string> _earlier;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    private Baseline(string name, Dictionary<string, string> earlier) => (Name, _earlier) = (name, earlier);

    /// <summary>What it is called: the folder or file it was read from.</summary>
    public string Name { get; }

    /// <summary>Reads <c>findings.jsonl</c> of an earlier Report, or the folder that holds it; or what is wrong with it.</summary>
    public static (Baseline? Baseline, string? Fault) Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Join(path, "findings.jsonl") : path;
        var earlier = new Dictionary<string, string>(StringComparer.Ordinal);
        var line = 0;
        try
        {
            foreach (var (id, kind, chapter, error) in File.ReadLines(file, new UTF8Encoding(false, throwOnInvalidBytes: true)).OnAllProcessors(ReadLine))
            {
                line++;
                if (error.Length > 0)
                    return (null, $"{file}({line},1): error BL001: The line is no JSON object: {error.Split(". ")[0]}. Expected findings.jsonl of an earlier 'compliance report'.");
                if (id is null || kind is null)
                    return (null, $"{file}({line},1): error BL001: The line is no finding of a Report: it has no 'id' and 'kind'. Expected findings.jsonl of an earlier 'compliance report'.");
                if (Breaches.Contains(kind))
                    earlier[id] = chapter;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return (null, $"{file}: error BL000: {Why(error)}. Expected findings.jsonl of an earlier 'compliance report', or the folder that holds it.");
        }
        return (new(path, earlier), null);
    }

    private static string Why(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no baseline",
        UnauthorizedAccessException => "The baseline may not be read",
        DecoderFallbackException => "The baseline is not in UTF-8",
        _ => "The baseline cannot be read",
    };

    private static (string? Id, string? Kind, string Chapter, string Error) ReadLine(string text)
    {
        try
        {
            var finding = JObject.Parse(text);
            return ((string?)finding["id"], (string?)finding["kind"], string.Intern((string?)finding["chapter"] ?? ""), "");
        }
        catch (JsonException error)
        {
            return (null, null, "", error.Message);
        }
    }

    /// <summary>What a finding is against the baseline: a code of <see cref="ReportedFinding.Change"/>. On any thread.</summary>
    public string ChangeOf(string id, string kind)
    {
        var isBreach = Breaches.Contains(kind);
        if (!_earlier.ContainsKey(id))
            return isBreach ? "new" : "";
        lock (_met)
            _met.Add(id);
        return isBreach ? "persisting" : Settled.Contains(kind) ? "resolved" : "unsettled";
    }

    /// <summary>How many violations of a chapter it has of which nothing was found this time: their acts or files are not in this Report. Once every finding was asked about.</summary>
    public long NotSeen(string chapter) => _earlier.Count(e => e.Value == chapter && !_met.Contains(e.Key));
}
