namespace Compliance.Json.Generating.Scenarios;

/// <summary>A short leave without pay, asked for and consented to.</summary>
internal sealed class UnpaidLeave : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-30.3.p2-head-consents", "unpaid", "hasHeadConsented", false),
        Silent("unpaid", "hasHeadConsented", "AZ-926-30.3.p2-head-consents"),
        SpecialType("unpaid", ("AZ-926-2.3-special-type", ["AZ-926-30.3.p2-head-consents", "AZ-926-30.3.p2-own-wish"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = Day2022(draw);
        var days = draw.Between(2, 13);
        file.Act("leave", "unpaid", day, file.Servant(), file.Post()).Is("kind", "unpaid").On("endsOn", day.AddDays(days - 1)).Is("days", days)
            .Is("holidaysInside", 0).None("otherLeaveFrom").On("applicationOn", day.AddDays(-draw.Between(15, 25))).On("orderOn", day.AddDays(-draw.Between(8, 14)))
            .Yes("hasOrderDetails", "isAcquainted", "hasHeadConsented").No("isListedUnpaidCase").None("longestPartDays", "postponedFrom", "recalledOn");
    }
}
