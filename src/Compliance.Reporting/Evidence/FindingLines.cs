using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Newtonsoft.Json.Linq;

namespace Compliance.Reporting.Evidence;

/// <summary>Findings as evidence: <c>findings.jsonl</c>, one canonical JSON object a line, in the order judged.</summary>
public static class FindingLines
{
    /// <summary>The file's name in a report folder.</summary>
    public const string Name = "findings.jsonl";

    /// <summary>The line of a finding, without its line end. The same finding gives the same bytes on every machine.</summary>
    public static byte[] Line(ReportedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return EvidenceJson.Write(Json(finding));
    }

    /// <summary>Writes findings to a file.</summary>
    /// <returns>Where their chain ends.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ChainEnd Write(string path, IEnumerable<ReportedFinding> findings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var chain = new FindingChain();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
        foreach (var finding in findings)
        {
            stop.ThrowIfCancellationRequested();
            var line = Line(finding);
            chain.Add(line);
            file.Write(line);
            file.WriteByte((byte)'\n');
        }
        return chain.State;
    }

    private static JObject Json(ReportedFinding f) => new()
    {
        ["id"] = f.Id,
        ["file"] = f.File,
        ["source"] = f.Source,
        ["line"] = f.Line,
        ["subject"] = f.Subject,
        ["body"] = f.Body,
        ["act"] = f.Act,
        ["actKind"] = f.ActKind,
        ["actPath"] = f.ActPath,
        ["date"] = Day(f.Date),
        ["rule"] = f.Rule,
        ["provision"] = f.Provision,
        ["citation"] = Json(f.Citation),
        ["duty"] = Json(f.Duty),
        ["wordingFrom"] = Day(f.WordingFrom),
        ["chapter"] = f.Chapter,
        ["outcome"] = f.Outcome,
        ["kind"] = f.Kind,
        ["severity"] = f.Severity,
        ["grade"] = f.Grade,
        ["isUnderReview"] = f.IsUnderReview,
        ["caveats"] = new JArray(f.Caveats),
        ["message"] = Json(f.Message),
        ["facts"] = new JArray(f.Facts.Select(Json)),
        ["missing"] = new JArray(f.Missing.Select(Json)),
        ["remedies"] = new JArray(f.Remedies.Select(Json)),
        ["change"] = f.Change,
    };

    private static JValue Day(DateOnly? day) => day is { } known ? new JValue(Readable.Of(known)) : JValue.CreateNull();

    private static JObject Json(Text text) => new() { ["en"] = text.En, ["az"] = text.Az };

    private static JObject Json(ReportedFact fact) => new() { ["path"] = fact.Path, ["words"] = Json(fact.Words), ["value"] = Json(fact.Value) };
}
