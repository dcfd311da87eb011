namespace Compliance.Json.Generating.Scenarios;

/// <summary>The yearly leave of a specialist.</summary>
internal sealed class LabourLeave : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-30.3.p1-thirty-days", "leave", "basic leave too short", (leave, f) => leave.Is("basicDays", f.Draw.Between(21, 29))),
        Lacks("AZ-LC-138.1-application", "leave", "applicationOn"),
        Breaks("AZ-LC-138.2-acquainted", "leave", "isAcquainted", false),
        Silent("leave", "isAcquainted", "AZ-LC-138.2-acquainted"),
        Silent("leave", "basicDays", "AZ-926-30.3.p1-thirty-days"),
        SpecialType("leave", ("AZ-926-2.3-special-type", ["AZ-926-30.3.p1-thirty-days"]), ("AZ-LC-6-special-type", ["AZ-LC-138.1-application", "AZ-LC-138.2-acquainted"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = draw.Weekday(new(2022, 7, 18), new(2022, 9, 23)); // no holiday falls into 30 days from here
        var hired = file.HiredOn;
        var months = (day.Year - hired.Year) * 12 + day.Month - hired.Month;
        file.Act("leave", "leave", day, file.Servant(), file.Post()).Is("kind", "labour").On("endsOn", day.AddDays(29)).Is("days", 30)
            .Is("holidaysInside", 0).On("workingYearFrom", hired.AddYears(2022 - hired.Year)).None("otherLeaveFrom").On("hiredOn", hired)
            .On("applicationOn", day.AddDays(-draw.Between(18, 30))).On("orderOn", day.AddDays(-draw.Between(8, 16))).Yes("hasOrderDetails", "isAcquainted")
            .On("paidOn", day.AddDays(-draw.Between(4, 7))).Is("basicDays", 30).None("seniorityDays", "conditionsDays", "childrenDays").Is("workMonths", months).Is("serviceMonths", months)
            .No("isOnConditionsList", "isResponsiblePost").Is("childrenUnder14", 0).No("hasChildWithLimitedHealth", "hasDisability", "isOfSpecialMerit")
            .None("longestPartDays", "postponedFrom", "recalledOn");
    }
}
