namespace Compliance.Json.Generating.Scenarios;

/// <summary>A month with hours beyond the norm, those beyond five paid.</summary>
internal sealed class Overtime : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-30.2-ordered-by-head", "month", "isOrderedByHead", false),
        Breaks("AZ-926-30.2-hours-beyond-five-paid", "month", "hours beyond five not paid", (month, f) => month.Is("hours", f.Draw.Between(7, 17)).Is("paidHours", 1)),
        Breaks("AZ-949-TIME-3-seventeen-hours", "month", "more than seventeen hours", (month, f) => month.Is("hours", f.Draw.Between(18, 30)).Is("paidHours", 25)),
        Breaks("AZ-LC-102.1-hours-recorded", "month", "isRecorded", false),
        Silent("month", "isRecorded", "AZ-LC-102.1-hours-recorded"),
        Silent("month", "isOrderedByHead", "AZ-926-30.2-ordered-by-head"),
        SpecialType("month", ("AZ-LC-6-special-type", ["AZ-LC-102.1-hours-recorded"]), ("AZ-926-2.3-special-type", ["AZ-926-30.2-ordered-by-head"])),
    ];

    public override void Write(Fragment file)
    {
        var month = new DateOnly(2022, file.Draw.Between(3, 12), 1).AddDays(-1);
        var hours = file.Draw.Between(1, 16);
        file.Act("overtime", "month", month, file.Servant(), file.Post()).Is("hours", hours).Is("paidHours", Math.Max(0, hours - 5))
            .Yes("isOrderedByHead").None("group").Is("largestTwoDayHours", file.Draw.Between(1, 4)).Yes("isRecorded");
        file.Judgment("AZ-926-30.2-ordered-by-head", "month", "head of the body", "The budget hearing could not be put off.");
    }
}
