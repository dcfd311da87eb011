using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Office;

namespace Compliance.Reporting.Excel;

/// <summary>A column of the sheets of findings.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in letters.</param>
/// <param name="Cell">What it shows of a finding.</param>
internal sealed record FindingColumn(Text Heading, double Width, Func<ReportedFinding, SheetCell> Cell);

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
            Words(OfficeWords.Chapter, 10, f => f.Chapter),
            Words(new("Kind", "Növ"), Middle, f => text.Kind(f.Kind)),
            Words(new("Severity", "Ağırlıq"), Short, text.Severity),
            Words(new("State body", "Dövlət orqanı"), Middle, f => f.Body),
            Words(new("Case file", "İş"), Middle, f => f.File),
            Words(new("Person", "Şəxs"), Short, f => f.Subject),
            Words(new("Kind of act", "Aktın növü"), Middle, text.ActKind),
            Words(new("Act", "Akt"), Short, f => f.Act),
            new(isPublished ? new("Month", "Ay") : new("Day", "Tarix"), Short, f => f.Date is { } day ? SheetCell.Day(day, language, isPublished) : SheetCell.Empty),
            Words(new("Provision", "Müddəa"), Short, f => f.Provision),
            Words(new("Citation", "İstinad"), Long, f => text.Say(f.Citation)),
            Words(new("What it requires", "Tələb"), Sentence, f => text.Say(f.Duty)),
            new(new("Wording from", "Redaksiyanın ilk günü"), Short + 3, f => f.WordingFrom is { } day ? SheetCell.Day(day, language) : SheetCell.Empty),
            Words(new("Finding", "Nəticə"), Sentence, f => text.Say(f.Message)),
            Words(new("What the file shows", "Faylın göstərdiyi"), Sentence, f => text.Facts(f.Facts)),
            Words(new("Would settle it", "Məsələni həll edər"), Sentence, f => text.Facts(f.Missing)),
            Words(new("Would have been lawful", "Qanuni olardı"), Sentence, text.Remedies),
            Words(new("Limits", "Məhdudiyyətlər"), Long, text.Caveats),
            Words(new("Outcome", "Yekun"), Middle, text.Outcome),
            Words(new("How the text was seen", "Mətn necə oxunub"), Middle, text.Grade),
            Words(new("Review", "Rəy"), Short, text.UnderReview),
            Words(new("Against the last period", "Əvvəlki dövrlə müqayisə"), Short, text.Change),
            Words(new("Rule", "Qayda"), Long, f => f.Rule),
            Words(new("Source", "Mənbə faylı"), Middle, f => f.Source),
            new(new("Line", "Sətir"), Short, f => f.Source.Length > 0 ? SheetCell.Count(f.Line) : SheetCell.Empty),
            Words(new("Place of the act", "Aktın yeri"), Short, f => f.ActPath),
            Words(new("Id of the finding", "Nəticənin nömrəsi"), Middle, f => f.Id),
            Words(new("Judgment or waiver", "Qərar və ya güzəşt"), Middle, f => f.Decision),
            Words(new("Can it still be done", "Hələ mümkündürmü"), Middle, text.Remedy),
            Words(new("Effect on the outcome (for a person to write)", "Nəticəyə təsiri (məsul şəxs yazır)"), Long, text.Effect),
            Words(new("Cause (for a person to write)", "Səbəb (məsul şəxs yazır)"), Long, f => f.Cause),
            Words(new("Recommendation (for a person to write)", "Tövsiyə (məsul şəxs yazır)"), Long, f => f.Recommendation),
        ];
    }

    private static FindingColumn Words(Text heading, double width, Func<ReportedFinding, string> words) => new(heading, width, f => new(CellKind.Words, words(f)));
}
