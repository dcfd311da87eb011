using System.Reflection;
using Compliance.Law;
using Compliance.Reporting.Html;
using Compliance.Reporting.Parts;

namespace Compliance.Reporting;

/// <summary>The case report: what was checked, what was found and why, on one page that needs nothing else.</summary>
/// <remarks>
/// No script, no network: the page says so itself in its security policy, and everything that comes from files is escaped.
/// The report is internal: it shows names of persons in the heading of a file, and only their ids in findings.
/// The same input gives the same bytes on every machine.
/// </remarks>
public static class CaseReport
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    private static readonly string Style = Own("CaseReport.css");
    private static readonly string Shapes = OutcomeShapes.Svg;

    /// <summary>Writes the report. The caller owns <paramref name="output"/>, opens it as UTF-8 and closes it.</summary>
    public static void Write(TextWriter output, CaseReportInput input, Language language)
    {
        var html = new HtmlWriter(output);
        var page = new Page(html, language);
        html.Own("<!DOCTYPE html>\n");
        using (html.Open("html", ("lang", language == Language.Az ? "az" : "en")))
        {
            Head(page, input);
            using (html.Open("body"))
            {
                html.Leaf("a", page.Say(ReportWords.Skip), ("class", "skip"), ("href", "#files"));
                html.Own(Shapes);
                new Overview(page, input).Write();
                using (html.Open("main", ("id", "files")))
                {
                    new RefusedFiles(page).Write(input.Refused);
                    for (var i = 0; i < input.Judged.Count; i++)
                        new FileSection(page, input.Judged[i], i + 1).Write();
                }
                html.Leaf("footer", page.Say(ReportWords.Evidence));
            }
        }
    }

    private static void Head(Page page, CaseReportInput input)
    {
        var html = page.Html;
        using (html.Open("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            var title = page.Say(ReportWords.Title);
            html.Leaf("title", input.Judged is [var only] ? $"{title}: {only.File.Id}" : title);
            using (html.Open("style"))
                html.Own(Style);
        }
    }

    private static string Own(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
