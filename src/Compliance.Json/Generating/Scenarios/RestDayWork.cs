namespace Compliance.Json.Generating.Scenarios;

/// <summary>Work on a rest day, made good by another day.</summary>
internal sealed class RestDayWork : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Silent("work", "ground", "AZ-LC-107-work-on-a-day-of-rest"),
        new(Planted.Exemption, "special type of service, no ground", f => { f.Positions[0].Yes("isSpecialType"); f["work"].None("ground"); }, [new("work", "AZ-LC-107-work-on-a-day-of-rest", "AZ-LC-6-special-type")]),
    ];

    public override void Write(Fragment file)
    {
        var friday = Day2022(file.Draw);
        var saturday = friday.AddDays(DayOfWeek.Saturday - friday.DayOfWeek);
        file.Act("rest-day-work", "work", saturday, file.Servant(), file.Post()).Is("ground", "emergency").On("otherRestDayOn", saturday.AddDays(file.Draw.Between(2, 6)))
            .Is("dailySalariesPaid", 1).No("isBeyondMonthlyNorm");
    }
}
