namespace Compliance.Json.Generating.Scenarios;

/// <summary>The hours of a week.</summary>
internal sealed class WorkingTime : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-30.1-forty-hours", "week", "more than forty hours", (week, f) => week.Is("weeklyHours", f.Draw.Between(41, 48))),
        Silent("week", "weeklyHours", "AZ-926-30.1-forty-hours"),
        SpecialType("week", ("AZ-926-2.3-special-type", ["AZ-926-30.1-forty-hours"])),
    ];

    public override void Write(Fragment file) =>
        file.Act("working-time", "week", Day2022(file.Draw), file.Servant(), file.Post()).Is("weeklyHours", file.Draw.Between(30, 40)).None("group");
}
