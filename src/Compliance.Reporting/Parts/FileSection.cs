using Compliance.Cases;
using Compliance.Checking;
using Compliance.Facts;

namespace Compliance.Reporting.Parts;

/// <summary>All about one case file: what it is, its timeline, its findings act by act, and the facts it lacks.</summary>
internal sealed class FileSection(Page page, JudgedFile judged, int number)
{
    private readonly Html.HtmlWriter _html = page.Html;
    private readonly Places _places = new(judged.File, number);
    private readonly ILookup<PersonnelAct, Finding> _findings = judged.Findings.ToLookup(f => f.Act);

    public void Write()
    {
        using (_html.Open("section", ("class", "file"), ("id", _places.File), ("aria-labelledby", $"{_places.File}-title")))
        {
            using (_html.Open(page.H(2), ("id", $"{_places.File}-title")))
            {
                _html.Leaf("span", page.Say(ReportWords.CaseFile), ("class", "kicker"));
                _html.Text(" " + judged.File.Id);
            }
            Head();
            var acts = InOrder(judged.File);
            new Timeline(page, judged.File, _findings, _places).Write(acts);
            if (acts.Count > 0)
            {
                _html.Leaf(page.H(3), page.Say(ReportWords.FindingsByAct));
                foreach (var act in acts)
                    new ActSection(page, _places, act).Write([.. _findings[act]]);
            }
            new WorkList(page, _places).Write(judged.Findings);
        }
    }

    private void Head()
    {
        var file = judged.File;
        using (_html.Open("dl", ("class", "facts")))
        {
            page.Entry(ReportWords.Source, judged.Source);
            page.Entry(ReportWords.Body, file.Body.Name.TryGet(out var name) ? name : file.Body.Id.Length > 0 ? file.Body.Id : page.Say(ReportWords.NotOnFile));
            page.Entry(ReportWords.AsOf, file.AsOf.TryGet(out var day) ? page.Day(day) : page.Say(ReportWords.NotOnFile));
            if (file.Persons.TryGet(out var persons) && persons.Count > 0)
                page.Entry(ReportWords.Persons, string.Join("; ", persons.Select(Named)));
            if (file.Remark.TryGet(out var remark))
                page.Entry(ReportWords.Remark, remark);
        }
    }

    private static string Named(Person person) => person.Name.TryGet(out var name) ? $"{person.Id} ({name})" : person.Id;

    /// <summary>The acts of a file by date; those without one last, in the order of the file.</summary>
    public static List<PersonnelAct> InOrder(CaseFile file)
    {
        file.Acts.TryGet(out var acts);
        return [.. acts.OrderBy(a => a.Date.TryGet(out var day) ? day : DateOnly.MaxValue)];
    }
}
