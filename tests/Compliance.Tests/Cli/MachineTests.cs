using System.Text;
using Compliance.Cli;
using Compliance.Reporting.Evidence;

namespace Compliance.Tests.Cli;

/// <summary>The same input gives the same bytes on a machine of any culture, language and time zone, on one thread or two: the built program, in processes of its own.</summary>
[Platform(Include = "Linux", Reason = "Cultures and zones are set by the environment, as Linux names them.")]
public sealed class MachineTests
{
    private static readonly string[] Locales = ["az_Latn_AZ.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "C"];
    private static readonly string[] Zones = ["Asia/Baku", "America/St_Johns", "UTC"];

    /// <summary>Every culture in every zone, on one thread and on two by turns; then a machine without cultures.</summary>
    private static readonly Machine[] All =
        [.. Locales.SelectMany((locale, l) => Zones.Select((zone, z) => new Machine(locale, zone, 1 + ((l + z) % 2)))), new(null, "UTC", 2)];

    private static readonly Machine[] Few = [All[0], All[4], new("az_AZ.UTF-8", "America/St_Johns", 2), All[^1]];

    private readonly string _folder = Directory.CreateTempSubdirectory("machine-").FullName;
    private string _cases = "";

    [OneTimeSetUp]
    public void Fill()
    {
        _cases = Path.Join(_folder, "cases");
        Directory.CreateDirectory(_cases);
        foreach (var kind in new[] { "several-violations", "undecided", "due" })
        {
            foreach (var file in Directory.GetFiles(RepositoryRoot.PathTo("fixtures", "cases", "az", kind), "*.json").Order(StringComparer.Ordinal).Take(4))
                File.Copy(file, Path.Join(_cases, $"{kind}-{Path.GetFileName(file)}"));
        }
        File.Copy(RepositoryRoot.PathTo("fixtures", "broken", "CF004-impossible-date.json"), Path.Join(_cases, "İıŞ-broken.json"));
        File.Copy(RepositoryRoot.PathTo("fixtures", "broken", "CF008-broken-syntax.json"), Path.Join(_cases, "ISs-broken.json"));
        Workspace.RunAlone(Rules("rules", "list")).Code.ShouldBe(0); // compiled once, before the runs are compared
    }

    [OneTimeTearDown]
    public void Clear() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Findings_as_text_are_the_same_on_every_machine()
    {
        var seen = Same(All, m => m.Run(_folder, Rules("check", _cases, "--language", "az", "--threads", Readable(m.Threads))));
        seen.Count.ShouldBe(Locales.Length * Zones.Length, string.Join('\n', seen)); // else the machines were not set up as they should be
    }

    [TestCase("json", "en")]
    [TestCase("html", "az")]
    public void Findings_are_the_same_in_every_format(string format, string language) =>
        Same(Few, m => m.Run(_folder, Rules("check", _cases, "--format", format, "--proof", "--repairs", "--language", language, "--threads", Readable(m.Threads))));

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("ics")]
    public void Duties_ahead_are_the_same(string format) =>
        Same(Few, m => m.Run(_folder, Rules("due", _cases, "--on", "2023-06-01", "--within", "6m", "--format", format, "--language", "az")));

    [Test]
    public void A_report_has_the_same_bytes() => Same(Few, m =>
    {
        var folder = Path.Join(_folder, "report");
        var run = m.Run(_folder, Rules("report", _cases, "--out", folder, "--formats", "json,html,csv,xlsx,docx,sarif,junit", "--on", "2024-02-01", "--language", "az", "--threads", Readable(m.Threads)));
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{Path.GetRelativePath(folder, f)} {Sha256Text.OfFile(f).Sha256}").ToList();
        Directory.Delete(folder, recursive: true);
        files.Count.ShouldBeGreaterThan(7);
        return run with { Output = string.Join('\n', files) };
    });

    [Test]
    public void What_the_parsers_the_compiler_and_the_system_say_of_a_broken_rulebook_is_the_same() => Same([All[0], All[^1]], m =>
    {
        var said = new StringBuilder();
        foreach (var code in new[] { "RB001", "RB021", "RB030" })
        {
            using var rules = Rulebooks.SmallRulebook.Copy(Directory.GetDirectories(RepositoryRoot.PathTo("fixtures", "broken", "rulebooks"), code + "-*").Single());
            said.Append(m.Run(_folder, "rules", "validate", rules.Path).Output.Replace(rules.Path, "rules", StringComparison.Ordinal));
        }
        said.Append(m.Run(_folder, "check", "nowhere.json", "--rules", Path.Join(_folder, "no-rules")).Error).Append(m.Run(_folder, "check", "--nonsense").Error);
        return new(0, said.ToString(), "");
    });

    private string[] Rules(params string[] args) => [.. args, "--rules", RepositoryRoot.PathTo("rules", "az"), "--cache", Workspace.Cache];

    /// <summary>Runs on each machine; what the programs saw of their machines.</summary>
    private static HashSet<string> Same(IReadOnlyList<Machine> machines, Func<Machine, RunResult> run)
    {
        var first = run(machines[0]);
        first.Output.ShouldNotBeEmpty(first.Error);
        var seen = new HashSet<string>(StringComparer.Ordinal) { machines[0].Seen };
        foreach (var machine in machines.Skip(1))
        {
            run(machine).ShouldBe(first, $"on {machine}");
            seen.Add(machine.Seen);
        }
        seen.ShouldNotContain(s => s.Length == 0);
        return seen;
    }

    private static string Readable(int number) => Compliance.Facts.Readable.Of(number);
}
