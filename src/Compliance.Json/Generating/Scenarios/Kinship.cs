namespace Compliance.Json.Generating.Scenarios;

/// <summary>Relatives in direct subordination, ended of their own will within 30 days.</summary>
internal sealed class Kinship : Scenario
{
    private static readonly string[] Relations = ["spouse", "parent", "sibling", "child"];

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-580-7-subordination-ended", "finding", "never ended", (act, _) => act.None("endedOn", "endedBy")),
        Breaks("AZ-580-7-release-as-last-resort", "finding", "endedBy", "release"),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("kinship-finding", "finding", day, file.Person("servant"), file.Specialist("post")).Is("relation", file.Draw.Of(Relations)).No("isAllowed").On("endedOn", day.AddDays(file.Draw.Between(3, 24))).Is("endedBy", "voluntary").Yes("moveWasPossible");
    }
}
