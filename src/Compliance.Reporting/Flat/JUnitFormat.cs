using System.Xml;
using Compliance.Facts;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>
/// The findings as JUnit XML, for build servers: <c>report.junit.xml</c>. A suite for each case file, a case for each finding;
/// violations are failures, only what is compliant passes.
/// </summary>
public sealed class JUnitFormat : ReportFormat
{
    private const string FileName = "report.junit.xml";

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };

    /// <inheritdoc/>
    public override string Code => "junit";

    /// <inheritdoc/>
    public override IReadOnlyList<Text> Losses { get; } =
    [
        new("Texts are written in one language only.", "Mətnlər yalnız bir dildə yazılır."),
        new("Chapters, tables and rates of the Report are left out: it carries findings only.", "Hesabatın fəsilləri, cədvəlləri və faizləri verilmir: yalnız nəticələr verilir."),
        new("JUnit knows passed, failed, error and skipped only: undetermined, needs judgment, to be confirmed, statements on a change of the law, recorded decisions that cover nothing, waived, not applicable and not checked are all skipped; the reason begins with the kind.",
            "JUnit yalnız uğurlu, uğursuz, xəta və buraxılmış hallarını tanıyır: müəyyən edilməyən, qərar və ya təsdiq tələb edən, qanunun dəyişməsi ilə bağlı, qüvvəsiz qərarlara dair, güzəşt edilmiş, tətbiq olunmayan və yoxlanılmayan nəticələr buraxılmış sayılır; səbəb nəticənin növü ilə başlayır."),
        new("Of a finding that is not applicable or not checked nothing but its kind is said.", "Tətbiq olunmayan və yoxlanılmayan nəticənin yalnız növü göstərilir."),
        new("A build is green although something is undetermined or to be confirmed: read the skipped cases, or gate on the exit code of the command.",
            "Müəyyən edilməyən və ya təsdiq tələb edən nəticələr olsa da, yığım uğurlu görünür: buraxılmış halları oxuyun və ya əmrin çıxış koduna əsaslanın."),
        new("Letters that XML cannot hold stand as U+FFFD.", "XML-in saxlaya bilmədiyi simvollar U+FFFD ilə əvəz olunur."),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(ReportOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(output);
        var all = new JUnitCount();
        foreach (var finding in output.Findings.Read(stop))
            all.Add(finding);
        using var file = FlatFile.Open(output, FileName);
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.Attribute("name", output.Document.Title.In(output.Language));
            all.Write(xml, withSkipped: false);
            foreach (var findings in ByFile(output.Findings.Read(stop)))
                JUnitSuite.Write(xml, findings, output.Language);
            xml.WriteEndElement();
        }
        file.WriteLine();
        return [FileName];
    }

    /// <summary>The findings of one file after the other; no more than those of one are held.</summary>
    private static IEnumerable<IReadOnlyList<ReportedFinding>> ByFile(IEnumerable<ReportedFinding> findings)
    {
        var held = new List<ReportedFinding>();
        foreach (var finding in findings)
        {
            if (held.Count > 0 && (held[0].File, held[0].Source, held[0].Line) != (finding.File, finding.Source, finding.Line))
            {
                yield return held;
                held = [];
            }
            held.Add(finding);
        }
        if (held.Count > 0)
            yield return held;
    }
}
