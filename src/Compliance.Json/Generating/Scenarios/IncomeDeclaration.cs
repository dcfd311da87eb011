namespace Compliance.Json.Generating.Scenarios;

/// <summary>The report on the income of 2021, handed in in 2022.</summary>
internal sealed class IncomeDeclaration : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Lacks("AZ-926-18.0.9-report-handed-in", "report", "submittedOn") with { Why = "never handed in" },
        Breaks("AZ-926-18.0.9-additional-income-shown", "report", "amount of additional income not named", (report, _) => report.Yes("hasAdditionalIncome", "namesSource", "namesKind").No("namesAmount")),
        Silent("report", "hasAdditionalIncome", "AZ-926-18.0.9-additional-income-shown"),
        SpecialType("report", ("AZ-926-2.3-special-type", ["AZ-926-18.0.9-report-handed-in", "AZ-926-18.0.9-additional-income-shown"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        file.Act("income-declaration", "report", new(2021, 12, 31), file.Servant(), file.Post()).On("inServiceSince", file.HiredOn)
            .None("serviceEndedOn").On("submittedOn", draw.Weekday(new(2022, 1, 17), new(2022, 3, 31))).Yes("hasAdditionalIncome", "namesSource", "namesKind", "namesAmount");
    }
}
