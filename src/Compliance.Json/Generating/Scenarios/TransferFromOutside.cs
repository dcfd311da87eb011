namespace Compliance.Json.Generating.Scenarios;

/// <summary>A servant comes from another body, on the word of both heads.</summary>
internal sealed class TransferFromOutside : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-29.2.p3-both-heads-agree", "move", "formerHeadConsented", false),
        Breaks("AZ-926-29.2.p3-both-heads-agree", "move", "newHeadConsented", false),
        Breaks("AZ-926-29.2.p3-not-higher", "move", "to a higher classification", (_, f) => f.Positions[0].Is("classification", "5")),
        Silent("move", "formerHeadConsented", "AZ-926-29.2.p3-both-heads-agree"),
        Silent("move", "newHeadConsented", "AZ-926-29.2.p3-both-heads-agree"),
    ];

    public override void Write(Fragment file)
    {
        var (post, former) = (file.Position("post", "6"), file.Position("former", "6"));
        var salary = file.Draw.Between(800, 1100);
        file.Act("transfer", "move", Day2022(file.Draw), file.Person("servant"), post).Is("fromPosition", former.Id).Is("fromBody", file.AnotherBody().Id).No("isInsideBody")
            .Yes("hasConsented", "formerHeadConsented", "newHeadConsented").On("formerPositionSince", new(file.Draw.Between(2014, 2018), 3, 2)).No("sameFunctions", "isToLowerPosition", "formerPositionByInternalInterview")
            .Is("ground", "ordinary").Is("formerSalary", salary).Is("newSalary", salary);
    }
}
