using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>A column of the sheets of findings.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in letters.</param>
/// <param name="Cell">What it shows of a finding.</param>
internal sealed record FindingColumn(Text Heading, double Width, Func<ReportedFinding, SheetCell> Cell);

/// <summary>The headings that filters name.</summary>
internal static class FindingHeadings
{
    public static readonly Text Chapter = OfficeWords.Chapter;
    public static readonly Text Kind = new("Kind", "Növ");
    public static readonly Text Severity = OfficeWords.Severity;
    public static readonly Text Body = OfficeWords.Body;
    public static readonly Text FileBody = new("State body of the file", "Faylın dövlət orqanı");
    public static readonly Text File = OfficeWords.CaseFile;
    public static readonly Text ActKind = new("Kind of act", "Aktın növü");
    public static readonly Text Act = OfficeWords.Act;
    public static readonly Text Day = OfficeWords.Day;
    public static readonly Text Month = new("Month", "Ay");
    public static readonly Text Provision = OfficeWords.Provision;
    public static readonly Text Missing = new("Would settle it", "Məsələni həll edər");
    public static readonly Text Grade = new("How the text was seen", "Mətn necə oxunub");
    public static readonly Text Change = new("Against the last period", "Əvvəlki dövrlə müqayisə");
    public static readonly Text Remedy = OfficeWords.StillPossible;
    public static readonly Text Source = new("Source", "Mənbə faylı");
    public static readonly Text Line = new("Line", "Sətir");
}

/// <summary>The columns of the sheets of findings. Their order and number are the same in every workbook.</summary>
internal static class FindingColumns
{
    private const double Short = 13, Middle = 22, Long = 34, Sentence = 58;

    /// <summary>The columns in a language.</summary>
    public static IReadOnlyList<FindingColumn> Of(Language language, bool isPublished)
    {
        var text = new FindingText(language, isPublished);
        return
        [
            Words(FindingHeadings.Chapter, 10, f => f.Chapter),
            Words(FindingHeadings.Kind, Middle, f => text.Kind(f.Kind)),
            Words(FindingHeadings.Severity, Short, f => text.Severity(f.Severity)),
            Words(FindingHeadings.Body, Middle, f => f.Body),
            Words(FindingHeadings.File, Middle, f => f.File),
            Words(new("Person", "Şəxs"), Short, f => f.Subject),
            Words(FindingHeadings.ActKind, Middle, f => text.ActKind(f.ActKind)),
            Words(FindingHeadings.Act, Short, f => f.Act),
            new(isPublished ? FindingHeadings.Month : FindingHeadings.Day, Short, f => f.Date is { } day ? SheetCell.Day(day, language, isPublished) : SheetCell.Empty),
            Words(FindingHeadings.Provision, Short, f => f.Provision),
            Words(new("Citation", "İstinad"), Long, f => text.Say(f.Citation)),
            Words(new("What it requires", "Tələb"), Sentence, f => text.Say(f.Duty)),
            new(new("Wording from", "Redaksiyanın ilk günü"), Short + 3, f => f.WordingFrom is { } day ? SheetCell.Day(day, language) : SheetCell.Empty),
            Words(OfficeWords.Finding, Sentence, f => text.Say(f.Message)),
            Words(new("What the file shows", "Faylın göstərdiyi"), Sentence, f => text.Facts(f.Facts)),
            Words(FindingHeadings.Missing, Sentence, f => text.Facts(f.Missing)),
            Words(new("Would have been lawful", "Qanuni olardı"), Sentence, text.Remedies),
            Words(new("Limits", "Məhdudiyyətlər"), Long, text.Caveats),
            Words(new("Outcome", "Yekun"), Middle, text.Outcome),
            Words(FindingHeadings.Grade, Middle, f => text.Grade(f.Grade)),
            Words(new("Review", "Rəy"), Short, text.UnderReview),
            Words(FindingHeadings.Change, Short, text.Change),
            Words(new("Rule", "Qayda"), Long, f => f.Rule),
            Words(FindingHeadings.Source, Middle, f => f.Source),
            new(FindingHeadings.Line, Short, f => f.Source.Length > 0 ? SheetCell.Count(f.Line) : SheetCell.Empty),
            Words(new("Place of the act", "Aktın yeri"), Short, f => f.ActPath),
            Words(new("Id of the finding", "Nəticənin nömrəsi"), Middle, f => f.Id),
            Words(new("Judgment or waiver", "Qərar və ya güzəşt"), Middle, f => f.Decision),
            Words(FindingHeadings.Remedy, Middle, text.Remedy),
            Words(new("Effect on the outcome (for a person to write)", "Nəticəyə təsiri (məsul şəxs yazır)"), Long, text.Effect),
            Words(new("Cause (for a person to write)", "Səbəb (məsul şəxs yazır)"), Long, f => f.Cause),
            Words(new("Recommendation (for a person to write)", "Tövsiyə (məsul şəxs yazır)"), Long, f => f.Recommendation),
        ];
    }

    private static FindingColumn Words(Text heading, double width, Func<ReportedFinding, string> words) => new(heading, width, f => new(CellKind.Words, words(f)));
}
