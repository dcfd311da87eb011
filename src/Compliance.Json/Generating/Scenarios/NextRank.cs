namespace Compliance.Json.Generating.Scenarios;

/// <summary>The next rank of a specialist, after the years in the rank held.</summary>
internal sealed class NextRank : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-17.2.p2-awarded-by-head", "rank", "awardedBy", "other"),
        Breaks("AZ-926-17.8-in-labour-book", "rank", "isInLabourBook", false),
        Breaks("AZ-926-17.8-in-personal-file", "rank", "isInPersonalFile", false),
        Silent("rank", "isInLabourBook", "AZ-926-17.8-in-labour-book"),
        Silent("rank", "isInPersonalFile", "AZ-926-17.8-in-personal-file"),
        new(Planted.Exemption, "holder of a special rank", f => f.Persons[0].Yes("hasSpecialTypeRank"), [new("rank", "AZ-926-17.1.p1-ranks-in-sequence", "AZ-926-17.4-3-holder-of-special-rank")]),
        Breaks("AZ-926-17.4.p1-two-years-in-rank", "rank", "too few years in the rank held", (act, f) => act.On("heldRankSince", act.Day("date").AddYears(-2).AddDays(f.Draw.Between(5, 300)))),
        Silent("rank", "heldRankSince", "AZ-926-17.4.p1-two-years-in-rank"),
        SpecialType("rank", ("AZ-926-2.3-special-type", ["AZ-926-17.2.p2-awarded-by-head", "AZ-926-17.8-in-labour-book", "AZ-926-17.8-in-personal-file"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = Day2022(draw);
        file.Act("rank-award", "rank", day, file.Person("servant"), file.Position("post", "6")).Is("rank", "civil-servant-1").No("isFirst")
            .Is("awardedBy", "head-of-body").No("certificateGiven").Yes("isInLabourBook", "isInPersonalFile").Is("ground", "next-rank").Is("heldRank", "civil-servant-2")
            .On("heldRankSince", day.AddYears(-2).AddDays(-draw.Between(5, 300))).None("returnedToServiceOn").Is("serviceMonths", draw.Between(70, 120)).Is("classificationMonths", draw.Between(40, 60))
            .Is("positionMonths", draw.Between(40, 60)).None("leftPosition", "appraisalOn", "earlierEarlyAwardOn");
    }
}
