namespace Compliance.Json.Generating.Scenarios;

/// <summary>A career development plan, drawn up by the body since April 2023.</summary>
internal sealed class CareerPlan : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-32.5-drawn-up-by-body", "plan", "isPreparedByBody", false),
        Silent("plan", "isPreparedByBody", "AZ-926-32.5-drawn-up-by-body"),
    ];

    public override void Write(Fragment file)
    {
        var day = file.Draw.Weekday(new(2023, 4, 11), new(2023, 5, 5));
        file.Act("career-plan", "plan", day, file.Person("servant"), file.Specialist("post")).On("preparedOn", day.AddDays(file.Draw.Between(5, 90))).Yes("isPreparedByBody");
    }
}
