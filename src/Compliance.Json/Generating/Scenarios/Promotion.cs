namespace Compliance.Json.Generating.Scenarios;

/// <summary>A promotion by interview to a vacant post.</summary>
internal sealed class Promotion : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-32.2-position-vacant", "promotion", "wasVacant", false),
        Breaks("AZ-926-32.2-study-considered", "promotion", "educationWasConsidered", false),
        Silent("promotion", "wasVacant", "AZ-926-32.2-position-vacant"),
        Silent("promotion", "educationWasConsidered", "AZ-926-32.2-study-considered"),
        SpecialType("promotion", ("AZ-926-2.3-special-type", ["AZ-926-32.2-position-vacant", "AZ-926-32.2-study-considered"])),
    ];

    public override void Write(Fragment file)
    {
        var (higher, lower) = (file.Position("higher", "5", "sector-head"), file.Position("lower", "6"));
        file.Act("promotion", "promotion", Day2022(file.Draw), file.Person("servant"), higher).Is("fromPosition", lower.Id).Is("way", "interview")
            .Yes("wasVacant", "educationWasConsidered").No("rotatedServantPassedOver").Yes("isConfirmedForRepublic");
    }
}
