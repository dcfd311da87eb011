namespace Compliance.Json.Generating.Scenarios;

/// <summary>A reward that rests on the appraisal.</summary>
internal sealed class Award : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-774-AWD-1-traineeship-over", "reward", "collective reward for a trainee", (act, f) => act.Yes("isCollective").On("traineeshipEndsOn", act.Day("date").AddDays(f.Draw.Between(1, 90)))),
    ];

    public override void Write(Fragment file) =>
        file.Act("award", "reward", Day2022(file.Draw), file.Servant(), file.Post()).No("isCollective").Yes("restsOnAppraisal").None("traineeshipEndsOn");
}
