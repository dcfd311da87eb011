using Compliance.Facts;
using Compliance.Json;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>
/// The findings as SARIF 2.1.0, for viewers and gates of code analysis: <c>report.sarif</c> with every finding,
/// <c>report.findings.sarif</c> without those that ask for nothing (compliant, not applicable, not checked).
/// </summary>
public sealed class SarifFormat : ReportFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <inheritdoc/>
    public override string Code => "sarif";

    /// <inheritdoc/>
    public override IReadOnlyList<Text> Losses { get; } =
    [
        new("Texts are written in one language only.", "Mətnlər yalnız bir dildə yazılır."),
        new("Chapters, tables and rates of the Report are left out: it carries findings only.", "Hesabatın fəsilləri, cədvəlləri və faizləri verilmir: yalnız nəticələr verilir."),
        new("The kind \"open\" stands for undetermined, error and not checked, \"review\" for needs judgment, to be confirmed, statements on a change of the law and recorded decisions that cover nothing; the property \"outcome\" tells them apart.",
            "\"open\" növü müəyyən edilməyən, xəta və yoxlanılmayan nəticələri, \"review\" növü isə qərar və ya təsdiq tələb edən nəticələri və qanunun dəyişməsi ilə bağlı bildirişləri əhatə edir; onları \"outcome\" xassəsi ayırır."),
        new("Of a finding that is compliant, not applicable or not checked only the rule, the act and the outcome are kept, its message is the name of its kind; a rule that has no other findings is named by its provision alone.",
            "Uyğun, tətbiq olunmayan və yoxlanılmayan nəticələrdən yalnız qayda, akt və yoxlamanın nəticəsi saxlanılır, mətni nəticənin növünün adıdır; başqa nəticəsi olmayan qayda yalnız müddəası ilə göstərilir."),
        new("A rule is described by its last wording among the findings; each result has its own citation and duty.", "Qayda nəticələrdəki son redaksiyası ilə təsvir olunur; hər nəticənin öz istinadı və tələbi göstərilir."),
        new("report.findings.sarif leaves out what is compliant, not applicable or not checked and did not change against the baseline: that a finding is not in it says nothing.",
            "report.findings.sarif faylında əvvəlki hesabatla müqayisədə dəyişməmiş uyğun, tətbiq olunmayan və yoxlanılmayan nəticələr yoxdur: nəticənin orada olmaması heç nə bildirmir."),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        var full = new Profile("report.sarif", _ => true);
        var findings = new Profile("report.findings.sarif", SarifOutcome.AsksForSomething);
        foreach (var finding in output.Findings.Read(stop))
        {
            full.Note(finding);
            findings.Note(finding);
        }
        full.Write(output, stop);
        findings.Write(output, stop);
        return [full.File, findings.File];
    }

    /// <summary>A file, and which findings it holds.</summary>
    private sealed class Profile(string file, Func<ReportedFinding, bool> holds)
    {
        private readonly SarifRules _rules = new();
        private bool _failed;

        public string File => file;

        public void Note(ReportedFinding finding)
        {
            if (!holds(finding))
                return;
            _rules.Add(finding);
            _failed |= IsError(finding);
        }

        public void Write(ReportOutput output, CancellationToken stop)
        {
            using var writer = FlatFile.Open(output, file);
            var log = new CanonicalObject { { "$schema", Schema }, { "version", "2.1.0" }, { "runs", CanonicalJson.List([Run(output, stop)]) } };
            log.WriteTo(writer);
            writer.WriteLine();
        }

        private CanonicalObject Run(ReportOutput output, CancellationToken stop)
        {
            var language = output.Language;
            var held = output.Findings.Read(stop).Where(holds);
            var failed = _failed ? held.Where(IsError) : [];
            return new()
            {
                { "automationDetails", new CanonicalObject { { "id", "compliance-report/" }, { "description", SarifText.Message(output.Document.Subtitle.In(language)) } } },
                { "columnKind", "utf16CodeUnits" },
                { "invocations", CanonicalJson.List([Invocation(failed, language)]) },
                { "language", language == Language.Az ? "az" : "en" },
                { "properties", Properties(output.Document, language) },
                { "results", CanonicalJson.List(held.Select(f => SarifResult.Of(f, _rules.PlaceOf(f.Rule), language))) },
                { "tool", new CanonicalObject { { "driver", Driver(language) } } },
            };
        }

        private CanonicalObject Invocation(IEnumerable<ReportedFinding> failed, Language language) => new()
        {
            { "executionSuccessful", !_failed },
            { "toolExecutionNotifications", CanonicalJson.List(failed.Select(f => SarifResult.Notification(f, _rules.PlaceOf(f.Rule), language))) },
        };

        private CanonicalObject Driver(Language language) => new()
        {
            { "name", "Compliance" },
            { "version", typeof(SarifFormat).Assembly.GetName().Version!.ToString(3) },
            { "rules", _rules.Write(language) },
        };

        private static CanonicalObject Properties(ReportDocument document, Language language) => new()
        {
            { "title", document.Title.In(language) },
            { "isPublished", document.IsPublished },
            { "particulars", CanonicalJson.List(document.Particulars.Select(p => $"{p.Label.In(language)}: {Words(p.Value, language)}")) },
        };

        private static string Words(Cell cell, Language language) => cell switch
        {
            WordsCell words => words.Words.In(language),
            CountCell count => Readable.Of(count.Count),
            RateCell rate => Readable.Of(rate.Rate),
            DayCell day => language == Language.Az ? Readable.InAzerbaijani(day.Day) : Readable.Of(day.Day),
            SuppressedCell => CsvTable.Suppressed.In(language),
            _ => "-",
        };

        private static bool IsError(ReportedFinding finding) => finding.Kind == "error";
    }
}
