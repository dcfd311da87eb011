using Newtonsoft.Json.Linq;

namespace Compliance.Json.Generating.Scenarios;

/// <summary>A reduction of staff: notice of two months and more, the end of the service, the severance.</summary>
internal sealed class Reduction : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-LC-77.2-day-a-week-to-look-for-work", "notice", "isFreedOneDayAWeek", false),
        Breaks("AZ-LC-78.1-higher-level-kept", "notice", "lowerColleagueIsKept", true),
        Breaks("AZ-LC-77.1-length-of-notice", "end", "notice too short", (act, f) => f["notice"].On("date", act.Day("date").AddDays(-f.Draw.Between(15, 40)))),
        Lacks("AZ-926-33.1.3-reduction-decided", "end", "structureDecidedOn"),
        Breaks("AZ-LC-79.1-protected", "end", "protected: pregnancy", (act, _) => act.Is("protections", new JArray(new JObject { ["kind"] = "pregnancy", ["childBornOn"] = null }))),
        Breaks("AZ-LC-80.1-union-consented", "end", "no consent of the union", (act, _) => act.Yes("isUnionMember")),
        Lacks("AZ-LC-77.3-severance", "settlement", "severance"),
        Breaks("AZ-LC-77.3-severance", "settlement", "severance too low", (act, f) => act.Is("severance", f.Draw.Between(900, 1500))),
        Silent("notice", "isFreedOneDayAWeek", "AZ-LC-77.2-day-a-week-to-look-for-work"),
        Silent("notice", "lowerColleagueIsKept", "AZ-LC-78.1-higher-level-kept"),
        Silent("end", "structureDecidedOn", "AZ-926-33.1.3-reduction-decided"),
        Silent("end", "isUnionMember", "AZ-LC-80.1-union-consented"),
        Silent("settlement", "severance", "AZ-LC-77.3-severance"),
        SpecialType("notice", ("AZ-LC-77.1-special-type", ["AZ-LC-77.2-day-a-week-to-look-for-work", "AZ-LC-78.1-higher-level-kept"])),
        SpecialType("end", ("AZ-LC-77.1-special-type", ["AZ-LC-77.1-length-of-notice"]), ("AZ-926-33.1-special-type", ["AZ-926-33.1.3-reduction-decided"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = Day2022(draw);
        var (servant, post) = (file.Person("servant"), file.Specialist("post"));
        file.Act("reduction-notice", "notice", day, servant, post).No("isLiquidation").Yes("isFreedOneDayAWeek").No("isReplacedByPay", "lowerColleagueIsKept", "equalColleagueIsKept")
            .Empty("preferences").No("fittingPositionIsVacant").None("offeredOn", "reservedOn");
        var end = day.AddDays(draw.Between(70, 90));
        Ending.Write(file, end, "reduction", servant, post).On("structureDecidedOn", day.AddDays(-draw.Between(3, 30))).Is("notice", file.IdOf("notice"));
        Ending.Settlement(file, end, servant, post).Is("severance", 1800 + draw.Between(0, 200));
    }
}
