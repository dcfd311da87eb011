using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Compliance.Web.Privacy;
using Compliance.Web.Tests.Hosts;

namespace Compliance.Web.Tests.Access;

/// <summary>No pattern of what the service runs on can be made to run long by what people send.</summary>
public sealed class RegexTests
{
    private const int Length = 20_000;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private static IEnumerable<Regex> Patterns => new[] { typeof(Service).Assembly, typeof(Reporting.FindingKind).Assembly, typeof(Checking.Finding).Assembly, typeof(Json.CaseReader).Assembly }.Distinct().SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)).Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null).Select(m => (Regex)m.Invoke(null, null)!).DistinctBy(r => r.ToString());

    private static IEnumerable<string> Hostile => new[] { "a", "1", " ", "\"", "\\\"", "\\", "-", "a-", "1.", "ə ", "Art. ", "[1]", ".a[1]", "(", "/", "2026-01-01..", "%", "\n" }.SelectMany(s => new[] { Repeated(s), Repeated(s) + "!", "\"" + Repeated(s) });

    [TestCaseSource(nameof(Patterns))]
    public void A_pattern_ends_soon_on_hostile_texts(object pattern)
    {
        var regex = new Regex(pattern.ToString()!, ((Regex)pattern).Options & ~RegexOptions.Compiled, Most);
        foreach (var text in Hostile)
            Should.NotThrow(() => regex.Count(text), $"{pattern} on {text[..8]}…");
    }

    [Test]
    public void All_of_them_are_known_when_the_program_is_built()
    {
        Patterns.Count().ShouldBeGreaterThan(4);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestService.Root, "src", "Compliance.Web"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)))
        {
            var code = File.ReadAllText(file);
            foreach (var call in new[] { "new Regex(", "Regex.IsMatch(", "Regex.Match(", "Regex.Replace(", "Regex.Split(" })
                code.ShouldNotContain(call, Case.Sensitive, Path.GetFileName(file));
        }
    }

    [Test]
    public void A_refused_file_of_quotes_without_end_does_not_hold_up_an_erasure()
    {
        var watch = Stopwatch.StartNew();
        PersonRemoval.Quoted(Encoding.UTF8.GetBytes("\"" + string.Concat(Enumerable.Repeat("\\\"", 200_000)))).Count().ShouldBeLessThan(3);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, Length / text.Length));
}
