namespace Compliance.Json.Generating.Scenarios;

/// <summary>A warning of a restriction, and the servant's choice of the service within 30 days.</summary>
internal sealed class Warning : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-20.3-choice-in-30-days", "warning", "told too late", (act, f) => act.On("toldOn", act.Day("date").AddDays(f.Draw.Between(44, 60)))),
        Lacks("AZ-926-20.3-choice-stated", "warning", "choice"),
        Silent("warning", "choice", "AZ-926-20.3-choice-stated"),
        SpecialType("warning", ("AZ-926-2.3-special-type", ["AZ-926-20.3-choice-in-30-days", "AZ-926-20.3-choice-stated"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("restriction-warning", "warning", day, file.Servant(), file.Post()).Is("choice", "service").On("toldOn", day.AddDays(file.Draw.Between(1, 25))).None("serviceEndedOn").No("hasOtherProcedure");
    }
}
