using System.Text;
using Compliance.Checking;
using Compliance.Law;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Periodic;

/// <summary>The violations of an earlier Report, by the ids of their findings: what is new, persists or was resolved is told against them.</summary>
/// <remarks>A finding is the same if file, act, rule and wording are. A violation that a later wording judges is a new one.</remarks>
public sealed class Baseline
{
    private static readonly string[] Breaches = [Outcome.Violation.Code(), "violation-to-be-confirmed", Outcome.Waived.Code()];
    private readonly HashSet<string> _earlier;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    private Baseline(string name, HashSet<string> earlier) => (Name, _earlier) = (name, earlier);

    /// <summary>What it is called: the folder or file it was read from.</summary>
    public string Name { get; }

    /// <summary>Reads <c>findings.jsonl</c> of an earlier Report, or the folder that holds it; or what is wrong with it.</summary>
    public static (Baseline? Baseline, string? Fault) Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Join(path, "findings.jsonl") : path;
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        var line = 0;
        try
        {
            foreach (var text in File.ReadLines(file, new UTF8Encoding(false, throwOnInvalidBytes: true)))
            {
                line++;
                var finding = JObject.Parse(text);
                if ((string?)finding["id"] is not { } id || (string?)finding["kind"] is not { } kind)
                    return (null, $"{file}({line},1): error BL001: The line is no finding of a Report: it has no 'id' and 'kind'. Expected findings.jsonl of an earlier 'compliance report'.");
                if (Breaches.Contains(kind))
                    earlier.Add(id);
            }
        }
        catch (JsonException error)
        {
            return (null, $"{file}({line},1): error BL001: The line is no JSON object: {error.Message.Split(". ")[0]}. Expected findings.jsonl of an earlier 'compliance report'.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return (null, $"{file}: error BL000: The baseline cannot be read ({error.GetType().Name}). Expected findings.jsonl of an earlier 'compliance report', or the folder that holds it.");
        }
        return (new(path, earlier), null);
    }

    /// <summary>What a finding is against the baseline: <c>new</c> or <c>persisting</c> for a violation, empty for others.</summary>
    public string ChangeOf(string id, string kind)
    {
        if (!Breaches.Contains(kind))
            return "";
        if (!_earlier.Contains(id))
            return "new";
        _met.Add(id);
        return "persisting";
    }

    /// <summary>The sums, once every finding was asked about.</summary>
    /// <param name="violations">How many violations there are now.</param>
    public BaselineChange Sum(long violations) => new(new Text(Name, Name), violations - _met.Count, _met.Count, _earlier.Count - _met.Count);
}
