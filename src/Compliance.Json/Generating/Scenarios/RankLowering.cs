namespace Compliance.Json.Generating.Scenarios;

/// <summary>A rank lowered by one step by way of discipline, and the entries on it.</summary>
internal sealed class RankLowering : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-25.2.5-one-step", "order", "newRank", "civil-servant-3"),
        Breaks("AZ-926-17.7-once-in-a-calendar-year", "order", "lowered before in the year", (act, f) => act.On("earlierLoweringOn", new(2022, 1, f.Draw.Between(5, 30)))),
        Breaks("AZ-926-17.7-time-from-the-order", "change", "time counted from a later day", (act, f) => act.On("timeInRankFrom", act.Day("date").AddDays(f.Draw.Between(1, 20)))),
        Breaks("AZ-926-17.8-change-in-labour-book", "change", "isInLabourBook", false),
        Breaks("AZ-926-17.8-change-in-personal-file", "change", "isInPersonalFile", false),
        Silent("order", "earlierLoweringOn", "AZ-926-17.7-once-in-a-calendar-year"),
        Silent("order", "newRank", "AZ-926-25.2.5-one-step"),
        Silent("change", "isInLabourBook", "AZ-926-17.8-change-in-labour-book"),
        SpecialType("change", ("AZ-926-2.3-special-type", ["AZ-926-17.7-time-from-the-order", "AZ-926-17.8-change-in-labour-book", "AZ-926-17.8-change-in-personal-file"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var found = Day2022(draw);
        var (servant, post) = (file.Person("servant"), file.Specialist("post"));
        var signed = found.AddDays(draw.Between(12, 25));
        file.Act("service-inspection", "inspection", found.AddDays(1), servant, post).Is("orderedBy", "head-of-body");
        DisciplinaryOrder.Write(file, signed, found, servant, post).Is("measure", "lowering-of-rank").Is("heldRank", "civil-servant-1").Is("newRank", "civil-servant-2");
        file.Act("rank-change", "change", signed, servant, post).Is("kind", "lowering").Is("ground", "discipline").Is("order", file.IdOf("order")).On("timeInRankFrom", signed).Yes("isInLabourBook", "isInPersonalFile");
    }
}
