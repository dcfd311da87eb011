namespace Compliance.Json.Generating.Scenarios;

/// <summary>The duties of a vacant post beside the own ones, for less than three months.</summary>
internal sealed class Acting : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-LC-61.2-consent", "acting", "hasConsented", false),
        Breaks("AZ-LC-61.2-half-paid", "acting", "less than half paid", (act, f) => act.Is("postSalary", 1200).Is("extraPay", f.Draw.Between(100, 590))),
        Breaks("AZ-LC-61.3-three-months", "acting", "longer than three months", (act, f) => act.On("endsOn", act.Day("date").AddMonths(4).AddDays(f.Draw.Between(0, 60)))),
        Silent("acting", "hasConsented", "AZ-LC-61.2-consent"),
        Silent("acting", "extraPay", "AZ-LC-61.2-half-paid"),
        SpecialType("acting", ("AZ-LC-6-special-type", ["AZ-LC-61.2-consent", "AZ-LC-61.2-half-paid", "AZ-LC-61.3-three-months"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        var salary = file.Draw.Between(800, 1100);
        file.Act("acting", "acting", day, file.Person("servant"), file.Specialist("post")).Is("kind", "vacant-post").On("endsOn", day.AddDays(file.Draw.Between(20, 85))).Yes("hasConsented", "keepsOwnDuties")
            .Is("ownSalary", salary - 150).Is("postSalary", salary).Is("extraPay", salary / 2 + file.Draw.Between(1, 50));
    }
}
