using Compliance.Cli;
using Compliance.Law;
using Compliance.Reporting.Documents;
using Compliance.Reporting.Html;
using Compliance.Tests;
using Compliance.Tests.Reporting.Html;

namespace Compliance.Browser.Tests;

/// <summary>Reports as users get them, in both languages: of fixtures by the command line, and of the large sample with charts and lists behind its numbers.</summary>
internal static class WrittenReports
{
    private static readonly string Cases = RepositoryRoot.PathTo("fixtures", "cases", "az", "discipline");
    private static readonly string Rules = RepositoryRoot.PathTo("rules", "az");

    /// <summary>The pages that are looked at, by what they are.</summary>
    public static IReadOnlyList<string> Pages { get; } = [.. from language in new[] { "en", "az" } from page in new[] { "report", "list", "sample", "sample-list", "findings", "acts", "files", "case" } select $"{page}.{language}"];

    /// <summary>Those in one language.</summary>
    public static IReadOnlyList<string> InOneLanguage { get; } = [.. Pages.Where(p => p.EndsWith(".az", StringComparison.Ordinal))];

    /// <summary>Writes all in a folder.</summary>
    /// <returns>Where each page is.</returns>
    public static Dictionary<string, string> Write(string folder)
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in Enum.GetValues<Language>())
        {
            var code = language == Language.Az ? "az" : "en";
            var fixtures = Path.Combine(folder, "fixtures-" + code);
            Run(["report", .. Few(4), "--rules", Rules, "--out", fixtures, "--formats", "html", "--language", code]);
            pages[$"report.{code}"] = Path.Combine(fixtures, "report.html");
            pages[$"list.{code}"] = First(fixtures, "lists", "violation-*.html");
            pages[$"case.{code}"] = Path.Combine(folder, $"case-{code}.html");
            File.WriteAllText(pages[$"case.{code}"], Run(["check", .. Few(2), "--rules", Rules, "--format", "html", "--language", code]));
            var sample = Sample(Directory.CreateDirectory(Path.Combine(folder, "sample-" + code)).FullName, language);
            pages[$"sample.{code}"] = Path.Combine(sample, "report.html");
            pages[$"sample-list.{code}"] = First(sample, "lists", "*.html");
            pages[$"findings.{code}"] = First(sample, "numbers", "chapter-11-*.html");
            pages[$"acts.{code}"] = First(sample, "numbers", "chapter-6-*.html");
            pages[$"files.{code}"] = First(sample, "numbers", "all-*.html");
        }
        return pages;
    }

    private static IEnumerable<string> Few(int files) => Directory.EnumerateFiles(Cases).Order(StringComparer.Ordinal).Take(files);

    private static string Sample(string folder, Language language)
    {
        var findings = ReportSample.Findings(20).ToList();
        using var spool = new FindingSpool(Path.Combine(folder, "findings.jsonl"));
        foreach (var finding in findings)
            spool.Add(finding);
        using var cases = NumberSample.Cases(Path.Combine(folder, CaseSpool.Name), findings);
        new HtmlFormat().Write(new(NumberSample.With(ReportSample.Document(findings), spool, cases), spool, language, folder) { Cases = cases }, CancellationToken.None);
        return folder;
    }

    private static string First(string folder, string below, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(folder, below), pattern).Order(StringComparer.Ordinal).First();

    private static string Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        CommandLine.Run(arguments, output, error).ShouldBeLessThan(2, error.ToString());
        return output.ToString();
    }
}
