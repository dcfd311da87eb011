namespace Compliance.Json.Generating.Scenarios;

/// <summary>A time of service elsewhere, with a flat there.</summary>
internal sealed class Relocation : Scenario
{
    public override bool FitsCareer => true;

    public override IReadOnlyList<Plant> Plants { get; } =
    [
        Breaks("AZ-926-30.5-family-may-come", "relocation", "mayBringFamily", false),
        Breaks("AZ-926-30.5-service-flat", "relocation", "hasServiceFlat", false),
        Breaks("AZ-926-30.5-former-dwelling-kept", "relocation", "keepsFormerDwelling", false),
        Silent("relocation", "mayBringFamily", "AZ-926-30.5-family-may-come"),
        Silent("relocation", "hasServiceFlat", "AZ-926-30.5-service-flat"),
        Silent("relocation", "keepsFormerDwelling", "AZ-926-30.5-former-dwelling-kept"),
        SpecialType("relocation", ("AZ-926-2.3-special-type", ["AZ-926-30.5-family-may-come", "AZ-926-30.5-service-flat", "AZ-926-30.5-former-dwelling-kept"])),
    ];

    public override void Write(Fragment file) =>
        file.Act("temporary-relocation", "relocation", Day2022(file.Draw), file.Servant(), file.Post()).Yes("mayBringFamily", "hasServiceFlat", "keepsFormerDwelling").No("isFamilyAlong");
}
