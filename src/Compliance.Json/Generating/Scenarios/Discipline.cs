namespace Compliance.Json.Generating.Scenarios;

/// <summary>A reprimand after an inquiry and an explanation, within a month, and the complaint against it.</summary>
internal sealed class Discipline : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-25.3-inspection-ordered-by-head", "inspection", "orderedBy", "empowered-official"),
        Breaks("AZ-926-25.5-within-a-month", "order", "imposed after more than a month", (order, f) => order.On("discoveredOn", order.Day("date").AddDays(-f.Draw.Between(45, 60))).On("breachOn", order.Day("discoveredOn").AddDays(-1))),
        Lacks("AZ-926-25.3-written-explanation", "order", "explanationOn"),
        Breaks("AZ-926-25.2-measure-of-the-law", "order", "measure", "other"),
        Breaks("AZ-926-25.2-one-measure", "order", "otherMeasure", "pay-cut"),
        Breaks("AZ-926-25.8-decided-in-ten-days", "complaint", "decided too late", (act, f) => act.On("decidedOn", act.Day("date").AddDays(f.Draw.Between(26, 40)))),
        Silent("order", "otherMeasure", "AZ-926-25.2-one-measure", "AZ-926-25.2-something-else-beside"),
        Silent("inspection", "orderedBy", "AZ-926-25.3-inspection-ordered-by-head", "AZ-926-25.3-inspection-ordered-from-outside"),
        new(Planted.Exemption, "special type of service", f => f.Positions[0].Yes("isSpecialType"),
            [new("inspection", "AZ-926-25.3-inspection-ordered-by-head", "AZ-926-2.3-special-type"), new("order", "AZ-926-25.5-within-a-month", "AZ-926-2.3-special-type"), new("order", "AZ-926-25.3-written-explanation", "AZ-926-2.3-special-type")]),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var found = Day2022(draw);
        var (person, post) = (file.Person("servant"), file.Specialist("post"));
        file.Act("service-inspection", "inspection", found.AddDays(1), person, post).Is("orderedBy", "head-of-body");
        var signed = found.AddDays(draw.Between(14, 25));
        DisciplinaryOrder.Write(file, signed, found, person, post);
        var sent = signed.AddDays(draw.Between(1, 4));
        file.Act("disciplinary-complaint", "complaint", sent.AddDays(1), person, post).Is("order", file.IdOf("order")).On("sentOn", sent).Yes("isTaken").None("refusal").On("decidedOn", sent.AddDays(draw.Between(2, 8))).Is("decision", "upheld");
    }
}
