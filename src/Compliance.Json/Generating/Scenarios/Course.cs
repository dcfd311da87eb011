namespace Compliance.Json.Generating.Scenarios;

/// <summary>A course on the decision of the head.</summary>
internal sealed class Course : Scenario
{
    private static readonly string[] Grounds = ["own-initiative", "appraisal"];

    private static readonly string[] Providers = ["retraining-institution", "professional-unit", "courses"];

    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-22-1.2-in-length-of-service", "course", "isInLengthOfService", false),
        Breaks("AZ-926-22-1.4-decided-by-head", "course", "isDecidedByHead", false),
        Breaks("AZ-926-22-1.5-entitled-provider", "course", "provider", "other"),
        Silent("course", "isInLengthOfService", "AZ-926-22-1.2-in-length-of-service"),
        Silent("course", "isDecidedByHead", "AZ-926-22-1.4-decided-by-head"),
        Silent("course", "provider", "AZ-926-22-1.5-entitled-provider"),
        SpecialType("course", ("AZ-926-2.3-special-type", ["AZ-926-22-1.2-in-length-of-service", "AZ-926-22-1.4-decided-by-head", "AZ-926-22-1.5-entitled-provider"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("additional-education", "course", day, file.Servant(), file.Post()).Is("kind", "raising-of-qualification").Is("ground", file.Draw.Of(Grounds))
            .On("decidedOn", day.AddDays(-file.Draw.Between(5, 40))).Yes("isDecidedByHead").Is("provider", file.Draw.Of(Providers)).No("isAbroad")
            .Yes("isByStateInstitution", "isInLengthOfService").No("requiresLawDegree", "isInNamedApparatus");
    }
}
