namespace Compliance.Json.Generating.Scenarios;

/// <summary>A move to a lower post of the same body, with consent.</summary>
internal sealed class Transfer : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-29.2.p2-move-inside-body", "move", "hasConsented", false),
        Silent("move", "hasConsented", "AZ-926-29.2.p2-move-inside-body"),
        new(Planted.Exemption, "move by way of discipline", f => f["move"].Is("ground", "disciplinary-measure"), [new("move", "AZ-926-29.2.p2-move-inside-body", "AZ-926-21.3-moves-of-other-articles")]),
    ];

    public override void Write(Fragment file)
    {
        var (lower, higher) = (file.Position("lower", "6"), file.Position("higher", "5", "sector-head"));
        var salary = file.Draw.Between(800, 1100);
        file.Act("transfer", "move", Day2022(file.Draw), file.Person("servant"), lower).Is("fromPosition", higher.Id).None("fromBody").Yes("isInsideBody", "hasConsented")
            .On("formerPositionSince", new(file.Draw.Between(2014, 2018), 3, 2)).No("sameFunctions").Yes("isToLowerPosition").No("formerPositionByInternalInterview")
            .Is("ground", "ordinary").Is("formerSalary", salary).Is("newSalary", salary);
    }
}
