using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Compliance.Rulebooks;
using Compliance.Rules;

namespace Compliance.Tests.Rulebooks;

public sealed partial class BrokenRulebookTests
{
    private static readonly string Folder = RepositoryRoot.PathTo("fixtures", "broken", "rulebooks");
    private static readonly ConcurrentDictionary<string, IReadOnlyList<PageFault>> Known = new(StringComparer.Ordinal);

    private static IEnumerable<string> Codes => RulebookFaultCodes.All.Keys;

    private static IEnumerable<string> CodesOfBlocks => Codes.Where(c => string.CompareOrdinal(c, "RB020") >= 0 && string.CompareOrdinal(c, "RB052") <= 0 && c != RulebookFaultCodes.ExampleOutcome);

    private static string NameOf(string code) => $"{code}-{RulebookFaultCodes.All[code]}";

    private static IReadOnlyList<PageFault> FaultsOf(string code) => Known.GetOrAdd(code, Load);

    private static IReadOnlyList<PageFault> Load(string code)
    {
        using var copy = SmallRulebook.Copy(Path.Combine(Folder, NameOf(code)));
        if (code == RulebookFaultCodes.TooLarge)
            File.AppendAllText(copy.PathTo("law-on-oaths/3-archive.md"), new string('\n', 512 * 1024));
        return SmallRulebook.FaultsIn(copy);
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_its_broken_rulebook(string code) =>
        FaultsOf(code).ShouldContain(f => f.Code == code);

    [TestCaseSource(nameof(Codes))]
    public void What_is_said_about_a_broken_rulebook_is_approved(string code) =>
        string.Concat(FaultsOf(code).Select(f => f + "\n")).ShouldMatchApproved("fixtures", "broken", "rulebooks", NameOf(code) + ".approved.txt");

    [TestCaseSource(nameof(Codes))]
    public void Every_fault_has_a_place_inside_its_file(string code) =>
        FaultsOf(code).ShouldAllBe(f => f.Path.Length > 0 && f.Line >= 1 && f.Column >= 1);

    [TestCaseSource(nameof(CodesOfBlocks))]
    public void A_fault_of_a_rule_block_points_at_the_word_it_names(string code)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, NameOf(code), "law-on-oaths", "3-archive.md"));
        foreach (var fault in FaultsOf(code).Where(f => f.Code == code && !f.Message.Contains("is no fact of"))) // the last word of a path may be at fault
        {
            var found = lines[fault.Line - 1][(fault.Column - 1)..].TrimStart('"');
            Quoted().Matches(fault.Message).ShouldContain(m => found.StartsWith(m.Groups[1].Value, StringComparison.Ordinal), fault.ToString());
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Faults_come_in_order_of_place(string code) =>
        FaultsOf(code).ShouldBe(FaultsOf(code).OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column));

    [TestCaseSource(nameof(Codes))]
    public void A_fault_says_what_was_expected_without_scolding(string code)
    {
        foreach (var fault in FaultsOf(code))
        {
            foreach (var word in new[] { "invalid", "failed", "please" })
                fault.Message.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [TestCase("tr-TR")]
    [TestCase("az-Latn-AZ")]
    [TestCase("de-DE")]
    public void The_compiler_says_the_same_in_every_language(string culture)
    {
        var (before, beforeOfUser) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            foreach (var code in new[] { RulebookFaultCodes.Syntax, RulebookFaultCodes.Compiler, RulebookFaultCodes.ExampleCell, RulebookFaultCodes.Yaml })
                Load(code).ShouldBe(FaultsOf(code));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeOfUser);
        }
    }

    [Test]
    public void Every_code_of_the_list_is_reported_somewhere()
    {
        var written = Directory.EnumerateFiles(RepositoryRoot.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "RulebookFaultCodes.cs")
            .SelectMany(f => CodeInSource().Matches(File.ReadAllText(f)).Select(m => (string)typeof(RulebookFaultCodes).GetField(m.Groups[1].Value)!.GetRawConstantValue()!));
        written.Distinct().Order(StringComparer.Ordinal).ShouldBe(Codes);
    }

    [Test]
    public void Every_broken_rulebook_is_named_after_its_fault() =>
        Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(Codes.Select(NameOf));

    [GeneratedRegex(@"RulebookFaultCodes\.(\w+)")]
    private static partial Regex CodeInSource();

    [GeneratedRegex("'([^']+?)…?'")]
    private static partial Regex Quoted();
}
