using Compliance.Law;
using Compliance.Rulebooks;
using Compliance.Rulebooks.Pins;
using Compliance.Rules;

namespace Compliance.Tests.Rulebooks.Pins;

/// <summary>Reads, pins and compares invented texts.</summary>
internal static class PinTexts
{
    private static readonly LegalAct Act = new("7", new("Law on Oaths (invented)", "Andlar haqqında Qanun (uydurma)"), "7-INV", new(2022, 6, 30));

    public static OfficialText Read(string text) => Read(text, out var faults).ShouldNotBeNull(string.Join('\n', faults));

    public static OfficialText? Read(string text, out List<PageFault> faults)
    {
        using var folder = new TemporaryFolder();
        folder.Write("text.txt", text);
        return OfficialText.Read(folder.PathTo("text.txt"), faults = []);
    }

    /// <summary>The text under each number, as it is digested.</summary>
    public static Dictionary<string, string> Units(string text) => Read(text).Units.ToDictionary(u => u.Number, u => u.Text, StringComparer.Ordinal);

    public static PinnedAct Pin(string text, params string[] numbers) => Pinning.Pin(Read(text), Act, [.. numbers.Select(Entry)]);

    /// <summary>What becomes of the numbers pinned by one text in another: <c>1.1 Changed</c>.</summary>
    public static IEnumerable<string> Differences(string before, string after, params string[] numbers) =>
        Pinning.Compare(Read(after), Pin(before, numbers).Pins).Select(d => $"{d.Number} {d.Change}");

    private static ProvisionEntry Entry(string number) =>
        new(new(Act, number, Text.None), ProvisionStatus.OpenNorm, Text.None, [], [], Text.None, "law-on-oaths/1.md(1)");
}
