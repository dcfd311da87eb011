namespace Compliance.Json.Generating.Scenarios;

/// <summary>A journey at foreign expense of which the head was told before.</summary>
internal sealed class ForeignJourney : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Lacks("AZ-926-20.1.5-head-told-of-travel", "journey", "reportedOn"),
        Breaks("AZ-926-20.1.5-head-told-of-travel", "journey", "head told afterwards", (act, f) => act.On("reportedOn", act.Day("date").AddDays(f.Draw.Between(1, 30)))),
        Silent("journey", "reportedOn", "AZ-926-20.1.5-head-told-of-travel"),
        SpecialType("journey", ("AZ-926-2.3-special-type", ["AZ-926-20.1.5-head-told-of-travel"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("restricted-conduct", "journey", day, file.Servant(), file.Post()).Is("kind", "travel-at-foreign-expense").On("reportedOn", day.AddDays(-file.Draw.Between(0, 20)))
            .None("handedOverOn", "serviceEndedOn").No("wasAdvocate", "representsByLaw", "wasOnDuty");
    }
}
