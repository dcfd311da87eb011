namespace Compliance.Json.Generating.Scenarios;

/// <summary>The notice of a reduction of staff.</summary>
internal sealed class ReductionNotice : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-LC-77.2-day-a-week-to-look-for-work", "notice", "isFreedOneDayAWeek", false),
        Breaks("AZ-LC-78.1-higher-level-kept", "notice", "lowerColleagueIsKept", true),
        Silent("notice", "isFreedOneDayAWeek", "AZ-LC-77.2-day-a-week-to-look-for-work"),
        Silent("notice", "lowerColleagueIsKept", "AZ-LC-78.1-higher-level-kept"),
        SpecialType("notice", ("AZ-LC-77.1-special-type", ["AZ-LC-77.2-day-a-week-to-look-for-work", "AZ-LC-78.1-higher-level-kept"])),
    ];

    public override void Write(Fragment file) =>
        file.Act("reduction-notice", "notice", Day2022(file.Draw), file.Person("servant"), file.Specialist("post")).No("isLiquidation").Yes("isFreedOneDayAWeek").No("isReplacedByPay", "lowerColleagueIsKept", "equalColleagueIsKept")
            .Empty("preferences").No("fittingPositionIsVacant").None("offeredOn", "reservedOn");
}
