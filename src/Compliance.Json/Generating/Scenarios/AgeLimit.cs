namespace Compliance.Json.Generating.Scenarios;

/// <summary>The end of the service at 65.</summary>
internal sealed class AgeLimit : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-33.1.12-sixty-five", "end", "before the 65th birthday", (act, f) => f.Persons[0].On("bornOn", act.Day("date").AddYears(-65).AddDays(f.Draw.Between(1, 700)))),
        new(Planted.Unknown, "bornOn left out", f => f.Persons[0].Leave("bornOn"), [new("end", "AZ-926-33.1.12-sixty-five")]),
        SpecialType("end", ("AZ-926-33.1-special-type", ["AZ-926-33.1.12-sixty-five"])),
    ];

    public override void Write(Fragment file)
    {
        var draw = file.Draw;
        var day = Day2022(draw);
        var servant = file.Person("servant").On("bornOn", day.AddYears(-65).AddDays(-draw.Between(0, 5)));
        Ending.Write(file, day, "age-limit", servant, file.Specialist("post"));
    }
}
