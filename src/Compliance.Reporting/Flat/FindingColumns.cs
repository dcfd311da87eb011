using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>A column of <c>findings.csv</c>.</summary>
/// <param name="Name">Its heading, the same in every language.</param>
/// <param name="Holds">What its cells hold: <c>words</c>, <c>list</c> (an entry a line), <c>count</c>, <c>day</c> or <c>flag</c>.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Write">Writes the cell of a finding.</param>
internal sealed record FindingColumn(string Name, string Holds, Text Meaning, Action<CsvFile, ReportedFinding, Language> Write);

/// <summary>The columns of <c>findings.csv</c>, in order.</summary>
internal static class FindingColumns
{
    public static IReadOnlyList<FindingColumn> All { get; } =
    [
        Words("id", new("stable id of the finding", "nəticənin dəyişməz nömrəsi"), f => f.Id),
        Words("kind", new("kind of finding: the outcome, or what is counted apart from it", "nəticənin növü: yoxlamanın nəticəsi və ya ondan ayrıca sayılan hal"), f => f.Kind),
        Words("outcome", new("outcome", "yoxlamanın nəticəsi"), f => f.Outcome),
        Words("severity", new("how much a breach weighs", "pozuntunun ağırlığı"), f => f.Severity),
        Words("grade", new("how the text of the law was seen", "qanunun mətninin hansı mənbədən oxunduğu"), f => f.Grade),
        Flag("under_review", new("whether a rule it rests on is under review", "əsaslandığı qaydanın rəydə olub-olmadığı"), f => f.IsUnderReview),
        Words("remedy", new("whether what would have been lawful can still be done", "qanuni olacaq hərəkətin hələ mümkün olub-olmadığı"), f => f.Remedy),
        Words("decision", new("id of the recorded judgment or waiver it rests on or is about", "əsaslandığı və ya aid olduğu qərarın və ya güzəştin nömrəsi"), f => f.Decision),
        Words("decision_kind", new("of what is said of a decision: judgment, waiver or remark", "qərar barədə deyilənlər üçün: judgment (qərar), waiver (güzəşt) və ya remark (qeyd)"), f => f.DecisionKind),
        Words("change", new("against the report before: new, persisting, resolved or unsettled", "əvvəlki hesabatla müqayisədə: new (yeni), persisting (davam edən), resolved (aradan qaldırılmış) və ya unsettled (açıq qalmış)"), f => f.Change),
        Words("chapter", new("number of the chapter", "fəslin nömrəsi"), f => f.Chapter),
        Words("body", new("id of the state body that acted", "aktı qəbul etmiş dövlət orqanının nömrəsi"), f => f.Body),
        Words("file", new("id of the case file", "işin nömrəsi"), f => f.File),
        Words("source", new("path of the case file", "iş faylının yeri"), f => f.Source),
        new("line", "count", new("line of a JSON Lines file; 1 for a file of its own", "JSON Lines faylının sətri; ayrıca fayl üçün 1"), (csv, f, _) => csv.Number(f.Line)),
        Words("subject", new("id of the person", "şəxsin nömrəsi"), f => f.Subject),
        Words("act", new("id of the act", "aktın nömrəsi"), f => f.Act),
        Words("act_kind", new("kind of act", "aktın növü"), f => f.ActKind),
        Words("act_path", new("place of the act in the file", "aktın fayldakı yeri"), f => f.ActPath),
        Day("date", new("day of the act", "aktın tarixi"), f => f.Date),
        Words("rule", new("id of the rule", "qaydanın nömrəsi"), f => f.Rule),
        Words("provision", new("id of the provision", "müddəanın nömrəsi"), f => f.Provision),
        In("citation", new("criterion: the provision and wording", "meyar: müddəa və onun redaksiyası"), f => f.Citation),
        In("duty", new("what the wording requires", "redaksiyanın tələbi"), f => f.Duty),
        Day("wording_from", new("first day in force of the wording", "redaksiyanın qüvvəyə mindiyi gün"), f => f.WordingFrom),
        List("caveats", new("what limits the certainty", "qəti nəticəni məhdudlaşdıran hallar"), (f, _) => f.Caveats),
        In("message", new("the finding", "nəticənin məzmunu"), f => f.Message),
        List("facts", new("condition: the facts that decided, with their places", "hal: həlledici faktlar və onların yeri"), (f, l) => f.Facts.Select(x => Fact(x, l))),
        List("missing", new("the facts that would settle it, with document and holder", "məsələni həll edəcək faktlar, sənədi və onu saxlayanı"), (f, l) => f.Missing.Select(x => Fact(x, l))),
        List("remedies", new("what would have been lawful, and whether it can still be done", "nəyin qanuni olacağı və hələ mümkün olub-olmadığı"), (f, l) => f.Remedies.Select(r => r.In(l))),
        Words("effect", new("for a person to fill in: effect on the result (none identified, could have changed it, changed it)", "məsul şəxs doldurur: qərara təsiri (aşkar edilməyib, dəyişə bilərdi, dəyişib)"), f => f.Effect),
        Words("cause", new("for a person to fill in: cause", "məsul şəxs doldurur: səbəb"), f => f.Cause),
        Words("recommendation", new("for a person to fill in: recommendation", "məsul şəxs doldurur: tövsiyə"), f => f.Recommendation),
    ];

    private static string Fact(ReportedFact fact, Language language) => $"{fact.Words.In(language)}: {fact.Value.In(language)} ({fact.Path})";

    private static FindingColumn Words(string name, Text meaning, Func<ReportedFinding, string> value) =>
        new(name, "words", meaning, (csv, finding, _) => csv.Words(value(finding)));

    private static FindingColumn In(string name, Text meaning, Func<ReportedFinding, Text> value) =>
        new(name, "words", meaning, (csv, finding, language) => csv.Words(value(finding).In(language)));

    private static FindingColumn List(string name, Text meaning, Func<ReportedFinding, Language, IEnumerable<string>> values) =>
        new(name, "list", meaning, (csv, finding, language) => csv.Words(string.Join('\n', values(finding, language))));

    private static FindingColumn Day(string name, Text meaning, Func<ReportedFinding, DateOnly?> value) =>
        new(name, "day", meaning, (csv, finding, _) => csv.Day(value(finding)));

    private static FindingColumn Flag(string name, Text meaning, Func<ReportedFinding, bool> value) =>
        new(name, "flag", meaning, (csv, finding, _) => csv.Flag(value(finding)));
}
