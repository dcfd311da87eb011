namespace Compliance.Json.Generating.Scenarios;

/// <summary>A servant leaves for pension age: the lump sum and the unused leave are paid, the addition to the pension is granted.</summary>
internal sealed class Retirement : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Lacks("AZ-926-33.1.1-own-wish-shown", "end", "applicationOn"),
        Breaks("AZ-926-33.2-lump-sum", "settlement", "less than six pensions", (act, f) => act.Is("lumpSum", 5 * (int)act.Json["monthlyPension"]! + f.Draw.Between(0, 100))),
        Breaks("AZ-926-33.2-lump-sum-untaxed", "settlement", "money withheld", (act, f) => act.Is("withheldFromLumpSum", f.Draw.Between(20, 200))),
        Breaks("AZ-LC-144.2-unused-leave-paid", "settlement", "unused leave not paid for in full", (act, _) => act.Is("unusedLeaveDays", 1 + (int)act.Json["paidLeaveDays"]!)),
        Breaks("AZ-926-23.2-least-service", "pension", "too short a service", (act, f) => act.Is("monthsOfService", f.Draw.Between(60, 150))),
        Silent("settlement", "withheldFromLumpSum", "AZ-926-33.2-lump-sum-untaxed"),
        Silent("settlement", "monthlyPension", "AZ-926-33.2-lump-sum"),
        Silent("settlement", "paidLeaveDays", "AZ-LC-144.2-unused-leave-paid"),
        SpecialType("settlement", ("AZ-926-33.1-special-type-payments", ["AZ-926-33.2-lump-sum", "AZ-926-33.2-lump-sum-untaxed"]), ("AZ-LC-77.1-special-type-payments", ["AZ-LC-144.2-unused-leave-paid"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = Day2022(draw);
        var (servant, post) = (file.Person("servant").On("bornOn", day.AddYears(-65).AddDays(draw.Between(30, 200))), file.Specialist("post"));
        var pension = draw.Between(280, 420);
        Ending.Write(file, day, "own-wish", servant, post).On("applicationOn", day.AddDays(-14)).On("requestedFor", day).Yes("isDueToPensionAge");
        Ending.Settlement(file, day, servant, post).Is("monthlyPension", pension).Is("lumpSum", 6 * pension + draw.Between(0, 50));
        file.Act("pension-decision", "pension", day.AddDays(draw.Between(10, 30)), servant, post).Is("benefit", "service-addition").Yes("isGranted").On("serviceEndedOn", day)
            .Is("monthsOfService", draw.Between(185, 320)).No("endedForPublicLegalEntity").On("pensionAgeOn", day).Yes("leftForAgeOrDisability", "hasPensionRight");
    }
}
