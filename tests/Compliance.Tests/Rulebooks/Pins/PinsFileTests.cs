using System.Globalization;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Pins;

namespace Compliance.Tests.Rulebooks.Pins;

public sealed class PinsFileTests
{
    private static readonly string Digest = new('a', 64);
    private static readonly string Folder = RepositoryRoot.PathTo("fixtures", "broken", "pins");

    private static IEnumerable<string> BrokenFiles =>
        Directory.EnumerateFiles(Folder, "PN*").Select(p => Path.GetFileName(p)!).Where(n => !n.EndsWith(".approved.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Good => PinsFile.Write([new("7", new(2022, 6, 30), "oaths.txt", Digest, [new("1.1", Digest), new("1.4 part 2", Digest)], [new("1", Digest)])]);

    private static IReadOnlyList<ActPins>? Read(string text, out List<PageFault> faults)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pins.json", text);
        var pins = PinsFile.Read(folder.PathTo("pins.json"), faults = []);
        return pins;
    }

    [Test]
    public void What_is_written_is_read_again()
    {
        var pins = Read(Good, out var faults);
        faults.ShouldBeEmpty();
        PinsFile.Write(pins!).ShouldBe(Good);
        pins![0].Of("1.4 part 2").ShouldBe(Digest);
        pins[0].Of("1.2").ShouldBeNull();
    }

    [Test]
    public void Each_provision_stands_on_a_line_of_its_own() =>
        Good.Split('\n').ShouldContain($"        \"1.4 part 2\": \"{Digest}\"");

    [Test]
    public void No_file_is_no_pins() => PinsFile.Read(Path.Combine(Folder, "none.json"), []).ShouldBe([]);

    [TestCase("\"act\": \"7\"", "\"act\": 7", "'act' is missing or no text")]
    [TestCase("\"text\": \"oaths.txt\",", "", "'text' is missing or no text")]
    [TestCase("2022-06-30", "2022-06-31", "'2022-06-31', which is no day")]
    [TestCase("\"outside\"", "\"outsid\"", "Did you mean 'outside'?")]
    [TestCase("compliance-pins/1", "compliance-pins/2", "Expected 'compliance-pins/1'")]
    [TestCase("\"1.1\": \"a", "\"1.1\": \"A", "'1.1' is 'Aaaaaaaaaaaa…', which is no SHA-256")]
    [TestCase("\"1.1\": \"a", "\"1.1\": \"", "which is no SHA-256")]
    public void A_wrong_entry_is_named_at_its_place(string right, string wrong, string why)
    {
        Read(Good.Replace(right, wrong, StringComparison.Ordinal), out var faults).ShouldBeNull();
        faults.ShouldContain(f => f.Code == PinFaultCodes.Entry && f.Line > 1 && f.Message.Contains(why, StringComparison.Ordinal));
    }

    [TestCase("{")]
    [TestCase("")]
    [TestCase("{} {}")]
    [TestCase("{\"acts\": [], \"acts\": []}")]
    public void What_is_no_JSON_is_refused(string text)
    {
        Read(text, out var faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().Code.ShouldBe(PinFaultCodes.Json);
    }

    [Test]
    public void An_act_pinned_twice_is_refused()
    {
        var twice = Good.Replace("\"acts\": [", $"\"acts\": [ {{ \"act\": \"7\", \"edition\": \"2022-06-30\", \"text\": \"a\", \"sha256\": \"{Digest}\", \"provisions\": {{}}, \"outside\": {{}} }},", StringComparison.Ordinal);
        Read(twice, out var faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().Message.ShouldBe("Act '7' is pinned twice. One entry an act.");
    }

    [TestCaseSource(nameof(BrokenFiles))]
    public void What_is_said_about_a_broken_file_is_approved(string name)
    {
        var faults = new List<PageFault>();
        object? read = name.EndsWith(".json", StringComparison.Ordinal) ? PinsFile.Read(Path.Combine(Folder, name), faults) : OfficialText.Read(Path.Combine(Folder, name), faults);
        read.ShouldBeNull();
        faults.ShouldAllBe(f => name.StartsWith(f.Code, StringComparison.Ordinal));
        string.Concat(faults.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f with { Path = name }}\n"))).ShouldMatchApproved("fixtures", "broken", "pins", name + ".approved.txt");
    }

    [Test]
    public void Every_code_has_its_broken_file() =>
        BrokenFiles.Select(n => n[..5]).Distinct().ShouldBe([PinFaultCodes.UnreadableFile, PinFaultCodes.Json, PinFaultCodes.Entry, PinFaultCodes.NoArticle]);

    [Test]
    public void A_file_that_is_not_there_is_named()
    {
        var faults = new List<PageFault>();
        OfficialText.Read("nowhere/law.txt", faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().ToString().ShouldBe("nowhere/law.txt(1,1): error PN001: There is no such file.");
    }
}
