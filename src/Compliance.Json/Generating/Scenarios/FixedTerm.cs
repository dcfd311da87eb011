namespace Compliance.Json.Generating.Scenarios;

/// <summary>A contract for the time somebody is away.</summary>
internal sealed class FixedTerm : Scenario
{
    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-LC-47-somebody-is-replaced", "contract", "isHolderAbsent", false),
        Silent("contract", "isHolderAbsent", "AZ-LC-47-somebody-is-replaced"),
        SpecialType("contract", ("AZ-LC-6-special-type", ["AZ-LC-47-somebody-is-replaced"])),
    ];

    public override void Write(Fragment file)
    {
        var day = Day2022(file.Draw);
        file.Act("fixed-term-contract", "contract", day, file.Person("servant"), file.Clerk("post")).On("endsOn", day.AddDays(file.Draw.Between(30, 360))).Is("ground", "replacement")
            .Yes("isHolderAbsent").No("isPermanentWork").On("unbrokenSince", day).No("isTreatedAsIndefinite");
    }
}
