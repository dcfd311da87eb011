namespace Compliance.Json.Generating.Scenarios;

/// <summary>A servant is kept for a year beyond 65.</summary>
internal sealed class ServiceExtension : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-32-1.2-decided-by-head", "extension", "wasDecidedByHead", false),
        Breaks("AZ-926-32-1.2-one-year-at-most", "extension", "longer than a year", (act, f) => act.On("endsOn", act.Day("startsOn").AddYears(1).AddDays(f.Draw.Between(20, 300)))),
        Breaks("AZ-926-32-1.8.1-penalties-considered", "extension", "penaltiesWereConsidered", false),
        Breaks("AZ-926-32-1.8.2-degree-considered", "extension", "degreeWasConsidered", false),
        Breaks("AZ-926-32-1.8.3-awards-considered", "extension", "awardsWereConsidered", false),
        Lacks("AZ-926-32-1.7-servant-consented", "extension", "consentOn"),
        new(Planted.Violation, "stayed without the extension", f => f["age"].None("extension"), [new("age", "AZ-926-32-1.1-service-ends-at-65")]),
        Silent("extension", "consentOn", "AZ-926-32-1.7-servant-consented"),
        Silent("extension", "degreeWasConsidered", "AZ-926-32-1.8.2-degree-considered"),
        Silent("extension", "awardsWereConsidered", "AZ-926-32-1.8.3-awards-considered"),
        SpecialType("extension", ("AZ-926-2.3-special-type-posts-and-papers", ["AZ-926-32-1.2-decided-by-head", "AZ-926-32-1.2-one-year-at-most", "AZ-926-32-1.7-servant-consented"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var decided = Day2022(draw);
        var birthday = decided.AddDays(draw.Between(10, 25));
        var starts = birthday.AddDays(1);
        var servant = file.Person("servant").On("bornOn", birthday.AddYears(-65));
        var post = file.Specialist("post");
        file.Act("service-extension", "extension", decided, servant, post).On("startsOn", starts).On("endsOn", starts.AddYears(1).AddDays(-draw.Between(1, 90))).On("firstExtensionFrom", starts)
            .Yes("wasDecidedByHead").On("consentOn", decided.AddDays(-draw.Between(0, 8))).None("bodyConsentOn")
            .Yes("penaltiesWereConsidered", "degreeWasConsidered", "awardsWereConsidered", "attestationsWereConsidered");
        file.Act("age-limit", "age", birthday, servant, post).None("endedOn").Is("extension", file.IdOf("extension"));
    }
}
