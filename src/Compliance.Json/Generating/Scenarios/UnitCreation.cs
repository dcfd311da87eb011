namespace Compliance.Json.Generating.Scenarios;

/// <summary>A department set up by the head within the headcount; the law sets its size since April 2023.</summary>
internal sealed class UnitCreation : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-4.2-no-party-structures", "department", "isOfPartyOrAssociation", true),
        Breaks("AZ-926-7.1-within-headcount", "department", "more staff than the headcount", (act, f) => act.Is("staffUnitsAfterwards", 101 + f.Draw.Between(0, 9)).Is("approvedHeadcount", 100)),
        Breaks("AZ-926-7.2-department-of-eight", "department", "fewer than eight staff units", (act, f) => act.Is("staffUnits", f.Draw.Between(2, 7))),
        Silent("department", "isOfPartyOrAssociation", "AZ-926-4.2-no-party-structures"),
        Silent("department", "approvedHeadcount", "AZ-926-7.1-within-headcount"),
        Silent("department", "staffUnits", "AZ-926-7.2-department-of-eight"),
    ];

    public override void Write(Fragment file)
    {
        var count = file.Draw.Between(60, 140);
        file.Act("unit-creation", "department", file.Draw.Weekday(new(2023, 4, 11), new(2023, 5, 5))).Is("kind", "department").Is("staffUnits", file.Draw.Between(8, 14)).No("protectsStateSecrets")
            .Yes("wasDecidedByHead").Is("approvedHeadcount", count).Is("staffUnitsAfterwards", count - file.Draw.Between(0, 5)).No("isOfPartyOrAssociation");
    }
}
