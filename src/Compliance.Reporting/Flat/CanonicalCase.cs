using Compliance.Json;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>A judged case file with its acts as canonical JSON: a line of <c>cases.jsonl</c>.</summary>
internal static class CanonicalCase
{
    public static CanonicalObject Of(ReportedCase file) => new()
    {
        { "file", file.File },
        { "source", file.Source },
        { "line", file.Line },
        { "body", file.Body },
        { "acts", CanonicalJson.List(file.Acts.Select(Act)) },
    };

    private static CanonicalJson Act(ReportedAct act)
    {
        var chapters = new CanonicalObject();
        foreach (var (chapter, marks) in act.Chapters)
            chapters.Add(chapter, (int)marks);
        var json = new CanonicalObject
        {
            { "act", act.Act },
            { "kind", act.Kind },
            { "body", act.Body },
            { "date", CanonicalFinding.Day(act.Date) },
            { "chapters", chapters },
            { "findings", CanonicalJson.List(act.Findings.Select(f => new CanonicalObject { { "id", f.Id }, { "chapter", f.Chapter }, { "kind", f.Kind }, { "provision", f.Provision } })) },
        };
        if (act.Position.Length > 0)
            json.Add("position", act.Position);
        if (act.Age.Length > 0)
            json.Add("age", act.Age);
        return json;
    }
}
