namespace Compliance.Reporting.Html;

/// <summary>The head of a page of the Report: what it is called, how it looks, and that nothing but this style may run or load.</summary>
internal static class ReportHead
{
    /// <summary>Writes the head.</summary>
    public static void Write(Sheet sheet, string title, string style)
    {
        var html = sheet.Html;
        using (html.Open("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportStyle.Policy(style)));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Leaf("title", title);
            using (html.Open("style"))
                html.Own(style);
        }
    }
}
