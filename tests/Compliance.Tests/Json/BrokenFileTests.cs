using System.Text;
using Compliance.Json;
using Compliance.Law;

namespace Compliance.Tests.Json;

public sealed class BrokenFileTests
{
    private static readonly ReadLimits Small = new() { Bytes = 2_000, Entries = 5, Characters = 100, Faults = 3 };
    private static readonly string Folder = RepositoryRoot.PathTo("fixtures", "broken");

    private static IEnumerable<string> Codes => FaultCodes.All.Keys;

    private static string NameOf(string code) =>
        Path.GetFileName(Directory.EnumerateFileSystemEntries(Folder, $"{code}-*").FirstOrDefault(p => !p.EndsWith(".approved.txt", StringComparison.Ordinal)))
        ?? $"{code}-{FaultCodes.All[code]}.json";

    private static List<Fault> FaultsOf(string code) =>
        [.. new CaseReader(Small).ReadPath(Path.Combine(Folder, NameOf(code))).SelectMany(r => r.Faults)];

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_its_broken_file(string code)
    {
        FaultsOf(code)[^1].Code.ShouldBe(code);
        if (code is not (FaultCodes.TooManyFaults or FaultCodes.TooDeep)) // these two come after others
            FaultsOf(code).ShouldHaveSingleItem();
    }

    [TestCaseSource(nameof(Codes))]
    public void A_broken_file_is_named_after_its_fault(string code) =>
        Path.GetFileNameWithoutExtension(NameOf(code)).ShouldBe($"{code}-{FaultCodes.All[code]}");

    [TestCaseSource(nameof(Codes))]
    public void What_is_said_about_a_broken_file_is_approved(string code)
    {
        var said = new StringBuilder();
        foreach (var fault in FaultsOf(code).Select(f => f with { Path = Path.GetFileName(f.Path) }))
            said.Append(fault.In(Language.En)).Append('\n').Append(fault.In(Language.Az)).Append('\n');
        said.ToString().ShouldMatchApproved("fixtures", "broken", NameOf(code) + ".approved.txt");
    }

    [TestCaseSource(nameof(Codes))]
    public void A_fault_says_what_was_expected_without_scolding(string code)
    {
        foreach (var words in FaultsOf(code).Select(f => f.Words.En))
        {
            foreach (var word in new[] { "invalid", "failed", "please" })
                words.ShouldNotContain(word, Case.Insensitive);
        }
    }
}
