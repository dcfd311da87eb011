namespace Compliance.Json.Generating.Scenarios;

/// <summary>Paid teaching with the permission of the head.</summary>
internal sealed class Teaching : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Lacks("AZ-926-20.1.2-permission-of-head", "lectures", "permittedOn"),
        Breaks("AZ-926-20.1.2-permission-of-head", "lectures", "permission after the teaching began", (act, f) => act.On("permittedOn", act.Day("date").AddDays(f.Draw.Between(1, 60)))),
        SpecialType("lectures", ("AZ-926-2.3-special-type", ["AZ-926-20.1.2-permission-of-head"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("outside-activity", "lectures", day, file.Servant(), file.Post()).Is("kind", "teaching").None("endedOn").On("contractOn", day.AddDays(-file.Draw.Between(0, 5)))
            .On("permittedOn", day.AddDays(-file.Draw.Between(6, 30))).No("isInStateBody").Yes("isPaid").No("isTemporaryReplacement", "hasDecidingVote");
    }
}
