using System.Globalization;
using System.Xml;
using Compliance.Law;
using Compliance.Reporting.Documents;

namespace Compliance.Reporting.Flat;

/// <summary>The findings of a case file as a suite of JUnit.</summary>
internal static class JUnitSuite
{
    public static void Write(XmlWriter xml, IReadOnlyList<ReportedFinding> findings, Language language)
    {
        var (first, count) = (findings[0], new JUnitCount());
        foreach (var finding in findings)
            count.Add(finding);
        xml.WriteStartElement("testsuite");
        xml.Attribute("name", first.File);
        if (first.Source.Length > 0)
            xml.Attribute("file", first.Source);
        count.Write(xml, withSkipped: true);
        foreach (var finding in findings)
            Case(xml, finding, language);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, ReportedFinding finding, Language language)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("classname", finding.Body.Length > 0 ? finding.Body : finding.File);
        xml.Attribute("name", $"{finding.Rule}: {finding.Act}");
        if (JUnitCount.ElementOf(finding) is { } element)
        {
            xml.WriteStartElement(element);
            xml.Attribute("type", element == "failure" ? finding.Severity : finding.Kind);
            xml.Attribute("message", Message(finding, element == "skipped", language));
            if (finding.IsListed)
                xml.WriteString(XmlText.Legal(string.Join('\n', Lines(finding, language))));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>What it says; of what is skipped its kind first, and that alone where nothing else is kept.</summary>
    private static string Message(ReportedFinding finding, bool isSkipped, Language language)
    {
        var words = finding.Message.In(language);
        return !isSkipped ? words : words.Length == 0 ? Kind(finding, language) : $"{Kind(finding, language)}: {words}";
    }

    private static string Kind(ReportedFinding finding, Language language) =>
        FindingKind.Find(finding.Kind)?.Heading.In(language) ?? finding.Kind;

    /// <summary>What a person needs to act on it: criterion, condition, remedy, place, and the id it is found by elsewhere.</summary>
    private static IEnumerable<string> Lines(ReportedFinding finding, Language language)
    {
        IEnumerable<string> lines =
        [
            finding.Citation.In(language),
            finding.Duty.In(language),
            .. finding.Facts.Concat(finding.Missing).Select(f => $"{f.Path}: {f.Words.In(language)}: {f.Value.In(language)}"),
            .. finding.Remedies.Select(r => r.In(language)),
            .. new[] { PlainWords.Remedy(finding.Remedy), PlainWords.Change(finding.Change), PlainWords.Effect(finding.Effect) }.Select(w => w.In(language)),
            finding.Decision, finding.Cause, finding.Recommendation,
            .. finding.Caveats,
            $"{finding.File} {finding.ActPath} {finding.Id}",
        ];
        return lines.Where(l => l.Length > 0);
    }
}

/// <summary>How many findings are cases, failures, errors and skipped.</summary>
internal sealed class JUnitCount
{
    private long _tests, _failures, _errors, _skipped;

    /// <summary>What a case of JUnit holds for a finding; <c>null</c> for one that passed.</summary>
    public static string? ElementOf(ReportedFinding finding) => finding.Kind switch
    {
        "violation" => "failure",
        "error" => "error",
        "compliant" => null,
        _ => "skipped",
    };

    public void Add(ReportedFinding finding)
    {
        _tests++;
        switch (ElementOf(finding))
        {
            case "failure": _failures++; break;
            case "error": _errors++; break;
            case "skipped": _skipped++; break;
        }
    }

    /// <summary>Writes the counts. What holds the suites has no place for those skipped in the strictest schema.</summary>
    public void Write(XmlWriter xml, bool withSkipped)
    {
        xml.Attribute("tests", _tests.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("failures", _failures.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("errors", _errors.ToString(CultureInfo.InvariantCulture));
        if (withSkipped)
            xml.Attribute("skipped", _skipped.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Texts that XML can hold.</summary>
internal static class XmlText
{
    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Legal(value));

    /// <summary>The text with U+FFFD for each letter that XML cannot hold.</summary>
    public static string Legal(string text)
    {
        var from = 0;
        while (from < text.Length && XmlConvert.IsXmlChar(text[from]))
            from++;
        return from == text.Length ? text : string.Create(text.Length, text, (legal, all) =>
        {
            for (var i = 0; i < all.Length; i++)
            {
                var ofPair = (i + 1 < all.Length && char.IsSurrogatePair(all[i], all[i + 1])) || (i > 0 && char.IsSurrogatePair(all[i - 1], all[i]));
                legal[i] = ofPair || XmlConvert.IsXmlChar(all[i]) ? all[i] : '\uFFFD';
            }
        });
    }
}
