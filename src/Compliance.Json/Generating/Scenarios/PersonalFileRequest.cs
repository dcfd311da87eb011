namespace Compliance.Json.Generating.Scenarios;

/// <summary>A look at the own personal file, opened at the first demand.</summary>
internal sealed class PersonalFileRequest : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-19.0.7-personal-file-opened", "demand", "refused", (act, f) => act.None("metOn").On("refusedOn", act.Day("date").AddDays(f.Draw.Between(1, 20)))),
        Silent("demand", "refusedOn", "AZ-926-19.0.7-personal-file-opened"),
        SpecialType("demand", ("AZ-926-2.3-special-type", ["AZ-926-19.0.7-personal-file-opened"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("servant-request", "demand", day, file.Servant(), file.Post()).Is("kind", "personal-file").None("refusedOn").On("metOn", day.AddDays(file.Draw.Between(0, 3)));
    }
}
