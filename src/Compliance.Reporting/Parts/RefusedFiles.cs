namespace Compliance.Reporting.Parts;

/// <summary>The files that were not judged, each with all its faults.</summary>
internal sealed class RefusedFiles(Page page)
{
    public void Write(IReadOnlyList<RefusedFile> files)
    {
        if (files.Count == 0)
            return;
        var html = page.Html;
        using (html.Open("section", ("class", "refused"), ("aria-labelledby", "refused")))
        {
            html.Leaf("h2", page.Say(ReportWords.Refused), ("id", "refused"));
            html.Leaf("p", page.Say(ReportWords.RefusedWhy));
            foreach (var file in files)
            {
                html.Leaf("h3", file.Source);
                using (html.Open("ul", ("class", "faults")))
                {
                    foreach (var fault in file.Faults)
                    {
                        using (html.Open("li"))
                            html.Leaf("code", fault);
                    }
                }
            }
        }
    }
}
