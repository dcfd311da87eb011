namespace Compliance.Json.Generating.Scenarios;

/// <summary>The pay of a whole month, with supplements for rank and length of service.</summary>
internal sealed class Pay : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Lacks("AZ-926-22.2-salary-is-set", "pay", "positionSalary"),
        Lacks("AZ-926-22.7-supplement-paid", "pay", "senioritySupplement"),
        Silent("pay", "senioritySupplement", "AZ-926-22.7-supplement-paid"),
        new(Planted.Exemption, "serves in a trade representation", f => f["pay"].Yes("isInTradeRepresentation"),
            [new("pay", "AZ-926-22.2-salary-is-set", "AZ-926-22.9-trade-representations"), new("pay", "AZ-926-22.7-supplement-paid", "AZ-926-22.9-trade-representations")]),
        SpecialType("pay", ("AZ-926-2.3-special-type", ["AZ-926-22.2-salary-is-set", "AZ-926-22.7-supplement-paid"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var month = new DateOnly(2022, draw.Between(3, 12), 1).AddDays(-1);
        var salary = draw.Between(700, 1400);
        file.Act("pay", "pay", month, file.Servant(), file.Post()).Is("positionSalary", salary).Is("minimumSalary", 700).Yes("isWholeMonthServed", "holdsRank")
            .Is("rankSupplement", draw.Between(40, 90)).None("authorityGrantedOn").On("permanentSince", file.HiredOn.AddMonths(9))
            .Is("serviceMonths", (month.Year - file.HiredOn.Year) * 12 + month.Month - file.HiredOn.Month).Is("senioritySupplement", salary / 5 + draw.Between(0, 20)).None("specialTypeMonths").No("isInTradeRepresentation");
    }
}
