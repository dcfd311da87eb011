using System.Text;
using System.Text.Json;
using Compliance.Json;
using Compliance.Law;
using Compliance.Rules;
using Compliance.Tests.Rulebooks.Trust;

namespace Compliance.Tests.Rulebooks;

/// <summary>The data of a packed rulebook: what was written comes back whole, what was not written by us does not come in.</summary>
public sealed class RulebookJsonTests
{
    private static readonly DateOnly Day = new(2020, 2, 29);
    private static readonly Text Words = new("\"words\" \\ of an invented law", "uydurulmuş qanunun «sözləri»\n");

    /// <summary>Every property of every record has a value of its own, none the one it has by itself.</summary>
    private static readonly RulebookData Full = new(
        "xx", "identity", [new("act", Words, "12-IQ", Day, ActRank.Decree), new("other", new("o", "ö"), "13", Day.AddDays(1))],
        [
            new(1, "1.2 part 3", new("t", "ə"), ProvisionStatus.NotChecked, new("why", "niyə"), ["appointment", "leave"], new("read", "oxu"), "page.md(1)",
                [new(Day.AddDays(2), Day.AddDays(3), Day.AddDays(4), "amendment", Grade.OfficialSummary, new("duty", "vəzifə"), new(Day.AddDays(5), Day.AddDays(6)), true, Day.AddDays(7))])
            {
                Release = new("author", Day.AddDays(8), [new("reviewer", Day.AddDays(9), "seen")], "digest"), PageDigest = "page",
            },
            new(0, "2", Words, ProvisionStatus.Encoded, Text.None, [], Text.None, "", [new(Day, null, Day, "", Grade.OfficialText, Text.None, null, false, null)]),
        ],
        new(2019, 2031, Day, [new(Day, true, "voting", Words, "computed", "somewhere", true)], new("weekly", "over", Day) { MonthEnd = "month" }),
        [new(1, 0, "page.md(2)"), new(0, 0, "page.md(3)")])
    {
        Chapters = [new(7, Words, [new("act", "1.2")])], FrameDigest = "frame",
    };

    [Test]
    public void What_was_written_comes_back_whole()
    {
        foreach (var data in new[] { Full, ForeignCode.Data, Full with { Calendar = Full.Calendar with { Rest = null } } })
            JsonSerializer.Serialize(RulebookJsonReader.Read(RulebookJson.Write(data))).ShouldBe(JsonSerializer.Serialize(data));
    }

    [Test]
    public void What_is_cut_anywhere_does_not_come_in()
    {
        var bytes = RulebookJson.Write(Full);
        for (var length = 0; length < bytes.Length; length++)
            Refuses(bytes[..length]);
        Refuses([.. bytes, (byte)'1']);
    }

    [Test]
    public void What_has_another_name_or_another_type_at_any_place_does_not_come_in()
    {
        var whole = Encoding.UTF8.GetString(RulebookJson.Write(Full));
        var names = System.Text.RegularExpressions.Regex.Matches(whole, "\"[A-Z][A-Za-z]*\":").ToList();
        names.Count.ShouldBeGreaterThan(100);
        foreach (var name in names)
        {
            Refuses(Encoding.UTF8.GetBytes(whole.Insert(name.Index + 1, "X")));
            Refuses(Encoding.UTF8.GetBytes(whole.Insert(name.Index + name.Length, "[],\"Y\":")));
        }
    }

    private static void Refuses(byte[] bytes) =>
        Should.Throw<Exception>(() => RulebookJsonReader.Read(bytes)).ShouldBeAssignableTo<JsonException>();
}
